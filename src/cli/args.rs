//! The command line as data. What each command and argument is for stands in [`crate::locale::cli::help`] in the users'
//! languages, by the path of the command and the name of the argument; a value is named here in English.

mod edit;
mod followup;
mod links;
mod meeting;
mod proposals;
mod secretariat;
mod units;

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use clap::{Args, Parser, Subcommand, ValueEnum};

use super::kpi::args::Kpi;
use super::language;
use super::line::unmarked;
use super::report::args::Report;
use crate::domain::entity::Kind;
use crate::domain::progress::{Percent, State};
use crate::locale::cli::line as says;
use crate::locale::{Lang, Said, Told};
use crate::query::count::Column;

pub use edit::{
    AddRecord, Alias, Arrange, Basis, CopyPlan, Deed, EditRecord, MoveRecord, Place, Plan, Reading,
    Record as EditedRecord, Task, WithdrawRecord,
};
pub use followup::{AddRequest, AnswerRequest, FollowUps, Request};
pub use links::{Duplicates, Supersede};
pub use meeting::{
    ActionDone, Agenda, Conclude, EndMeeting, GiveAction, Meeting, Minutes, StartMeeting, TakeUp,
};
pub use proposals::{Accept, Proposals, Reject};
pub use secretariat::{Check, Documents, Duties, Inbox, Matrix, Received, Remind, RoleName, Score};
pub use units::{
    CloseUnit, MergeUnits, MoveUnit, PassWork, RenameUnit, Reorganise, ShowUnit, Unit, UnitDeed, Units,
};

/// Is the whole command line.
#[derive(Debug, Parser)]
#[command(name = "dondoc", version, disable_help_subcommand = true)]
pub struct Cli {
    #[arg(long, global = true, value_name = "FILE")]
    pub db: Option<PathBuf>,
    #[arg(long, global = true, value_parser = lang, value_name = "vi|en")]
    pub lang: Option<Lang>,
    #[arg(long, global = true)]
    pub ascii: bool,
    #[arg(long, global = true)]
    pub keep_personal: bool,
    #[arg(long, value_name = "NAME")]
    pub view: Option<String>,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Says why an argument's value could not be read. It is read before anybody knows the language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong(pub Told);

impl From<Said> for Wrong {
    fn from(said: Said) -> Self {
        Self(said.into())
    }
}

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.to(Lang::default()))
    }
}

impl std::error::Error for Wrong {}

fn lang(text: &str) -> Result<Lang, Wrong> {
    language::named(text).ok_or_else(|| says::LANGUAGES.into())
}

/// Is one command.
#[derive(Debug, Subcommand)]
pub enum Command {
    Demo(AsOf),
    Init(Init),
    Import(Import),
    Export(Export),
    Schema,
    Plans(Plans),
    Tasks(Tasks),
    Task(Task),
    #[command(subcommand)]
    Plan(Plan),
    #[command(subcommand)]
    Section(Arrange),
    #[command(subcommand)]
    Group(Deed),
    #[command(subcommand)]
    Link(Deed),
    #[command(subcommand)]
    Document(Deed),
    #[command(subcommand)]
    Record(EditedRecord),
    Alias(Alias),
    Reading(Reading),
    Duplicates(Duplicates),
    Documents(Documents),
    Inbox(Inbox),
    Check(Check),
    Score(Score),
    Matrix(Matrix),
    Remind(Remind),
    Duties(Duties),
    Received(Received),
    Update(Update),
    Kpi(Kpi),
    Undo(Undo),
    Redo(Format),
    Journal(Journal),
    Verify(Format),
    Deadline(Deadline),
    Unit(Unit),
    Units(Units),
    #[command(subcommand)]
    Meeting(Meeting),
    Requests(FollowUps),
    #[command(subcommand)]
    Request(Request),
    Actions(FollowUps),
    Proposals(Proposals),
    Accept(Accept),
    Reject(Reject),
    #[command(subcommand)]
    Report(Report),
    #[command(subcommand)]
    Config(Config),
    Completions(Completions),
    Manual(Manual),
}

