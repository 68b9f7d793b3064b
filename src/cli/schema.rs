//! `dondoc schema`: the published JSON schema of the exchange format.

use super::failure::Failure;
use super::output;

pub(super) fn run() -> Result<(), Failure> {
    output::json(&crate::exchange::schema())
}
