//! Arguments of `report`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

use crate::cli::args::{AsOf, Format, date};
use crate::cli::period;
use crate::domain::plan::Period;
use crate::domain::report::ReportRole;

/// Is one deed on reports.
#[derive(Debug, Subcommand)]
pub enum Report {
    Templates(Format),
    Figures(Figures),
    Build(Box<Build>),
    New(Box<New>),
    List(Format),
    Show(Show),
    Write(Write),
    Issue(Issue),
    Revise(Revise),
}

/// Says what a report is about.
#[derive(Debug, Args)]
pub struct About {
    #[arg(long, value_name = "UNIT")]
    pub unit: Option<String>,
    #[arg(long, value_name = "PERIOD", value_parser = period::parse)]
    pub period: Option<Period>,
    #[command(flatten)]
    pub as_of: AsOf,
    #[arg(long, value_enum, value_name = "ROLE")]
    pub role: Option<Role>,
    #[arg(long, value_delimiter = ',', value_name = "PLAN")]
    pub plans: Vec<String>,
}

impl About {
    /// Returns whether nothing is said.
    pub fn is_empty(&self) -> bool {
        let Self { unit, period, as_of, role, plans } = self;
        unit.is_none() && period.is_none() && as_of.as_of.is_none() && role.is_none() && plans.is_empty()
    }
}

/// Names whose work a report speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Role {
    /// The unit's own.
    Reporter,
    /// That of several units.
    Consolidator,
}

impl From<Role> for ReportRole {
    fn from(role: Role) -> Self {
        match role {
            Role::Reporter => ReportRole::Reporter,
            Role::Consolidator => ReportRole::Consolidator,
        }
    }
}

/// Says as what a document is issued.
#[derive(Debug, Args)]
pub struct Marks {
    #[arg(long, value_name = "NUMBER")]
    pub number: Option<String>,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub date: Option<NaiveDate>,
}

/// Arguments of `report figures`.
#[derive(Debug, Args)]
pub struct Figures {
    #[arg(value_name = "VALUE")]
    pub calls: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub report: Option<String>,
    #[command(flatten)]
    pub about: About,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `report build`.
#[derive(Debug, Args)]
pub struct Build {
    #[arg(value_name = "TEMPLATE|ID")]
    pub what: String,
    #[command(flatten)]
    pub about: About,
    #[command(flatten)]
    pub marks: Marks,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Arguments of `report new`.
#[derive(Debug, Args)]
pub struct New {
    #[arg(value_name = "TEMPLATE")]
    pub template: String,
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    #[command(flatten)]
    pub about: About,
    #[command(flatten)]
    pub marks: Marks,
    #[arg(long, value_name = "RECIPIENTS")]
    pub to: Option<String>,
    #[arg(long, value_name = "DUTY")]
    pub duty: Option<String>,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `report show`.
#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "ID")]
    pub id: String,
    #[arg(long, conflicts_with = "json")]
    pub text: bool,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `report write`.
#[derive(Debug, Args)]
pub struct Write {
    #[arg(value_name = "ID")]
    pub id: String,
    #[arg(value_name = "SECTION")]
    pub section: String,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub text: Option<String>,
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `report issue`.
#[derive(Debug, Args)]
pub struct Issue {
    #[arg(value_name = "ID")]
    pub id: String,
    #[command(flatten)]
    pub marks: Marks,
    #[arg(long)]
    pub even_so: bool,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `report revise`.
#[derive(Debug, Args)]
pub struct Revise {
    #[arg(value_name = "ID")]
    pub id: String,
    #[command(flatten)]
    pub format: Format,
}
