//! Every other word of the interface.

use super::{Said, said};

/// Says that there is nothing.
pub const NONE: Said = said("không có", "none");
