//! The command line as it is typed: read into arguments, or answered with a help page or with what is wrong, in the
//! user's language.
//!
//! Arguments are read by definitions without words; these are laid over them only where somebody has to read them.

mod negated;
mod refusal;
mod worded;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{ArgMatches, Command, CommandFactory, Error, FromArgMatches};

use super::args::Cli;
use super::failure::Failure;
use super::language;
use crate::locale::Lang;

pub(super) use negated::unmarked;
pub(super) use worded::{manual, worded};

/// Says why there is nothing to run.
pub(super) enum Stopped {
    /// A help page or the version, as it is to be printed.
    Page(Box<Error>),
    /// The arguments do not fit.
    Refused(Lang, Failure),
}

/// Reads the process's arguments, the program's name first.
///
/// # Errors
/// Returns what is to be said instead.
pub(super) fn read(typed: &[OsString]) -> Result<Cli, Stopped> {
    let arguments = negated::marked(&Cli::command(), typed);
    let parsed = |command: Command| command.try_get_matches_from(&arguments).and_then(of_matches);
    parsed(Cli::command()).or_else(|_| {
        let lang = language::spoken(asked(typed));
        parsed(worded::with_usage(worded(Cli::command(), lang), lang)).map_err(|error| stopped(lang, error))
    })
}

fn of_matches(matches: ArgMatches) -> Result<Cli, Error> {
    Cli::from_arg_matches(&matches)
}

fn stopped(lang: Lang, error: Error) -> Stopped {
    match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => Stopped::Page(Box::new(error)),
        _ => Stopped::Refused(lang, refusal::of(&error)),
    }
}

/// Returns the language that `--lang` names, wherever it stands; what cannot be read otherwise has it all the same.
fn asked(typed: &[OsString]) -> Option<Lang> {
    let mut words = typed.iter().skip(1).map(|word| word.to_str().unwrap_or_default());
    while let Some(word) = words.next().filter(|word| *word != "--") {
        if word == "--lang" {
            return language::named(words.next()?);
        }
        if let Some(name) = word.strip_prefix("--lang=") {
            return language::named(name);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        for (line, lang) in [
            ("dondoc tasks --lang en --unknown", Some(Lang::En)),
            ("dondoc --lang=vi tasks", Some(Lang::Vi)),
            ("dondoc tasks", None),
            ("dondoc tasks --lang fr", None),
            ("dondoc tasks -- --lang en", None),
        ] {
            let typed: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            assert_eq!(asked(&typed), lang, "{line}");
        }
    }
}
