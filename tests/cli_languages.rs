//! The command line speaks one language at a time: with `--lang en` no Vietnamese but data, with `--lang vi` no English
//! but names, flags and data; help, manual pages and refusals as well; and what scripts read is the same in both.

mod common;

use common::{Desk, Run};

/// Commands that say something of their own on an empty workspace, where there is no data to be told apart from it.
const SAYING: &[&str] = &[
    "tasks",
    "plans",
    "inbox --all",
    "score --period 2026-Q1",
    "matrix",
    "duties",
    "documents",
    "documents --doubts --issuer nobody",
    "check",
    "duplicates",
    "units --all",
    "kpi",
    "requests",
    "actions",
    "proposals",
    "journal",
    "verify",
    "meeting start --on 2026-04-10",
    "meeting agenda",
    "meeting list",
    "report list",
    "config path",
    "config show",
    "config check",
    "deadline 30/6/2026",
];

/// Commands that are refused, by the parser or by what they do.
const REFUSED: &[&str] = &[
    "nonsense",
    "task",
    "task 454/B/12",
    "tasks --nonsense",
    "tasks --as-of 31/31/2026",
    "tasks --as-of",
    "tasks unit:",
    "tasks --count-by nonsense",
    "update t --state nonsense",
    "update t --percent 4,444",
    "import --mode nonsense x.json",
    "import nowhere.json",
    "import empty.json",
    "import broken.json",
    "import syntax.json",
    "inbox nobody",
    "inbox nobody --all",
    "inbox --due-soon 1000 --all",
    "journal --limit many",
    "journal nonsense",
    "undo --batch 99",
    "redo",
    "plans 454",
    "kpi record x9 40 --on 2026-01-01",
    "meeting agenda w9",
    "report show r9",
    "report build nonsense",
    "report figures nonsense",
    "report build reply -o x.pdf",
    "score --period 2026-13",
    "unit close so-y-te",
    "unit show nobody",
    "documents --task 454/B/12",
    "check 454",
    "check --unit nobody",
    "check --kind nonsense",
    "duplicates 454",
    "duplicates --refuse a b",
    "duplicates --confirm a b --as nonsense",
    "plan copy 454 --symbol 500/KH-UBND",
    "plan supersede 454 --by 500 --on 2026-01-01",
    "plan supersede 454 --by 500 --on 2026-01-01 --replace 1",
    "plan supersede 454 --by 500 --on 2026-01-01 --carry 1 --drop 1=x",
    "plan supersede 454 --by 500 --on 2026-01-01 --plan-file nowhere.json",
    "plan supersede 454 --by 500 --on 2026-01-01 --plan-file broken.json",
    "plan supersede 454 --by 500 --on 2026-01-01 --plan-file syntax.json",
    "init",
    "--view nonsense tasks",
    "--as-of 2026-01-01 tasks",
    "--lang fr tasks",
    "--db /nowhere/at/all tasks",
];

fn is_vietnamese(text: &str) -> bool {
    text.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
}

/// English words that stand in nothing but English sentences.
fn english(text: &str) -> Option<&'static str> {
    const WORDS: &[&str] = &[
        "the",
        "there",
        "is",
        "has",
        "no",
        "not",
        "cannot",
        "with",
        "written",
        "was",
        "were",
        "expected",
        "found",
        "required",
        "error",
        "invalid",
        "usage",
        "unexpected",
        "by",
        "and",
        "see",
        "nothing",
    ];
    // Flags, quoted names and names for scripts are the same in both languages.
    let plain: String = text.split('"').step_by(2).collect::<Vec<_>>().join(" ");
    let plain: String = plain
        .split(' ')
        .filter(|word| !word.starts_with("--") && !word.contains('_'))
        .collect::<Vec<_>>()
        .join(" ");
    let words: Vec<String> = plain
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    WORDS.iter().copied().find(|english| words.iter().any(|word| word == english))
}

