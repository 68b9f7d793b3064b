//! Arguments of `proposals`, `accept` and `reject`.

use chrono::NaiveDate;
use clap::Args;

use super::{AsOf, Format, Progress, date};

/// Arguments of `proposals`.
#[derive(Debug, Args)]
pub struct Proposals {
    #[arg(long, value_name = "UNIT")]
    pub unit: Option<String>,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `accept`.
#[derive(Debug, Args)]
pub struct Accept {
    #[arg(required = true, value_name = "ID")]
    pub ids: Vec<String>,
    #[command(flatten)]
    pub progress: Progress,
    #[arg(long, value_name = "SYMBOL")]
    pub evidence: Vec<String>,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub on: Option<NaiveDate>,
    #[arg(long)]
    pub even_so: bool,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `reject`.
#[derive(Debug, Args)]
pub struct Reject {
    #[arg(required = true, value_name = "ID")]
    pub ids: Vec<String>,
    #[arg(long)]
    pub reason: String,
    #[command(flatten)]
    pub format: Format,
}
