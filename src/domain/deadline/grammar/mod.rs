//! The grammar of deadline phrases.
use super::{Assumption, Context, Meaning};
pub(super) fn understand(_phrase: &str, _context: &Context) -> (Meaning, Vec<Assumption>) {
    (Meaning::Unknown, Vec::new())
}
