//! `dondoc unit`: reads words, and carries reorganisations out.

mod read;
mod reorganise;

use super::args::{Unit, UnitDeed};
use super::desk::{Desk, usage};
use super::failure::Failure;
use super::{output, typed};

pub(super) fn run(desk: &Desk, arguments: &Unit) -> Result<(), Failure> {
    match (&arguments.deed, &arguments.text) {
        (Some(UnitDeed::Merge(merge)), _) => reorganise::merge(desk, merge),
        (Some(UnitDeed::Rename(rename)), _) => reorganise::rename(desk, rename),
        (Some(UnitDeed::Close(close)), _) => reorganise::close(desk, close),
        (None, Some(text)) => read::run(desk, text, arguments.format),
        (None, None) => Err(usage("chưa ghi ô đơn vị cần đọc")),
    }
}
