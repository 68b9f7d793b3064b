//! `dondoc deadline`: how a deadline phrase is understood. It needs no workspace.

use super::args::Deadline;
use super::failure::Failure;
use super::output;
use crate::domain::deadline::{Context, DeadlineJson, Policy, Reading, read};
use crate::locale::cli::task as says;
use crate::locale::{Lang, Said, deadline as words};
use crate::text::width::pad;

pub(super) fn run(lang: Lang, arguments: &Deadline) -> Result<(), Failure> {
    let context = Context { issued: arguments.issued, plan_year: None };
    let reading = read(&arguments.phrase, &context);
    let understood = DeadlineJson::new(&reading, &Policy::default());
    if arguments.format.json {
        return output::json(&understood);
    }
    output::data(&sentence(lang, &reading, &understood))
}

/// The width of what a line is called.
const NAME: usize = 12;

fn sentence(lang: Lang, reading: &Reading, understood: &DeadlineJson) -> String {
    let mut lines = Vec::new();
    let mut line = |name: Said, value: Option<String>| {
        if let Some(value) = value {
            lines.push(format!("{} {value}", pad(name.to(lang), NAME)));
        }
    };
    line(says::PHRASE, Some(understood.phrase.clone()));
    line(says::MEANS, Some(words::reading(lang, reading)));
    line(says::FROM, understood.from.map(|day| day.to_string()));
    line(says::LAST_DAY, understood.last_day.map(|day| day.to_string()));
    line(says::OVERDUE_FROM, understood.overdue_from.map(|day| day.to_string()));
    line(says::SOFT_FROM, understood.soft_overdue_from.map(|day| day.to_string()));
    line(says::AWAITS, understood.trigger.clone());
    lines.push(String::new());
    lines.join("\n")
}
