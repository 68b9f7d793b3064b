//! What was corrected once is found again, and nothing else.

use super::*;
use crate::domain::build::{Build, parties, plan, task, unit};
use crate::domain::deadline::Year;
use crate::domain::unit::UnitKind;

fn printed(words: &str, whom: Whom) -> PartyList {
    let mut list = parties(&[whom]);
    list.parties[0].printed = words.to_owned();
    list
}

fn workspace() -> Workspace {
    let mut build = Build::default();
    let lead = |id: &str, words: &str, whom| Task { leads: printed(words, whom), ..task(id, "p", "") };
    build
        .add(plan("p"))
        .add(unit("thue-tinh", UnitKind::CentralBranch, 1))
        .add(lead("t1", "Thuế tinh", Whom::Unknown))
        .add(lead("t2", "thuế  tinh.", Whom::Unknown))
        .add(lead("t3", "Thuế tinh", Whom::Unit("thue-tinh".into())))
        .add(Task {
            coordinators: printed("Thuế Tinh", Whom::Unknown),
            ..lead("t4", "Thuế tỉnh", Whom::Unknown)
        });
    build.workspace
}

#[test]
fn the_same_words_that_name_nobody_are_found_wherever_they_stand() {
    let workspace = workspace();
    let found = |words: &str| -> Vec<(String, Cell)> {
        unread(&workspace, words).into_iter().map(|spot| (spot.task.id.to_string(), spot.cell)).collect()
    };
    let (leads, coordinators) = (Cell::Leads, Cell::Coordinators);
    assert_eq!(
        found("Thuế tinh"),
        [("t1".to_owned(), leads), ("t2".to_owned(), leads), ("t4".to_owned(), coordinators)]
    );
    assert_eq!(found("Thuế tỉnh"), [("t4".to_owned(), leads)], "a mark makes another word");
    assert_eq!(found(" "), []);
}

#[test]
fn every_cell_is_read_anew_in_one_change() {
    let mut workspace = workspace();
    let whom = Whom::Unit("thue-tinh".into());
    let operations = read_as(&unread(&workspace, "Thuế tinh"), &whom);
    assert_eq!(operations.len(), 3);
    for operation in &operations {
        workspace.apply(operation, Default::default(), Default::default()).unwrap();
    }
    assert!(unread(&workspace, "Thuế tinh").is_empty());
    assert_eq!(workspace.tasks.get("t4").unwrap().leads.parties[0].whom, Whom::Unknown);
}

#[test]
fn a_name_is_remembered_once() {
    let mut workspace = workspace();
    let whom = Whom::Unit("thue-tinh".into());
    let first = alias(&workspace, " Thuế  tinh ", &whom).unwrap();
    workspace.apply(&first, Default::default(), Default::default()).unwrap();
    assert_eq!(workspace.units.get("thue-tinh").unwrap().aliases, ["Thuế tinh"]);
    assert_eq!(alias(&workspace, "thuế tinh", &whom), None);
    assert_eq!(alias(&workspace, "Thuế tinh", &Whom::Unknown), None);
    assert_eq!(alias(&workspace, "", &whom), None);
}

/// Makes a task that prints a phrase, which an analyst said to mean the end of a year.
fn corrected(id: &str, phrase: &str, year: i32) -> Task {
    let mut task = task(id, "p", phrase);
    let meaning =
        Meaning::Dated { when: When::Within(Span::Year(Year::try_from(year).unwrap())), then: None };
    (task.deadline.reading.meaning, task.deadline.corrected) = (meaning, true);
    task
}

#[test]
fn what_a_phrase_was_said_to_mean_most_often_is_offered_where_it_occurs() {
    let mut build = Build::default();
    build
        .add(corrected("t1", "Theo yêu cầu công việc", 2026))
        .add(corrected("t2", "theo yêu cầu công việc.", 2027))
        .add(corrected("t3", "Theo yêu cầu công việc", 2027))
        .add(task("t4", "p", "Theo yêu cầu công việc"))
        .add(task("t5", "p", "Theo yêu cầu"));
    let workspace = build.workspace;
    let meant = meaning(&workspace, "Theo  yêu cầu công việc").unwrap().clone();
    assert_eq!(phrase(&meant).unwrap(), "Năm 2027");
    assert_eq!(meaning(&workspace, "Theo yêu cầu"), None);
    let others = |id: &str| -> Vec<String> {
        let task = workspace.tasks.get(id).unwrap();
        same_phrase(&workspace, task, &meant).iter().map(|task| task.id.to_string()).collect()
    };
    assert_eq!(others("t3"), ["t4"], "what somebody corrected is left alone");
    assert_eq!(others("t5"), Vec::<String>::new());
    let task = workspace.tasks.get("t4").unwrap();
    let mut workspace = workspace.clone();
    for operation in mean(&[task], &meant) {
        workspace.apply(&operation, Default::default(), Default::default()).unwrap();
    }
    let now = workspace.tasks.get("t4").unwrap();
    assert_eq!((&now.deadline.reading.meaning, now.deadline.corrected), (&meant, true));
    assert_eq!(now.deadline.reading.phrase, "Theo yêu cầu công việc");
}

#[test]
fn what_is_offered_as_a_phrase_is_read_as_the_same_meaning() {
    let phrases = [
        "Trước ngày 20/6/2025",
        "Ngày 30/6/2025",
        "Tháng 3/2025",
        "Quý III/2026",
        "Năm 2026",
        "Thường xuyên",
        "Từ ngày 01/01/2026",
        "Trước 10 giờ ngày 05/12/2026",
        "Sau khi có hướng dẫn của Bộ Công an",
        "Theo tiến độ của Bộ Công an (Tháng 9/2026)",
    ];
    for printed in phrases {
        let meaning = read(printed, &Context::default()).meaning;
        let offered = phrase(&meaning).unwrap_or_else(|| panic!("{printed}"));
        assert_eq!(read(&offered, &Context::default()).meaning, meaning, "{printed}");
    }
    assert_eq!(phrase(&Meaning::Unknown), None);
}
