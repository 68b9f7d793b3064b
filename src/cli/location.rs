//! Gathers what the arguments, the environment and the configuration files say: the workspace file, the rule of the
//! score, where templates are kept, which unit works here.

#![expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: it reads the environment and the configuration once and hands them down"
)]

use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, choose_base_strategy};
use serde::Deserialize;

use super::failure::{Class, Failure};
use crate::domain::settings::ScoreRule;
use crate::storage::{Inputs, choose};

const SYSTEM_CONFIGURATION: &str = "/etc/dondoc/config.toml";

/// Is a configuration file. An unknown key is an error, so that a slip does not go unnoticed.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Configuration {
    /// The workspace file.
    db: Option<PathBuf>,
    /// The folder of the office's own templates; a relative path starts at the configuration file.
    templates: Option<PathBuf>,
    /// The unit that works here, by id, name or alias.
    unit: Option<String>,
    /// How the scorecard makes points.
    #[serde(default)]
    score: Points,
}

/// Is the rule of the score as far as a configuration file sets it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Points {
    on_time: Option<u16>,
    late: Option<u16>,
    overdue: Option<u16>,
    not_sent: Option<u16>,
    members: Option<bool>,
}

impl Points {
    /// Puts what is set over a rule.
    fn over(&self, rule: ScoreRule) -> ScoreRule {
        ScoreRule {
            on_time: self.on_time.unwrap_or(rule.on_time),
            late: self.late.unwrap_or(rule.late),
            overdue: self.overdue.unwrap_or(rule.overdue),
            not_sent: self.not_sent.unwrap_or(rule.not_sent),
            members: self.members.unwrap_or(rule.members),
        }
    }
}

/// Is what was found.
pub(super) struct Found {
    /// The workspace file.
    pub(super) db: PathBuf,
    /// The rule of the score: the user's keys go before the system's, those before the defaults.
    pub(super) score: ScoreRule,
    /// The folders of templates; those in a later one go before those in an earlier one.
    pub(super) templates: [TemplateFolder; 2],
    /// The unit that works here, as it is configured.
    pub(super) unit: Option<String>,
}

/// Is a folder of templates.
#[derive(Clone, Debug)]
pub(super) struct TemplateFolder {
    /// The folder.
    pub(super) path: PathBuf,
    /// Whether the configuration names it, so that it has to be there.
    pub(super) is_named: bool,
}

impl TemplateFolder {
    /// Returns the folder that a configuration file names, else the one beside it.
    fn of(configuration: &Configuration, file: &Path) -> Self {
        let beside = file.parent().unwrap_or(Path::new("/"));
        let named = configuration.templates.as_deref();
        Self { path: beside.join(named.unwrap_or(Path::new("templates"))), is_named: named.is_some() }
    }
}

/// Returns what is configured.
///
/// # Errors
/// Fails when a configuration file cannot be read or understood, or no home folder is known.
pub(super) fn find(flag: Option<&Path>) -> Result<Found, Failure> {
    let home = choose_base_strategy().map_err(|error| {
        Failure::new(Class::Failed, format!("không biết thư mục của người dùng: {error}"))
    })?;
    let (own, shared) = (home.config_dir().join("dondoc/config.toml"), Path::new(SYSTEM_CONFIGURATION));
    let (user, system) = (configured(&own)?, configured(shared)?);
    let templates = [TemplateFolder::of(&system, shared), TemplateFolder::of(&user, &own)];
    let score = user.score.over(system.score.over(ScoreRule::default()));
    let inputs = Inputs {
        flag: flag.map(Path::to_owned),
        environment: std::env::var_os("DONDOC_DB").map(PathBuf::from),
        user_configuration: user.db,
        system_configuration: system.db,
        data_folder: home.data_dir(),
    };
    Ok(Found { db: choose(&inputs).0, score, templates, unit: user.unit.or(system.unit) })
}

fn configured(path: &Path) -> Result<Configuration, Failure> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Configuration::default()),
        Err(error) => {
            return Err(Failure::new(Class::Failed, format!("không đọc được {}: {error}", path.display())));
        }
    };
    toml::from_str(&text).map_err(|error| {
        Failure::new(Class::Failed, format!("{}: {error}", path.display())).hint(
            "khóa được dùng: db = \"đường dẫn\", templates = \"thư mục\", unit = \"đơn vị\"; trong mục [score]: on_time, late, overdue, not_sent, members",
        )
    })
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