fn desk() -> Desk {
    let desk = Desk::empty();
    desk.file("empty.json", "{}");
    desk.file(
        "broken.json",
        r#"{"schema":"dondoc/exchange","version":1,"units":[{"id":"u","name":5},{"name":"x"}],"wrong":[]}"#,
    );
    desk.file("syntax.json", r#"{"schema":"dondoc/exchange","version":1,"tasks":[{"id":"t","#);
    desk
}

fn run(desk: &Desk, line: &str, lang: &str) -> Run {
    let mut arguments: Vec<&str> = line.split(' ').collect();
    let last = arguments.len();
    // What the language is has to be found wherever it stands; after a flag that misses its value it would be that value.
    arguments.splice(if line.ends_with("--as-of") { 0..0 } else { last..last }, ["--lang", lang]);
    desk.run(&arguments)
}

/// Returns what was said without the paths of the test's own folder.
fn said(desk: &Desk, run: &Run) -> String {
    let folder = desk.path("").display().to_string();
    format!("{}{}", run.stdout, run.stderr).replace(folder.trim_end_matches('/'), "")
}

#[test]
fn what_commands_say_is_said_in_the_language() {
    for line in SAYING {
        for lang in ["vi", "en"] {
            let desk = desk();
            let run = run(&desk, line, lang);
            assert_eq!(run.code, if line.contains("agenda") { 1 } else { 0 }, "{line}: {}", run.stderr);
            check(line, lang, &said(&desk, &run));
        }
    }
}

#[test]
fn what_is_refused_is_refused_in_the_language() {
    let desk = desk();
    for line in REFUSED {
        for lang in ["vi", "en"] {
            let run = if line.contains("--lang") {
                let name = format!("DONDOC_LANG={lang}");
                let (name, value) = name.split_once('=').unwrap();
                let output = desk.command().env(name, value).args(line.split(' ')).output().unwrap();
                Run {
                    code: output.status.code().unwrap(),
                    stdout: String::from_utf8(output.stdout).unwrap(),
                    stderr: String::from_utf8(output.stderr).unwrap(),
                }
            } else {
                run(&desk, line, lang)
            };
            assert_ne!(run.code, 0, "{line}: {}", run.stdout);
            assert!(run.stderr.lines().any(|line| line.starts_with("dondoc: ")), "{line}: {}", run.stderr);
            check(line, lang, &said(&desk, &run));
        }
    }
}

fn check(line: &str, lang: &str, told: &str) {
    if lang == "en" {
        let foreign: Vec<&str> = told.lines().filter(|line| is_vietnamese(line)).collect();
        assert!(foreign.is_empty(), "{line} --lang en: {foreign:#?}");
        return;
    }
    for told in told.lines().filter(|line| !line.contains(" = ")) {
        assert_eq!(english(told), None, "{line} --lang vi: {told}");
    }
}

#[test]
fn the_language_of_the_environment_and_of_the_configuration_hold_for_help_and_refusals() {
    let desk = desk();
    let usage = |run: &Run| run.stdout.contains("Usage: dondoc tasks");
    assert!(!usage(&desk.run(&["tasks", "--help"])));
    assert!(usage(&desk.run(&["tasks", "--help", "--lang", "en"])));
    assert!(usage(&desk.run(&["--lang=en", "tasks", "-h"])));
    let output = desk.command().env("DONDOC_LANG", "en").args(["tasks", "--help"]).output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("Usage: dondoc tasks"));
    desk.configure("config.toml", "lang = \"en\"\n");
    assert!(usage(&desk.run(&["tasks", "--help"])));
    assert!(desk.run(&["task", "nowhere"]).stderr.contains("there is no task"));
    assert!(!usage(&desk.run(&["tasks", "--help", "--lang", "vi"])));
}

#[test]
fn scripts_get_the_same_in_both_languages() {
    let desk = Desk::sample();
    for line in [
        "tasks state:overdue --json",
        "tasks --count-by timing --json",
        "task 454/B/34 --json",
        "task add 454/B label=99 --json",
        "task edit 454/B/12 title= --json",
        "record fields task --json",
        "inbox --all --json",
        "check --json",
        "score --period 2026-Q1 --json",
        "matrix --json",
        "kpi --json",
        "remind SYT --dry-run --json",
        "requests --json",
        "actions --json",
        "proposals --json",
        "meeting list --json",
        "report figures --json",
        "report list --json",
        "unit close so-y-te --on 1/3/2027 --dry-run --json",
        "duties --board bc-tuan --json",
        "plans --json",
        "duties --json",
        "documents --json",
        "duplicates --json",
        "units --all --json",
        "unit show so-y-te --json",
        "journal --json",
        "verify --json",
    ] {
        let [vi, en] = ["vi", "en"].map(|lang| run(&desk, &format!("{line} --as-of 2026-04-10"), lang));
        let [vi, en] = if vi.code == 2 { ["vi", "en"].map(|lang| run(&desk, line, lang)) } else { [vi, en] };
        assert_eq!((vi.code, &vi.stdout), (en.code, &en.stdout), "{line}");
        assert!(!vi.stdout.is_empty(), "{line}: {}", vi.stderr);
    }
}

