//! The first frozen record types. They never change again: what is written must stay readable.
//!
//! Each type stands beside its domain type and is turned into it and back; a new field of the domain means a
//! `v2` and a step that rewrites the rows, never a change here.

#[macro_use]
mod mirror;

mod deadline;
mod document;
mod followup;
mod header;
mod indicator;
mod operation;
mod party;
mod plan;
mod progress;
mod report;
mod reporting;
mod task;
mod unit;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

pub(in crate::storage) use header::Header;
pub(in crate::storage) use mirror::Frozen;
pub(in crate::storage) use operation::{Operation, freeze_row, thaw_row};
