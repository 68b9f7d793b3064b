//! The words of the user's languages. No user-facing string stands in the logic.

pub mod chart;
pub mod deadline;
pub mod doubt;
mod glyphs;
pub mod grid;
pub mod indicator;
mod lang;
pub mod names;
pub mod say;
pub mod spread;

#[cfg(test)]
mod tests;

pub use glyphs::Glyphs;
pub use lang::{Lang, Said, said};
