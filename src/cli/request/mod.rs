//! `dondoc request`: asks, and writes answers down.

mod add;
mod answer;

use serde::Serialize;

use super::args::Request as Deed;
use super::desk::Desk;
use super::failure::Failure;
use super::output;
use crate::domain::ids::RequestId;

pub(super) fn run(desk: &Desk, deed: &Deed) -> Result<(), Failure> {
    match deed {
        Deed::Add(arguments) => add::run(desk, arguments),
        Deed::Answer(arguments) => answer::run(desk, arguments),
    }
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a RequestId,
    batch: Option<u64>,
}

/// Says which request was written.
fn tell(id: &RequestId, batch: Option<u64>, json: bool, what: &str) -> Result<(), Failure> {
    if json {
        return output::json(&Answer { id, batch });
    }
    output::remark(&format!("{what} {}; hoàn tác bằng: dondoc undo", id.local()));
    Ok(())
}
