//! How all tasks stood on the days that a report looks at, judged before it is composed.

use std::rc::Rc;

use chrono::NaiveDate;

use super::super::scope::Scope;
use crate::domain::settings::Settings;
use crate::domain::status::{Judging, Statuses};
use crate::domain::workspace::Workspace;

/// Judges all tasks on the days that a report's figures stand on, some tasks at a time: most of the work of composing it.
#[derive(Debug, Default)]
pub struct Days {
    /// The days that are still to be judged, the next one last.
    ahead: Vec<NaiveDate>,
    judging: Judging,
    judged: Vec<(NaiveDate, Rc<Statuses>)>,
}

impl Days {
    /// Begins with the as-of date and the day before the period, of the report and of the one for the period before.
    pub fn of(scope: &Scope) -> Self {
        let both = [Some(scope.clone()), scope.before()];
        let mut ahead: Vec<NaiveDate> =
            both.iter().flatten().flat_map(|scope| [scope.as_of, scope.eve()]).collect();
        ahead.sort();
        ahead.dedup();
        Self { ahead, ..Self::default() }
    }

    /// Judges as many tasks as the allowance says and takes them off it; returns whether all days are judged. Settings
    /// must stay the same from piece to piece; of records that change meanwhile either state is judged.
    pub fn go_on(&mut self, workspace: &Workspace, settings: &Settings, allowance: &mut usize) -> bool {
        while let Some(day) = self.ahead.last().copied() {
            if !self.judging.go_on(workspace, day, settings, allowance) {
                return false;
            }
            let statuses = std::mem::take(&mut self.judging).finish();
            self.judged.push((day, Rc::new(statuses)));
            self.ahead.pop();
        }
        true
    }

    /// Returns how the tasks stood on a day; none when it was not judged.
    pub(super) fn on(&self, day: NaiveDate) -> Option<&Rc<Statuses>> {
        self.judged.iter().find(|(judged, _)| *judged == day).map(|(_, statuses)| statuses)
    }
}
