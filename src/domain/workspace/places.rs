//! Where the records stand that something else is asked for by: values of a definition, reminders of a unit.

use foldhash::HashMap;

use super::super::followup::{Action, Conclusion, Reminder, Request};
use super::super::ids::{DefinitionId, DutyId, IndicatorId, MeetingId, ReportId, TaskId, UnitId};
use super::super::indicator::{Definition, Measurement};
use super::super::report::Passage;
use super::super::reporting::Submission;
use super::index::{Enters, Index};
use super::table::Slot;

/// Declares the lists, who may ask for them, and how they are kept.
macro_rules! places {
    ($( $Name:ident { $( $(#[$meta:meta])* $list:ident($Id:ident) = |$record:ident| $owners:expr; )* } )*) => {
        /// Holds the lists; a list that was never entered takes no room.
        #[derive(Clone, Debug, Default)]
        pub struct Places {
            $($( $list: HashMap<$Id, Vec<Slot>>, )*)*
        }

        impl Places {
            $($(
                $(#[$meta])*
                pub fn $list(&self, of: &$Id) -> &[Slot] {
                    self.$list.get(of).map_or(&[], Vec::as_slice)
                }
            )*)*
        }

        $( impl Enters for $Name {
            fn enter(&self, slot: Slot, index: &mut Index) {
                $( {
                    let $record = self;
                    for owner in $owners {
                        index.places.$list.entry(owner.clone()).or_default().push(slot);
                    }
                } )*
            }

            fn leave(&self, slot: Slot, index: &mut Index) {
                $( {
                    let $record = self;
                    for owner in $owners {
                        if let Some(list) = index.places.$list.get_mut(owner) {
                            list.retain(|other| *other != slot);
                        }
                    }
                } )*
            }
        } )*
    };
}

places! {
    Definition {
        /// Returns the definitions of an indicator, in no order.
        definitions_of(IndicatorId) = |definition| [&definition.indicator];
    }
    Measurement {
        /// Returns the measurements by a definition, in no order.
        measurements_of(DefinitionId) = |measurement| [&measurement.definition];
    }
    Reminder {
        /// Returns the reminders about a task, in no order.
        reminders_about(TaskId) = |reminder| reminder.tasks.iter();
        /// Returns the reminders to a unit, in no order.
        reminders_to(UnitId) = |reminder| [&reminder.unit];
    }
    Request {
        /// Returns the requests that belong to a task, in no order.
        requests_about(TaskId) = |request| request.task.iter();
        /// Returns the requests of a unit, in no order.
        requests_of(UnitId) = |request| request.from.iter();
    }
    Conclusion {
        /// Returns the conclusions of a meeting, in no order.
        conclusions_of(MeetingId) = |conclusion| [&conclusion.meeting];
        /// Returns the conclusions about a task, in no order.
        conclusions_about(TaskId) = |conclusion| conclusion.task.iter();
    }
    Action {
        /// Returns the actions that a meeting gave out, in no order.
        actions_of(MeetingId) = |action| action.meeting.iter();
        /// Returns the actions that serve a task, in no order.
        actions_for(TaskId) = |action| action.task.iter();
        /// Returns the actions that a unit was given, in no order.
        actions_by(UnitId) = |action| [&action.unit];
    }
    Submission {
        /// Returns the reports that came in for a duty, in no order.
        submissions_for(DutyId) = |submission| [&submission.duty];
    }
    Passage {
        /// Returns the texts of a report's sections, in no order.
        passages_of(ReportId) = |passage| [&passage.id.report()];
    }
}
