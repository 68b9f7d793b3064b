//! `dondoc init`: makes a workspace, empty or filled with the shipped plans.

use super::args::Init;
use super::desk::Desk;
use super::failure::Failure;
use super::{import, output};
use crate::locale::cli::general as says;
use crate::storage::StoreError;

pub(super) fn run(desk: &Desk, arguments: Init) -> Result<(), Failure> {
    let path = desk.store.path();
    if desk.store.exists() {
        // An empty workspace may still be filled; one that holds anything is never touched.
        if !arguments.sample || desk.store.head()?.batch.0 > 0 {
            return Err(StoreError::Exists(path.to_owned()).into());
        }
    } else {
        desk.store.create()?;
    }
    if arguments.sample {
        import::sample(desk)?;
    }
    let next = if arguments.sample { says::NEXT_OPEN } else { says::NEXT_IMPORT }.to(desk.lang);
    output::remark(&says::READY.with(desk.lang, &[("file", &path.display()), ("next", &next)]));
    Ok(())
}
