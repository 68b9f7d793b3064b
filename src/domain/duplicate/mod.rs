//! Tasks of several plans that are likely the same work (*có thể trùng*), each pair with its reason. They are only
//! proposed: a person says what they are.
//!
//! Two tasks are held against each other by the telling words of their titles (a title's also with the other's expected
//! output), each the heavier the fewer tasks have it, by the units that lead them, and by their deadlines. What is almost
//! word for word the same, or linked, lends its other likely duplicates. Rows of one list are compared only across its
//! first-level sections: neighbours of one annex look alike because one hand wrote them.
//!
//! Headings of sections are not compared: on the shipped plans they brought no true pair that was not there, and many false ones.

mod decide;
mod likeness;
mod profile;
mod proposal;
mod relay;
mod search;
mod synonym;
mod typical;
mod words;

#[cfg(test)]
mod tests;

pub use decide::{Decision, Unfit, decide};
pub use likeness::{Alike, Likeness};
pub use proposal::{Proposal, Reason, Sifting, decided, is_refused, of_pair, proposals, reason};
pub use search::Search;
pub use words::shared;
