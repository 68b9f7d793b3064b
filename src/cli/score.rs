//! `dondoc score`: how every unit did in a period, with the tasks behind every figure.

use chrono::NaiveDate;
use serde::Serialize;

use super::args::Score;
use super::desk::{Desk, usage};
use super::failure::Failure;
use super::{output, period, score_sheet};
use crate::domain::deadline::Every;
use crate::domain::ids::{TaskId, UnitId};
use crate::domain::plan::Period;
use crate::domain::score::{Figures, Scorecard, UnitScore, scorecard};
use crate::domain::unit::UnitKind;
use crate::domain::workspace::{Slot, Workspace};
use crate::locale::cli::score as says;
use crate::locale::{Told, names, reporting, score as words};
use crate::text::date::long;
use crate::text::width::{pad, pad_left, truncate};
use crate::widgets::fit::wrap;

#[derive(Serialize)]
struct Answer<'a> {
    period: Period,
    code: String,
    judged_on: NaiveDate,
    /// The journal's last batch: with the day it determines every figure.
    journal: u64,
    before: Option<Period>,
    rule: Rule,
    units: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Rule {
    on_time: u16,
    late: u16,
    overdue: u16,
    not_sent: u16,
    members: bool,
    words: Told,
}

/// Is one unit's row. Rates and points are numbers with two decimals.
#[derive(Serialize)]
struct Row<'a> {
    unit: &'a UnitId,
    name: &'a str,
    kind: Option<UnitKind>,
    assigned: usize,
    done_on_time: usize,
    done_late: usize,
    in_time: usize,
    overdue: usize,
    beside: usize,
    reports_owed: u32,
    reports_not_sent: usize,
    on_time_rate: Option<f64>,
    on_time_rate_change: Option<f64>,
    points: Option<f64>,
    points_change: Option<f64>,
    rank: Option<u32>,
    ranked: Option<u32>,
    tasks: Behind<'a>,
    not_sent: Vec<NotSent<'a>>,
}

/// Lists the tasks behind the figures.
#[derive(Serialize)]
struct Behind<'a> {
    done_on_time: Vec<&'a TaskId>,
    done_late: Vec<&'a TaskId>,
    in_time: Vec<&'a TaskId>,
    overdue: Vec<&'a TaskId>,
    beside: Vec<&'a TaskId>,
}

#[derive(Serialize)]
struct NotSent<'a> {
    duty: &'a str,
    period: String,
}

pub(super) fn run(desk: &Desk, arguments: &Score) -> Result<(), Failure> {
    let as_of = desk.as_of(arguments.as_of);
    let Some(period) = arguments.period.or_else(|| Every::Month.around(as_of)?.before()) else {
        return Err(usage(says::NO_PERIOD).hint(says::NO_PERIOD_HOW));
    };
    let workspace = desk.store.load()?;
    let Some(mut card) = scorecard(&workspace, &desk.settings, period, as_of) else {
        let message = says::BEGINS_LATER.told(&[("date", &long(as_of))]);
        return Err(usage(message).hint(says::BEGINS_LATER_HOW));
    };
    card.rows.retain(|row| arguments.kind.is_none_or(|kind| row.kind == Some(kind)));
    if let Some(path) = &arguments.xlsx {
        return score_sheet::write(desk, &workspace, &card, path);
    }
    if arguments.format.json {
        return output::json(&answer(&workspace, &card));
    }
    output::data(&table(desk, &workspace, &card))
}

fn answer<'a>(workspace: &'a Workspace, card: &'a Scorecard) -> Answer<'a> {
    let rule = card.rule;
    Answer {
        period: card.period,
        code: period::code(card.period),
        judged_on: card.judged_on,
        journal: workspace.head().batch.0,
        before: card.before,
        rule: Rule {
            on_time: rule.on_time,
            late: rule.late,
            overdue: rule.overdue,
            not_sent: rule.not_sent,
            members: rule.members,
            words: Told::by(|lang| words::rule(lang, &rule)),
        },
        units: card.rows.iter().map(|row| unit_row(workspace, row)).collect(),
    }
}

