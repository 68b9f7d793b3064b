//! The words of the user's languages. No user-facing string stands in the logic.

#[macro_use]
mod texts;

pub mod amount;
pub mod arranging;
pub mod chart;
pub mod check;
pub mod cli;
pub mod composer;
pub mod configuration;
pub mod deadline;
pub mod documents;
pub mod doubt;
pub mod editing;
pub mod form;
pub mod formal;
mod glyphs;
pub mod grid;
pub mod inbox;
pub mod indicator;
pub mod issued;
pub mod jump;
pub mod keys;
mod lang;
pub mod letter;
pub mod links;
pub mod lists;
pub mod matrix;
pub mod meeting;
pub mod minutes;
pub mod names;
pub mod personal;
pub mod query;
pub mod receipts;
pub mod reorganisation;
pub mod reorganise;
pub mod report;
pub mod reporting;
pub mod review;
pub mod saved;
pub mod say;
pub mod score;
pub mod session;
pub mod spread;
pub mod tour;
pub mod triage;
pub mod units;

#[cfg(test)]
mod tests;

pub use glyphs::Glyphs;
pub use lang::{Lang, Said, Told, said};