impl Command {
    /// Returns whether lateness is asked against the deadlines as they were handed out.
    pub fn asks_original_deadlines(&self) -> bool {
        match self {
            Command::Plans(Plans { lateness, .. })
            | Command::Tasks(Tasks { lateness, .. })
            | Command::Score(Score { lateness, .. }) => lateness.original_deadlines,
            _ => false,
        }
    }
}

/// Says what is done with the configuration.
#[derive(Clone, Copy, Debug, Subcommand)]
pub enum Config {
    Check,
    Show,
    Path,
}

/// Arguments of `completions`.
#[derive(Clone, Copy, Debug, Args)]
pub struct Completions {
    pub shell: clap_complete::Shell,
}

/// Arguments of `manual`.
#[derive(Debug, Args)]
pub struct Manual {
    #[arg(value_name = "FOLDER")]
    pub folder: Option<PathBuf>,
}

/// Chooses against which deadlines lateness is asked.
#[derive(Clone, Copy, Debug, Args)]
pub struct Against {
    #[arg(long)]
    pub original_deadlines: bool,
}

/// Chooses the day that figures are for.
#[derive(Clone, Copy, Debug, Args)]
pub struct AsOf {
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub as_of: Option<NaiveDate>,
}

/// Chooses the form of the output.
#[derive(Clone, Copy, Debug, Args)]
pub struct Format {
    #[arg(long)]
    pub json: bool,
}

/// Says whether and how something is written.
#[derive(Clone, Copy, Debug, Args)]
pub struct Writing {
    #[arg(long)]
    pub dry_run: bool,
    #[command(flatten)]
    pub format: Format,
}

/// Says whether and how something is written that concerns many records: it is, where their number is given.
#[derive(Clone, Copy, Debug, Args)]
pub struct Counted {
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, value_name = "NUMBER")]
    pub yes: Option<usize>,
    #[command(flatten)]
    pub format: Format,
}

impl Counted {
    /// Returns whether it was said that so many records are meant.
    pub fn confirms(self, count: usize) -> bool {
        self.yes == Some(count)
    }
}

/// Says how far a task has come.
#[derive(Debug, Args)]
pub struct Progress {
    #[arg(long, value_parser = state)]
    pub state: Option<State>,
    #[arg(long, value_parser = percent)]
    pub percent: Option<Percent>,
    #[arg(long, value_name = "N/M")]
    pub count: Option<String>,
    #[arg(long)]
    pub text: Option<String>,
}

/// Arguments of `init`.
#[derive(Clone, Copy, Debug, Args)]
pub struct Init {
    #[arg(long)]
    pub sample: bool,
}

/// Arguments of `import`.
#[derive(Debug, Args)]
pub struct Import {
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, value_enum, default_value_t = Mode::Merge)]
    pub mode: Mode,
    #[arg(long, value_enum, value_name = "SIDE")]
    pub on_conflict: Option<Side>,
    #[arg(long)]
    pub propose: bool,
    #[arg(long, default_value = "import", value_name = "NAME")]
    pub source: String,
    #[arg(long, value_name = "NUMBER")]
    pub yes: Option<u64>,
    #[command(flatten)]
    pub format: Format,
}

/// Names how an import meets what is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Mode {
    /// Keeps what the file does not have.
    Merge,
    /// Deletes it, within what the file declares complete.
    Replace,
}

/// Names whose value wins in a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Side {
    /// The value in the workspace.
    Ours,
    /// The value in the file.
    Theirs,
}