fn unit_row<'a>(workspace: &'a Workspace, row: &'a UnitScore) -> Row<'a> {
    let figures = &row.figures;
    let ids = |slots: &[Slot]| ids(workspace, slots);
    let not_sent = figures
        .not_sent
        .iter()
        .map(|expected| NotSent { duty: expected.duty.as_str(), period: period::code(expected.term.period) });
    Row {
        unit: &row.unit,
        name: names::unit(workspace, &row.unit),
        kind: row.kind,
        assigned: figures.assigned(),
        done_on_time: figures.done_on_time.len(),
        done_late: figures.done_late.len(),
        in_time: figures.in_time.len(),
        overdue: figures.overdue.len(),
        beside: figures.beside.len(),
        reports_owed: figures.owed,
        reports_not_sent: figures.not_sent.len(),
        on_time_rate: figures.rate().map(|rate| f64::from(rate) / 100.0),
        on_time_rate_change: row.rate_change().map(|change| change as f64 / 100.0),
        points: row.points.map(|points| f64::from(points.0) / 100.0),
        points_change: row.points_change().map(|change| change as f64 / 100.0),
        rank: row.rank.map(|rank| rank.place),
        ranked: row.rank.map(|rank| rank.of),
        tasks: Behind {
            done_on_time: ids(&figures.done_on_time),
            done_late: ids(&figures.done_late),
            in_time: ids(&figures.in_time),
            overdue: ids(&figures.overdue),
            beside: ids(&figures.beside),
        },
        not_sent: not_sent.collect(),
    }
}

/// Returns the ids of the tasks at the places.
fn ids<'a>(workspace: &'a Workspace, slots: &[Slot]) -> Vec<&'a TaskId> {
    slots.iter().filter_map(|slot| Some(&workspace.tasks.at(*slot)?.record.id)).collect()
}

const NAME: usize = 20;

/// The width of a page.
const WIDTH: u16 = 80;

fn table(desk: &Desk, workspace: &Workspace, card: &Scorecard) -> String {
    let lang = desk.lang;
    let (period, date) = (reporting::period(lang, card.period), long(card.judged_on));
    let journal = workspace.head().batch.0;
    let head = says::HEAD.with(lang, &[("period", &period), ("date", &date), ("journal", &journal)]);
    let mut text = format!("{head}\n");
    if let Some(before) = card.before {
        let against = says::AGAINST.with(lang, &[("period", &reporting::period(lang, before))]);
        text.push_str(&format!("{against}\n"));
    }
    let mut kinds: Vec<Option<UnitKind>> = card.rows.iter().map(|row| row.kind).collect();
    kinds.sort();
    kinds.dedup();
    for kind in kinds {
        let name = kind.map_or(says::OTHER, names::unit_kind).to(lang);
        text.push_str(&format!("\n{} {}\n", fit(name), says::COLUMNS.to(lang)));
        let rows = card.rows.iter().filter(|row| row.kind == kind);
        text.extend(rows.map(|row| line(names::unit(workspace, &row.unit), row)));
    }
    let rule = words::rule(lang, &card.rule);
    text.extend(
        [says::KEY.to(lang), rule.as_str()]
            .map(|paragraph| format!("\n{}\n", wrap(paragraph, WIDTH).join("\n"))),
    );
    text
}

fn line(name: &str, row: &UnitScore) -> String {
    let Figures { done_on_time, done_late, in_time, overdue, not_sent, .. } = &row.figures;
    let number = |number: usize, width: usize| pad_left(&number.to_string(), width);
    let text = |text: Option<String>, width: usize| pad_left(text.as_deref().unwrap_or("-"), width);
    format!(
        "{} {} {} {} {} {} {} {} {} {} {}\n",
        fit(name),
        number(row.figures.assigned(), 4),
        number(done_on_time.len(), 4),
        number(done_late.len(), 4),
        number(in_time.len(), 4),
        number(overdue.len(), 4),
        number(not_sent.len(), 4),
        text(row.figures.rate().map(words::rate), 6),
        text(row.points.map(words::points), 5),
        text(row.points_change().map(words::change), 6),
        text(row.rank.map(|rank| format!("{}/{}", rank.place, rank.of)), 7),
    )
}

fn fit(name: &str) -> String {
    pad(&truncate(name, NAME), NAME)
}
