//! Fills the figures in.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::super::ids::UnitId;
use super::super::plan::Period;
use super::super::reporting::{Ledger, Receipt};
use super::super::responsibility::{Origin, Responsibility, Roster};
use super::super::rollup::{Place, Rows, counts_row};
use super::super::settings::Settings;
use super::super::status::{Judging, Parts, Status, Statuses, UnitPart};
use super::super::task::{Task, Tracking};
use super::super::workspace::{Slot, Workspace};
use super::rank::rank;
use super::{Before, Figures, Scorecard, UnitScore};

/// Scores every unit for the period, with what is known as of the day; none when the period begins after it.
pub fn scorecard(
    workspace: &Workspace,
    settings: &Settings,
    period: Period,
    as_of: NaiveDate,
) -> Option<Scorecard> {
    let mut scoring = Scoring::new(period, as_of)?;
    let mut allowance = usize::MAX;
    scoring.go_on(workspace, settings, &mut allowance);
    Some(scoring.finish(workspace, settings))
}

/// Scores every unit for a period and the one before it, some tasks at a time, so that whoever waits for keys can look
/// up in between.
///
/// Settings must stay the same from piece to piece; of records that change meanwhile either state is scored.
#[derive(Debug)]
pub struct Scoring {
    /// The tasks on the eve of the period before.
    eve_before: Judging,
    /// The tasks at the end of the period before, which is the eve of the period.
    eve: Judging,
    /// The tasks on the day on which the period is judged.
    end: Judging,
    past: Option<Round>,
    present: Round,
}

/// Is a period, the day on which it is judged, and what was counted so far.
#[derive(Debug)]
struct Round {
    period: Period,
    judged_on: NaiveDate,
    counted_to: usize,
    found: HashMap<UnitId, Figures>,
}

impl Scoring {
    /// Begins to score for the period, with what is known as of the day; none when the period begins after it.
    pub fn new(period: Period, as_of: NaiveDate) -> Option<Self> {
        let judged_on = period.to.min(as_of);
        let round = |period, judged_on| Round { period, judged_on, counted_to: 0, found: HashMap::new() };
        (period.from <= judged_on).then(|| Self {
            eve_before: Judging::default(),
            eve: Judging::default(),
            end: Judging::default(),
            past: period.before().map(|before| round(before, before.to)),
            present: round(period, judged_on),
        })
    }

    /// Looks at as many tasks as the allowance says and takes them off it, each several times; returns whether all were
    /// looked at.
    pub fn go_on(&mut self, workspace: &Workspace, settings: &Settings, allowance: &mut usize) -> bool {
        let Self { eve_before, eve, end, past, present } = self;
        let mut judge = |judging: &mut Judging, day| judging.go_on(workspace, day, settings, allowance);
        if let Some(past) = past
            && !judge(eve_before, past.eve())
        {
            return false;
        }
        if !judge(eve, present.eve()) || !judge(end, present.judged_on) {
            return false;
        }
        if let Some(past) = past
            && !past.go_on(workspace, settings, [eve_before.statuses(), eve.statuses()], allowance)
        {
            return false;
        }
        present.go_on(workspace, settings, [eve.statuses(), end.statuses()], allowance)
    }

    /// Counts the reports, and puts the units in order.
    pub fn finish(self, workspace: &Workspace, settings: &Settings) -> Scorecard {
        let Self { past, present, .. } = self;
        let (period, judged_on) = (present.period, present.judged_on);
        let before = past.as_ref().map(|past| past.period);
        let past = past.map(|past| past.finish(workspace, settings)).unwrap_or_default();
        let rule = settings.score;
        let row = |(unit, figures): (UnitId, Figures)| UnitScore {
            kind: workspace.units.get(unit.as_str()).map(|unit| unit.category),
            points: figures.points(&rule),
            rank: None,
            before: past.get(&unit).map(|past| Before { rate: past.rate(), points: past.points(&rule) }),
            unit,
            figures,
        };
        let mut rows: Vec<UnitScore> = present.finish(workspace, settings).into_iter().map(row).collect();
        rows.sort_by_key(|row| {
            let unit = workspace.units.get(row.unit.as_str());
            (unit.map_or(i64::MAX, |unit| unit.rank), row.unit.clone())
        });
        rank(&mut rows);
        Scorecard { period, judged_on, before, rule, rows }
    }
}

impl Round {
    /// Returns the day before the period.
    fn eve(&self) -> NaiveDate {
        self.period.from.pred_opt().unwrap_or(self.period.from)
    }

    /// Counts tasks by how they stood on the eve and at the end.
    fn go_on(
        &mut self,
        workspace: &Workspace,
        settings: &Settings,
        [then, now]: [&Statuses; 2],
        allowance: &mut usize,
    ) -> bool {
        let parts = [self.eve(), self.judged_on].map(|day| Parts::on(workspace, day, settings));
        let Self { judged_on, counted_to, found, .. } = self;
        let mut counter =
            Counter { workspace, settings, judged_on: *judged_on, rosters: HashMap::new(), found };
        workspace.tasks.visit(counted_to, allowance, |slot, row| {
            let was_open = then.at(slot).is_none_or(Status::is_open);
            let counted = was_open && counts_row(workspace, slot, Rows::TopLevel);
            if let Some(status) = now.at(slot).filter(|_| counted) {
                counter.count(slot, &row.record, status, &parts);
            }
        });
        workspace.tasks.are_visited(*counted_to)
    }

    /// Counts the reports; returns the figures of every unit that something was counted for.
    fn finish(mut self, workspace: &Workspace, settings: &Settings) -> HashMap<UnitId, Figures> {
        let ledger = Ledger::on(workspace, self.judged_on, settings.deadlines);
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
        self.found
    }
}

/// Counts tasks for the units that bear them.
struct Counter<'a> {
    workspace: &'a Workspace,
    settings: &'a Settings,
    judged_on: NaiveDate,
    rosters: HashMap<NaiveDate, Roster<'a>>,
    found: &'a mut HashMap<UnitId, Figures>,
}

impl Counter<'_> {
    fn count(&mut self, slot: Slot, task: &Task, status: &Status, [then, now]: &[Parts; 2]) {
        let places = match task.tracking {
            Tracking::Whole => self.places_of_whole(task, status),
            Tracking::PerUnit => self.places_of_parts(task, status, &by_unit(then.of(task)), &now.of(task)),
        };
        for (unit, place) in places {
            self.found.entry(unit).or_default().enter(slot, place);
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
        mine.map(|part| (part.unit.clone(), Place::of_part(status, part))).collect()
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
}

fn by_unit(parts: Vec<UnitPart>) -> HashMap<UnitId, Option<NaiveDate>> {
    parts.into_iter().map(|part| (part.unit, part.done_on)).collect()
}
