//! New entries about a task.

use super::super::super::deadline::{self, Context};
use super::super::super::progress::{
    Assessment, Extension, Obstacle, ObstacleClass, Review, TriggerFired, Update,
};
use super::super::super::task::Deadline;
use super::Begun;

impl Begun<'_> {
    pub(super) fn update(&self) -> Update {
        Update {
            id: self.id.into(),
            task: self.under_task(),
            unit: None,
            on: self.names.today,
            period: None,
            state: None,
            percent: None,
            count: None,
            text: None,
            evidence: Vec::new(),
            reported_by: None,
            review: Review::Accepted,
        }
    }

    pub(super) fn assessment(&self) -> Assessment {
        Assessment {
            id: self.id.into(),
            task: self.under_task(),
            on: self.names.today,
            at_risk: true,
            reason: None,
            put_off_until: None,
        }
    }

    /// Makes a moved deadline that remembers the one before.
    pub(super) fn extension(&self) -> Extension {
        let task = self.workspace().tasks.get(self.under_task().as_str());
        let new = Deadline { reading: deadline::read("", &Context::default()), corrected: false };
        Extension {
            id: self.id.into(),
            task: self.under_task(),
            on: self.names.today,
            old: task.map(|task| task.deadline.clone()),
            new,
            document: None,
            reason: None,
        }
    }

    pub(super) fn trigger(&self) -> TriggerFired {
        TriggerFired {
            id: self.id.into(),
            task: self.under_task(),
            on: self.names.today,
            document: None,
            deadline: None,
            text: None,
        }
    }

    pub(super) fn obstacle(&self) -> Obstacle {
        Obstacle {
            id: self.id.into(),
            task: self.under_task(),
            class: ObstacleClass::Institution,
            text: String::new(),
            raised_on: self.names.today,
            resolved_on: None,
        }
    }
}
