//! A plan is typed from nothing by whoever reads the screen: every key is looked up there.

use super::desk::{Desk, setup};
use super::office::workspace;
use crate::domain::journal::{BatchNumber, Seq};
use crate::domain::tree::Outline;
use crate::domain::workspace::Workspace;

/// Presses the key that the footer names for the word.
fn hinted(desk: &mut Desk, word: &str) {
    let screen = desk.screen();
    let footer = screen.lines().last().unwrap();
    let hints = footer.split("  ").map(str::trim).filter_map(|hint| hint.split_once(' '));
    let (key, _) =
        hints.into_iter().find(|(_, said)| *said == word).unwrap_or_else(|| panic!("no {word}\n{screen}"));
    let key = match key.strip_prefix('^') {
        Some(letter) => format!("ctrl-{}", letter.to_lowercase()),
        None => key.replace('↵', "enter").to_lowercase(),
    };
    desk.press(&key);
}

/// Chooses the row of the open list that says this.
fn choose(desk: &mut Desk, row: &str) {
    for _ in 0..30 {
        if desk.screen().contains(&format!("❯ {row}")) {
            desk.press("enter");
            return;
        }
        desk.press("down");
    }
    panic!("no row {row}\n{}", desk.screen());
}

/// Opens the menu of the chosen row and chooses from it.
fn act(desk: &mut Desk, row: &str) {
    hinted(desk, "sửa");
    choose(desk, row);
}

/// Goes to the field of the open form with the caption.
fn to(desk: &mut Desk, caption: &str) {
    for _ in 0..40 {
        if desk.screen().lines().any(|line| line.trim_start().starts_with(&format!("❯ {caption}"))) {
            return;
        }
        desk.press("tab");
    }
    panic!("no field {caption}\n{}", desk.screen());
}

/// Fills fields of the open form by their captions, and asks to write it.
fn fill(desk: &mut Desk, fields: &[(&str, &str)], then: &str) {
    for (caption, text) in fields {
        to(desk, caption);
        desk.press("ctrl-u").write(text).press("tab");
    }
    hinted(desk, "ghi");
    choose(desk, then);
}

/// Goes to the row of the tree that shows the text, by the arrows.
fn stand_on(desk: &mut Desk, text: &str) {
    desk.press("+ + + home");
    for _ in 0..60 {
        let setup = desk.setup.clone();
        let row = super::super::shown_row::text(&desk.model, &setup).unwrap();
        if row.contains(text) {
            return;
        }
        desk.press("down");
    }
    panic!("no row {text}\n{}", desk.screen());
}

/// Takes the last batch back by the key that everybody knows, looks that nothing of it is left, and does it again.
fn undo_and_redo(desk: &mut Desk, before: &Workspace) {
    let after = said(desk.model.workspace());
    desk.press("ctrl-u");
    choose(desk, "Hoàn tác");
    assert_eq!(said(desk.model.workspace()), said(before));
    desk.press("ctrl-y");
    choose(desk, "Làm lại");
    assert_eq!(said(desk.model.workspace()), after);
}

fn said(workspace: &Workspace) -> String {
    let (plans, sections) = (workspace.plans.sorted(), workspace.sections.sorted());
    format!("{plans:?}\n{sections:?}\n{:?}", workspace.tasks.sorted())
}

/// Returns the rows of a plan, each with its number, indented.
fn outline(desk: &Desk, plan: &str) -> Vec<String> {
    use crate::domain::tree::Item;
    let workspace = desk.model.workspace();
    let outline = Outline::of_plan(workspace, &plan.into());
    let row = |node: &crate::domain::tree::Node| {
        let (label, title) = match node.item {
            Item::Plan(_) => return None,
            Item::Section(slot) => {
                let section = &workspace.sections.at(slot)?.record;
                (section.label.clone(), section.title.clone())
            }
            Item::Task(slot) => {
                let task = &workspace.tasks.at(slot)?.record;
                (task.label.clone(), task.title.clone())
            }
        };
        Some(format!("{}{label} {title}", "  ".repeat(usize::from(node.depth) - 1)))
    };
    outline.nodes().iter().filter_map(row).collect()
}

const NEXT: &str = "Ghi và thêm tiếp nhiệm vụ kế";

