//! `dondoc completions`: what a shell completes, from the same definitions as the arguments.

use clap::CommandFactory;
use clap_complete::generate;

use super::args::{Cli, Completions};
use super::failure::Failure;
use super::line::worded;
use super::output;
use crate::locale::Lang;

pub(super) fn run(lang: Lang, arguments: Completions) -> Result<(), Failure> {
    let mut script = Vec::new();
    generate(arguments.shell, &mut worded(Cli::command(), lang), "dondoc", &mut script);
    output::data(&String::from_utf8_lossy(&script))
}
