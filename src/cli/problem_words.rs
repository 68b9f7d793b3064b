//! Says in the user's words what is wrong with an input. The report for scripts keeps the contract's English.

use crate::exchange::{Limits, Problem, Warning};
use crate::locale::cli::contract::told;
use crate::locale::cli::{disk, problem as says};
use crate::locale::{
    Lang, Said,
    issued::issued,
    personal::{left_out, personal},
};

/// Says what makes an input invalid.
pub(super) fn problem(lang: Lang, problem: &Problem) -> String {
    let named = |said: Said, name: &str, nearest: &[String]| {
        said.with(lang, &[("name", &name), ("near", &near(lang, nearest))])
    };
    match problem {
        Problem::Unreadable(why) => says::UNREADABLE.with(lang, &[("why", &disk::of_words(lang, why))]),
        Problem::NotUtf8 => says::NOT_UTF8.to(lang).to_owned(),
        Problem::Syntax(what) => says::SYNTAX.with(lang, &[("what", &told(lang, what))]),
        Problem::TooLarge { what, found, limit } => {
            says::TOO_LARGE.with(lang, &[("what", &told(lang, what)), ("found", found), ("limit", limit)])
        }
        Problem::TooDeep => says::TOO_DEEP.with(lang, &[("limit", &Limits::DEPTH)]),
        Problem::NotExchange(found) => says::NOT_EXCHANGE.with(lang, &[("found", &told(lang, found))]),
        Problem::Version(found) => says::VERSION.with(lang, &[("found", &told(lang, found))]),
        Problem::NoKind => says::NO_KIND.to(lang).to_owned(),
        Problem::UnknownKind { name, nearest } => named(says::UNKNOWN_KIND, name, nearest),
        Problem::UnknownField { name, nearest } => named(says::UNKNOWN_FIELD, name, nearest),
        Problem::DuplicateField(name) => says::TWICE.with(lang, &[("name", name)]),
        Problem::Mismatch { expected, found } => {
            says::MISMATCH.with(lang, &[("expected", &told(lang, expected)), ("found", &told(lang, found))])
        }
        other => about_records(lang, other),
    }
}

fn about_records(lang: Lang, problem: &Problem) -> String {
    let plain = |said: Said| said.to(lang).to_owned();
    let field = |said: Said, field: &str| said.with(lang, &[("field", &field)]);
    let name = |said: Said, name: &str| said.with(lang, &[("name", &name)]);
    match problem {
        Problem::NoId => plain(says::NO_ID),
        Problem::DuplicateId { id, file, line } => {
            says::DUPLICATE_ID.with(lang, &[("id", id), ("file", file), ("line", line)])
        }
        Problem::Needed(needed) => field(says::NEEDED, needed),
        Problem::NotClearable(needed) => field(says::NOT_CLEARABLE, needed),
        Problem::Missing { what, name, nearest } => {
            let near = near(lang, nearest);
            says::MISSING.with(lang, &[("what", &told(lang, what)), ("name", name), ("near", &near)])
        }
        Problem::NotAUnit(group) => name(says::NOT_A_UNIT, group),
        Problem::OtherPlan { name, plan } => says::OTHER_PLAN.with(lang, &[("name", name), ("plan", plan)]),
        Problem::Circle(above) => name(says::CIRCLE, above),
        Problem::PeriodBackwards => plain(says::BACKWARDS),
        Problem::Both(one, two) => says::BOTH.with(lang, &[("one", one), ("two", two)]),
        Problem::Source(source) => name(says::SOURCE, source),
        Problem::NotReplaceable(kind) => name(says::NOT_REPLACEABLE, kind),
        Problem::NothingComplete => plain(says::NOTHING_COMPLETE),
        Problem::Issued { report, number, on } => {
            says::ISSUED.with(lang, &[("issued", &issued(lang, report, number.as_deref(), *on))])
        }
        Problem::StillNeeded { what, by } => says::STILL_NEEDED.with(lang, &[("what", what), ("by", by)]),
        other => other.to_string(),
    }
}

/// Says what somebody should look at.
pub(super) fn warning(lang: Lang, warning: &Warning) -> String {
    let about = |said: Said, text: &str| said.with(lang, &[("text", &text)]);
    match warning {
        Warning::ControlCharacters => says::CONTROL_CHARACTERS.to(lang).to_owned(),
        Warning::Personal(what) => personal(*what).to(lang).to_owned(),
        Warning::LeftOut(what) => left_out(*what).to(lang).to_owned(),
        Warning::DeadlineNotUnderstood(phrase) => about(says::DEADLINE, phrase),
        Warning::TargetNotUnderstood(text) => about(says::TARGET, text),
        Warning::DecimalPoint(text) => about(says::DECIMAL_POINT, text),
        Warning::CommaBeforeThree(text) => about(says::COMMA, text),
        Warning::UnknownParty { name, nearest } => {
            says::UNKNOWN_PARTY.with(lang, &[("name", name), ("near", &near(lang, nearest))])
        }
    }
}

fn near(lang: Lang, names: &[String]) -> String {
    if names.is_empty() { String::new() } else { says::NEAR.with(lang, &[("names", &names.join(", "))]) }
}
