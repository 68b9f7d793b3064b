//! `dondoc manual`: the manual pages, from the same definitions as the arguments.

#![expect(
    clippy::disallowed_methods,
    reason = "this command writes the pages into the folder that it is given"
)]

use std::path::Path;

use clap::CommandFactory;
use clap_mangen::Man;

use super::args::{Cli, Manual};
use super::failure::{Class, Failure};
use super::output;

pub(super) fn run(arguments: &Manual) -> Result<(), Failure> {
    let mut command = Cli::command();
    command.build();
    match &arguments.folder {
        Some(folder) => pages(command, folder),
        None => output::data(&page(command)?),
    }
}

/// Writes a page for the program and one for each command, named as `man` looks for them.
fn pages(command: clap::Command, folder: &Path) -> Result<(), Failure> {
    let failed =
        |error| Failure::new(Class::Failed, format!("không ghi được vào {}: {error}", folder.display()));
    std::fs::create_dir_all(folder).map_err(failed)?;
    clap_mangen::generate_to(command, folder).map_err(failed)?;
    output::remark(&format!("đã ghi các trang hướng dẫn vào {}", folder.display()));
    Ok(())
}

fn page(command: clap::Command) -> Result<String, Failure> {
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}
