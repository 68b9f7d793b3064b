//! `dondoc init`: makes a workspace, empty or filled with the shipped plans.

use super::args::Init;
use super::desk::Desk;
use super::failure::Failure;
use super::{import, output};

pub(super) fn run(desk: &Desk, arguments: Init) -> Result<(), Failure> {
    desk.store.create()?;
    if arguments.sample {
        import::sample(desk)?;
    }
    let path = desk.store.path().display();
    let next = if arguments.sample { "mở giao diện: dondoc" } else { "nhập dữ liệu: dondoc import TỆP…" };
    output::remark(&format!("Đã tạo sổ nhiệm vụ {path}\n  → {next}"));
    Ok(())
}
