//! Which file is the workspace: the argument, the environment, the user's configuration, the user's data folder.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking and owns its files"
)]

mod common;

use std::path::Path;

use common::Desk;

/// Runs `init` with a home of its own and returns where the workspace came to be, relative to it.
fn place(home: &Desk, arguments: &[&str], variable: Option<&Path>, candidates: &[&str]) -> String {
    let mut command = home.command();
    command.env_remove("DONDOC_DB").args(arguments).arg("init");
    if let Some(path) = variable {
        command.env("DONDOC_DB", path);
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let made: Vec<&&str> = candidates.iter().filter(|name| home.path(name).exists()).collect();
    assert_eq!(made.len(), 1, "{made:?}");
    (*made[0]).to_owned()
}

#[test]
fn the_first_that_names_a_file_decides() {
    let candidates =
        ["flag.dondoc", "variable.dondoc", "configured.dondoc", ".local/share/dondoc/workspace.dondoc"];
    let configure = |home: &Desk| {
        std::fs::create_dir_all(home.path(".config/dondoc")).unwrap();
        let text = format!("db = {:?}\n", home.path("configured.dondoc"));
        std::fs::write(home.path(".config/dondoc/config.toml"), text).unwrap();
    };

    let home = Desk::bare();
    assert_eq!(place(&home, &[], None, &candidates), ".local/share/dondoc/workspace.dondoc");

    let home = Desk::bare();
    configure(&home);
    assert_eq!(place(&home, &[], None, &candidates), "configured.dondoc");

    let home = Desk::bare();
    configure(&home);
    let variable = home.path("variable.dondoc");
    assert_eq!(place(&home, &[], Some(&variable), &candidates), "variable.dondoc");

    let home = Desk::bare();
    configure(&home);
    let (variable, flag) = (home.path("variable.dondoc"), home.path("flag.dondoc"));
    let flag = ["--db", flag.to_str().unwrap()];
    assert_eq!(place(&home, &flag, Some(&variable), &candidates), "flag.dondoc");
}

#[test]
fn a_slip_in_the_configuration_is_named_with_its_file() {
    let home = Desk::bare();
    std::fs::create_dir_all(home.path(".config/dondoc")).unwrap();
    std::fs::write(home.path(".config/dondoc/config.toml"), "bd = \"x\"\n").unwrap();
    let output = home.command().env_remove("DONDOC_DB").arg("tasks").output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("config.toml") && said.contains("bd"), "{said}");
}
