//! Fills the figures in.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::super::ids::UnitId;
use super::super::plan::Period;
use super::super::reporting::{Ledger, Receipt};
use super::super::responsibility::{Origin, Responsibility, Roster};
use super::super::rollup::{Place, Rows, counts_row};
use super::super::settings::Settings;
use super::super::status::{Parts, Status, UnitPart, all};
use super::super::task::{Task, Tracking};
use super::super::workspace::Workspace;
use super::rank::rank;
use super::{Before, Figures, Scorecard, UnitScore};

/// Scores every unit for the period, with what is known as of the day; none when the period begins after it.
pub fn scorecard(
    workspace: &Workspace,
    settings: &Settings,
    period: Period,
    as_of: NaiveDate,
) -> Option<Scorecard> {
    let judged_on = period.to.min(as_of);
    if period.from > judged_on {
        return None;
    }
    let before = period.before();
    let past = before.map(|before| figures(workspace, settings, before, before.to)).unwrap_or_default();
    let rule = settings.score;
    let row = |(unit, figures): (UnitId, Figures)| UnitScore {
        kind: workspace.units.get(unit.as_str()).map(|unit| unit.category),
        points: figures.points(&rule),
        rank: None,
        before: past.get(&unit).map(|past| Before { rate: past.rate(), points: past.points(&rule) }),
        unit,
        figures,
    };
    let mut rows: Vec<UnitScore> =
        figures(workspace, settings, period, judged_on).into_iter().map(row).collect();
    rows.sort_by_key(|row| {
        let unit = workspace.units.get(row.unit.as_str());
        (unit.map_or(i64::MAX, |unit| unit.rank), row.unit.clone())
    });
    rank(&mut rows);
    Some(Scorecard { period, judged_on, before, rule, rows })
}

/// Returns the figures of every unit that something was counted for.
fn figures(
    workspace: &Workspace,
    settings: &Settings,
    period: Period,
    judged_on: NaiveDate,
) -> HashMap<UnitId, Figures> {
    let mut counter = Counter::new(workspace, settings, period, judged_on);
    counter.count_tasks();
    counter.count_reports();
    counter.found
}

struct Counter<'a> {
    workspace: &'a Workspace,
    settings: &'a Settings,
    period: Period,
    judged_on: NaiveDate,
    rosters: HashMap<NaiveDate, Roster<'a>>,
    found: HashMap<UnitId, Figures>,
}

impl<'a> Counter<'a> {
    fn new(workspace: &'a Workspace, settings: &'a Settings, period: Period, judged_on: NaiveDate) -> Self {
        let (rosters, found) = (HashMap::new(), HashMap::new());
        Self { workspace, settings, period, judged_on, rosters, found }
    }

    fn count_tasks(&mut self) {
        let eve = self.period.from.pred_opt().unwrap_or(self.period.from);
        let (then, now) =
            (all(self.workspace, eve, self.settings), all(self.workspace, self.judged_on, self.settings));
        let (parts_then, parts_now) = (
            Parts::on(self.workspace, eve, self.settings),
            Parts::on(self.workspace, self.judged_on, self.settings),
        );
        for (slot, row) in self.workspace.tasks.rows() {
            let was_open = then.at(slot).is_none_or(Status::is_open);
            let counted = was_open && counts_row(self.workspace, slot, Rows::TopLevel);
            let Some(status) = now.at(slot).filter(|_| counted) else { continue };
            let task = &row.record;
            let places = match task.tracking {
                Tracking::Whole => self.places_of_whole(task, status),
                Tracking::PerUnit => {
                    let closed: HashMap<UnitId, _> = by_unit(parts_then.of(task));
                    let parts = parts_now.of(task);
                    self.places_of_parts(task, status, &closed, &parts)
                }
            };
            for (unit, place) in places {
                self.found.entry(unit).or_default().enter(slot, place);
            }
        }
    }

    fn places_of_whole(&mut self, task: &Task, status: &Status) -> Vec<(UnitId, Place)> {
        let day = status.since.filter(|_| !status.is_open()).unwrap_or(self.judged_on);
        let place = Place::of(status);
        self.leads(task, day).into_iter().map(|unit| (unit, place)).collect()
    }

    /// Returns where each unit's own part stands; parts that were done before the period are not counted.
    fn places_of_parts(
        &mut self,
        task: &Task,
        status: &Status,
        closed: &HashMap<UnitId, Option<NaiveDate>>,
        parts: &[UnitPart],
    ) -> Vec<(UnitId, Place)> {
        let leads = self.leads(task, self.judged_on);
        let stood_open = |part: &&UnitPart| closed.get(&part.unit).is_none_or(Option::is_none);
        let mine = parts.iter().filter(stood_open).filter(|part| leads.contains(&part.unit));
        mine.map(|part| (part.unit.clone(), place_of_part(status, part))).collect()
    }

    /// Lists the units that lead the task on the day, those that lead as members where the rule counts them.
    fn leads(&mut self, task: &Task, day: NaiveDate) -> Vec<UnitId> {
        let roster = self.rosters.entry(day).or_insert_with(|| Roster::on(self.workspace, day));
        let mut responsibility: Responsibility = roster.of(task);
        if !self.settings.score.members {
            responsibility.leads.retain(|bearer| !matches!(bearer.origin, Origin::Group(_)));
        }
        responsibility.lead_units().into_iter().cloned().collect()
    }

    fn count_reports(&mut self) {
        let ledger = Ledger::on(self.workspace, self.judged_on, self.settings.deadlines);
        for duty in ledger.duties() {
            for entry in ledger.between(duty, self.period.from, self.judged_on) {
                let figures = self.found.entry(entry.expected.unit.clone()).or_default();
                match entry.receipt {
                    Receipt::Awaited => continue,
                    Receipt::NotSent { .. } => figures.not_sent.push(entry.expected),
                    Receipt::OnTime { .. } | Receipt::Late { .. } => {}
                }
                figures.owed += 1;
            }
        }
        self.found.retain(|_, figures| figures.owed > 0 || figures.assigned() > 0);
    }
}

fn by_unit(parts: Vec<UnitPart>) -> HashMap<UnitId, Option<NaiveDate>> {
    parts.into_iter().map(|part| (part.unit, part.done_on)).collect()
}

/// Returns where one unit's part stands. A part without a date to be held against stands where the task does.
fn place_of_part(status: &Status, part: &UnitPart) -> Place {
    match (part.done_on, status.last_day) {
        (Some(done), Some(last_day)) if done > last_day => Place::DoneLate,
        (Some(_), Some(_)) => Place::DoneInTime,
        _ => Place::of(status),
    }
}
