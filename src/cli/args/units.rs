//! Arguments of `unit`: reading words, and reorganisations.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::{AsOf, Basis, Counted, Deed, Format, Writing, date};

/// Arguments of `unit`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Unit {
    #[arg(required = true, value_name = "CELL")]
    pub text: Option<String>,
    #[command(flatten)]
    pub format: Format,
    #[command(subcommand)]
    pub deed: Option<UnitDeed>,
}

/// Is one reorganisation.
#[derive(Debug, Subcommand)]
pub enum UnitDeed {
    #[command(flatten)]
    Deed(Deed),
    Move(MoveUnit),
    Merge(MergeUnits),
    Rename(RenameUnit),
    Close(CloseUnit),
    Pass(PassWork),
    Show(ShowUnit),
}

/// Arguments of `unit move`.
#[derive(Debug, Args)]
pub struct MoveUnit {
    #[arg(value_name = "UNIT")]
    pub unit: String,
    #[command(flatten)]
    pub neighbour: Neighbour,
    #[command(flatten)]
    pub basis: Basis,
    #[command(flatten)]
    pub writing: Writing,
}

/// Is beside whom a unit is moved; exactly one of the two.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Neighbour {
    #[arg(long, value_name = "UNIT")]
    pub before: Option<String>,
    #[arg(long, value_name = "UNIT")]
    pub after: Option<String>,
}

/// Arguments of `units`.
#[derive(Clone, Copy, Debug, Args)]
pub struct Units {
    #[arg(long)]
    pub all: bool,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `unit show`.
#[derive(Debug, Args)]
pub struct ShowUnit {
    #[arg(value_name = "UNIT")]
    pub unit: String,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of every reorganisation.
#[derive(Debug, Args)]
pub struct Reorganise {
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub on: NaiveDate,
    #[arg(long, value_name = "SYMBOL")]
    pub document: Option<String>,
    #[command(flatten)]
    pub writing: Counted,
}

/// Arguments of `unit merge`.
#[derive(Debug, Args)]
pub struct MergeUnits {
    #[arg(required = true, value_name = "UNIT")]
    pub from: Vec<String>,
    #[arg(long, value_name = "UNIT")]
    pub into: String,
    #[arg(long)]
    pub new: bool,
    #[arg(long, requires = "new", value_name = "NAME")]
    pub short: Option<String>,
    #[command(flatten)]
    pub deed: Reorganise,
}

/// Arguments of `unit rename`.
#[derive(Debug, Args)]
pub struct RenameUnit {
    #[arg(value_name = "UNIT")]
    pub unit: String,
    #[arg(long, value_name = "NAME")]
    pub name: String,
    #[arg(long, value_name = "NAME")]
    pub short: Option<String>,
    #[command(flatten)]
    pub deed: Reorganise,
}

/// Arguments of `unit pass`.
#[derive(Debug, Args)]
pub struct PassWork {
    #[arg(value_name = "TASK")]
    pub tasks: Vec<String>,
    #[arg(long, value_name = "UNIT")]
    pub from: String,
    #[arg(long, value_name = "UNIT")]
    pub to: String,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub writing: Counted,
}

/// Arguments of `unit close`.
#[derive(Debug, Args)]
pub struct CloseUnit {
    #[arg(value_name = "UNIT")]
    pub unit: String,
    #[arg(long, value_name = "UNIT")]
    pub successor: Vec<String>,
    #[command(flatten)]
    pub deed: Reorganise,
}
