//! Reusable pieces for drawing. They know no task and no plan.

pub mod bars;
pub mod big;
pub mod chart;
pub mod editor;
pub mod fit;
pub mod flow;
pub mod found;
pub mod gauge;
pub mod line;
pub mod list;
pub mod popup;
pub mod sparkline;
pub mod theme;
pub mod wide;

#[cfg(test)]
mod tests;
