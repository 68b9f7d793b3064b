//! Arguments of `plan`, `section`, `task`, `unit`, `group`, `link`, `document` and `record`: add, edit, move, withdraw.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::{AsOf, Format, Supersede, Writing, date, singular_kind};
use crate::domain::entity::Kind;

/// Is what is done to records of a kind without an order.
#[derive(Debug, Subcommand)]
pub enum Deed {
    Add(AddRecord),
    Edit(EditRecord),
    Withdraw(WithdrawRecord),
}

/// Is what is done to the rows of plans.
#[derive(Debug, Subcommand)]
pub enum Arrange {
    #[command(flatten)]
    Deed(Deed),
    Move(MoveRecord),
}

/// Is what is done to plans.
#[derive(Debug, Subcommand)]
pub enum Plan {
    #[command(flatten)]
    Arrange(Arrange),
    Copy(Box<CopyPlan>),
    Supersede(Supersede),
}

/// Arguments of `plan copy`.
#[derive(Debug, Args)]
pub struct CopyPlan {
    #[arg(value_name = "PLAN")]
    pub from: String,
    #[arg(long, value_name = "PLAN|SECTION", conflicts_with_all = ["symbol", "id", "title", "date", "year"])]
    pub into: Option<String>,
    #[arg(long, value_name = "SYMBOL")]
    pub symbol: Option<String>,
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub title: Option<String>,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub date: Option<NaiveDate>,
    #[arg(long, value_name = "YEAR")]
    pub year: Option<i32>,
    #[arg(long, value_name = "ID")]
    pub only: Vec<String>,
    #[arg(long, value_name = "NUMBER", allow_negative_numbers = true)]
    pub years: Option<i32>,
    #[arg(long)]
    pub continues: bool,
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `task`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Task {
    #[arg(required = true)]
    pub id: Option<String>,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub format: Format,
    #[command(subcommand)]
    pub deed: Option<Arrange>,
}

/// Is what is done to a record of any kind.
#[derive(Debug, Subcommand)]
pub enum Record {
    Add {
        #[arg(value_name = "KIND", value_parser = singular_kind)]
        kind: Kind,
        #[command(flatten)]
        add: AddRecord,
    },
    Edit {
        #[arg(value_name = "KIND", value_parser = singular_kind)]
        kind: Kind,
        #[command(flatten)]
        edit: EditRecord,
    },
    Withdraw {
        #[arg(value_name = "KIND", value_parser = singular_kind)]
        kind: Kind,
        #[command(flatten)]
        withdraw: WithdrawRecord,
    },
    Fields {
        #[arg(value_name = "KIND", value_parser = singular_kind)]
        kind: Kind,
        #[command(flatten)]
        format: Format,
    },
}

/// Says what its author had seen of the workspace when a change was decided.
#[derive(Clone, Copy, Debug, Args)]
pub struct Basis {
    #[arg(long, value_name = "BATCH")]
    pub seen: Option<u64>,
}

/// Arguments of `alias`.
#[derive(Debug, Args)]
pub struct Alias {
    #[arg(value_name = "PRINTED")]
    pub printed: String,
    #[arg(value_name = "UNIT | GROUP", required_unless_present = "members")]
    pub name: Option<String>,
    #[arg(long = "task", value_name = "TASK")]
    pub tasks: Vec<String>,
    #[arg(long, value_name = "UNIT", num_args = 1.., requires = "tasks")]
    pub members: Vec<String>,
    #[command(flatten)]
    pub basis: Basis,
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `reading`.
#[derive(Debug, Args)]
pub struct Reading {
    #[arg(value_name = "PHRASE")]
    pub phrase: String,
    #[arg(value_name = "MEANING")]
    pub meaning: String,
    #[arg(long = "task", value_name = "TASK")]
    pub tasks: Vec<String>,
    #[command(flatten)]
    pub basis: Basis,
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `add`.
#[derive(Debug, Args)]
pub struct AddRecord {
    #[arg(value_name = "OWNER | FIELD=VALUE")]
    pub words: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `edit`.
#[derive(Debug, Args)]
pub struct EditRecord {
    #[arg(value_name = "RECORD")]
    pub record: String,
    #[arg(required = true, value_name = "FIELD=VALUE")]
    pub fields: Vec<String>,
    #[command(flatten)]
    pub basis: Basis,
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `move`.
#[derive(Debug, Args)]
pub struct MoveRecord {
    #[arg(value_name = "ROW")]
    pub record: String,
    #[command(flatten)]
    pub place: Place,
    #[command(flatten)]
    pub basis: Basis,
    #[command(flatten)]
    pub writing: Writing,
}

/// Is where a row is moved to; exactly one of the three.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Place {
    #[arg(long, value_name = "ROW")]
    pub before: Option<String>,
    #[arg(long, value_name = "ROW")]
    pub after: Option<String>,
    #[arg(long, value_name = "ROW")]
    pub into: Option<String>,
}

/// Arguments of `withdraw`.
#[derive(Debug, Args)]
pub struct WithdrawRecord {
    #[arg(value_name = "RECORD")]
    pub record: String,
    #[arg(long)]
    pub with_parts: bool,
    #[arg(long, value_name = "NUMBER")]
    pub yes: Option<usize>,
    #[command(flatten)]
    pub basis: Basis,
    #[command(flatten)]
    pub writing: Writing,
}
