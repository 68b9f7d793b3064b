//! What is typed, and what it is read as.

mod days;
mod forms;
mod records;

use super::super::build::{Build, day, group, plan, section, task, unit};
use super::super::operation::Record;
use super::super::register::Register;
use super::super::unit::{GroupRule, Unit, UnitKind};
use super::super::workspace::Workspace;
use super::{Cause, Fault, Names, read, text};

/// Makes a workspace with two plans, units and a group.
fn office() -> Workspace {
    begun().workspace
}

fn begun() -> Build {
    let mut build = Build::default();
    let named = |id: &str, name: &str, short: &str| Unit {
        name: name.to_owned(),
        short: short.to_owned(),
        ..unit(id, UnitKind::Department, 1)
    };
    build.add(named("so-y-te", "Sở Y tế", "SYT"));
    build.add(named("so-van-hoa", "Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL"));
    build.add(named("ubnd", "UBND tỉnh", "UBND"));
    build.add(named("cong-an", "Công an tỉnh", "CAT"));
    build.add(group("cac-so", GroupRule { open: true, ..GroupRule::default() }));
    build.add(plan("454")).add(plan("102"));
    build.add(section("454/A", "454", None, 1)).add(section("454/A/I", "454", Some("454/A"), 1));
    build.add(task("454/A/1", "454", "Quý II/2026")).add(task("102/1", "102", "thường xuyên"));
    build
}

/// Calls with the names of a workspace, on 20 March 2026.
fn with<T>(workspace: &Workspace, act: impl FnOnce(&Names<'_>) -> T) -> T {
    let register = Register::of(workspace);
    act(&Names { workspace, register: &register, today: day("2026-03-20") })
}

/// Types into a field of a record and returns what stands in it then.
fn typed(record: &mut Record, field: &str, what: &str, names: &Names<'_>) -> Result<String, Cause> {
    read(record, field, what, names).map_err(|Fault { cause, .. }| cause)?;
    Ok(text(record, field, names))
}
