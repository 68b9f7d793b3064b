//! The words of the user's languages. No user-facing string stands in the logic.

pub mod chart;
pub mod deadline;
pub mod doubt;
mod glyphs;
pub mod inbox;
pub mod indicator;
mod lang;
pub mod letter;
pub mod names;
pub mod reporting;
pub mod say;
pub mod score;

#[cfg(test)]
mod tests;

pub use glyphs::Glyphs;
pub use lang::{Lang, Said, said};
