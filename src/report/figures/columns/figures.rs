//! The columns of counts, indicators, reports that were owed and scores.

use super::{Cell, Column, column};
use crate::domain::indicator::Indicator;
use crate::domain::progress::State;
use crate::domain::reporting::Entry as Owed;
use crate::domain::score::UnitScore;
use crate::domain::workspace::Slot;
use crate::locale::report::WRITTEN;
use crate::locale::{Said, indicator as words, names, reporting, said, score};
use crate::report::figures::ask::Aspect;
use crate::report::figures::indicators::{numbered, written};
use crate::report::figures::moment::Moment;
use crate::report::figures::tallies::Tally;
use crate::report::figures::value::Value;
use crate::text::number::whole;

/// Stands where nothing is known.
const STROKE: &str = "-";

/// Is an indicator as a row.
pub(super) struct IndicatorRow<'m, 'a> {
    moment: &'m Moment<'a>,
    indicator: &'m Indicator,
}

impl<'m, 'a> IndicatorRow<'m, 'a> {
    pub(super) fn of(moment: &'m Moment<'a>, slot: Slot) -> Option<Self> {
        Some(Self { moment, indicator: &moment.workspace().indicators.at(slot)?.record })
    }

    fn asked(&self, aspect: Aspect) -> String {
        match self.moment.aspect(self.indicator, aspect, None).0 {
            Value::Nothing => STROKE.to_owned(),
            value => value.printed(),
        }
    }

    fn state(&self) -> String {
        words::state(self.moment.verdict(self.indicator, None).state).to(WRITTEN).to_owned()
    }

    /// Returns the value at the end of the period before.
    fn before(&self) -> String {
        let value = self.moment.last_value(self.indicator, self.moment.scope.eve());
        value.map_or_else(|| STROKE.to_owned(), |value| written(self.indicator, &value.value).printed())
    }

    fn unit(&self) -> String {
        self.indicator.named_unit().unwrap_or(STROKE).to_owned()
    }
}

/// Makes a column that asks something about an indicator.
const fn centred(
    name: &'static str,
    heading: Said,
    weight: u16,
    cell: fn(&IndicatorRow<'_, '_>) -> String,
) -> Column {
    column(name, heading, weight, Cell::Indicator(cell)).centred()
}

pub(super) const INDICATORS: &[Column] = &[
    centred("label", said("Số", "Number"), 6, |row| numbered(row.indicator)),
    column("name", said("Chỉ tiêu", "Indicator"), 34, Cell::Indicator(|row| row.indicator.name.clone())),
    centred("unit", said("Đơn vị tính", "Unit"), 8, |row| row.unit()),
    centred("target", said("Mức chỉ tiêu", "Target"), 10, |row| row.asked(Aspect::Target)),
    centred("value", said("Kết quả", "Value"), 12, |row| row.asked(Aspect::Value)),
    centred("share", said("Tử số/mẫu số", "Share"), 14, |row| row.asked(Aspect::Share)),
    centred("date", said("Số liệu đến ngày", "As of"), 11, |row| row.asked(Aspect::Day)),
    centred("before", said("Kỳ trước", "Before"), 10, |row| row.before()),
    centred("change", said("So với kỳ trước", "Change"), 14, |row| row.asked(Aspect::Change)),
    centred("gap", said("So với chỉ tiêu", "Against target"), 14, |row| row.asked(Aspect::Gap)),
    centred("state", said("Đánh giá", "Verdict"), 12, |row| row.state()),
    column("source", said("Nguồn", "Source"), 14, Cell::Indicator(|row| row.asked(Aspect::Source))),
    column(
        "monitors",
        said("Đơn vị theo dõi", "Monitors"),
        18,
        Cell::Indicator(|row| row.indicator.monitors.printed.clone()),
    ),
];

const DONE: Said = said("Đã hoàn thành", "Done");
const OPEN: Said = said("Chưa hoàn thành", "Open");
const IN_TIME: Said = said("Trong hạn", "In time");
const ON_TIME: Said = said("Đúng hạn", "On time");
const LATE: Said = said("Trễ hạn", "Late");
const OVERDUE: Said = said("Quá hạn", "Overdue");
const BESIDE: Said = said("Không xét theo thời hạn", "Without a date");

/// Writes a count in a table, where it leans to the right and needs no leading zero.
fn count(tally: &Tally, state: State) -> String {
    whole(tally.counts.in_state(state).into())
}

/// Makes a column of counts.
const fn counted(name: &'static str, heading: Said, cell: fn(&Tally) -> String) -> Column {
    column(name, heading, 8, Cell::Tally(cell)).right()
}

