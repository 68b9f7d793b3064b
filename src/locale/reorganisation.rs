//! Words for reorganisations.

use super::{Lang, said};
use crate::domain::ids::UnitId;
use crate::domain::reorganisation::{Burden, Consequences, Fate, Joined, Refusal};
use crate::domain::workspace::Workspace;

/// Returns why a reorganisation cannot be.
pub fn refusal(lang: Lang, refusal: &Refusal, workspace: &Workspace) -> String {
    let named = |id: &UnitId| unit(workspace, id);
    let (pattern, name) = match refusal {
        Refusal::Nothing => (said("chưa nêu đơn vị nào thay đổi", "no unit is named"), String::new()),
        Refusal::Unknown(id) => (said("không có đơn vị {unit}", "there is no unit {unit}"), id.to_string()),
        Refusal::Twice(id) => (
            said(
                "{unit} được nêu hai lần, hoặc tự tiếp nhận của mình",
                "{unit} is named twice, or takes over from itself",
            ),
            named(id),
        ),
        Refusal::Ends(id) => (
            said("{unit} đã có ngày kết thúc hoạt động", "the end of {unit} is in the register already"),
            named(id),
        ),
        Refusal::Absent(id) => {
            (said("{unit} không hoạt động vào ngày đó", "{unit} does not exist on that day"), named(id))
        }
        Refusal::Taken(name) => (
            said("không đặt được mã cho đơn vị mới “{unit}”", "no id can be made for the new unit “{unit}”"),
            name.clone(),
        ),
    };
    pattern.with(lang, &[("unit", &name)])
}

/// Returns what a reorganisation would do, a line each: the units with their open work, where it goes, the groups.
pub fn preview(lang: Lang, found: &Consequences, workspace: &Workspace) -> String {
    let mut lines: Vec<String> =
        found.burdens.iter().map(|burden| of_unit(lang, burden, workspace)).collect();
    lines.push(fate(lang, found, workspace));
    for (group, joined) in &found.groups {
        let name = workspace.groups.get(group.as_str()).map_or(group.as_str(), |group| group.name.as_str());
        let pattern = match joined {
            Joined::New => {
                said("Nhóm “{group}”: đơn vị mới thay vào.", "Group “{group}”: the new unit joins.")
            }
            Joined::Nobody => said(
                "Nhóm “{group}” liệt kê đích danh đơn vị này: cần xem lại thành viên.",
                "Group “{group}” lists the unit by name: its members have to be looked at.",
            ),
        };
        lines.push(pattern.with(lang, &[("group", &name)]));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn of_unit(lang: Lang, burden: &Burden, workspace: &Workspace) -> String {
    said(
        "{unit}: đang chủ trì {leads}, phối hợp {others} nhiệm vụ chưa xong",
        "{unit}: leads {leads} and coordinates {others} open tasks",
    )
    .with(
        lang,
        &[
            ("unit", &unit(workspace, &burden.unit)),
            ("leads", &burden.leads.len()),
            ("others", &burden.coordinates.len()),
        ],
    )
}

fn fate(lang: Lang, found: &Consequences, workspace: &Workspace) -> String {
    let count = found.tasks().len();
    match &found.fate {
        Fate::Passes(to) => {
            said("{n} nhiệm vụ tự chuyển sang {unit}.", "{n} tasks pass to {unit} by themselves.")
                .with(lang, &[("n", &count), ("unit", &receiver(found, workspace, to))])
        }
        Fate::Proposed(to) => {
            let units: Vec<String> = to.iter().map(|id| receiver(found, workspace, id)).collect();
            said(
                "{n} nhiệm vụ chờ phân công lại giữa: {units}; mỗi nhiệm vụ có một đề xuất chuyển giao.",
                "{n} tasks are to be reassigned among: {units}; each gets a proposed reassignment.",
            )
            .with(lang, &[("n", &count), ("units", &units.join("; "))])
        }
        Fate::Waits => said("{n} nhiệm vụ chưa có đơn vị tiếp nhận.", "{n} tasks wait for a receiver.")
            .with(lang, &[("n", &count)]),
    }
}

/// Returns the name of a unit that takes over, also of one that begins with the reorganisation.
fn receiver(found: &Consequences, workspace: &Workspace, id: &UnitId) -> String {
    let new = found.founded.iter().find(|unit| unit.id == *id);
    new.map_or_else(|| unit(workspace, id), |unit| unit.name.clone())
}

/// Returns the name of a unit; its id where the register does not know it.
fn unit(workspace: &Workspace, id: &UnitId) -> String {
    workspace.units.get(id.as_str()).map_or_else(|| id.to_string(), |unit| unit.name.clone())
}
