//! Plans, sections and tasks are built and rearranged: moves, room for new rows, and what comes of them as operations.
//! Moving never changes an id.

mod arrangement;
mod copy;
mod join;
mod labels;
mod operations;
mod protocol;
mod ranks;

#[cfg(test)]
mod tests;

pub use arrangement::{Arrangement, Refusal, Row, Spot, Step};
pub use copy::{Copied, Copying, copy, later, years_between};
pub use join::{Joined, join};
pub use labels::{next_label, renumbered};
pub use operations::{Home, Room, operations, room};
pub use protocol::in_protocol_order;
