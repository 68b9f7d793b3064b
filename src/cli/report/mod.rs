//! `dondoc report`: one file a deed.

mod about;
pub(super) mod args;
mod build;
mod figures;
mod find;
mod issue;
mod list;
mod new;
mod revise;
pub(super) mod shelf;
mod show;
mod templates;
mod write;

use args::Report as Deed;

pub(super) use about::{day_scope, reporting_unit};
pub(super) use build::build_file;

use super::desk::Desk;
use super::failure::Failure;

pub(super) fn run(desk: &Desk, deed: &Deed) -> Result<(), Failure> {
    match deed {
        Deed::Templates(format) => templates::run(desk, *format),
        Deed::Figures(arguments) => figures::run(desk, arguments),
        Deed::Build(arguments) => build::run(desk, arguments),
        Deed::New(arguments) => new::run(desk, arguments),
        Deed::List(format) => list::run(desk, *format),
        Deed::Show(arguments) => show::run(desk, arguments),
        Deed::Write(arguments) => write::run(desk, arguments),
        Deed::Issue(arguments) => issue::run(desk, arguments),
        Deed::Revise(arguments) => revise::run(desk, arguments),
    }
}
