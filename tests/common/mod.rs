//! A workspace of its own for every test, and the real program on it.

#![allow(dead_code, reason = "each test binary uses its own part of this module")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking and owns its files"
)]

pub mod asked;
pub mod sample;
pub mod terminal;
pub mod typist;

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// Is a folder with a workspace file; it goes with the test.
pub struct Desk {
    folder: TempDir,
}

/// What a run of the program gave.
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// Returns standard output as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("{error}\nstdout: {}\nstderr: {}", self.stdout, self.stderr))
    }
}

impl Desk {
    /// Makes a folder without a workspace.
    pub fn bare() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// Makes an empty workspace.
    pub fn empty() -> Self {
        let desk = Self::bare();
        assert_eq!(desk.run(&["init"]).code, 0);
        desk
    }

    /// Makes a workspace with the shipped plans.
    pub fn sample() -> Self {
        let desk = Self::bare();
        let run = desk.run(&["init", "--sample"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        desk
    }

    /// Returns the workspace file.
    pub fn db(&self) -> PathBuf {
        self.path("workspace.redb")
    }

    /// Returns a path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Makes the user one who has opened the interface before, so that it begins without its first page.
    pub fn welcomed(&self) {
        let state = self.path(".local/state/dondoc");
        std::fs::create_dir_all(&state).unwrap();
        std::fs::write(state.join("welcomed"), "").unwrap();
    }

    /// Returns what stands in the user's log files.
    pub fn log(&self) -> String {
        let Ok(folder) = std::fs::read_dir(self.path(".local/state/dondoc")) else {
            return String::new();
        };
        folder.filter_map(|file| std::fs::read_to_string(file.unwrap().path()).ok()).collect()
    }

    /// Returns what stands in the user's files of drafts.
    pub fn drafts(&self) -> Vec<String> {
        let Ok(folder) = std::fs::read_dir(self.path(".local/share/dondoc/drafts")) else {
            return Vec::new();
        };
        // What is just being written has another ending; it may be gone before it is read.
        let files = folder
            .map(|file| file.unwrap().path())
            .filter(|file| file.extension().is_some_and(|it| it == "json"));
        files.filter_map(|file| std::fs::read_to_string(file).ok()).collect()
    }

    /// Writes a file into the folder.
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Writes a file into the user's folder of configuration.
    pub fn configure(&self, name: &str, text: &str) {
        let folder = self.path(".config/dondoc");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(name), text).unwrap();
    }

    /// Returns the program on this workspace, with an environment of its own.
    pub fn command(&self) -> Command {
        let mut command = Command::cargo_bin("dondoc").unwrap();
        command
            .env_clear()
            .env("HOME", self.folder.path())
            .env("PATH", "/usr/bin:/bin")
            .env("LANG", "C.UTF-8")
            .env("DONDOC_DB", self.db())
            .current_dir(self.folder.path());
        command
    }

    /// Runs the program.
    pub fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, "")
    }

    /// Runs the program with text on its standard input.
    pub fn run_with(&self, arguments: &[&str], input: &str) -> Run {
        let output = self.command().args(arguments).write_stdin(input).output().unwrap();
        Run {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs the program, which must end with 0, and returns its output as JSON.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let run = self.run(arguments);
        assert_eq!(run.code, 0, "{arguments:?}: {}{}", run.stdout, run.stderr);
        run.json()
    }
}

/// Returns the shipped fixtures in alphabetical order.
pub fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    files
}
