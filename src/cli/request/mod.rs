//! `dondoc request`: asks, and writes answers down.

mod add;
mod answer;

use serde::Serialize;

use super::args::Request as Deed;
use super::desk::Desk;
use super::failure::Failure;
use super::output;
use crate::domain::ids::RequestId;
use crate::locale::Said;

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
fn tell(desk: &Desk, id: &RequestId, batch: Option<u64>, json: bool, what: Said) -> Result<(), Failure> {
    if json {
        return output::json(&Answer { id, batch });
    }
    output::remark(&what.with(desk.lang, &[("id", &id.local())]));
    Ok(())
}
