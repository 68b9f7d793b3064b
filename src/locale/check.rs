//! Words of the check: what is not clear, and what is known of it.

use super::{Lang, Said, names, said};
use crate::domain::check::{Clear, Detail, Finding, Remedy, Sort};
use crate::domain::party::Cell;
use crate::domain::rollup::TotalsCheck;
use crate::domain::tree::numbered;
use crate::domain::workspace::Workspace;
use crate::text::date::long;

texts! {
    CHECKS: "Soát 6 rõ" / "6 clear";
    COUNTS: "{n} điểm chưa rõ trong {records} bản ghi" / "{n} findings in {records} records";
    CHECKING: "Đang soát…" / "Checking…";
    HIDDEN: "đã ẩn {n} điểm đến khi đóng" / "{n} hidden until it closes";
    EVERYTHING: "mọi việc chưa xong" / "all open work";
    CLOSED_TOO: "cả việc đã xong" / "finished work too";
    NOTHING: "Không có điểm nào chưa rõ trong phạm vi đang xem. Nhấn {closed} để soát cả việc đã xong, {plan} hoặc {unit} để chọn văn bản, đơn vị, {back} để bỏ lọc." / "Nothing is unclear in what is looked at. Press {closed} to check finished work too, {plan} or {unit} to choose a plan or a unit, {back} to show everything.";
    NO_PLAN: "Sổ chưa có văn bản giao nhiệm vụ nào để soát. Nhấn {tasks} sang màn hình Nhiệm vụ để ghi văn bản đầu tiên, hoặc nhập tệp bằng dondoc import." / "There is no plan to check yet. Press {tasks} for the tasks to type the first plan, or import a file with dondoc import.";
    ONLY_PLAN: "Soát văn bản nào" / "Check which plan";
    ALL_PLANS: "Mọi văn bản" / "Every plan";
    ONLY_UNIT: "Soát việc của đơn vị nào" / "Check whose tasks";
    ALL_UNITS: "Mọi đơn vị" / "Every unit";
    ONLY_SORT: "Xem loại nào" / "Show which kind";
    ALL_SORTS: "Mọi loại" / "Every kind";
    HIDDEN_NOW: "Đã ẩn điểm này đến khi đóng chương trình; không ghi vào sổ." / "Hidden until the program closes; nothing was written.";
    SHOWN_AGAIN: "Đã hiện lại {n} điểm đã ẩn." / "{n} hidden findings are shown again.";
    NOTHING_HIDDEN: "Chưa ẩn điểm nào." / "Nothing is hidden.";
    WHAT: "Chưa rõ" / "Unclear";
    RECORD: "Ở đâu" / "Where";
    PLAN: "Văn bản" / "Plan";
    KNOWN: "Cụ thể" / "What is known";
    TO_DO: "Nên làm" / "What to do";
    OFFERED: "Nơi khác đã hiểu cụm từ này là: {meaning}" / "Elsewhere this phrase was said to mean: {meaning}";
    NO_REMEDY_HERE: "Điểm này không sửa bằng một biểu mẫu; nhấn Enter để xem tại chỗ." / "No single form mends this; press Enter to look at it in its place.";
    REMEMBER: "Nhớ cách hiểu này" / "Remember this reading";
    ONLY_THIS: "Chỉ sửa ở nhiệm vụ này" / "Correct this task only";
    AS_ALIAS: "Sửa, và nhớ “{printed}” là tên khác của {name}" / "Correct, and remember “{printed}” as another name of {name}";
    AS_ALIAS_EVERYWHERE: "Sửa, nhớ tên, và hiểu lại {n} chỗ khác cũng ghi như vậy" / "Correct, remember the name, and read {n} other places anew";
    EVERYWHERE: "Sửa cả {n} chỗ khác cũng ghi như vậy" / "Correct {n} other places with the same words, too";
    PHRASE_EVERYWHERE: "Sửa cả {n} nhiệm vụ khác cũng in cụm từ này" / "Correct {n} other tasks with the same phrase, too";
    ALSO_ALIAS: "{sentence} Đã nhớ “{printed}” là tên khác." / "{sentence} Remembered “{printed}” as another name.";
    ALSO_OTHERS: "{sentence} Sửa thêm {n} chỗ khác." / "{sentence} Corrected {n} other places.";
}

