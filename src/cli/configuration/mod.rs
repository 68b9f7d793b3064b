//! What the configuration files, the user's key map and the saved views say. Two folders may hold them, the machine's and
//! the user's; of each key the user's goes before the machine's, that before the default.

#![expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: it reads the configuration once and hands it down"
)]

pub(super) mod keys;
mod read;
pub(super) mod show;

use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, choose_base_strategy};

use super::failure::{Class, Failure};
use crate::domain::deadline::Policy;
use crate::domain::settings::{ScoreRule, Settings};
use crate::keymap::{Keymap, Shipped};
use crate::locale::{Lang, configuration as words};
use crate::widgets::theme::Colours;
use read::{Held, Values};

/// Is the machine's folder.
const SYSTEM: &str = "/etc/dondoc";
/// Is the name of the configuration in a folder.
const CONFIGURATION: &str = "config.toml";
/// Is the name of the key map in a folder.
const KEYS: &str = "keys.toml";
/// Is the name of the file with the saved views in the user's folder.
const VIEWS: &str = "views.toml";

/// Is the name of the folder with templates, and of the key that names another one.
const TEMPLATES: &str = "templates";

/// Is a folder of templates.
#[derive(Clone, Debug)]
pub(super) struct TemplateFolder {
    /// The folder.
    pub(super) path: PathBuf,
    /// Whether a file names it, so that it has to be there.
    pub(super) is_named: bool,
}

/// Names the folders.
#[derive(Clone, Debug)]
pub(super) struct Folders {
    system: PathBuf,
    user: PathBuf,
    /// The user's data folder.
    pub(super) data: PathBuf,
}

impl Folders {
    /// Finds them.
    pub(super) fn find() -> Result<Self, Failure> {
        let home = choose_base_strategy().map_err(|error| {
            Failure::new(Class::Failed, format!("không biết thư mục của người dùng: {error}"))
        })?;
        Ok(Self { system: SYSTEM.into(), user: home.config_dir().join("dondoc"), data: home.data_dir() })
    }

    /// Returns the file with the saved views.
    pub(super) fn views(&self) -> PathBuf {
        self.user.join(VIEWS)
    }

    /// Returns the machine's file and the user's, the one that weighs less first.
    fn both(&self, name: &str) -> [PathBuf; 2] {
        [self.system.join(name), self.user.join(name)]
    }
}

/// Is what the files say together.
#[derive(Clone, Debug, Default)]
pub(super) struct Configuration {
    /// What the machine's file sets.
    system: Values,
    /// What the user's file sets.
    user: Values,
}

impl Configuration {
    /// Reads both files.
    ///
    /// # Errors
    /// Returns every fault of the first file that has one.
    pub(super) fn read(folders: &Folders, lang: Lang) -> Result<Self, Failure> {
        let [system, user] = folders.both(CONFIGURATION);
        Ok(Self { system: file(&system, lang)?, user: file(&user, lang)? })
    }

    fn held(&self, table: &'static str, name: &'static str) -> Option<&Held> {
        self.user.get(&(table, name)).or_else(|| self.system.get(&(table, name)))
    }

    fn text(&self, name: &'static str) -> Option<&str> {
        match self.held("", name)? {
            Held::Text(text) => Some(text),
            _ => None,
        }
    }

    fn number(&self, table: &'static str, name: &'static str) -> Option<u16> {
        match self.held(table, name)? {
            Held::Number(number) => Some(*number),
            _ => None,
        }
    }