/// Arguments of `export`.
#[derive(Debug, Args)]
pub struct Export {
    #[arg(long, value_delimiter = ',', value_parser = kind, value_name = "KIND")]
    pub kind: Vec<Kind>,
    #[arg(long)]
    pub jsonl: bool,
    #[arg(long)]
    pub stamp: bool,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Arguments of `plans`.
#[derive(Debug, Args)]
pub struct Plans {
    #[arg(value_name = "PLAN")]
    pub plans: Vec<String>,
    #[command(flatten)]
    pub lateness: Against,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `tasks`.
#[derive(Debug, Args)]
pub struct Tasks {
    #[arg(value_name = "FILTER", value_parser = unmarked)]
    pub query: Vec<String>,
    #[arg(long, value_name = "COLUMN", value_parser = column)]
    pub count_by: Option<Column>,
    #[command(flatten)]
    pub lateness: Against,
    #[command(flatten)]
    pub as_of: AsOf,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `update`.
#[derive(Debug, Args)]
pub struct Update {
    pub task: String,
    #[command(flatten)]
    pub progress: Progress,
    #[arg(long)]
    pub unit: Option<String>,
    #[arg(long, value_name = "UNIT")]
    pub reported_by: Option<String>,
    #[arg(long, value_name = "SYMBOL")]
    pub evidence: Vec<String>,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub on: Option<NaiveDate>,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `undo`.
#[derive(Clone, Copy, Debug, Args)]
pub struct Undo {
    #[arg(long, value_name = "NUMBER")]
    pub batch: Option<u64>,
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `journal`.
#[derive(Debug, Args)]
pub struct Journal {
    pub record: Option<String>,
    #[arg(long, default_value_t = 20, value_name = "NUMBER")]
    pub limit: usize,
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `deadline`.
#[derive(Debug, Args)]
pub struct Deadline {
    pub phrase: String,
    #[arg(long, value_name = "DAY", value_parser = date)]
    pub issued: Option<NaiveDate>,
    #[command(flatten)]
    pub format: Format,
}

pub(super) fn date(text: &str) -> Result<NaiveDate, Wrong> {
    let formats = ["%Y-%m-%d", "%d/%m/%Y"];
    let read = formats.iter().find_map(|format| NaiveDate::parse_from_str(text.trim(), format).ok());
    let known = read.filter(|date| (1900..3000).contains(&date.year()));
    known.ok_or_else(|| says::A_DAY.into())
}

fn state(text: &str) -> Result<State, Wrong> {
    let name = serde_json::Value::String(text.replace('-', "_"));
    let known = "not_started, in_progress, ongoing, done, waiting, dropped";
    serde_json::from_value(name).map_err(|_| Wrong(says::A_STATE.told(&[("names", &known)])))
}

fn column(text: &str) -> Result<Column, Wrong> {
    let known = |lang| Column::ALL.map(|column| column.name(lang)).join(", ");
    let wrong = |lang| says::A_COLUMN.with(lang, &[("names", &known(lang))]);
    Column::named(text).ok_or_else(|| Wrong(Told::by(wrong)))
}

fn percent(text: &str) -> Result<Percent, Wrong> {
    let wrong = || Wrong::from(says::A_PERCENTAGE);
    let plain = text.trim().trim_end_matches('%').replace(',', ".");
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    if part.len() > 2 {
        return Err(wrong());
    }
    let hundredths: u32 = format!("{whole}{part:0<2}").parse().map_err(|_| wrong())?;
    Percent::from_hundredths(hundredths).ok_or_else(wrong)
}

/// Reads the name of a kind, of one record or of its array.
fn singular_kind(text: &str) -> Result<Kind, Wrong> {
    let name = crate::exchange::singular;
    let known = || Kind::ALL.map(name).join(", ");
    let found = Kind::ALL.into_iter().find(|kind| name(*kind) == text || kind.plural() == text);
    found.ok_or_else(|| Wrong(says::A_KIND.told(&[("names", &known())])))
}

fn kind(text: &str) -> Result<Kind, Wrong> {
    let known = || Kind::ALL.map(Kind::plural).join(", ");
    Kind::ALL
        .into_iter()
        .find(|kind| kind.plural() == text)
        .ok_or_else(|| Wrong(says::A_KIND.told(&[("names", &known())])))
}
