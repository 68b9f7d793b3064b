//! What is reported and judged about tasks, first version.

use bincode::{BorrowDecode, Encode};

use super::deadline::Deadline;
use super::mirror::{Day, Frozen, Id};
#[cfg(test)]
use super::sample::{Sample, Source};
use crate::domain;
use crate::storage::codec::Malformed;

use super::plan::Period;

frozen_entity!(progress: Update<'a> / UpdateField {
    task / Task: Id<'a>,
    unit / Unit: Option<Id<'a>>,
    on / On: Day,
    period / Period: Option<Period>,
    state / State: Option<State>,
    percent / Percent: Option<Percent>,
    count / Count: Option<Count>,
    text / Text: Option<&'a str>,
    evidence / Evidence: Vec<&'a str>,
    reported_by / ReportedBy: Option<Id<'a>>,
    review / Review: Review<'a>,
});

frozen_entity!(progress: Assessment<'a> / AssessmentField {
    task / Task: Id<'a>,
    on / On: Day,
    at_risk / AtRisk: bool,
    reason / Reason: Option<&'a str>,
    put_off_until / PutOffUntil: Option<Day>,
});

frozen_entity!(progress: Extension<'a> / ExtensionField {
    task / Task: Id<'a>,
    on / On: Day,
    old / Old: Option<Deadline<'a>>,
    new / New: Deadline<'a>,
    document / Document: Option<&'a str>,
    reason / Reason: Option<&'a str>,
});

frozen_entity!(progress: TriggerFired<'a> / TriggerFiredField {
    task / Task: Id<'a>,
    on / On: Day,
    document / Document: Option<&'a str>,
    deadline / Deadline: Option<Deadline<'a>>,
    text / Text: Option<&'a str>,
});

frozen_entity!(progress: Obstacle<'a> / ObstacleField {
    task / Task: Id<'a>,
    class / Class: ObstacleClass,
    text / Text: &'a str,
    raised_on / RaisedOn: Day,
    resolved_on / ResolvedOn: Option<Day>,
});

frozen_enum!(progress: State { NotStarted, InProgress, Ongoing, Done, Waiting, Dropped });

frozen_enum!(progress: ObstacleClass { Institution, Data, Infrastructure, Security, Resources });

frozen_struct!(progress: Count { done: u64, total: u64 });

/// Is a percentage in hundredths of a percent.
#[derive(Clone, Copy, Encode, BorrowDecode)]
pub(in crate::storage) struct Percent(u32);

impl Frozen<'_, domain::progress::Percent> for Percent {
    fn freeze(value: &domain::progress::Percent) -> Self {
        Percent(value.hundredths())
    }

    fn thaw(self) -> Result<domain::progress::Percent, Malformed> {
        domain::progress::Percent::from_hundredths(self.0).ok_or(Malformed::Value("the percentage"))
    }
}

/// Says whether an update counts.
#[derive(Clone, Encode, BorrowDecode)]
pub(in crate::storage) enum Review<'a> {
    Proposed,
    Accepted,
    Rejected(Option<&'a str>),
}

impl<'a> Frozen<'a, domain::progress::Review> for Review<'a> {
    fn freeze(value: &'a domain::progress::Review) -> Self {
        match value {
            domain::progress::Review::Proposed => Review::Proposed,
            domain::progress::Review::Accepted => Review::Accepted,
            domain::progress::Review::Rejected(reason) => Review::Rejected(reason.as_deref()),
        }
    }

    fn thaw(self) -> Result<domain::progress::Review, Malformed> {
        Ok(match self {
            Review::Proposed => domain::progress::Review::Proposed,
            Review::Accepted => domain::progress::Review::Accepted,
            Review::Rejected(reason) => domain::progress::Review::Rejected(reason.map(str::to_owned)),
        })
    }

    fn texts(value: &mut domain::progress::Review, each: &mut dyn FnMut(&mut String)) {
        if let domain::progress::Review::Rejected(Some(reason)) = value {
            each(reason);
        }
    }
}
