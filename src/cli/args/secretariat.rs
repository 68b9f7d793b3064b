//! The commands of the secretariat's week: inbox, scorecard, follow-up, reporting duties.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::{Against, AsOf, Format, Wrong, date};
use crate::cli::period;
use crate::domain::check::{Clear, Sort};
use crate::domain::plan::Period;
use crate::domain::unit::UnitKind;
use crate::locale::cli::line as says;

/// Arguments of `documents`.
#[derive(Debug, Args)]
pub struct Documents {
    #[arg(value_name = "WORDS")]
    pub words: Vec<String>,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub since: Option<NaiveDate>,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub until: Option<NaiveDate>,
    #[arg(long, value_name = "TASK")]
    pub task: Option<String>,
    #[arg(long, value_name = "ISSUER")]
    pub issuer: Option<String>,
    #[arg(long)]
    pub doubts: bool,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
pub struct Check {
    #[arg(value_name = "PLAN")]
    pub plan: Option<String>,
    #[arg(long, value_name = "UNIT")]
    pub unit: Option<String>,
    #[arg(long, value_delimiter = ',', value_name = "KIND", value_parser = sort)]
    pub kind: Vec<Sort>,
    #[arg(long, value_delimiter = ',', value_name = "CLEAR", value_parser = clear)]
    pub clear: Vec<Clear>,
    #[arg(long)]
    pub all: bool,
    #[arg(long)]
    pub strict: bool,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub format: Format,
}

fn sort(text: &str) -> Result<Sort, Wrong> {
    among(text, &Sort::ALL)
}

fn clear(text: &str) -> Result<Clear, Wrong> {
    among(text, &Clear::ALL)
}

/// Reads one of the names that JSON has for these values.
fn among<T: serde::Serialize + Copy>(text: &str, all: &[T]) -> Result<T, Wrong> {
    let name = |it: &T| serde_json::to_value(it).ok()?.as_str().map(str::to_owned);
    let wanted = text.trim().replace('-', "_");
    let found = all.iter().find(|it| name(it).as_deref() == Some(&wanted)).copied();
    found.ok_or_else(|| {
        let known: Vec<String> = all.iter().filter_map(name).collect();
        Wrong(says::ONE_OF.told(&[("names", &known.join(", "))]))
    })
}

/// Arguments of `inbox`.
#[derive(Debug, Args)]
pub struct Inbox {
    #[arg(value_name = "UNIT", required_unless_present = "all", conflicts_with = "all")]
    pub unit: Option<String>,
    #[arg(long)]
    pub all: bool,
    #[arg(long, value_name = "DAYS", allow_negative_numbers = true)]
    #[arg(value_parser = clap::value_parser!(u16).range(0..=366))]
    pub due_soon: Option<u16>,
    #[arg(long, value_enum, value_name = "ROLE", conflicts_with = "all")]
    pub role: Option<RoleName>,
    #[arg(long, value_name = "FILTER", allow_hyphen_values = true)]
    pub filter: Option<String>,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub format: Format,
}

/// Names the roles that a filter tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RoleName {
    Lead,
    Coordinator,
    Member,
}

/// Arguments of `score`.
#[derive(Debug, Args)]
pub struct Score {
    #[arg(long, value_name = "PERIOD", value_parser = period::parse)]
    pub period: Option<Period>,
    #[arg(long, value_name = "KIND", value_parser = unit_kind)]
    pub kind: Option<UnitKind>,
    #[arg(long, value_name = "FILE", conflicts_with = "json")]
    pub xlsx: Option<PathBuf>,
    #[command(flatten)]
    pub lateness: Against,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `matrix`.
#[derive(Debug, Args)]
pub struct Matrix {
    #[arg(value_name = "PLAN")]
    pub plan: Option<String>,
    #[arg(long, value_name = "KIND", value_parser = unit_kind)]
    pub kind: Option<UnitKind>,
    #[arg(long)]
    pub behind: bool,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `remind`.
#[derive(Debug, Args)]
pub struct Remind {
    #[arg(required = true, value_name = "UNIT")]
    pub units: Vec<String>,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "SYMBOL")]
    pub document: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `duties`.
#[derive(Clone, Debug, Args)]
pub struct Duties {
    #[arg(long, value_name = "ID")]
    pub board: Option<String>,
    #[arg(long, value_name = "NUMBER", default_value_t = 6, requires = "board", value_parser = clap::value_parser!(u16).range(1..=104))]
    pub terms: u16,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `received`.
#[derive(Debug, Args)]
pub struct Received {
    #[arg(value_name = "UNIT")]
    pub unit: String,
    #[arg(value_name = "DUTY")]
    pub duty: String,
    #[arg(value_name = "PERIOD", value_parser = period::parse)]
    pub period: Period,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "SYMBOL")]
    pub document: Option<String>,
    #[command(flatten)]
    pub format: Format,
}

fn unit_kind(text: &str) -> Result<UnitKind, Wrong> {
    let name = serde_json::Value::String(text.replace('-', "_"));
    let known = "committee, department, office, central_branch, court, party_body, \
                 mass_organisation, press_agency, central_body, enterprise, university, science_centre, \
                 management_board, provincial_centre, district, commune";
    serde_json::from_value(name).map_err(|_| Wrong(says::A_UNIT_KIND.told(&[("names", &known)])))
}
