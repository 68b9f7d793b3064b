//! The register of documents: what it shows, and how it is narrowed.

use super::desk::{Desk, setup};
use super::office::{day, workspace};
use crate::app::Setup;
use crate::domain::document::{Document, DocumentRole, DocumentTask};
use crate::domain::journal::{BatchNumber, Seq};
use crate::domain::operation::Record;
use crate::domain::workspace::Workspace;
use crate::locale::{Glyphs, Lang};
use crate::widgets::theme::Theme;

fn document(
    id: &str,
    symbol: &str,
    on: Option<&str>,
    summary: &str,
    tasks: &[(&str, DocumentRole)],
) -> Record {
    let task = |(task, role): &(&str, DocumentRole)| DocumentTask { task: (*task).into(), role: *role };
    Document {
        id: id.into(),
        symbol: symbol.to_owned(),
        date: on.map(day),
        issuer: Some("UBND tỉnh".to_owned()),
        summary: Some(summary.to_owned()),
        tasks: tasks.iter().map(task).collect(),
    }
    .into()
}

#[test]
fn terms_narrow_the_register_and_are_completed_while_one_types() {
    let shown = |filter: &str| {
        let mut desk = self::desk();
        desk.press("/").write(filter);
        desk.press("enter");
        let screen = desk.screen();
        let symbols = ["454/KH-UBND", "12/UBND-NC", "14/TGV", "99/BC-SYT"];
        symbols.into_iter().filter(|symbol| screen.contains(symbol)).collect::<Vec<_>>()
    };
    assert_eq!(shown("kỳ:2026-Q1"), ["14/TGV"]);
    assert_eq!(shown("period:>=2026-04"), ["12/UBND-NC", "99/BC-SYT"]);
    assert_eq!(shown("loại:KH"), ["454/KH-UBND"]);
    assert_eq!(shown("kind:báo-cáo"), ["99/BC-SYT"]);
    assert_eq!(shown("nhiệm-vụ:454/B/26 -loại:KH"), ["12/UBND-NC"]);
    assert_eq!(shown("loại:KH or kỳ:2026-04-09"), ["454/KH-UBND", "99/BC-SYT"]);
    assert_eq!(shown("suc khoe"), ["99/BC-SYT"], "words are words");
    let mut desk = self::desk();
    desk.press("/").write("ban");
    assert!(desk.screen().contains("ban-hành:"), "{}", desk.screen());
    desk.press("tab").write("so y");
    desk.press("ctrl-u").write("loại:k");
    assert!(desk.screen().contains("KH"), "{}", desk.screen());
    desk.press("ctrl-u").write("nhem-vu:454");
    assert!(desk.screen().contains("nhiệm-vụ:"), "the nearest key is named: {}", desk.screen());
}

fn register() -> Workspace {
    use DocumentRole::{Changed, Cites, Created};
    let mut workspace = workspace();
    let handed = [("454/A/1", Created), ("454/B/24", Created), ("454/B/26", Changed)];
    let records = [
        document("d1", "454/KH-UBND", Some("2025-02-28"), "Kế hoạch Đề án 06 năm 2025", &handed),
        document("d2", "12/UBND-NC", Some("2026-04-02"), "Lùi thời hạn thu phí", &[("454/B/26", Changed)]),
        document("d3", "14/TGV", Some("2026-03-30"), "Đề nghị báo cáo quý I", &[]),
        document("d4", "99/BC-SYT", Some("2026-04-09"), "Kết quả sổ sức khỏe điện tử", &[("454/A/1", Cites)]),
        document("d5", "/QĐ-UBND", None, "Dự thảo kế hoạch năm sau", &[]),
        document("d6", "20/UBND-NC", Some("2026-05-01"), "Ban hành sau ngày xem", &[("454/A/1", Changed)]),
    ];
    for (seq, record) in (400..).zip(records) {
        workspace.load(record, Seq(seq), BatchNumber(1));
    }
    workspace
}

fn looking(setup: Setup, size: (u16, u16)) -> Desk {
    let mut desk = Desk::with(register(), setup, size);
    desk.press("9");
    desk
}

fn desk() -> Desk {
    looking(setup(), (80, 24))
}

/// Returns which of the symbols stand in the list, in its order.
fn listed(desk: &Desk) -> Vec<&'static str> {
    const SYMBOLS: [&str; 8] = [
        "343-QĐ/TU",
        "454/KH-UBND",
        "12/UBND-NC",
        "14/TGV",
        "99/BC-SYT",
        "17/BC-SXD",
        " /QĐ-UBND",
        "20/UBND-NC",
    ];
    let screen = desk.screen();
    let list: String = screen.lines().take(12).collect::<Vec<_>>().join("\n");
    let mut found: Vec<(usize, &str)> =
        SYMBOLS.into_iter().filter_map(|symbol| Some((list.find(symbol)?, symbol))).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, symbol)| symbol).collect()
}

#[test]
fn the_register_at_the_sizes_that_people_use() {
    for size in [(80, 24), (120, 40), (200, 60), (60, 16)] {
        let screen = looking(setup(), size).screen();
        insta::assert_snapshot!(format!("documents_{}x{}", size.0, size.1), screen);
    }
    let plain = Setup { glyphs: Glyphs::Ascii, lang: Lang::En, theme: Theme::plain(), ..setup() };
    insta::assert_snapshot!("documents_ascii_english_80x24", looking(plain, (80, 24)).screen());
    let mut empty = Desk::with(Workspace::default(), setup(), (80, 24));
    insta::assert_snapshot!("documents_empty_80x24", empty.press("9").screen());
}

