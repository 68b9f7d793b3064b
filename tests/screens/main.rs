//! Every view on the shipped sample: what holds in each of them alike.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod bytes;
mod empty;
mod look;
#[path = "../common/sample.rs"]
mod sample;
mod saved;
mod search;
mod seat;