    fn flag(&self, table: &'static str, name: &'static str) -> Option<bool> {
        match self.held(table, name)? {
            Held::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    /// Returns the workspace file that the user's and that the machine's file name.
    pub(super) fn db(&self) -> [Option<PathBuf>; 2] {
        let path = |values: &Values| match values.get(&("", "db")) {
            Some(Held::Text(text)) => Some(PathBuf::from(text)),
            _ => None,
        };
        [path(&self.user), path(&self.system)]
    }

    /// Returns the language.
    pub(super) fn lang(&self) -> Lang {
        if self.text("lang") == Some("en") { Lang::En } else { Lang::Vi }
    }

    /// Returns the unit that works here; none where nobody says which.
    pub(super) fn unit(&self) -> Option<&str> {
        self.text("unit").filter(|unit| !unit.trim().is_empty())
    }

    /// Returns the machine's folder of templates and the user's; templates of the later one go first.
    pub(super) fn templates(&self, folders: &Folders) -> [TemplateFolder; 2] {
        let folder = |values: &Values, beside: &Path| match values.get(&("", TEMPLATES)) {
            Some(Held::Text(path)) => TemplateFolder { path: beside.join(path), is_named: true },
            _ => TemplateFolder { path: beside.join(TEMPLATES), is_named: false },
        };
        [folder(&self.system, &folders.system), folder(&self.user, &folders.user)]
    }

    /// Returns whether only ASCII signs are wanted.
    pub(super) fn ascii(&self) -> bool {
        self.text("glyphs") == Some("ascii")
    }

    /// Returns the colours.
    pub(super) fn colours(&self) -> Colours {
        let named = Colours::ALL.into_iter().find(|colours| self.text("theme") == Some(colours.name()));
        named.unwrap_or_default()
    }

    /// Returns what opens first; none where nobody says so.
    pub(super) fn start_view(&self) -> Option<&str> {
        self.text("start_view").filter(|name| !name.trim().is_empty())
    }

    /// Returns the rules that figures depend on.
    pub(super) fn settings(&self) -> Settings {
        let settings = Settings::default();
        let before_allows_day = self.flag("", "before_allows_day");
        Settings {
            due_soon_days: self.number("", "due_soon_days").unwrap_or(settings.due_soon_days),
            stale_grace_days: self.number("", "stale_days").unwrap_or(settings.stale_grace_days),
            deadlines: Policy {
                before_allows_day: before_allows_day.unwrap_or(settings.deadlines.before_allows_day),
            },
            score: self.score(settings.score),
            ..settings
        }
    }

    fn score(&self, rule: ScoreRule) -> ScoreRule {
        let points = |name, default| self.number("score", name).unwrap_or(default);
        ScoreRule {
            on_time: points("on_time", rule.on_time),
            late: points("late", rule.late),
            overdue: points("overdue", rule.overdue),
            not_sent: points("not_sent", rule.not_sent),
            members: self.flag("score", "members").unwrap_or(rule.members),
        }
    }

    /// Returns the chosen key map with the machine's and the user's own keys laid over it.
    ///
    /// # Errors
    /// Returns every fault of the first file that has one.
    pub(super) fn keymap(&self, folders: &Folders, lang: Lang) -> Result<Keymap, Failure> {
        let chosen = Shipped::ALL.into_iter().find(|map| self.text("keymap") == Some(map.name()));
        let shipped = chosen.unwrap_or_default().read().map_err(|faults| {
            let told: Vec<String> = faults.iter().map(|fault| fault.told(lang)).collect();
            Failure::new(Class::Failed, told.join("\n"))
        })?;
        folders.both(KEYS).iter().try_fold(shipped, |map, path| match text(path)? {
            Some(text) => map.under(&text).map_err(|faults| {
                wrong(path, faults.iter().map(|fault| fault.told(lang)), lang).hint(words::KEYS_HOW.to(lang))
            }),
            None => Ok(map),
        })
    }
}

fn file(path: &Path, lang: Lang) -> Result<Values, Failure> {
    let Some(text) = text(path)? else { return Ok(Values::new()) };
    read::read(&text).map_err(|faults| {
        wrong(path, faults.iter().map(|fault| fault.told(lang)), lang).hint(words::SHOW_HOW.to(lang))
    })
}

/// Returns a file's text; none where there is no file.
fn text(path: &Path) -> Result<Option<String>, Failure> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::new(Class::Failed, format!("không đọc được {}: {error}", path.display()))),
    }
}

fn wrong(path: &Path, faults: impl Iterator<Item = String>, lang: Lang) -> Failure {
    let head = words::FILE_WRONG.with(lang, &[("file", &path.display())]);
    let lines: Vec<String> = std::iter::once(head).chain(faults.map(|fault| format!("  {fault}"))).collect();
    Failure::new(Class::Failed, lines.join("\n"))
}
