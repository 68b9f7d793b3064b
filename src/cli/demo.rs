//! `dondoc demo`: the interface on a throw-away workspace with the shipped plans; without a terminal the overview.

use std::io::IsTerminal;

use super::args::{AsOf, Tasks};
use super::desk::Desk;
use super::failure::Failure;
use super::overview::overview;
use super::{args, import, interface, output, plans, tasks};
use crate::locale::cli::task as says;
use crate::views::ctx::Lasting;

pub(super) fn run(desk: Desk, arguments: AsOf) -> Result<(), Failure> {
    let folder = Scratch::new()?;
    let desk = desk.on(&folder.0.join("demo.dondoc"));
    desk.store.create()?;
    import::sample(&desk)?;
    if std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
        return interface::open(&desk, arguments.as_of, None, Lasting::ThrownAway);
    }
    let workspace = desk.store.load()?;
    output::data(&plans::in_words(desk.lang, &overview(&desk, &workspace, desk.as_of(arguments), &[])))?;
    output::data(&format!("\n{}\n", says::OVERDUE.to(desk.lang)))?;
    let overdue = Tasks {
        query: vec!["state:overdue".to_owned()],
        count_by: None,
        lateness: args::Against { original_deadlines: false },
        as_of: arguments,
        format: args::Format { json: false },
    };
    tasks::run(&desk, &overdue)
}

/// Is a folder of this run alone; it goes when the run ends.
struct Scratch(std::path::PathBuf);

#[expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: the demonstration owns its scratch folder"
)]
impl Scratch {
    fn new() -> Result<Self, Failure> {
        let name = format!("dondoc-demo-{:032x}", crate::storage::batch_id().0);
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Whatever keeps the folder from going, the demonstration is over and nobody is left to tell.
        let _left_behind = std::fs::remove_dir_all(&self.0);
    }
}
