//! What a report is about: whose it is, which plans it covers, which period, as of which day.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::ids::{PlanId, UnitId};
use crate::domain::plan::{Period, Plan};
use crate::domain::report::{Report, ReportRole};
use crate::domain::workspace::Workspace;

/// Holds what every figure of a report depends on, beside the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The unit that reports.
    pub unit: UnitId,
    /// Whose work it reports on: its own – the tasks that it leads, by name or as a member of a group, and in a task that
    /// is followed unit by unit its own part – or every task of the plans.
    pub role: ReportRole,
    /// The plans that the report covers, in their order.
    pub plans: Vec<PlanId>,
    /// The period.
    pub period: Period,
    /// The day as of which figures stand.
    pub as_of: NaiveDate,
}

impl Scope {
    /// Returns the scope of a report that is kept in the workspace.
    pub fn of(report: &Report) -> Self {
        Self {
            unit: report.unit.clone(),
            role: report.role,
            plans: report.plans.clone(),
            period: report.period.span,
            as_of: report.as_of,
        }
    }

    /// Returns the same scope for the period before, as of that period's last day; none where the calendar ends.
    pub fn before(&self) -> Option<Self> {
        let period = self.period.before()?;
        Some(Self { period, as_of: period.to, ..self.clone() })
    }

    /// Returns the days of the period that have come by the as-of date; none of them when the period is still to come.
    pub fn reported(&self) -> Period {
        Period { from: self.period.from, to: self.period.to.min(self.as_of) }
    }

    /// Returns the days from the period's first one until the as-of date, those after the period among them.
    pub fn since_start(&self) -> Period {
        Period { from: self.period.from, to: self.as_of }
    }

    /// Returns the period of the same length directly after: whole months after whole months, else as many days.
    pub fn next_period(&self) -> Option<Period> {
        let from = self.period.to.succ_opt()?;
        let whole_months = self.period.from.day() == 1 && from.day() == 1;
        let end = if whole_months {
            let Period { from: first, .. } = self.period;
            let months = (from.year() - first.year()) * 12 + from.month0() as i32 - first.month0() as i32;
            from.checked_add_months(Months::new(u32::try_from(months).ok()?))?
        } else {
            let days = (from - self.period.from).num_days();
            from.checked_add_days(Days::new(u64::try_from(days).ok()?))?
        };
        Some(Period { from, to: end.pred_opt()? })
    }

    /// Returns the day before the period; its own first day where the calendar begins.
    pub fn eve(&self) -> NaiveDate {
        self.period.from.pred_opt().unwrap_or(self.period.from)
    }
}

/// Lists the plans that a report covers where nobody says which: those whose own period meets the report's, that were in
/// force by the as-of date and not superseded before the period.
pub fn plans_in_force(workspace: &Workspace, period: Period, as_of: NaiveDate) -> Vec<PlanId> {
    let meets = |own: &Period| own.from <= period.to && period.from <= own.to;
    let covers = |plan: &&Plan| {
        let begun = plan.in_force_from.or(plan.date).is_some_and(|from| from <= as_of);
        let over = plan.superseded.as_ref().is_some_and(|superseded| superseded.on <= period.from);
        begun && !over && plan.period.as_ref().is_none_or(meets)
    };
    let mut plans: Vec<&Plan> = workspace.plans.iter().filter(covers).collect();
    plans.sort_by(|a, b| (a.rank, &a.id).cmp(&(b.rank, &b.id)));
    plans.into_iter().map(|plan| plan.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::build::{Build, day, plan};
    use crate::domain::plan::Superseded;

    #[test]
    fn a_report_covers_the_plans_in_force_in_its_period() {
        let mut build = Build::default();
        let span = |from: &str, to: &str| Some(Period { from: day(from), to: day(to) });
        let old = Some(Superseded { on: day("2026-01-01"), by: None });
        let later = Some(Superseded { on: day("2026-02-01"), by: None });
        let year = || span("2026-01-01", "2026-12-31");
        for (id, period, from, superseded) in [
            ("a", year(), Some("2026-01-05"), None),
            ("last-year", span("2025-01-01", "2025-12-31"), Some("2025-01-05"), None),
            ("not-yet", year(), Some("2026-04-11"), None),
            ("over", None, Some("2025-06-01"), old),
            ("over-later", None, Some("2025-06-01"), later),
            ("undated", year(), None, None),
        ] {
            let in_force_from = from.map(day);
            build.add(Plan { period, in_force_from, date: None, superseded, ..plan(id) });
        }
        let quarter = Period { from: day("2026-01-01"), to: day("2026-03-31") };
        let mut found = plans_in_force(&build.workspace, quarter, day("2026-04-10"));
        found.sort();
        assert_eq!(found, ["a".into(), "over-later".into()] as [PlanId; 2]);
    }
}
