//! The rules that an office may set. The defaults are the programme's.

use serde::{Deserialize, Serialize};

use super::deadline::Policy;

/// Holds the settings that figures depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// A deadline is due soon when at most so many days are left; 14 by default.
    pub due_soon_days: u16,
    /// An ongoing task, and the value of an indicator, is stale so many days after the end of its reporting period;
    /// 10 by default.
    pub stale_grace_days: u16,
    /// The reporting period of ongoing tasks that name no cadence, in days; 30 by default.
    pub reporting_days: u16,
    /// A task is at risk by rule when nothing was reported for this part (1/n) of the time from its assignment
    /// to its deadline; 3 by default.
    pub risk_share: u16,
    /// A percentage that changes by more points than these from one value to the next is doubted; 20 by default.
    pub jump_points: u16,
    /// A number of things that changes by more than this factor from one value to the next is doubted; 2 by default.
    pub jump_factor: u16,
    /// How deadlines are read.
    pub deadlines: Policy,
    /// Against which deadline lateness is asked.
    pub lateness: Lateness,
    /// How the scorecard makes points of its figures.
    pub score: ScoreRule,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            due_soon_days: 14,
            stale_grace_days: 10,
            reporting_days: 30,
            risk_share: 3,
            jump_points: 20,
            jump_factor: 2,
            deadlines: Policy::default(),
            lateness: Lateness::Current,
            score: ScoreRule::default(),
        }
    }
}

/// Says against which deadline lateness is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lateness {
    /// The deadline after all extensions.
    #[default]
    Current,
    /// The deadline as it was handed out.
    Original,
}

/// Says how the scorecard makes points of a unit's figures: the mean over the tasks that came due in the period, less a
/// deduction for each report that was not sent, never below 0. Without a task that came due the mean is that of a task
/// done on time, where reports were owed.
///
/// By default a task done on time gives 100 points, one done late 50, an overdue one none, and each report that was not
/// sent takes 5. The numbers are this program's: the secretariat sets its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreRule {
    /// The points of a task that was done on time.
    pub on_time: u16,
    /// The points of a task that was done late.
    pub late: u16,
    /// The points of a task that is overdue.
    pub overdue: u16,
    /// The points that each report takes that was not sent.
    pub not_sent: u16,
    /// Whether tasks count that a unit leads only as a member of a group.
    pub members: bool,
}

impl Default for ScoreRule {
    fn default() -> Self {
        Self { on_time: 100, late: 50, overdue: 0, not_sent: 5, members: true }
    }
}
