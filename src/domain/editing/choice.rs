//! Fields with a few possible values, written as exchange files write them.

use super::super::deadline::Every;
use super::super::document::DocumentRole;
use super::super::followup::MeetingSort;
use super::super::indicator::{Direction, PathShape};
use super::super::plan::CountRule;
use super::super::progress::{ObstacleClass, State};
use super::super::report::ReportRole;
use super::super::task::{Relation, Standing, Tracking};
use super::super::unit::UnitKind;
use super::faults::Cause;
use super::sort::Sort;
use super::typed::{Desk, Typed};

/// Is a type with a few values, each with its word.
pub(super) trait Chosen: Copy + PartialEq + 'static {
    const WORDS: &'static [&'static str];
    const VALUES: &'static [Self];

    /// Returns the value's word.
    fn word(self) -> &'static str;

    /// Returns the value that the word means.
    fn of_word(text: &str) -> Result<Self, Cause> {
        let word = text.trim().to_lowercase().replace(['-', ' '], "_");
        let at = Self::WORDS.iter().position(|known| *known == word);
        let found = at.and_then(|at| Self::VALUES.get(at)).copied();
        found.ok_or_else(|| match word.as_str() {
            "" => Cause::Empty,
            _ => Cause::NotAChoice { text: text.trim().to_owned(), choices: Self::WORDS },
        })
    }
}

/// Names what was decided about an update, without the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    Proposed,
    Accepted,
    Rejected,
}

/// Declares the words of types with a few values.
macro_rules! chosen {
    ($($Name:ident { $($Value:ident = $word:literal),* $(,)? })*) => {$(
        impl Chosen for $Name {
            const WORDS: &'static [&'static str] = &[$($word),*];
            const VALUES: &'static [Self] = &[$($Name::$Value),*];

            fn word(self) -> &'static str {
                match self { $( $Name::$Value => $word, )* }
            }
        }

        impl Typed for $Name {
            const SORT: Sort = Sort::Choice(<$Name as Chosen>::WORDS);

            fn to_text(&self, _: &Desk<'_>) -> String {
                self.word().to_owned()
            }

            fn from_text(text: &str, _: Sort, _: &Self, _: &Desk<'_>) -> Result<Self, Cause> {
                Self::of_word(text)
            }
        }

        impl Typed for Option<$Name> {
            const SORT: Sort = Sort::Choice(<$Name as Chosen>::WORDS);

            fn to_text(&self, _: &Desk<'_>) -> String {
                self.map(Chosen::word).unwrap_or_default().to_owned()
            }

            fn from_text(text: &str, _: Sort, _: &Self, _: &Desk<'_>) -> Result<Self, Cause> {
                if text.trim().is_empty() { Ok(None) } else { $Name::of_word(text).map(Some) }
            }
        }

        impl Typed for Vec<$Name> {
            const SORT: Sort = Sort::Choices(<$Name as Chosen>::WORDS);

            fn to_text(&self, _: &Desk<'_>) -> String {
                self.iter().map(|value| value.word()).collect::<Vec<_>>().join("; ")
            }

            fn from_text(text: &str, _: Sort, _: &Self, _: &Desk<'_>) -> Result<Self, Cause> {
                let words = text.split([';', ',', '\n']).map(str::trim).filter(|word| !word.is_empty());
                words.map($Name::of_word).collect()
            }
        }
    )*};
}

chosen! {
    UnitKind {
        Committee = "committee",
        Department = "department",
        Office = "office",
        CentralBranch = "central_branch",
        Court = "court",
        PartyBody = "party_body",
        MassOrganisation = "mass_organisation",
        PressAgency = "press_agency",
        CentralBody = "central_body",
        Enterprise = "enterprise",
        University = "university",
        ScienceCentre = "science_centre",
        ManagementBoard = "management_board",
        ProvincialCentre = "provincial_centre",
        District = "district",
        Commune = "commune",
    }
    Tracking { Whole = "whole", PerUnit = "per_unit" }
    Relation { SameAs = "same_as", Continues = "continues", Replaces = "replaces" }
    Standing { Proposed = "proposed", Confirmed = "confirmed", Refused = "refused" }
    CountRule { TopLevel = "top_level", Leaves = "leaves", Unstated = "unstated" }
    State {
        NotStarted = "not_started",
        InProgress = "in_progress",
        Ongoing = "ongoing",
        Done = "done",
        Waiting = "waiting",
        Dropped = "dropped",
    }
    Decision { Proposed = "proposed", Accepted = "accepted", Rejected = "rejected" }
    ObstacleClass {
        Institution = "institution",
        Data = "data",
        Infrastructure = "infrastructure",
        Security = "security",
        Resources = "resources",
    }
    Direction {
        AtLeast = "at_least",
        AtMost = "at_most",
        Rank = "rank",
        Count = "count",
        YesNo = "yes_no",
        Text = "text",
    }
    PathShape { Straight = "straight", Stepped = "stepped" }
    Every {
        Week = "week",
        Month = "month",
        Quarter = "quarter",
        HalfYear = "half_year",
        Year = "year",
        AdHoc = "ad_hoc",
    }
    MeetingSort { Weekly = "weekly", Monthly = "monthly", Special = "special" }
    ReportRole { Reporter = "reporter", Consolidator = "consolidator" }
    DocumentRole { Created = "created", Changed = "changed", Cites = "cites" }
}
