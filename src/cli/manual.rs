//! `dondoc manual`: the manual pages, from the same definitions as the arguments.

#![expect(
    clippy::disallowed_methods,
    reason = "this command writes the pages into the folder that it is given"
)]

use std::path::Path;

use clap::CommandFactory;
use clap_mangen::Man;

use super::args::{Cli, Manual};
use super::failure::Failure;
use super::{line, output};
use crate::locale::Lang;
use crate::locale::cli::file as says;

pub(super) fn run(lang: Lang, arguments: &Manual) -> Result<(), Failure> {
    let mut command = line::worded(Cli::command(), lang);
    command.build();
    match &arguments.folder {
        Some(folder) => pages(lang, &command, folder),
        None => output::data(&page(lang, &command)?),
    }
}

/// Writes a page for the program and one for each command, named as `man` looks for them.
fn pages(lang: Lang, command: &clap::Command, folder: &Path) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::of_file(says::NOT_WRITTEN_INTO, folder, &error);
    std::fs::create_dir_all(folder).map_err(failed)?;
    for command in all(command) {
        let name = Man::new(command.clone()).get_filename();
        std::fs::write(folder.join(name), page(lang, command)?).map_err(failed)?;
    }
    output::remark(&says::PAGES.with(lang, &[("folder", &folder.display())]));
    Ok(())
}

/// Lists a command and all below it.
fn all(command: &clap::Command) -> Vec<&clap::Command> {
    std::iter::once(command).chain(command.get_subcommands().flat_map(all)).collect()
}

fn page(lang: Lang, command: &clap::Command) -> Result<String, Failure> {
    let mut page = Vec::new();
    Man::new(command.clone()).render(&mut page)?;
    Ok(line::manual(&String::from_utf8_lossy(&page), lang))
}
