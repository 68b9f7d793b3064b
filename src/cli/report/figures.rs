//! `dondoc report figures`: what can be asked by name, and what it gives for a report.

use serde::Serialize;

use super::about::scope;
use super::args::Figures as Arguments;
use super::find::find;
use crate::cli::desk::Desk;
use crate::cli::failure::{Class, Failure};
use crate::cli::output;
use crate::domain::workspace::Workspace;
use crate::locale::cli::report as says;
use crate::locale::{Lang, Told};
use crate::report::Scope;
use crate::report::figures::registry::{Row, rows};
use crate::report::figures::{Argument, Call, Figures};
use crate::text::width::pad;

#[derive(Serialize)]
struct FigureRow {
    /// The figure as it is asked.
    figure: String,
    says: Told,
    rule: Told,
    takes: Vec<&'static str>,
    #[serde(flatten)]
    answer: Option<Answer>,
}

#[derive(Serialize)]
struct Answer {
    printed: String,
    as_of: chrono::NaiveDate,
    journal: u64,
    entries: Vec<String>,
}

pub(super) fn run(desk: &Desk, arguments: &Arguments) -> Result<(), Failure> {
    let asked = asked(desk, &arguments.calls)?;
    let is_scoped = arguments.report.is_some() || !arguments.about.is_empty() || !asked.is_empty();
    let found = if is_scoped {
        let workspace = desk.store.load()?;
        answered(desk, &workspace, arguments, &asked)?
    } else {
        rows().map(described).collect()
    };
    if arguments.format.json {
        return output::json(&found);
    }
    output::data(&found.iter().map(|row| line(desk.lang, row)).collect::<String>())
}

/// Reads the figures that are asked for; every mistake is told.
fn asked(desk: &Desk, texts: &[String]) -> Result<Vec<Call>, Failure> {
    let (mut calls, mut wrong) = (Vec::with_capacity(texts.len()), 0_usize);
    for text in texts {
        match Call::read(text) {
            Ok(call) => calls.push(call),
            Err(mistakes) => {
                wrong += mistakes.len();
                mistakes
                    .iter()
                    .for_each(|it| output::remark(&format!("{text}: {}", it.what.words(desk.lang))));
            }
        }
    }
    match wrong {
        0 => Ok(calls),
        _ => {
            Err(Failure::new(Class::Usage, says::WRONG_PLACES.told(&[("n", &wrong)])).hint(says::SEE_FIGURES))
        }
    }
}

fn answered(
    desk: &Desk,
    workspace: &Workspace,
    arguments: &Arguments,
    asked: &[Call],
) -> Result<Vec<FigureRow>, Failure> {
    let scope = match &arguments.report {
        Some(id) => Scope::of(find(workspace, id)?),
        None => scope(desk, workspace, &arguments.about, None)?,
    };
    let figures = Figures::new(workspace, &desk.settings, scope);
    if asked.is_empty() {
        return Ok(rows().map(|row| present(&figures, row)).collect());
    }
    asked.iter().map(|call| of_call(&figures, call)).collect()
}

fn described(row: &Row) -> FigureRow {
    FigureRow {
        figure: row.name.to_owned(),
        says: row.says.into(),
        rule: row.rule.into(),
        takes: row.takes.iter().map(|argument| argument.name()).collect(),
        answer: None,
    }
}

/// Returns the figure with what it gives; without that where it has to be told about what.
fn present(figures: &Figures<'_>, row: &Row) -> FigureRow {
    let call = Call::read(row.name).ok().filter(|_| !row.takes.contains(&Argument::Of));
    let answered = call.and_then(|call| of_call(figures, &call).ok());
    answered.unwrap_or_else(|| described(row))
}

fn of_call(figures: &Figures<'_>, call: &Call) -> Result<FigureRow, Failure> {
    let figure = figures.figure(call).map_err(|trouble| {
        Failure::new(Class::Failed, Told::by(|lang| format!("{call}: {}", trouble.words(lang))))
    })?;
    let source = figure.source;
    Ok(FigureRow {
        figure: call.to_string(),
        rule: Told::by(|lang| source.rule(lang)),
        answer: Some(Answer {
            printed: figure.printed,
            as_of: source.as_of,
            journal: source.journal,
            entries: source.entries.iter().map(ToString::to_string).collect(),
        }),
        ..described(call.row)
    })
}

const NAME: usize = 26;
const VALUE: usize = 10;

fn line(lang: Lang, row: &FigureRow) -> String {
    let value = match &row.answer {
        Some(answer) => format!("{}  ", pad(&answer.printed, VALUE)),
        None => String::new(),
    };
    let takes = if row.takes.is_empty() { String::new() } else { format!(" ({})", row.takes.join(", ")) };
    format!("{}  {value}{}{takes}\n", pad(&row.figure, NAME), row.says.to(lang))
}