/// Returns the name of one of the six.
pub fn clear(clear: Clear) -> Said {
    match clear {
        Clear::Who => said("Rõ người", "Who"),
        Clear::What => said("Rõ việc", "What"),
        Clear::When => said("Rõ thời gian", "When"),
        Clear::Product => said("Rõ sản phẩm", "Product"),
        Clear::Responsibility => said("Rõ trách nhiệm", "Responsibility"),
        Clear::Authority => said("Rõ thẩm quyền", "Authority"),
    }
}

/// Returns the name of a sort of finding.
pub fn sort(sort: Sort) -> Said {
    match sort {
        Sort::NoLead => said("Không có đơn vị chủ trì", "Nobody leads"),
        Sort::UnknownParty => said("Chưa nhận ra đơn vị", "Unit not recognised"),
        Sort::OpenGroup => said("Nhóm chưa xác định đơn vị", "Group not narrowed"),
        Sort::NoReceiver => said("Chưa có đơn vị tiếp nhận", "No receiver yet"),
        Sort::ShortTitle => said("Tên việc trống hoặc quá ngắn", "Title empty or too short"),
        Sort::SameTitle => said("Trùng nguyên văn tên việc bên cạnh", "Same title as a neighbour"),
        Sort::SameLabel => said("Trùng số thứ tự", "Same number as a neighbour"),
        Sort::Total => said("Số in khác số đếm", "Printed total differs"),
        Sort::NoDeadline => said("Không có thời hạn", "No deadline"),
        Sort::UnknownPhrase => said("Chưa hiểu thời hạn", "Deadline not understood"),
        Sort::NoEvent => said("Chờ điều kiện, chưa ghi đã xảy ra", "Awaited event not recorded"),
        Sort::NoDateAfterEvent => said("Điều kiện đã có, chưa có hạn", "Event happened, no date follows"),
        Sort::BornOverdue => said("Hạn trước ngày giao", "Due before it was assigned"),
        Sort::ChildDueAfterParent => said("Việc con có hạn sau việc cha", "Subtask due after its parent"),
        Sort::WaitsInVain => said("Báo chờ điều kiện đã xảy ra", "Waits for what has happened"),
        Sort::NoOutput => said("Chưa rõ sản phẩm", "No output"),
        Sort::NoOutputs => said("Cả văn bản không nêu sản phẩm", "The plan names no outputs"),
        Sort::Contradiction => said("Số liệu mâu thuẫn", "Reports contradict each other"),
        Sort::SharedLead => said("Nhiều đơn vị chủ trì, chưa rõ ai chính", "Several lead, none is first"),
        Sort::NoUnits => said("Theo dõi từng đơn vị nhưng chưa có đơn vị", "Unit by unit, but no unit"),
        Sort::NoSuccessor => said("Đơn vị đã kết thúc, chưa có kế thừa", "Unit ended without a successor"),
        Sort::NotCarriedOn => {
            said("Văn bản hết hiệu lực, việc chưa chuyển tiếp", "Superseded, tasks not carried on")
        }
        Sort::NoIssuer => said("Văn bản chưa có nơi ban hành", "Plan without an issuer"),
        Sort::NoSymbol => said("Văn bản chưa có số", "Plan without a number"),
        Sort::NoDate => said("Văn bản chưa có ngày", "Plan without a date"),
    }
}

/// Says what is done about a finding.
pub fn remedy(remedy: Remedy) -> Said {
    match remedy {
        Remedy::CorrectParty => said("chỉ ra đơn vị được nêu", "say whom the words mean"),
        Remedy::Narrow => {
            said("chọn các đơn vị của nhóm cho việc này", "choose the group's members for this task")
        }
        Remedy::CorrectDeadline => said("cho biết cụm từ có nghĩa gì", "say what the phrase means"),
        Remedy::Extend => {
            said("ghi thời hạn mới và văn bản cho phép", "give a deadline and the document that allows it")
        }
        Remedy::RecordEvent => said("ghi điều kiện đã xảy ra", "record that the event has happened"),
        Remedy::Report => said("ghi lại tình trạng", "report anew how it stands"),
        Remedy::NameReceiver => said("chọn đơn vị tiếp nhận", "name who takes the work over"),
        Remedy::CarryOn => said(
            "chuyển tiếp, thay thế hoặc kết thúc từng nhiệm vụ chưa xong",
            "carry on, replace or drop each open task",
        ),
        Remedy::Edit(_) => said("sửa bản ghi", "edit the record"),
        Remedy::Look => said("xem tại chỗ, đối chiếu với văn bản", "look at it beside the document"),
    }
}

