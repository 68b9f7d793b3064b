//! The columns of tasks.

use chrono::NaiveDate;

use super::{Cell, Column, column};
use crate::domain::status::{Status, TimingKind};
use crate::domain::task::Task;
use crate::domain::tree::numbered;
use crate::domain::workspace::Slot;
use crate::locale::amount::amount;
use crate::locale::report::WRITTEN;
use crate::locale::{names, said};
use crate::report::figures::moment::Moment;
use crate::text::date::long;

/// Is a task as a row.
pub(super) struct TaskRow<'m, 'a> {
    moment: &'m Moment<'a>,
    task: &'m Task,
    status: &'m Status,
}

impl<'m, 'a> TaskRow<'m, 'a> {
    pub(super) fn of(moment: &'m Moment<'a>, slot: Slot) -> Option<Self> {
        let (task, status) = moment.task(slot)?;
        Some(Self { moment, task, status })
    }

    /// Returns who leads, as printed; the issuer's name where the cell is empty.
    fn lead(&self) -> String {
        if !self.task.leads.is_empty() {
            return self.task.leads.printed.clone();
        }
        let plan = self.moment.workspace().plans.get(self.task.plan.as_str());
        let issuer = plan.and_then(|plan| plan.issuer.as_ref());
        issuer.map_or_else(String::new, |unit| names::unit(self.moment.workspace(), unit).to_owned())
    }

    fn state(&self) -> String {
        names::state(self.status.state).to(WRITTEN).to_owned()
    }

    fn timing(&self) -> String {
        names::timing_long(WRITTEN, self.status.timing)
    }

    /// Returns the state and, where it says more, the timing.
    fn standing(&self) -> String {
        match self.status.timing.kind {
            TimingKind::DoneLate => self.timing(),
            TimingKind::Overdue | TimingKind::DueSoon | TimingKind::PastIndicative | TimingKind::InTime => {
                format!("{}, {}", self.state(), self.timing())
            }
            _ => self.state(),
        }
    }

    /// Returns what was last said about the task in words; the state where nothing was.
    fn progress(&self) -> String {
        let said = self.moment.last_words(self.task).and_then(|update| update.text.clone());
        said.unwrap_or_else(|| capitalised(&self.state()))
    }

    fn obstacles(&self) -> String {
        let known = &self.moment.workspace().obstacles;
        let texts = self.status.obstacles.iter().filter_map(|id| known.get(id.as_str()));
        texts.map(|obstacle| obstacle.text.as_str()).collect::<Vec<_>>().join("; ")
    }

    fn plan(&self) -> String {
        let plan = self.moment.workspace().plans.get(self.task.plan.as_str());
        plan.map_or_else(|| self.task.plan.to_string(), |plan| plan.symbol.clone())
    }

    fn label(&self) -> String {
        numbered(self.moment.workspace(), self.task)
    }

    fn amount(&self) -> String {
        amount(WRITTEN, self.status.percent, self.status.count)
    }
}

/// Begins a sentence.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(long).unwrap_or_default()
}

pub(super) const COLUMNS: &[Column] = &[
    column("label", said("Số", "Number"), 6, Cell::Task(|row| row.label())).centred(),
    column("title", said("Tên nhiệm vụ", "Task"), 34, Cell::Task(|row| row.task.title.clone())),
    column("plan", said("Văn bản giao", "Plan"), 12, Cell::Task(|row| row.plan())),
    column("lead", said("Đơn vị chủ trì", "Lead"), 20, Cell::Task(|row| row.lead())),
    column(
        "coordinators",
        said("Đơn vị phối hợp", "Coordinators"),
        16,
        Cell::Task(|row| row.task.coordinators.printed.clone()),
    ),
    column(
        "deadline",
        said("Thời gian hoàn thành", "Deadline"),
        14,
        Cell::Task(|row| row.status.deadline.phrase.clone()),
    )
    .centred(),
    column("due", said("Ngày đến hạn", "Due on"), 10, Cell::Task(|row| day(row.status.last_day))).centred(),
    column(
        "output",
        said("Sản phẩm", "Output"),
        18,
        Cell::Task(|row| row.task.output.clone().unwrap_or_default()),
    ),
    column("state", said("Tình trạng", "State"), 12, Cell::Task(|row| row.state())).centred(),
    column("timing", said("Đánh giá thời hạn", "Timing"), 12, Cell::Task(|row| row.timing())).centred(),
    column("standing", said("Tình hình", "Standing"), 16, Cell::Task(|row| row.standing())),
    column("progress", said("Tiến độ triển khai", "Progress"), 32, Cell::Task(|row| row.progress())),
    column("amount", said("Mức độ hoàn thành", "How far"), 10, Cell::Task(|row| row.amount())).centred(),
    column("updated", said("Cập nhật ngày", "Updated"), 10, Cell::Task(|row| day(row.status.last_update)))
        .centred(),
    column("obstacles", said("Khó khăn, vướng mắc", "Obstacles"), 22, Cell::Task(|row| row.obstacles())),
];
