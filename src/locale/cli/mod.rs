//! The words of the command line, a file a subject. Data keeps its own words; what scripts read has none of these.

pub mod check;
pub mod contract;
pub mod copy;
pub mod disk;
pub mod edit;
pub mod file;
pub mod general;
pub mod help;
pub mod import;
pub mod journal;
pub mod kpi;
pub mod line;
pub mod links;
pub mod meeting;
pub mod number;
pub mod problem;
pub mod report;
pub mod score;
pub mod store;
pub mod task;
pub mod unit;
pub mod week;

use super::Said;

/// Lists every text of the command line, for checks.
pub const ALL: &[&[Said]] = &[
    check::ALL,
    contract::ALL,
    copy::ALL,
    disk::ALL,
    edit::ALL,
    file::ALL,
    general::ALL,
    help::clap_words::ALL,
    import::ALL,
    journal::ALL,
    kpi::ALL,
    line::ALL,
    links::ALL,
    meeting::ALL,
    number::ALL,
    problem::ALL,
    report::ALL,
    score::ALL,
    store::ALL,
    task::ALL,
    unit::ALL,
    week::ALL,
];
