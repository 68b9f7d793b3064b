//! Arguments of `kpi`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use crate::cli::args::{AsOf, Format, date};

/// Arguments of `kpi`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Kpi {
    #[command(subcommand)]
    pub command: Option<KpiCommand>,
    #[arg(value_name = "FILTER")]
    pub query: Vec<String>,
    #[command(flatten)]
    pub as_of: AsOf,
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..3000))]
    pub year: Option<i32>,
    #[command(flatten)]
    pub format: Format,
}

/// Is one command about indicators.
#[derive(Debug, Subcommand)]
pub enum KpiCommand {
    Record(Box<Record>),
    Chart(Chart),
}

/// Arguments of `kpi record`.
#[derive(Debug, Args)]
pub struct Record {
    pub id: String,
    #[arg(value_name = "VALUE", allow_hyphen_values = true)]
    pub value: String,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub on: NaiveDate,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub from: Option<NaiveDate>,
    #[arg(long, value_name = "SYMBOL")]
    pub source: Option<String>,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub source_date: Option<NaiveDate>,
    #[arg(long, value_name = "ID")]
    pub definition: Option<String>,
    #[arg(long, value_name = "UNIT")]
    pub unit: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    #[arg(long, value_name = "PARTS")]
    pub parts: Option<String>,
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `kpi chart`.
#[derive(Debug, Args)]
pub struct Chart {
    pub id: String,
    #[arg(long, value_name = "FILE")]
    pub svg: Option<PathBuf>,
    #[command(flatten)]
    pub as_of: AsOf,
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..3000))]
    pub year: Option<i32>,
}
