//! `dondoc completions`: what a shell completes, from the same definitions as the arguments.

use clap::CommandFactory;
use clap_complete::generate;

use super::args::{Cli, Completions};
use super::failure::Failure;
use super::output;

pub(super) fn run(arguments: Completions) -> Result<(), Failure> {
    let mut script = Vec::new();
    generate(arguments.shell, &mut Cli::command(), "dondoc", &mut script);
    output::data(&String::from_utf8_lossy(&script))
}