#[test]
fn a_plan_of_ten_tasks_is_typed_from_nothing_and_supersedes_another() {
    let mut desk = Desk::with(workspace(), setup(), (80, 24));
    stand_on(&mut desk, "454/KH-UBND");
    act(&mut desk, "Thêm văn bản giao nhiệm vụ mới");
    let plan = [("Số, ký hiệu", "500/KH-UBND"), ("Trích yếu", "Kế hoạch Đề án 06 năm 2026")];
    fill(&mut desk, &plan, "Ghi và thêm mục đầu tiên");
    insta::assert_snapshot!("building_supersedes_80x24", desk.screen());
    choose(&mut desk, "454/KH-UBND");
    desk.write("1/1/2026").press("enter enter enter");
    insta::assert_snapshot!("building_superseded_80x24", desk.screen());
    choose(&mut desk, "Ghi việc thay thế");
    fill(&mut desk, &[("Tên", "Nhiệm vụ chung")], "Ghi và thêm nhiệm vụ trong mục");
    insta::assert_snapshot!("building_first_task_80x24", desk.screen());
    let first = [
        ("Tuyên truyền về Đề án 06", "Sở Y tế", "Thường xuyên"),
        ("Làm sạch dữ liệu dân cư", "Công an tỉnh", "30/6/2026"),
        ("Số hóa hồ sơ đất đai", "Sở Xây dựng", "Quý III/2026"),
    ];
    for (nth, (title, leads, deadline)) in first.iter().enumerate() {
        let then = if nth + 1 < first.len() { NEXT } else { "Ghi" };
        fill(&mut desk, &[("Tên", title), ("Chủ trì", leads), ("Thời hạn", deadline)], then);
    }
    stand_on(&mut desk, "500/KH-UBND");
    act(&mut desk, "Thêm mục vào trong dòng này");
    fill(&mut desk, &[("Tên", "Nhiệm vụ cụ thể")], "Ghi và thêm nhiệm vụ trong mục");
    for (nth, title) in ["Một", "Hai", "Ba", "Bốn", "Năm"].iter().enumerate() {
        fill(&mut desk, &[("Tên", title)], if nth < 4 { NEXT } else { "Ghi" });
    }
    stand_on(&mut desk, "Hai");
    act(&mut desk, "Thêm nhiệm vụ vào trong dòng này");
    fill(&mut desk, &[("Tên", "Phần một")], NEXT);
    fill(&mut desk, &[("Tên", "Phần hai")], "Ghi");
    let superseded = desk.model.workspace().plans.get("454").unwrap().superseded.clone().unwrap();
    assert_eq!(superseded.by.unwrap().as_str(), "500");
    let wanted = [
        "I Nhiệm vụ chung",
        "  1 Tuyên truyền về Đề án 06",
        "  2 Làm sạch dữ liệu dân cư",
        "  3 Số hóa hồ sơ đất đai",
        "II Nhiệm vụ cụ thể",
        "  1 Một",
        "  2 Hai",
        "    2.1 Phần một",
        "    2.2 Phần hai",
        "  3 Ba",
        "  4 Bốn",
        "  5 Năm",
    ];
    assert_eq!(outline(&desk, "500"), wanted);
    insta::assert_snapshot!("building_done_80x24", desk.screen());
    stand_on(&mut desk, "500/KH-UBND");
    insta::assert_snapshot!("building_left_open_80x24", desk.screen());
    act(&mut desk, "Văn bản này thay thế văn bản nào");
    assert!(desk.screen().contains("đã bị thay thế, còn"), "{}", desk.screen());
}

#[test]
fn a_plan_that_nothing_speaks_for_is_not_proposed_and_none_is_the_first_answer() {
    let mut desk = Desk::with(workspace(), setup(), (80, 24));
    stand_on(&mut desk, "454/KH-UBND");
    act(&mut desk, "Thêm văn bản giao nhiệm vụ mới");
    fill(&mut desk, &[("Số, ký hiệu", "7/CTr"), ("Trích yếu", "Rà soát đường sắt đô thị 2024")], "Ghi");
    assert!(desk.screen().contains("❯ Không thay thế văn bản nào"), "{}", desk.screen());
    let written = desk.journal.len();
    desk.press("enter");
    assert!(desk.model.layers().is_empty() && desk.journal.len() == written, "{}", desk.screen());
    desk.press("ctrl-u");
    choose(&mut desk, "Hoàn tác");
    desk.press("ctrl-y");
    choose(&mut desk, "Làm lại");
    assert!(desk.model.layers().is_empty(), "what is done again is not asked again: {}", desk.screen());
}

