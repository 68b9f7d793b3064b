//! A plan takes the place of another one (*thay thế văn bản*): from which day, and what becomes of each of its open tasks.
//! What nobody decides stays as it is and waits ("chờ xử lý chuyển tiếp"); it can be decided later in the same way.

mod copy;
mod likely;
mod order;
mod tally;
mod work;

#[cfg(test)]
mod tests;

pub use likely::{Likely, predecessors};
pub use order::{Fate, Order, Outcome, Refusal, Target};
pub use tally::Tally;
pub use work::{Candidate, candidates, supersede, undecided};