#[test]
fn words_in_json_stand_there_in_both_languages_beside_what_they_say() {
    let desk = Desk::sample();
    let record = [
        ["kpi", "record", "2026-2030/KPI/III.3", "177,67% (2.137.471/2.752.097)"],
        ["--on", "31/03/2026", "--source", "21/BC-CAT"],
    ];
    let warnings =
        desk.json(&[&record.concat()[..], &["--force", "--json", "--lang", "en"]].concat())["warnings"]
            .clone();
    let finding =
        desk.json(&["check", "343", "--kind", "total", "--json", "--lang", "en"])["groups"][0].clone();
    for words in [&warnings[0]["text"], &finding["name"], &finding["findings"][0]["detail"]] {
        assert!(words["vi"].is_string() && words["en"].is_string() && words["vi"] != words["en"], "{words}");
    }
    assert!(finding["findings"][0]["about"]["printed"].is_u64(), "{finding}");
}

#[test]
fn manual_pages_and_completions_have_the_words_of_the_language() {
    let desk = Desk::bare();
    for lang in ["vi", "en"] {
        let folder = desk.path(lang);
        let made = desk.run(&["manual", folder.to_str().unwrap(), "--lang", lang]);
        assert_eq!(made.code, 0, "{}", made.stderr);
        let page = desk.run(&["manual", "--lang", lang]).stdout;
        let script = desk.run(&["completions", "fish", "--lang", lang]).stdout;
        for text in [&page, &script] {
            assert_eq!(is_vietnamese(text), lang == "vi", "{lang}: {text}");
        }
        let heading = if lang == "vi" { ".SH \"CÁCH DÙNG\"" } else { ".SH \"SYNOPSIS\"" };
        assert!(page.contains(heading), "{page}");
        for name in ["dondoc.1", "dondoc-tasks.1", "dondoc-unit-merge.1"] {
            assert!(folder.join(name).exists(), "{name}");
        }
    }
}

#[test]
fn a_term_may_be_turned_round_without_hiding_the_flags() {
    let desk = Desk::sample();
    let ids = |arguments: &[&str]| -> Vec<String> {
        let at = arguments.iter().position(|word| *word == "tasks").unwrap() + 1;
        let mut arguments = arguments.to_vec();
        arguments.splice(at..at, ["--as-of", "2026-04-10"]);
        let rows = desk.json(&arguments);
        rows.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
    };
    let all = ids(&["tasks", "--json"]);
    let overdue = ids(&["tasks", "trạng-thái:quá-hạn", "--json"]);
    assert!(!overdue.is_empty() && overdue.len() < all.len());
    let rest = all.len() - overdue.len();
    for line in [
        ["tasks", "-trạng-thái:quá-hạn", "--json"].as_slice(),
        &["tasks", "--json", "-state:overdue"],
        &["--lang", "en", "tasks", "--json", "-state:overdue"],
        &["tasks", "--json", "--", "-state:overdue"],
    ] {
        assert_eq!(ids(line).len(), rest, "{line:?}");
    }
    assert_eq!(desk.run(&["tasks", "-state:overdue", "-h"]).code, 0);
    let refused = desk.run(&["tasks", "-state:overdue", "--nonsense", "--lang", "en"]);
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("--nonsense"), "{}", refused.stderr);
    let wrong = desk.run(&["tasks", "-state:nonsense", "--lang", "en"]);
    assert!(wrong.stderr.contains("\n  -state:nonsense\n"), "{}", wrong.stderr);
}
