//! The numbers of headings, as they are printed.

use super::Level;
use crate::text::label::{points, roman};

/// Counts headings and says what number each is printed with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbering {
    counts: [usize; 4],
}

impl Numbering {
    /// Returns the number of the next heading of the level: "II.", "1.", "1.2.", "đ)". What is deeper begins anew.
    pub fn next(&mut self, level: Level) -> String {
        let depth = level as usize;
        for (at, count) in self.counts.iter_mut().enumerate() {
            *count = match at.cmp(&depth) {
                std::cmp::Ordering::Less => *count,
                std::cmp::Ordering::Equal => *count + 1,
                std::cmp::Ordering::Greater => 0,
            };
        }
        let [part, clause, subclause, point] = self.counts;
        match level {
            Level::Part => format!("{}.", roman(part)),
            Level::Clause => format!("{clause}."),
            Level::Subclause => format!("{clause}.{subclause}."),
            Level::Point => format!("{})", points(point)),
        }
    }
}
