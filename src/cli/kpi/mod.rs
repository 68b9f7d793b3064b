//! `dondoc kpi`: how the indicators stand; recording a value; drawing a chart.

pub(super) mod args;
mod chart;
mod find;
mod listing;
mod record;
mod row;
mod table;

use args::{Kpi, KpiCommand};

use super::desk::Desk;
use super::failure::Failure;

pub(super) fn run(desk: &Desk, arguments: &Kpi) -> Result<(), Failure> {
    match &arguments.command {
        None => listing::run(desk, arguments),
        Some(KpiCommand::Record(arguments)) => record::run(desk, arguments),
        Some(KpiCommand::Chart(arguments)) => chart::run(desk, arguments),
    }
}
