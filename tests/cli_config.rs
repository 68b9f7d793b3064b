//! The configuration, completions and manual pages through the real program.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking and owns its files"
)]

mod common;

use std::io::Write;

use common::Desk;
use common::terminal::Terminal;

/// Returns a desk of its own with a file in its configuration folder.
fn configured(files: &[(&str, &str)]) -> Desk {
    let desk = Desk::sample();
    std::fs::create_dir_all(desk.path(".config/dondoc")).unwrap();
    for (name, text) in files {
        std::fs::write(desk.path(&format!(".config/dondoc/{name}")), text).unwrap();
    }
    desk
}

#[test]
fn what_config_show_prints_is_a_configuration_that_says_the_same() {
    let desk = configured(&[("config.toml", "lang = \"en\"\ndue_soon_days = 30\n\n[score]\nlate = 70\n")]);
    let shown = desk.run(&["config", "show"]);
    assert_eq!(shown.code, 0, "{}", shown.stderr);
    for line in ["due_soon_days = 30", "late = 70", "[score]", "theme = \"dark\"", "(set by the user)"] {
        assert!(shown.stdout.contains(line), "{line}\n{}", shown.stdout);
    }
    let again = configured(&[("config.toml", &shown.stdout)]);
    assert_eq!(again.run(&["config", "check"]).code, 0);
    let values = |text: &str| -> Vec<String> {
        text.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
    };
    assert_eq!(values(&again.run(&["config", "show"]).stdout), values(&shown.stdout));
    let paths = desk.run(&["config", "path"]).stdout;
    for name in [".config/dondoc/config.toml (", "/etc/dondoc/config.toml", "keys.toml", "views.toml"] {
        assert!(paths.contains(name), "{name}\n{paths}");
    }
}

#[test]
fn config_check_says_everything_that_is_wrong_with_line_and_nearest_name() {
    let desk = configured(&[
        (
            "config.toml",
            "lange = \"vi\"\ntheme = \"blue\"\ndue_soon_days = 400\n[score]\nlatte = 7\n[colour]\nx = 1\n",
        ),
        ("keys.toml", "[tree]\n\"tree.mrak\" = \"m\"\n\"tree.filter\" = \"f99\"\n"),
    ]);
    let run = desk.run(&["config", "check"]);
    assert_eq!(run.code, 1);
    for told in [
        "dòng 1: không có khóa lange; gần nhất là lang",
        "dòng 2: theme phải là \"dark\", \"light\", \"mono\"",
        "dòng 3: due_soon_days phải là số nguyên từ 0 đến 366",
        "dòng 5: không có khóa [score] latte; gần nhất là [score] late",
        "dòng 6: không có bảng [colour]",
        "dòng 2: không có lệnh “tree.mrak”; gần nhất là “tree.mark”",
        "dòng 3: không có phím “f99”",
    ] {
        assert!(run.stderr.contains(told), "{told}\n{}", run.stderr);
    }
    let other = desk.run(&["tasks"]);
    assert!(other.code == 1 && other.stderr.contains("dòng 1"), "{}", other.stderr);
}

