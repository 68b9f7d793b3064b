//! The columns of the table: what they are called, what they show, and by what they order the units.

use serde::{Deserialize, Serialize};

use crate::domain::score::{Figures, UnitScore};
use crate::domain::workspace::Slot;
use crate::locale::{Said, score as words};
use crate::views::ctx::Ctx;

/// Names a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// The unit's name.
    Unit,
    /// All tasks.
    #[default]
    Assigned,
    /// Done by the last permitted day.
    OnTime,
    /// Done after it.
    Late,
    /// Not done, and still in time.
    InTime,
    /// Not done, and overdue.
    Overdue,
    /// Without a date to be held against.
    Beside,
    /// Reports that were not sent.
    NotSent,
    /// The on-time rate.
    Rate,
    /// The points.
    Points,
    /// How the points changed against the period before.
    Change,
    /// The place among the units of the kind.
    Rank,
}

/// From this width on every column has room beside the name.
const ROOMY: u16 = 100;

const EVERY: [Figure; 12] = [
    Figure::Unit,
    Figure::Assigned,
    Figure::OnTime,
    Figure::Late,
    Figure::InTime,
    Figure::Overdue,
    Figure::Beside,
    Figure::NotSent,
    Figure::Rate,
    Figure::Points,
    Figure::Change,
    Figure::Rank,
];

impl Figure {
    /// Lists the columns that a screen of the width has room for. What has no date is left to the details first, then
    /// what can be told from the others.
    pub fn shown(width: u16) -> Vec<Figure> {
        let is_shown = |figure: &Figure| match figure {
            Figure::Beside => width >= ROOMY,
            Figure::InTime | Figure::Change => width >= 76,
            _ => true,
        };
        EVERY.into_iter().filter(is_shown).collect()
    }

    /// Returns the width of the column; the name takes what the others leave.
    pub fn width(self) -> u16 {
        match self {
            Figure::Unit => 0,
            Figure::NotSent => 3,
            Figure::Rate | Figure::Change => 6,
            Figure::Points => 5,
            Figure::Rank => 7,
            _ => 4,
        }
    }

    /// Returns the heading, which fits into the column.
    pub fn heading(self) -> Said {
        match self {
            Figure::Unit => words::UNIT,
            Figure::Assigned => words::ASSIGNED_SHORT,
            Figure::OnTime => words::ON_TIME_SHORT,
            Figure::Late => words::LATE_SHORT,
            Figure::InTime => words::IN_TIME_SHORT,
            Figure::Overdue => words::OVERDUE_SHORT,
            Figure::Beside => words::BESIDE_SHORT,
            Figure::NotSent => words::NOT_SENT_SHORT,
            Figure::Rate => words::RATE_SHORT,
            Figure::Points => words::POINTS_SHORT,
            Figure::Change => words::CHANGE_SHORT,
            Figure::Rank => words::RANK_SHORT,
        }
    }

    /// Returns what the figure counts, in full.
    pub fn name(self) -> Said {
        match self {
            Figure::Unit | Figure::Assigned => words::ASSIGNED,
            Figure::OnTime => words::ON_TIME,
            Figure::Late => words::LATE,
            Figure::InTime => words::IN_TIME,
            Figure::Overdue => words::OVERDUE,
            Figure::Beside => words::BESIDE,
            Figure::NotSent => words::NOT_SENT,
            Figure::Rate => words::RATE,
            Figure::Points => words::POINTS,
            Figure::Change => words::CHANGE,
            Figure::Rank => words::RANK,
        }
    }

    /// Returns the figure of a unit as the table shows it; that of the first column is the number of its tasks.
    pub fn text(self, row: &UnitScore, ctx: &Ctx) -> String {
        let text = match self {
            Figure::Rate => row.figures.rate().map(words::rate),
            Figure::Points => row.points.map(words::points),
            Figure::Change => row.points_change().map(words::change),
            Figure::Rank => row.rank.map(|rank| format!("{}/{}", rank.place, rank.of)),
            _ => self.amount(row).map(|number| number.to_string()),
        };
        text.unwrap_or_else(|| ctx.glyphs().nothing().to_owned())
    }

    /// Returns the number by which the column orders the units, the greatest first; none goes last.
    pub fn amount(self, row: &UnitScore) -> Option<i64> {
        let figures = &row.figures;
        let count = |many: usize| i64::try_from(many).ok();
        match self {
            Figure::Unit | Figure::Assigned => count(figures.assigned()),
            Figure::OnTime => count(figures.done_on_time.len()),
            Figure::Late => count(figures.done_late.len()),
            Figure::InTime => count(figures.in_time.len()),
            Figure::Overdue => count(figures.overdue.len()),
            Figure::Beside => count(figures.beside.len()),
            Figure::NotSent => count(figures.not_sent.len()),
            Figure::Rate => figures.rate().map(i64::from),
            Figure::Points => row.points.map(|points| i64::from(points.0)),
            Figure::Change => row.points_change(),
            Figure::Rank => row.rank.map(|rank| -i64::from(rank.place)),
        }
    }

    /// Lists the tasks behind the figure, each with the column that counts it. Behind what is worked out from several
    /// figures stand the tasks of all of them.
    pub fn tasks(self, figures: &Figures) -> Vec<(Figure, Slot)> {
        let counted: &[Figure] = match self {
            Figure::Unit | Figure::Assigned => {
                &[Figure::Overdue, Figure::InTime, Figure::Late, Figure::OnTime, Figure::Beside]
            }
            Figure::Rate | Figure::Points | Figure::Change | Figure::Rank => {
                &[Figure::Overdue, Figure::Late, Figure::OnTime]
            }
            Figure::OnTime => &[Figure::OnTime],
            Figure::Late => &[Figure::Late],
            Figure::InTime => &[Figure::InTime],
            Figure::Overdue => &[Figure::Overdue],
            Figure::Beside => &[Figure::Beside],
            Figure::NotSent => &[],
        };
        counted.iter().flat_map(|one| one.own(figures).iter().map(|slot| (*one, *slot))).collect()
    }

    fn own(self, figures: &Figures) -> &[Slot] {
        match self {
            Figure::OnTime => &figures.done_on_time,
            Figure::Late => &figures.done_late,
            Figure::InTime => &figures.in_time,
            Figure::Overdue => &figures.overdue,
            Figure::Beside => &figures.beside,
            _ => &[],
        }
    }
}
