//! `dondoc config`: where the configuration stands, what holds, what is wrong.

use std::path::Path;

use super::keys::{self, KEYS, Key};
use super::read::{Held, expected};
use super::{CONFIGURATION, Configuration, Folders, KEYS as KEYMAP, file};
use crate::cli::args::{Cli, Config};
use crate::cli::failure::{Class, Failure};
use crate::cli::output;
use crate::keymap::{Key as Pressed, Keymap, View, registry};
use crate::locale::cli::file as says;
use crate::locale::{Lang, Told, configuration as words, keys as keymap_words};
use crate::runtime::saved;
use crate::text::near::closest;
use crate::views::saved::{Opening, SavedView, named};

/// Carries out `dondoc config`; it needs no workspace, and no configuration that can be read.
pub(in crate::cli) fn run(cli: &Cli, deed: Config) -> Result<(), Failure> {
    let folders = Folders::find()?;
    let lang = cli.lang.unwrap_or_default();
    match deed {
        Config::Path => output::data(&paths(&folders, lang)),
        Config::Show => {
            let configuration = Configuration::read(&folders)?;
            output::data(&show(&configuration, cli.lang.unwrap_or_else(|| configuration.lang())))
        }
        Config::Check => check(&folders, lang),
    }
}

/// Lists the files, the one that weighs more first.
fn paths(folders: &Folders, lang: Lang) -> String {
    let [system, user] = folders.both(CONFIGURATION);
    let [system_keys, user_keys] = folders.both(KEYMAP);
    let line = |path: &Path| {
        let state = if path.exists() { words::THERE } else { words::NOT_THERE };
        format!("{} ({})\n", path.display(), state.to(lang))
    };
    [user, system, user_keys, system_keys, folders.views()].iter().map(|path| line(path)).collect()
}

/// Writes every key with what it does, what it may hold and who set it: a file that can be kept as it is.
fn show(configuration: &Configuration, lang: Lang) -> String {
    let mut text = format!("# {}\n", words::HEAD.to(lang));
    let mut table = "";
    for key in KEYS {
        if key.table != table {
            table = key.table;
            text.push_str(&format!("\n[{table}]\n"));
        }
        text.push_str(&shown(key, configuration, lang));
    }
    text
}

fn shown(key: &Key, configuration: &Configuration, lang: Lang) -> String {
    let place = (key.table, key.name);
    let (held, who) = match (configuration.user.get(&place), configuration.system.get(&place)) {
        (Some(held), _) => (held.to_string(), words::BY_USER),
        (None, Some(held)) => (held.to_string(), words::BY_SYSTEM),
        (None, None) => (default(key), words::BY_DEFAULT),
    };
    let about = format!("{}; {} ({})", key.about.to(lang), expected(key.holds, lang), who.to(lang));
    format!("\n# {about}\n{} = {held}\n", key.name)
}

fn default(key: &Key) -> String {
    match key.holds {
        keys::Holds::Text | keys::Holds::OneOf(_) => Held::Text(key.default.to_owned()).to_string(),
        keys::Holds::Number(..) | keys::Holds::Flag => key.default.to_owned(),
    }
}

/// Checks every file and says everything that is wrong in any of them.
fn check(folders: &Folders, lang: Lang) -> Result<(), Failure> {
    let mut failures: Vec<Failure> =
        folders.both(CONFIGURATION).iter().filter_map(|path| file(path).err()).collect();
    let configuration = Configuration::read(folders).unwrap_or_default();
    match configuration.keymap(folders) {
        Ok(map) => warnings(&map, lang).iter().for_each(|warning| output::remark(warning)),
        Err(failure) => failures.push(failure),
    }
    if let Some(failure) = opening(configuration.start_view(), &folders.views()).err() {
        failures.push(failure);
    }
    let Some(first) = failures.first() else {
        return output::data(&format!("{}\n", words::FINE.to(lang)));
    };
    let messages: Vec<Told> = failures.iter().map(|failure| failure.message.clone()).collect();
    Err(Failure { message: Told::joined(&messages, "\n"), ..first.clone() })
}

/// Returns what the program opens on: a view, or a saved view, and the saved views.
///
/// # Errors
/// Fails when the file of the saved views cannot be read, or there is no view of that name.
pub(in crate::cli) fn opening(
    name: Option<&str>,
    path: &Path,
) -> Result<(Option<Opening>, Vec<SavedView>), Failure> {
    let views = saved::read(path).map_err(|why| {
        Failure::new(Class::Failed, Told::by(|lang| says::VIEWS_WRONG.with(lang, &[("why", &why.to(lang))])))
    })?;
    let Some(name) = name else { return Ok((None, views)) };
    let found = named(&views, name).cloned().map(Opening::Saved);
    match found.or_else(|| keys::view(name).map(Opening::View)) {
        Some(opening) => Ok((Some(opening), views)),
        None => {
            let shipped = View::ALL.map(View::name);
            let known: Vec<&str> = views.iter().map(|view| view.name.as_str()).chain(shipped).collect();
            let nearest = closest(name, known.iter().copied()).unwrap_or_default();
            let told =
                words::NO_VIEW.told(&[("name", &name), ("nearest", &nearest), ("names", &known.join(", "))]);
            Err(Failure::new(Class::Usage, told))
        }
    }
}

/// Says what works, but may not be meant: keys that a view hides, keys that an input method rewrites.
fn warnings(map: &Keymap, lang: Lang) -> Vec<String> {
    let name = |command| registry::row(command).map_or("", |row| row.id);
    let written = |keys: &[Pressed]| keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let hidden = map.hidden().into_iter().map(|hidden| {
        let by = hidden.by.map_or(keymap_words::LONGER.to(lang), name);
        let (keys, command) = (written(&hidden.keys), name(hidden.command));
        let values: [(&str, &dyn std::fmt::Display); 4] =
            [("table", &hidden.context.name()), ("keys", &keys), ("by", &by), ("name", &command)];
        keymap_words::HIDDEN.with(lang, &values)
    });
    let mut warnings: Vec<String> = hidden.collect();
    let disturbed = map.disturbed();
    if !disturbed.is_empty() {
        let n = disturbed.len();
        warnings.push(keymap_words::DISTURBED.with(lang, &[("n", &n), ("keys", &written(&disturbed))]));
    }
    warnings
}