#[test]
fn config_check_warns_of_hidden_keys_and_of_the_input_method() {
    let desk = configured(&[
        ("config.toml", "keymap = \"vim\"\n"),
        ("keys.toml", "[tree]\n\"tree.filter\" = \"?\"\n"),
    ]);
    let run = desk.run(&["config", "check"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("ở [tree], phím “?” là “tree.filter”, nên không chạy “help”"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("bộ gõ tiếng Việt"), "{}", run.stderr);
}

#[test]
fn the_rules_of_the_configuration_hold_on_the_command_line() {
    let due_soon = |text: &str| {
        let desk = configured(&[("config.toml", text)]);
        let day = ["--as-of", "2026-04-10", "--json"];
        let tasks = desk.json(&[&["tasks", "trạng-thái:sắp-đến-hạn"][..], &day].concat());
        tasks.as_array().unwrap().len()
    };
    let (few, most) = (due_soon("due_soon_days = 0\n"), due_soon("due_soon_days = 366\n"));
    assert!(few < most, "{few} {most}");
}

#[test]
fn the_interface_opens_on_a_view_and_with_the_keys_of_the_user() {
    let desk = configured(&[
        ("config.toml", "start_view = \"indicators\"\nkeymap = \"vim\"\n"),
        ("keys.toml", "[global]\nview-tree = \"4\"\n"),
        ("views.toml", "[[view]]\nname = \"Đất đai\"\nview = \"tree\"\nfilter = \"đất\"\n"),
    ]);
    let mut terminal = Terminal::start(&desk, &[], 80, 24);
    terminal.until_text("[3 Chỉ tiêu]");
    terminal.until_text("hãy tắt bộ gõ");
    terminal.send("4");
    terminal.until_text("[4 Nhiệm vụ]");
    terminal.send("q");
    let mut terminal = Terminal::start(&desk, &["--view", "dat dai"], 80, 24);
    terminal.until_text("“đất”");
    terminal.send("\x03");
    let run = desk.run(&["--view", "dat dia"]);
    assert_ne!(run.code, 0);
}

#[test]
fn a_view_that_was_kept_is_there_when_the_program_starts_again() {
    let desk = Desk::sample();
    let mut terminal = Terminal::start(&desk, &[], 80, 24);
    terminal.until_text("454/KH-UBND");
    terminal.send("/đất\r");
    terminal.until_text("“đất”");
    terminal.send("t");
    terminal.until_text("Theo thời hạn");
    terminal.send("\x1b[B\r\t");
    terminal.until_text("quá hạn, “đất”");
    terminal.send("\x06");
    terminal.until_text("Đi đến");
    terminal.send("save-view");
    terminal.until_text("1 kết quả");
    terminal.send("\r");
    terminal.until_text("Lưu màn hình đang xem");
    terminal.send("Đất đai\t\r");
    terminal.until_text("Đã lưu “Đất đai”");
    terminal.send("\x03");
    assert!(terminal.ended());
    let mut terminal = Terminal::start(&desk, &["--view", "Đất đai"], 80, 24);
    terminal.until_text("quá hạn, “đất”");
}

#[test]
fn completions_and_manual_pages_come_from_the_definitions() {
    let desk = Desk::bare();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = desk.run(&["completions", shell]);
        assert!(run.code == 0 && run.stdout.contains("count-by"), "{shell}: {}", run.stderr);
    }
    let page = desk.run(&["manual"]);
    assert!(page.code == 0 && page.stdout.contains(".TH dondoc"), "{}", page.stdout);
    let folder = desk.path("man");
    assert_eq!(desk.run(&["manual", folder.to_str().unwrap()]).code, 0);
    let pages: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    for page in ["dondoc.1", "dondoc-tasks.1", "dondoc-config-check.1"] {
        assert!(pages.iter().any(|name| name == page), "{page} is missing: {pages:?}");
    }
}

#[test]
fn the_shells_that_this_machine_has_understand_their_completions() {
    let desk = Desk::bare();
    let mut understood = Vec::new();
    for shell in ["bash", "zsh", "fish"] {
        let script = desk.file(shell, &desk.run(&["completions", shell]).stdout);
        match std::process::Command::new(shell).arg("-n").arg(&script).output() {
            Ok(run) => {
                let complaint = String::from_utf8_lossy(&run.stderr);
                assert!(run.status.success() && complaint.is_empty(), "{shell}: {complaint}");
                understood.push(shell);
            }
            // The harness keeps back what is printed, but not this.
            Err(error) => {
                writeln!(std::io::stderr(), "skipped for {shell}, which cannot be started: {error}").unwrap();
            }
        }
    }
    assert!(understood.contains(&"bash"), "bash is there wherever the tests of the terminal run");
}

#[test]
fn a_file_that_is_not_toml_is_told_with_its_line_and_what_to_do_and_quotes_the_library() {
    let desk = configured(&[
        ("config.toml", "lang = \"vi\"\nstart_view = tree\n"),
        ("views.toml", "[[view]]\nname = \"Đất đai\"\nview tree\n"),
    ]);
    let vi = desk.run(&["--lang", "vi", "config", "check"]);
    assert_ne!(vi.code, 0);
    for told in [
        "dòng 2:",
        "kiểm tra dấu =",
        "thư viện TOML báo: “",
        "views.toml, dòng 3:",
        "xóa tệp để lưu lại từ đầu",
    ] {
        assert!(vi.stderr.contains(told), "{told}\n{}", vi.stderr);
    }
    let en = desk.run(&["--lang", "en", "config", "check"]);
    for told in
        ["line 2:", "look at the =", "the TOML library says: “", "views.toml, line 3:", "remove the file"]
    {
        assert!(en.stderr.contains(told), "{told}\n{}", en.stderr);
    }
}
