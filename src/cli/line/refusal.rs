//! What the parser found wrong with the arguments, in the user's words.

use std::error::Error as _;
use std::num::{IntErrorKind, ParseIntError};

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::super::args::Wrong;
use super::super::desk::usage;
use super::super::failure::Failure;
use crate::locale::Told;
use crate::locale::cli::general;
use crate::locale::cli::help::clap_words::USAGE;
use crate::locale::cli::line as says;

/// Says what is wrong, and how the command is used.
pub(super) fn of(error: &Error) -> Failure {
    let failure = usage(message(error));
    let hints: Vec<Told> = suggestion(error).into_iter().chain(usage_of(error)).collect();
    if hints.is_empty() { failure } else { failure.hint(Told::joined(&hints, "\n    ")) }
}

fn message(error: &Error) -> Told {
    let arg = || text(error, ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument => says::UNKNOWN_ARGUMENT.told(&[("arg", &arg())]),
        ErrorKind::InvalidSubcommand => {
            says::UNKNOWN_COMMAND.told(&[("name", &text(error, ContextKind::InvalidSubcommand))])
        }
        ErrorKind::MissingRequiredArgument => says::MISSING.told(&[("args", &arg())]),
        ErrorKind::MissingSubcommand => says::MISSING_COMMAND.into(),
        ErrorKind::ArgumentConflict => conflict(error),
        ErrorKind::InvalidValue => not_one_of(error),
        ErrorKind::ValueValidation => not_read(error),
        ErrorKind::NoEquals => says::NO_EQUALS.told(&[("arg", &arg())]),
        ErrorKind::TooManyValues => {
            says::TOO_MANY.told(&[("arg", &arg()), ("value", &text(error, ContextKind::InvalidValue))])
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            says::WRONG_COUNT.told(&[("arg", &arg())])
        }
        ErrorKind::InvalidUtf8 => says::NOT_UTF8.into(),
        _ => Told::verbatim(error.to_string().trim_end()),
    }
}

fn conflict(error: &Error) -> Told {
    let (arg, prior) = (text(error, ContextKind::InvalidArg), text(error, ContextKind::PriorArg));
    match prior.is_empty() || prior == arg {
        true => says::TWICE.told(&[("arg", &arg)]),
        false => says::TOGETHER.told(&[("arg", &arg), ("other", &prior)]),
    }
}

fn not_one_of(error: &Error) -> Told {
    let (arg, value) = (text(error, ContextKind::InvalidArg), text(error, ContextKind::InvalidValue));
    let names = text(error, ContextKind::ValidValue);
    if value.is_empty() {
        return says::NO_VALUE.told(&[("arg", &arg)]);
    }
    says::NOT_ONE_OF.told(&[("arg", &arg), ("value", &value), ("names", &names)])
}

/// Says why a value could not be read: in the words of whoever read it, else what kind of number it has to be.
fn not_read(error: &Error) -> Told {
    let (arg, value) = (text(error, ContextKind::InvalidArg), text(error, ContextKind::InvalidValue));
    let why = error.source();
    let own = why.and_then(|why| why.downcast_ref::<Wrong>()).map(|wrong| wrong.0.clone());
    let number = why.and_then(|why| why.downcast_ref::<ParseIntError>()).map(|why| match why.kind() {
        IntErrorKind::PosOverflow | IntErrorKind::NegOverflow => says::TOO_LARGE.into(),
        _ => says::NOT_WHOLE.into(),
    });
    let range = || {
        let told = why?.to_string();
        let (_, range) = told.rsplit_once(" is not in ")?;
        Some(says::OUT_OF_RANGE.told(&[("range", &range)]))
    };
    let why = own.or(number).or_else(range).unwrap_or_else(|| says::NOT_READ.into());
    Told::by(|lang| says::WRONG_VALUE.with(lang, &[("arg", &arg), ("value", &value), ("why", &why.to(lang))]))
}

/// Names what was perhaps meant.
fn suggestion(error: &Error) -> Option<Told> {
    let kinds = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let names = kinds.into_iter().map(|kind| text(error, kind)).find(|names| !names.is_empty())?;
    Some(general::NEAR.told(&[("names", &names)]))
}

/// Says how the command is used. The parser puts its own English word before it.
fn usage_of(error: &Error) -> Option<Told> {
    let told = text(error, ContextKind::Usage);
    let form = told.strip_prefix(USAGE.en)?.trim().to_owned();
    let form = form.lines().map(str::trim).collect::<Vec<_>>().join(" | ");
    Some(says::USAGE.told(&[("form", &form)]))
}

/// Returns what the parser says of something; empty where it says nothing.
fn text(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        None | Some(ContextValue::None) => String::new(),
        Some(value) => value.to_string(),
    }
}
