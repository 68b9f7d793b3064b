//! Which file is the workspace, and what the environment says of the terminal.

#![expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: it reads the environment once and hands it down"
)]

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::configuration::{Configuration, Folders};
use crate::storage::{Inputs, choose};

/// Returns the workspace file: what the arguments, the environment and the configuration say, in this order.
pub(super) fn workspace(flag: Option<&Path>, configuration: &Configuration, folders: &Folders) -> PathBuf {
    let [user_configuration, system_configuration] = configuration.db();
    let inputs = Inputs {
        flag: flag.map(Path::to_owned),
        environment: std::env::var_os("DONDOC_DB").map(PathBuf::from),
        user_configuration,
        system_configuration,
        data_folder: folders.data.clone(),
    };
    choose(&inputs).0
}

/// Returns the process's arguments, the program's name first.
pub(super) fn arguments() -> Vec<OsString> {
    std::env::args_os().collect()
}

/// Returns whether the user asked for no colours (<https://no-color.org>).
pub(super) fn no_color() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

/// Returns whether the terminal has 256 colours, as far as it says.
pub(super) fn many_colours() -> bool {
    let says = |name, words: &[&str]| {
        std::env::var(name).is_ok_and(|value| words.iter().any(|word| value.contains(word)))
    };
    says("TERM", &["256color", "direct"]) || says("COLORTERM", &["truecolor", "24bit"])
}

/// Returns the level of the log that `DONDOC_LOG` names; none where it is not set.
pub(super) fn log() -> Option<String> {
    std::env::var("DONDOC_LOG").ok().filter(|named| !named.is_empty())
}

/// Returns whether the locale is UTF-8, as far as the environment says; nothing said counts as UTF-8.
pub(super) fn utf8() -> bool {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    named
        .filter(|value| !value.is_empty())
        .map(|value| value.to_lowercase())
        .next()
        .is_none_or(|value| value.contains("utf-8") || value.contains("utf8"))
}
