//! New reports.

use super::super::super::deadline::Every;
use super::super::super::ids::{PlanId, UnitId};
use super::super::super::party::PartyList;
use super::super::super::plan::{Period, Plan};
use super::super::super::report::{Report, ReportPeriod, ReportRole};
use super::super::super::unit::{Unit, UnitKind};
use super::Begun;

impl Begun<'_> {
    /// Begins a report of whoever reported last, else of the first office of the province, on the month that ended last
    /// and on the plans in force.
    pub(super) fn report(&self) -> Report {
        let today = self.names.today;
        let span = Every::Month.ended_by(today).unwrap_or(Period { from: today, to: today });
        Report {
            id: self.id.into(),
            template: String::new(),
            unit: self.reporter().unwrap_or_else(|| UnitId::new("")),
            role: ReportRole::default(),
            plans: self.in_force(),
            period: ReportPeriod::of(span),
            as_of: today,
            recipients: PartyList::default(),
            number: None,
            date: None,
            duty: None,
            version: 1,
            corrects: None,
        }
    }

    fn reporter(&self) -> Option<UnitId> {
        let latest = self.workspace().reports.iter().max_by_key(|report| report.period.span.to);
        let office = || {
            let stands = |unit: &&Unit| unit.category == UnitKind::Office && unit.exists_on(self.names.today);
            let offices = self.workspace().units.iter().filter(stands);
            offices.min_by_key(|unit| (unit.rank, &unit.id)).map(|unit| unit.id.clone())
        };
        latest.map(|report| report.unit.clone()).or_else(office)
    }

    fn in_force(&self) -> Vec<PlanId> {
        let mut plans: Vec<&Plan> =
            self.workspace().plans.iter().filter(|plan| plan.is_in_force(self.names.today)).collect();
        plans.sort_by_key(|plan| (plan.rank, &plan.id));
        plans.into_iter().map(|plan| plan.id.clone()).collect()
    }
}
