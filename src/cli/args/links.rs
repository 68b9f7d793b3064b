//! Arguments of what speaks of two tasks or two plans.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::{AsOf, Format, Writing, Wrong, date};
use crate::domain::task::Relation;
use crate::locale::cli::line as says;

/// Arguments of `duplicates`.
#[derive(Debug, Args)]
pub struct Duplicates {
    #[arg(value_name = "PLAN")]
    pub plan: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub limit: Option<usize>,
    #[arg(long, num_args = 2, value_names = ["NEWER", "OLDER"], requires = "kind")]
    pub confirm: Vec<String>,
    #[arg(long = "as", id = "kind", value_name = "RELATION", value_parser = relation, requires = "confirm")]
    pub relation: Option<Relation>,
    #[arg(long, num_args = 2, value_names = ["NEWER", "OLDER"])]
    pub refuse: Vec<String>,
    #[arg(long, value_name = "DAY", value_parser = date, requires = "confirm")]
    pub since: Option<NaiveDate>,
    #[arg(long)]
    pub dry_run: bool,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `plan supersede`.
#[derive(Debug, Args)]
pub struct Supersede {
    #[arg(value_name = "OLD PLAN")]
    pub old: String,
    #[arg(long, value_name = "NEW PLAN")]
    pub by: String,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub on: NaiveDate,
    #[arg(long, value_name = "SYMBOL")]
    pub document: Option<String>,
    #[arg(long, value_name = "OLD[=NEW]")]
    pub carry: Vec<String>,
    #[arg(long, value_name = "OLD=NEW")]
    pub replace: Vec<String>,
    #[arg(long, value_name = "OLD=REASON")]
    pub drop: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub plan_file: Option<PathBuf>,
    #[command(flatten)]
    pub writing: Writing,
}

fn relation(text: &str) -> Result<Relation, Wrong> {
    let name = serde_json::Value::String(text.replace('-', "_"));
    let known = "same_as, continues, replaces";
    serde_json::from_value(name).map_err(|_| Wrong(says::A_RELATION.told(&[("names", &known)])))
}
