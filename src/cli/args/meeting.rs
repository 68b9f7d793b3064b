//! Arguments of `meeting`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::{Format, Writing, date};

/// Is one deed on a meeting.
#[derive(Debug, Subcommand)]
pub enum Meeting {
    Start(StartMeeting),
    Agenda(Agenda),
    Take(TakeUp),
    Conclude(Conclude),
    Action(GiveAction),
    Done(ActionDone),
    End(EndMeeting),
    Minutes(Minutes),
    List(Format),
}

/// Arguments of `meeting start`.
#[derive(Debug, Args)]
pub struct StartMeeting {
    #[arg(long, group = "sort")]
    pub weekly: bool,
    #[arg(long, group = "sort")]
    pub monthly: bool,
    #[arg(long, group = "sort")]
    pub special: bool,
    #[arg(long, value_name = "NAME")]
    pub title: Option<String>,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "PLAN")]
    pub plan: Vec<String>,
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `meeting agenda`.
#[derive(Debug, Args)]
pub struct Agenda {
    #[arg(value_name = "ID")]
    pub id: Option<String>,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `meeting minutes`.
#[derive(Debug, Args)]
pub struct Minutes {
    #[arg(value_name = "ID")]
    pub id: Option<String>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "UNIT", requires = "output")]
    pub unit: Option<String>,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `meeting take`.
#[derive(Debug, Args)]
pub struct TakeUp {
    #[arg(value_name = "ID")]
    pub id: String,
    #[arg(value_name = "TASK", required = true)]
    pub tasks: Vec<String>,
    #[arg(long, value_name = "TASK")]
    pub after: Option<String>,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `meeting conclude`.
#[derive(Debug, Args)]
pub struct Conclude {
    #[arg(value_name = "ID")]
    pub id: String,
    pub text: String,
    #[arg(long, value_name = "TASK")]
    pub task: Option<String>,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `meeting action`.
#[derive(Debug, Args)]
pub struct GiveAction {
    #[arg(value_name = "ID")]
    pub id: String,
    pub text: String,
    #[arg(long, value_name = "UNIT")]
    pub unit: String,
    #[arg(long, value_name = "TASK")]
    pub task: Option<String>,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub due: Option<NaiveDate>,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `meeting done`.
#[derive(Debug, Args)]
pub struct ActionDone {
    #[arg(value_name = "ID")]
    pub id: String,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub on: Option<NaiveDate>,
    #[arg(long)]
    pub result: Option<String>,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `meeting end`.
#[derive(Debug, Args)]
pub struct EndMeeting {
    #[arg(value_name = "ID")]
    pub id: String,
    #[arg(long, value_name = "SYMBOL")]
    pub document: Option<String>,
    #[command(flatten)]
    pub format: Format,
}
