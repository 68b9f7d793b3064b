//! Arguments of `requests`, `request` and `actions`.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::{AsOf, Format, date};

/// Arguments of `requests` and of `actions`.
#[derive(Debug, Args)]
pub struct FollowUps {
    #[arg(long)]
    pub open: bool,
    #[arg(long, conflicts_with = "open")]
    pub overdue: bool,
    #[arg(long, value_name = "UNIT")]
    pub unit: Option<String>,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub format: Format,
}

/// Is one deed on a request.
#[derive(Debug, Subcommand)]
pub enum Request {
    Add(AddRequest),
    Answer(AnswerRequest),
}

/// Arguments of `request add`.
#[derive(Debug, Args)]
pub struct AddRequest {
    pub text: String,
    #[arg(long, value_name = "RECIPIENTS")]
    pub to: String,
    #[arg(long, value_name = "UNIT")]
    pub from: Option<String>,
    #[arg(long, value_name = "TASK")]
    pub task: Option<String>,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub due: Option<NaiveDate>,
    #[arg(long, value_name = "SYMBOL")]
    pub document: Option<String>,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `request answer`.
#[derive(Debug, Args)]
pub struct AnswerRequest {
    #[arg(value_name = "ID")]
    pub id: String,
    pub text: String,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "SYMBOL")]
    pub document: Option<String>,
    #[command(flatten)]
    pub format: Format,
}
