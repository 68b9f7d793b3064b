//! A report is issued, corrected by a version, written to a file.

use super::{Desk, day, opened};
use crate::app::Effect;
use crate::domain::report::Issuance;

/// Returns what was issued.
fn issuance(desk: &Desk) -> Option<Issuance> {
    desk.model.workspace().issuances.get("q1").cloned()
}

#[test]
fn a_report_is_issued_after_what_is_open_was_shown_and_stays_as_it_is() {
    let mut desk = opened();
    desk.press("ctrl-p").write("12/BC-SYT").press("enter enter enter");
    insta::assert_snapshot!("composer_issue_80x24", desk.screen());
    desk.press("enter");
    assert!(issuance(&desk).is_none() && desk.effects.is_empty(), "the safe choice comes first");
    desk.press("enter down enter").rest();
    let issued = issuance(&desk).unwrap_or_else(|| panic!("{}", desk.screen()));
    assert_eq!((issued.number.as_deref(), issued.date), (Some("12/BC-SYT"), Some(day("2026-04-10"))));
    assert!(desk.effects.iter().any(|effect| matches!(effect, Effect::Issue(..))));
    let report = desk.model.workspace().reports.get("q1").unwrap();
    assert_eq!(report.number.as_deref(), Some("12/BC-SYT"));
    desk.press("enter");
    assert!(desk.screen().contains("12/BC-SYT") && desk.screen().contains("chỉ xem"), "{}", desk.screen());
    desk.press("ctrl-e");
    assert!(desk.model.layers().is_empty(), "{}", desk.screen());
    desk.press("enter");
    assert!(desk.model.layers().is_empty(), "{}", desk.screen());
}

#[test]
fn a_new_version_corrects_what_was_issued() {
    let mut desk = opened();
    desk.press("ctrl-p enter enter enter down enter").rest();
    assert!(issuance(&desk).is_some());
    desk.press("ctrl-k down enter").rest();
    let next = desk.model.workspace().reports.get("q1.v2").expect("a second version");
    assert_eq!((next.version, next.corrects.as_ref().map(|id| id.as_str())), (2, Some("q1")));
    assert!(desk.model.workspace().passages.get("q1.v2#i.1.2.text").is_some());
}

#[test]
fn a_document_is_written_to_a_file_of_the_users_choice() {
    let mut desk = opened();
    desk.press("ctrl-o down enter");
    assert!(matches!(desk.effects.last(), Some(Effect::Save { name, .. }) if name == "q1"));
    assert!(desk.screen().contains("q1.md"), "{}", desk.screen());
}