#[test]
fn the_newest_stand_first_and_what_is_of_a_later_day_is_not_known_yet() {
    let mut desk = desk();
    let all = ["99/BC-SYT", "12/UBND-NC", "14/TGV", "343-QĐ/TU", "454/KH-UBND", "17/BC-SXD", " /QĐ-UBND"];
    assert_eq!(listed(&desk), all);
    desk.press("l");
    assert_eq!(listed(&desk), ["12/UBND-NC", "343-QĐ/TU", "454/KH-UBND"]);
    desk.press("esc");
    assert_eq!(listed(&desk), all, "Esc shows everything again");
}

#[test]
fn one_looks_back_as_many_days_as_one_likes() {
    let mut desk = desk();
    desk.press("y down enter");
    assert_eq!(listed(&desk), ["99/BC-SYT", "12/UBND-NC", "14/TGV"]);
    assert!(desk.screen().lines().next().unwrap().contains("từ 11/3/2026"), "{}", desk.screen());
    desk.press("y enter");
    assert_eq!(listed(&desk), ["99/BC-SYT"]);
}

#[test]
fn a_document_is_found_without_marks_and_its_tasks_lead_to_the_tree() {
    let mut desk = desk();
    desk.press("/").write("thu phi").press("enter enter");
    assert!(desk.screen().contains("Thu phí 0 đồng"), "{}", desk.screen());
    desk.press("enter");
    assert_eq!(desk.model.tree().task().map(|task| task.as_str()), Some("454/B/26"), "{}", desk.screen());
}

#[test]
fn a_document_without_tasks_says_so() {
    let mut desk = desk();
    desk.press("down down enter");
    assert!(desk.screen().contains("chưa gắn với nhiệm vụ nào"), "{}", desk.screen());
    assert!(desk.model.layers().is_empty() && desk.effects.is_empty());
}

#[test]
fn evidence_stands_in_the_register_by_itself_and_leads_to_where_it_is_cited() {
    let mut desk = desk();
    desk.press("/").write("17/BC").press("enter");
    let screen = desk.screen();
    for words in ["chưa có ngày, nơi ban", "Được dẫn   1 lần, ngày", "cập nhật tiến độ: "]
    {
        assert!(screen.contains(words), "{words}: {screen}");
    }
    assert!(screen.lines().any(|line| line.contains("Dẫn tại    ")), "{screen}");
    insta::assert_snapshot!("documents_cited_80x24", screen);
    desk.press("enter enter");
    assert!(desk.model.tree().task().is_some(), "{}", desk.screen());
}

#[test]
fn the_documents_of_a_task_are_found_by_its_id() {
    let mut desk = desk();
    desk.press("/").write("454/B/26").press("enter");
    assert_eq!(listed(&desk), ["12/UBND-NC", "454/KH-UBND"]);
    assert!(desk.screen().contains("của nhiệm vụ 454/B/26"), "{}", desk.screen());
}

#[test]
fn documents_are_counted_and_narrowed_by_issuer_kind_and_year() {
    let mut desk = desk();
    desk.press("c");
    assert!(desk.screen().contains("Loại văn bản"), "{}", desk.screen());
    desk.press("down enter").write("kh").press("enter");
    assert_eq!(listed(&desk), ["454/KH-UBND"]);
    desk.press("esc v").write("sxd").press("enter");
    assert_eq!(listed(&desk), ["17/BC-SXD"]);
}

#[test]
fn what_does_not_fit_together_is_marked_and_can_be_looked_through() {
    let mut workspace = register();
    let twin = document("d7", "12/UBND-NC", Some("2026-04-03"), "Lùi thời hạn thu phí", &[]);
    let near = document("d8", "13/UBND-NC", Some("2026-04-02"), "Lùi thời hạn thu phí", &[]);
    for (seq, record) in (500..).zip([twin, near]) {
        workspace.load(record, Seq(seq), BatchNumber(1));
    }
    let mut desk = Desk::with(workspace, setup(), (120, 40));
    desk.press("9 b");
    let screen = desk.screen();
    for words in ["3 văn bản", "3 cần xem lại", "một ký hiệu"] {
        assert!(screen.contains(words), "{words}: {screen}");
    }
    desk.press("down");
    insta::assert_snapshot!("documents_doubts_120x40", desk.screen());
}

#[test]
fn a_document_that_is_only_cited_is_completed_with_its_symbol_and_then_has_a_record() {
    let mut desk = desk();
    desk.press("/").write("17/BC").press("enter .");
    let screen = desk.screen();
    assert!(screen.contains("17/BC-SXD"), "{screen}");
    insta::assert_snapshot!("documents_complete_80x24", screen);
}

#[test]
fn a_plan_can_be_entered_into_the_register_too() {
    let mut desk = desk();
    desk.press("/").write("343-Q").press("enter .");
    assert!(desk.screen().contains("Ghi vào sổ văn bản"), "{}", desk.screen());
    desk.press("enter");
    assert!(desk.screen().contains("Danh mục mô hình điểm"), "{}", desk.screen());
}