pub(super) const TALLIES: &[Column] = &[
    column("label", said("Số", "Label"), 10, Cell::Tally(|row| row.label.clone())).centred(),
    column("name", said("Nội dung", "Part"), 30, Cell::Tally(|row| row.name.clone())),
    counted("total", said("Tổng số", "All"), |row| whole(row.counts.total.into())),
    counted("done_on_time", ON_TIME, |row| whole(row.counts.square.done_in_time.into())).under(DONE),
    counted("done_late", LATE, |row| whole(row.counts.square.done_late.into())).under(DONE),
    counted("open_in_time", IN_TIME, |row| whole(row.counts.square.open_in_time.into())).under(OPEN),
    counted("overdue", OVERDUE, |row| whole(row.counts.square.open_late.into())).under(OPEN),
    counted("beside", BESIDE, |row| whole(row.counts.beside.total().into())),
    counted("done", DONE, |row| count(row, State::Done)),
    counted("in_progress", said("Đang triển khai", "In progress"), |row| count(row, State::InProgress)),
    counted("ongoing", said("Duy trì thường xuyên", "Ongoing"), |row| count(row, State::Ongoing)),
    counted("not_started", said("Chưa triển khai", "Not started"), |row| count(row, State::NotStarted)),
    counted("waiting", said("Chờ điều kiện", "Waiting"), |row| count(row, State::Waiting)),
    counted("dropped", said("Không còn phù hợp", "Dropped"), |row| count(row, State::Dropped)),
    counted("at_risk", said("Nguy cơ chậm", "At risk"), |row| whole(row.counts.at_risk.into())),
];

fn duty(moment: &Moment<'_>, owed: &Owed) -> String {
    let duty = moment.workspace().duties.get(owed.expected.duty.as_str());
    duty.map_or_else(|| owed.expected.duty.to_string(), |duty| duty.name.clone())
}

pub(super) const REPORTS: &[Column] = &[
    column(
        "unit",
        said("Đơn vị", "Unit"),
        24,
        Cell::Report(|moment, row| names::unit(moment.workspace(), &row.expected.unit).to_owned()),
    ),
    column("duty", said("Chế độ báo cáo", "Duty"), 24, Cell::Report(duty)),
    column(
        "period",
        said("Kỳ", "Period"),
        14,
        Cell::Report(|_, row| reporting::period(WRITTEN, row.expected.term.period)),
    )
    .centred(),
    column(
        "due",
        said("Hạn gửi", "Due"),
        14,
        Cell::Report(|_, row| reporting::due(WRITTEN, row.expected.term.due)),
    )
    .centred(),
    column(
        "receipt",
        said("Tình trạng gửi", "Receipt"),
        18,
        Cell::Report(|_, row| reporting::receipt(WRITTEN, &row.receipt)),
    ),
];

/// Makes a column of a score's figures.
const fn scored(name: &'static str, heading: Said, cell: fn(&Moment<'_>, &UnitScore) -> String) -> Column {
    column(name, heading, 8, Cell::Score(cell)).right()
}

fn many(count: usize) -> String {
    whole(count as u64)
}

fn or_stroke(text: Option<String>) -> String {
    text.unwrap_or_else(|| STROKE.to_owned())
}

pub(super) const SCORES: &[Column] = &[
    column(
        "unit",
        said("Đơn vị", "Unit"),
        26,
        Cell::Score(|moment, row| names::unit(moment.workspace(), &row.unit).to_owned()),
    ),
    scored("total", said("Được giao", "All"), |_, row| many(row.figures.assigned())),
    scored("done_on_time", ON_TIME, |_, row| many(row.figures.done_on_time.len())).under(DONE),
    scored("done_late", LATE, |_, row| many(row.figures.done_late.len())).under(DONE),
    scored("open_in_time", IN_TIME, |_, row| many(row.figures.in_time.len())).under(OPEN),
    scored("overdue", OVERDUE, |_, row| many(row.figures.overdue.len())).under(OPEN),
    scored("beside", BESIDE, |_, row| many(row.figures.beside.len())),
    scored("not_sent", said("Báo cáo chưa gửi", "Reports not sent"), |_, row| {
        many(row.figures.not_sent.len())
    }),
    scored("rate", said("Tỷ lệ đúng hạn", "On-time rate"), |_, row| {
        or_stroke(row.figures.rate().map(score::rate))
    }),
    scored("points", said("Điểm", "Points"), |_, row| or_stroke(row.points.map(score::points))),
    scored("change", said("So với kỳ trước", "Change"), |_, row| {
        or_stroke(row.points_change().map(score::change))
    }),
];
