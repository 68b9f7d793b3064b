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
use crate::cli::location;
use crate::domain::deadline::Policy;
use crate::domain::settings::{ScoreRule, Settings};
use crate::keymap::{Keymap, Shipped};
use crate::locale::cli::file as says;
use crate::locale::{Lang, Told, configuration as words};
use crate::runtime::Level;
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

/// Is the name of the file that says that this user has seen the first page.
const WELCOMED: &str = "welcomed";

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
    /// The program's own folder among what the user's programs remember.
    pub(super) state: PathBuf,
}

impl Folders {
    /// Finds them.
    pub(super) fn find() -> Result<Self, Failure> {
        let home = choose_base_strategy()
            .map_err(|error| Failure::new(Class::Failed, says::NO_HOME.told(&[("why", &error)])))?;
        let state = home.state_dir().unwrap_or_else(|| home.data_dir()).join("dondoc");
        let user = home.config_dir().join("dondoc");
        Ok(Self { system: SYSTEM.into(), user, data: home.data_dir(), state })
    }

    /// Returns the file with the saved views.
    pub(super) fn views(&self) -> PathBuf {
        self.user.join(VIEWS)
    }

    /// Returns whether this user opens the interface for the first time, and notes that. Where it cannot be noted, the
    /// first page comes again: nothing is lost by that.
    pub(super) fn is_first(&self) -> bool {
        let noted = self.state.join(WELCOMED);
        if noted.exists() {
            return false;
        }
        let _cannot_be_noted = std::fs::create_dir_all(&self.state).and_then(|()| std::fs::write(noted, ""));
        true
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
    pub(super) fn read(folders: &Folders) -> Result<Self, Failure> {
        let [system, user] = folders.both(CONFIGURATION);
        Ok(Self { system: file(&system)?, user: file(&user)? })
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

    /// Returns whether the terminal has 256 colours; none where the terminal shall say.
    pub(super) fn many_colours(&self) -> Option<bool> {
        match self.text("colours") {
            Some("16") => Some(false),
            Some("256") => Some(true),
            _ => None,
        }
    }

    /// Returns whether the mouse is listened to.
    pub(super) fn mouse(&self) -> bool {
        self.flag("", "mouse").unwrap_or(true)
    }

    /// Returns what goes into the log: what the environment says before what the files say.
    pub(super) fn log(&self) -> Level {
        let named = location::log().or_else(|| self.text("log").map(str::to_owned));
        Level::ALL.into_iter().find(|level| named.as_deref() == Some(level.name())).unwrap_or_default()
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
    pub(super) fn keymap(&self, folders: &Folders) -> Result<Keymap, Failure> {
        let chosen = Shipped::ALL.into_iter().find(|map| self.text("keymap") == Some(map.name()));
        let shipped = chosen.unwrap_or_default().read().map_err(|faults| {
            let told = |lang| faults.iter().map(|fault| fault.told(lang)).collect::<Vec<_>>().join("\n");
            Failure::new(Class::Failed, Told::by(told))
        })?;
        folders.both(KEYS).iter().try_fold(shipped, |map, path| match text(path)? {
            Some(text) => map
                .under(&text)
                .map_err(|faults| wrong(path, &faults, |fault, lang| fault.told(lang)).hint(words::KEYS_HOW)),
            None => Ok(map),
        })
    }
}

fn file(path: &Path) -> Result<Values, Failure> {
    let Some(text) = text(path)? else { return Ok(Values::new()) };
    read::read(&text)
        .map_err(|faults| wrong(path, &faults, |fault, lang| fault.told(lang)).hint(words::SHOW_HOW))
}

/// Returns a file's text; none where there is no file.
fn text(path: &Path) -> Result<Option<String>, Failure> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::of_file(says::NOT_READ, path, &error)),
    }
}

/// Says every fault of a file, a line each.
fn wrong<F>(path: &Path, faults: &[F], told: impl Fn(&F, Lang) -> String) -> Failure {
    let lines = |lang| {
        let head = words::FILE_WRONG.with(lang, &[("file", &path.display())]);
        let faults = faults.iter().map(|fault| format!("  {}", told(fault, lang)));
        std::iter::once(head).chain(faults).collect::<Vec<_>>().join("\n")
    };
    Failure::new(Class::Failed, Told::by(lines))
}
