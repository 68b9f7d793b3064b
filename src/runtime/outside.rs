//! A text in the user's own editor: in a file that only its owner may read, while the terminal is lent to the editor.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the runtime is an edge: it runs the user's editor on a file"
)]

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;

use etcetera::BaseStrategy;

/// Opens the text in the editor that the environment names (`VISUAL`, else `EDITOR`) and returns it as it was left; none
/// where no editor is named, or it fails. Nobody is put into an editor that he does not know how to leave.
pub(super) fn edit(text: &str) -> Option<String> {
    let named = |name| std::env::var(name).ok().filter(|command| !command.trim().is_empty());
    let command = named("VISUAL").or_else(|| named("EDITOR"))?;
    run(&command, &folder()?, text).ok()
}

fn folder() -> Option<PathBuf> {
    etcetera::choose_base_strategy().ok().map(|base| base.data_dir().join("dondoc/drafts"))
}

/// Runs the command, which may have arguments, on a new file that holds the text.
fn run(command: &str, folder: &Path, text: &str) -> io::Result<String> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let file = folder.join(format!("section.{}.txt", std::process::id()));
    let mut out = OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&file)?;
    out.write_all(text.as_bytes())?;
    drop(out);
    let status =
        Command::new("sh").arg("-c").arg(format!("{command} \"$1\"")).arg("sh").arg(&file).status()?;
    let left = if status.success() { fs::read_to_string(&file) } else { Err(io::Error::other("it failed")) };
    fs::remove_file(&file)?;
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_comes_back_as_the_editor_left_it_and_its_file_goes() {
        let folder = tempfile::tempdir().unwrap();
        let text = run("sed -i s/dở/xong/", folder.path(), "đang viết dở\nhai").unwrap();
        assert_eq!(text, "đang viết xong\nhai");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn an_editor_that_fails_gives_nothing_back() {
        let folder = tempfile::tempdir().unwrap();
        assert!(run("false", folder.path(), "một").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn only_the_owner_may_read_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let mode = run("stat -c %a \"$1\" >", folder.path(), "").unwrap();
        assert_eq!(mode.trim(), "600");
    }
}
