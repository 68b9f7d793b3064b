//! The words of the user's languages. No user-facing string stands in the logic.

mod glyphs;
mod lang;
pub mod names;
pub mod say;

pub use glyphs::Glyphs;
pub use lang::{Lang, Said, said};
