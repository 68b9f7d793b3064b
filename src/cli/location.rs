//! Gathers what may name the workspace file: arguments, environment, configuration files, the user's data folder.

#![expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: it reads the environment and the configuration once and hands them down"
)]

use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, choose_base_strategy};
use serde::Deserialize;

use super::failure::{Class, Failure};
use crate::storage::{Inputs, choose};

const SYSTEM_CONFIGURATION: &str = "/etc/dondoc/config.toml";

/// Is a configuration file. An unknown key is an error, so that a slip does not go unnoticed.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Configuration {
    /// The workspace file.
    db: Option<PathBuf>,
}

/// Returns the workspace file.
///
/// # Errors
/// Fails when a configuration file cannot be read or understood, or no home folder is known.
pub(super) fn find(flag: Option<&Path>) -> Result<PathBuf, Failure> {
    let home = choose_base_strategy().map_err(|error| {
        Failure::new(Class::Failed, format!("không biết thư mục của người dùng: {error}"))
    })?;
    let inputs = Inputs {
        flag: flag.map(Path::to_owned),
        environment: std::env::var_os("DONDOC_DB").map(PathBuf::from),
        user_configuration: configured(&home.config_dir().join("dondoc/config.toml"))?,
        system_configuration: configured(Path::new(SYSTEM_CONFIGURATION))?,
        data_folder: home.data_dir(),
    };
    Ok(choose(&inputs).0)
}

fn configured(path: &Path) -> Result<Option<PathBuf>, Failure> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => {
            return Err(Failure::new(Class::Failed, format!("không đọc được {}: {error}", path.display())));
        }
    };
    let configuration: Configuration = toml::from_str(&text).map_err(|error| {
        Failure::new(Class::Failed, format!("{}: {error}", path.display()))
            .hint("khóa được dùng: db = \"đường dẫn\"")
    })?;
    Ok(configuration.db)
}

/// Returns whether the user asked for no colours (<https://no-color.org>).
pub(super) fn no_color() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
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