/// Returns where a finding is, in few words: the number and title of a task, the symbol of a plan, the name of a unit.
pub fn place(workspace: &Workspace, finding: &Finding) -> String {
    use crate::domain::entity::Kind;
    let id = finding.record.id.as_str();
    let found = match finding.record.kind {
        Kind::Task => workspace.tasks.get(id).map(|task| join(&numbered(workspace, task), &task.title)),
        Kind::Section => workspace.sections.get(id).map(|section| join(&section.label, &section.title)),
        Kind::Plan => workspace.plans.get(id).map(|plan| join(&plan.symbol, &plan.title)),
        Kind::Unit => workspace.units.get(id).map(|unit| unit.name.clone()),
        _ => None,
    };
    found.unwrap_or_else(|| id.to_owned())
}

fn join(label: &str, title: &str) -> String {
    format!("{label} {title}").trim().to_owned()
}

/// Says what is known of a finding beside its sort; empty where the sort says everything.
pub fn detail(lang: Lang, workspace: &Workspace, finding: &Finding) -> String {
    match &finding.detail {
        Detail::Nothing => String::new(),
        Detail::Printed(words) => format!("“{words}”"),
        Detail::Party { cell, printed, .. } => {
            let cell = match cell {
                Cell::Leads => said("chủ trì", "leads"),
                Cell::Coordinators => said("phối hợp", "coordinates"),
            };
            format!("{}: “{printed}”", cell.to(lang))
        }
        Detail::Ended(unit, receivers) => ended(lang, workspace, unit, receivers),
        Detail::Burden(tasks) => {
            said("{n} việc chưa xong không có nơi nhận", "{n} open tasks have no receiver")
                .with(lang, &[("n", tasks)])
        }
        Detail::Neighbour(task) => match workspace.tasks.get(task.as_str()) {
            Some(other) => format!("{}: {}", other.id, other.title),
            None => task.to_string(),
        },
        Detail::Day(day) => said("hạn cuối {date}", "last day {date}").with(lang, &[("date", &long(*day))]),
        Detail::Total(check) => total(lang, check),
        Detail::Contradiction(what) => names::contradiction(*what).to(lang).to_owned(),
        Detail::Tasks(n) => said("{n} nhiệm vụ", "{n} tasks").with(lang, &[("n", n)]),
    }
}

fn ended(
    lang: Lang,
    workspace: &Workspace,
    unit: &crate::domain::ids::UnitId,
    receivers: &[crate::domain::ids::UnitId],
) -> String {
    let name = names::unit(workspace, unit);
    if receivers.is_empty() {
        return said("{unit} đã kết thúc, không có đơn vị kế thừa", "{unit} has ended without a successor")
            .with(lang, &[("unit", &name)]);
    }
    let list = receivers.iter().map(|unit| names::unit(workspace, unit)).collect::<Vec<_>>().join("; ");
    said("{unit} đã kết thúc; chọn một trong: {list}", "{unit} has ended; choose among: {list}")
        .with(lang, &[("unit", &name), ("list", &list)])
}

fn total(lang: Lang, check: &TotalsCheck) -> String {
    let counts = said(
        "in {printed}; đếm dòng cấp một {top}, đếm dòng chi tiết nhất {leaves}",
        "printed {printed}; rows at the top {top}, rows without subtasks {leaves}",
    )
    .with(lang, &[("printed", &check.printed.count), ("top", &check.top_level), ("leaves", &check.leaves)]);
    let fits = match check.agrees_by {
        Some(rule) => {
            said("khớp khi {rule}", "fits {rule}").with(lang, &[("rule", &names::count_rule(rule).to(lang))])
        }
        None => said("không cách đếm nào khớp", "fits no way of counting").to(lang).to_owned(),
    };
    format!("{counts}; {fits}")
}
