//! The command line: one file a command. Data goes to standard output, everything else to standard error.

mod actions;
mod args;
mod board;
mod check;
mod clock;
mod completions;
mod configuration;
mod deadline;
mod decide;
mod demo;
mod desk;
mod document_file;
mod documents;
mod duplicates;
mod duties;
mod edit;
mod export;
mod failure;
mod file;
mod frequencies;
mod import;
mod import_words;
mod inbox;
mod inbox_filter;
mod init;
mod interface;
mod journal;
mod kpi;
mod language;
mod line;
mod listing;
mod location;
mod manual;
mod matrix;
mod meeting;
mod numbered;
mod output;
mod overview;
mod period;
mod plans;
mod problem_words;
mod proposals;
mod provenance;
mod received;
mod remind;
mod report;
mod request;
mod requests;
mod schema;
mod score;
mod score_sheet;
mod store_words;
mod supersede;
mod table;
mod task;
mod tasks;
mod timeline;
mod typed;
mod undo;
mod unit;
mod update;
mod verify;

use std::process::ExitCode;

use args::{Cli, Command};
use desk::Desk;
use failure::{Class, Failure};
use line::Stopped;

use crate::locale::Lang;
use crate::locale::cli::general as says;

use crate::domain::entity::Kind;

/// Runs the program with the process's arguments and returns its exit code.
pub fn main() -> ExitCode {
    let cli = match line::read(&location::arguments()) {
        Ok(cli) => cli,
        Err(Stopped::Refused(lang, failure)) => return complain(lang, &failure),
        Err(Stopped::Page(page)) => return show(&page),
    };
    let asked = cli.lang;
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => complain(language::spoken(asked), &failure),
    }
}

/// Shows a help page or the version, without colours where they are not wanted.
fn show(page: &clap::Error) -> ExitCode {
    // Whoever asked for it may have gone (`| head`); there is nobody left to tell.
    let _unheard = page.print();
    if page.use_stderr() { Class::Usage.into() } else { ExitCode::SUCCESS }
}

fn run(cli: Cli) -> Result<(), Failure> {
    let named = language::of_environment()?;
    let cli = Cli { lang: cli.lang.or(named), ..cli };
    match &cli.command {
        // These must work where there is no workspace, and say what is wrong where the configuration is.
        Some(Command::Config(deed)) => return configuration::show::run(&cli, *deed),
        Some(Command::Completions(arguments)) => {
            return completions::run(language::spoken(cli.lang), *arguments);
        }
        Some(Command::Manual(arguments)) => return manual::run(language::spoken(cli.lang), arguments),
        _ => {}
    }
    let desk = Desk::new(&cli)?;
    refuse_beside_a_command(&cli)?;
    match &cli.command {
        None => interface::run(&desk, cli.as_of, cli.view.as_deref()),
        Some(Command::Config(_) | Command::Completions(_) | Command::Manual(_)) => Ok(()),
        Some(Command::Demo(arguments)) => demo::run(desk, *arguments),
        Some(Command::Init(arguments)) => init::run(&desk, *arguments),
        Some(Command::Import(arguments)) => import::run(&desk, arguments),
        Some(Command::Export(arguments)) => export::run(&desk, arguments),
        Some(Command::Schema) => schema::run(),
        Some(Command::Plans(arguments)) => plans::run(&desk, arguments),
        Some(Command::Tasks(arguments)) => tasks::run(&desk, arguments),
        Some(Command::Task(arguments)) => task::run(&desk, arguments),
        Some(Command::Plan(deed)) => edit::plan(&desk, deed),
        Some(Command::Section(deed)) => edit::arrange(&desk, Kind::Section, deed),
        Some(Command::Group(deed)) => edit::run(&desk, Kind::Group, deed),
        Some(Command::Link(deed)) => edit::run(&desk, Kind::Link, deed),
        Some(Command::Document(deed)) => edit::run(&desk, Kind::Document, deed),
        Some(Command::Record(deed)) => edit::record(&desk, deed),
        Some(Command::Alias(arguments)) => edit::alias(&desk, arguments),
        Some(Command::Reading(arguments)) => edit::reading(&desk, arguments),
        Some(Command::Duplicates(arguments)) => duplicates::run(&desk, arguments),
        Some(Command::Documents(arguments)) => documents::run(&desk, arguments),
        Some(Command::Inbox(arguments)) => inbox::run(&desk, arguments),
        Some(Command::Check(arguments)) => check::run(&desk, arguments),
        Some(Command::Score(arguments)) => score::run(&desk, arguments),
        Some(Command::Matrix(arguments)) => matrix::run(&desk, arguments),
        Some(Command::Remind(arguments)) => remind::run(&desk, arguments),
        Some(Command::Duties(arguments)) => duties::run(&desk, arguments),
        Some(Command::Received(arguments)) => received::run(&desk, arguments),
        Some(Command::Update(arguments)) => update::run(&desk, arguments),
        Some(Command::Kpi(arguments)) => kpi::run(&desk, arguments),
        Some(Command::Undo(arguments)) => undo::undo(&desk, *arguments),
        Some(Command::Redo(format)) => undo::redo(&desk, *format),
        Some(Command::Journal(arguments)) => journal::run(&desk, arguments),
        Some(Command::Verify(format)) => verify::run(&desk, *format),
        Some(Command::Deadline(arguments)) => deadline::run(desk.lang, arguments),
        Some(Command::Unit(arguments)) => unit::run(&desk, arguments),
        Some(Command::Units(arguments)) => unit::all(&desk, *arguments),
        Some(Command::Meeting(deed)) => meeting::run(&desk, deed),
        Some(Command::Requests(arguments)) => requests::run(&desk, arguments),
        Some(Command::Request(deed)) => request::run(&desk, deed),
        Some(Command::Actions(arguments)) => actions::run(&desk, arguments),
        Some(Command::Proposals(arguments)) => proposals::run(&desk, arguments),
        Some(Command::Accept(arguments)) => decide::accept_named(&desk, arguments),
        Some(Command::Reject(arguments)) => decide::reject_named(&desk, arguments),
        Some(Command::Report(deed)) => report::run(&desk, deed),
    }
}

/// Refuses what is meant for the interface alone.
fn refuse_beside_a_command(cli: &Cli) -> Result<(), Failure> {
    if cli.command.is_some() && cli.view.is_some() {
        return Err(desk::usage(says::VIEW_ALONE).hint(says::VIEW_LIKE));
    }
    if cli.command.is_some() && cli.as_of.as_of.is_some() {
        // Silently leaving the day out would show other figures than were asked for.
        return Err(desk::usage(says::AS_OF_AFTER).hint(says::AS_OF_LIKE));
    }
    Ok(())
}

/// Says what is wrong and what to do about it, and returns the exit code.
fn complain(lang: Lang, failure: &Failure) -> ExitCode {
    output::remark(&says::WRONG.with(lang, &[("what", &failure.message.to(lang))]));
    if let Some(hint) = &failure.hint {
        output::remark(&says::HINT.with(lang, &[("what", &hint.to(lang))]));
    }
    failure.class.into()
}
