//! The columns that lists and tables of rows can have, each by its name.

mod figures;
mod records;
mod task;

use super::entry::{Entry, Shape};
use super::moment::Moment;
use super::tallies::Tally;
use crate::domain::document::Entry as Registered;
use crate::domain::reporting::Entry as Owed;
use crate::domain::score::UnitScore;
use crate::domain::workspace::Slot;
use crate::domain::workspace::Workspace;
use crate::locale::{Said, said};
use crate::report::document::Align;

use figures::IndicatorRow;
use task::TaskRow;

/// Is one column.
#[derive(Clone, Copy)]
pub struct Column {
    /// Its name; stable.
    pub name: &'static str,
    /// Its heading.
    pub heading: Said,
    /// The heading over its heading and those of its neighbours; none where there is none.
    pub over: Option<Said>,
    /// The share of a table's width, measured against those of other columns.
    pub weight: u16,
    /// Where its cells lean.
    pub align: Align,
    cell: Cell,
}

/// Says how the text of a cell is found.
#[derive(Clone, Copy)]
enum Cell {
    /// The running number; the table that the row stands in knows it.
    Number,
    Task(fn(&TaskRow<'_, '_>) -> String),
    Tally(fn(&Tally) -> String),
    Indicator(fn(&IndicatorRow<'_, '_>) -> String),
    Document(fn(&Workspace, &Registered) -> String),
    Report(fn(&Moment<'_>, &Owed) -> String),
    Score(fn(&Moment<'_>, &UnitScore) -> String),
    Record(fn(&Moment<'_>, Slot) -> Option<String>),
}

/// Makes a column whose cells lean to the left.
const fn column(name: &'static str, heading: Said, weight: u16, cell: Cell) -> Column {
    Column { name, heading, over: None, weight, align: Align::Left, cell }
}

impl Column {
    const fn centred(self) -> Self {
        Self { align: Align::Center, ..self }
    }

    const fn right(self) -> Self {
        Self { align: Align::Right, ..self }
    }

    const fn under(self, over: Said) -> Self {
        Self { over: Some(over), ..self }
    }

    /// Returns whether it holds the running number of the row.
    pub fn is_number(&self) -> bool {
        matches!(self.cell, Cell::Number)
    }
}

/// The column with the running number, which every shape has.
const NUMBER: Column = column("number", said("TT", "No."), 4, Cell::Number).centred();

/// Lists the columns that rows of the shape can have.
pub fn of(shape: Shape) -> impl Iterator<Item = &'static Column> {
    let own: &'static [Column] = match shape {
        Shape::Tasks => task::COLUMNS,
        Shape::Tallies => figures::TALLIES,
        Shape::Indicators => figures::INDICATORS,
        Shape::Reports => figures::REPORTS,
        Shape::Scores => figures::SCORES,
        Shape::Documents => records::DOCUMENTS,
        Shape::Plans => records::PLANS,
        Shape::Meetings => records::MEETINGS,
        Shape::Conclusions => records::CONCLUSIONS,
        Shape::Actions => records::ACTIONS,
        Shape::Obstacles => records::OBSTACLES,
        Shape::Requests => records::REQUESTS,
        Shape::Reminders => records::REMINDERS,
        Shape::Extensions => records::EXTENSIONS,
    };
    std::iter::once(&NUMBER).chain(own)
}

/// Returns the column of the shape with the name.
pub fn named(shape: Shape, name: &str) -> Option<&'static Column> {
    of(shape).find(|column| column.name == name)
}

/// Returns the pattern of a line where a template gives none.
pub fn line(shape: Shape) -> &'static str {
    match shape {
        Shape::Tasks => "{title} ({lead}; {standing})",
        Shape::Plans => "{title} (số {symbol})",
        Shape::Tallies => "{name}: {total} nhiệm vụ, {done} đã hoàn thành, {overdue} quá hạn",
        Shape::Indicators => "{name}: {value} ({state})",
        Shape::Documents => "{cited}: {summary}",
        Shape::Meetings => "{title} ({date})",
        Shape::Conclusions | Shape::Obstacles => "{text}",
        Shape::Actions => "{unit}: {text} ({outcome})",
        Shape::Requests => "{to}: {text}",
        Shape::Reminders => "{unit} ({date})",
        Shape::Extensions => "{task}: {new}",
        Shape::Reports => "{unit}: {duty}, {period} ({receipt})",
        Shape::Scores => "{unit}: {points} điểm",
    }
}

/// Returns the columns of a table where nobody chose any.
pub fn usual(shape: Shape) -> &'static [&'static str] {
    match shape {
        Shape::Tasks => &["number", "title", "lead", "deadline", "standing"],
        Shape::Plans => &["number", "symbol", "date", "title"],
        Shape::Tallies => {
            &["number", "name", "total", "done_on_time", "done_late", "open_in_time", "overdue", "beside"]
        }
        Shape::Indicators => &["number", "name", "unit", "target", "value", "state"],
        Shape::Documents => &["number", "symbol", "date", "summary"],
        Shape::Meetings => &["number", "title", "date", "document"],
        Shape::Conclusions => &["number", "text"],
        Shape::Actions => &["number", "unit", "text", "due", "outcome"],
        Shape::Obstacles => &["number", "text", "date"],
        Shape::Requests => &["number", "text", "to", "date", "outcome"],
        Shape::Reminders => &["number", "unit", "date", "text"],
        Shape::Extensions => &["number", "task", "old", "new", "document"],
        Shape::Reports => &["number", "unit", "duty", "period", "receipt"],
        Shape::Scores => &["number", "unit", "total", "done_on_time", "done_late", "open_in_time", "overdue"],
    }
}

/// Returns what stands in the column of the row; none where the two do not belong together, and for running numbers.
pub(super) fn cell(moment: &Moment<'_>, entry: &Entry, column: &Column) -> Option<String> {
    match (column.cell, entry) {
        (Cell::Task(cell), Entry::Task(slot)) => Some(cell(&TaskRow::of(moment, *slot)?)),
        (Cell::Tally(cell), Entry::Tally(tally)) => Some(cell(tally)),
        (Cell::Indicator(cell), Entry::Indicator(slot)) => Some(cell(&IndicatorRow::of(moment, *slot)?)),
        (Cell::Report(cell), Entry::Report(owed)) => Some(cell(moment, owed)),
        (Cell::Score(cell), Entry::Score(score)) => Some(cell(moment, score)),
        (Cell::Document(cell), Entry::Document(document)) => Some(cell(moment.workspace(), document)),
        (
            Cell::Record(cell),
            Entry::Plan(slot)
            | Entry::Meeting(slot)
            | Entry::Conclusion(slot)
            | Entry::Action(slot)
            | Entry::Obstacle(slot)
            | Entry::Request(slot)
            | Entry::Reminder(slot)
            | Entry::Extension(slot),
        ) => cell(moment, *slot),
        _ => None,
    }
}

/// Returns the heading that the row stands under: the section of a task, the heading of an indicator.
pub(super) fn group(moment: &Moment<'_>, entry: &Entry) -> Option<String> {
    let headed = |label: &str, title: &str| match label {
        "" => title.to_owned(),
        label => format!("{label}. {title}"),
    };
    match entry {
        Entry::Task(slot) => {
            let (task, _) = moment.task(*slot)?;
            let section = moment.workspace().sections.get(task.section.as_ref()?.as_str())?;
            let heading = headed(&section.label, &section.title);
            let plan = moment.workspace().plans.get(task.plan.as_str());
            let plan = plan.filter(|_| moment.ground.outlines.len() > 1);
            Some(plan.map_or(heading.clone(), |plan| format!("{} – {heading}", plan.symbol)))
        }
        Entry::Indicator(slot) => {
            let indicator = &moment.workspace().indicators.at(*slot)?.record;
            indicator.heading.as_ref().map(|heading| headed(&heading.label, &heading.title))
        }
        _ => None,
    }
}