#[test]
fn each_step_of_building_is_taken_back_by_one_key() {
    let mut desk = Desk::with(workspace(), setup(), (80, 24));
    /// Is a menu row, a key and what is typed into which field.
    type Step<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);
    let steps: [Step; 5] = [
        ("454/KH-UBND", "Thêm văn bản", &[("Số, ký hiệu", "500/KH-UBND"), ("Trích yếu", "Kế hoạch")]),
        ("500/KH-UBND", "Thêm mục", &[("Tên", "Mục đầu tiên")]),
        ("Mục đầu tiên", "Thêm nhiệm vụ", &[("Tên", "Việc một")]),
        ("Việc một", "Thêm một dòng ngay sau", &[("Tên", "Việc hai")]),
        ("Việc một", "Tách", &[("Tên", "Phần tách ra")]),
    ];
    for (row, what, fields) in steps {
        let before = desk.model.workspace().clone();
        stand_on(&mut desk, row);
        act(&mut desk, what);
        fill(&mut desk, fields, "Ghi");
        if what == "Thêm văn bản" {
            choose(&mut desk, "Không thay thế văn bản nào");
        }
        undo_and_redo(&mut desk, &before);
    }
    assert_eq!(
        outline(&desk, "500"),
        ["I Mục đầu tiên", "  1 Việc một", "  1a Phần tách ra", "  2 Việc hai"]
    );
    let part = desk.model.workspace().tasks.iter().find(|task| task.title == "Phần tách ra").unwrap();
    assert!(part.tags.iter().any(|tag| tag.starts_with("tách từ")), "{:?}", part.tags);
    for keys in ["ctrl-o down enter down enter", "ctrl-o right enter down enter"] {
        let before = desk.model.workspace().clone();
        stand_on(&mut desk, if keys.contains("right") { "Việc hai" } else { "Việc một" });
        desk.press(keys);
        undo_and_redo(&mut desk, &before);
    }
}

#[test]
fn an_empty_workspace_says_how_a_plan_is_begun() {
    let mut desk = Desk::with(Workspace::default(), setup(), (80, 24));
    insta::assert_snapshot!("building_empty_80x24", desk.screen());
    hinted(&mut desk, "thêm văn bản");
    fill(&mut desk, &[("Số, ký hiệu", "1/KH-UBND"), ("Trích yếu", "Kế hoạch")], "Ghi và thêm mục đầu tiên");
    fill(&mut desk, &[("Tên", "Nhiệm vụ")], "Ghi và thêm nhiệm vụ trong mục");
    fill(&mut desk, &[("Tên", "Việc đầu tiên")], "Ghi");
    assert_eq!(outline(&desk, "1"), ["I Nhiệm vụ", "  1 Việc đầu tiên"]);
}

#[test]
fn a_row_that_is_assigned_later_is_written_and_said_not_to_be_shown_yet() {
    let mut desk = Desk::with(workspace(), setup(), (80, 24));
    stand_on(&mut desk, "24 ");
    act(&mut desk, "Thêm một dòng ngay sau");
    fill(&mut desk, &[("Tên", "Việc sau này"), ("Ngày giao", "1/1/2030")], NEXT);
    assert!(desk.model.workspace().tasks.iter().any(|task| task.title == "Việc sau này"));
    assert_eq!(desk.model.layers().len(), 1, "the next one is begun all the same");
}

#[test]
fn there_is_room_between_rows_that_stand_close() {
    let mut workspace = workspace();
    let task = workspace.tasks.get("454/B/26").unwrap().clone();
    let close = crate::domain::task::Task { id: "454/B/x".into(), title: "Sát".to_owned(), ..task };
    workspace.load(close.into(), Seq(900), BatchNumber(1));
    let mut desk = Desk::with(workspace, setup(), (80, 24));
    stand_on(&mut desk, "Thu phí 0 đồng");
    act(&mut desk, "Thêm một dòng ngay sau");
    fill(&mut desk, &[("Tên", "Ở giữa")], "Ghi");
    let rows = outline(&desk, "454");
    let place = |title: &str| rows.iter().position(|row| row.ends_with(title)).unwrap();
    assert_eq!(place("Ở giữa"), place("Thu phí 0 đồng với thủ tục hành chính") + 1);
    assert_eq!(place("Sát"), place("Ở giữa") + 1);
}
