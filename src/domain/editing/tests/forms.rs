//! The fields of the kinds: what stands in them is read back.

use std::collections::HashSet;

use proptest::prelude::*;

use super::super::super::build::{
    action, by_group, by_name, conclusion, definition, indicator, measurement, meeting, parties,
};
use super::super::super::entity::Kind;
use super::super::super::followup::MeetingSort;
use super::super::super::indicator::{Direction, Measured, TargetMeaning};
use super::super::super::progress::{Review, State};
use super::super::super::task::{Relation, Standing};
use super::super::super::unit::{Group, GroupRule, UnitKind};
use super::super::super::workspace::Workspace;
use super::super::choice::Chosen;
use super::super::{Names, Sort, blank, fields, read, text};
use super::{begun, day, office, with};

#[test]
fn every_field_of_a_form_has_a_name_of_its_own() {
    for kind in Kind::ALL {
        let names: HashSet<&str> = fields(kind).iter().map(|spec| spec.name).collect();
        assert_eq!(names.len(), fields(kind).len(), "{kind:?}");
        let is_typed = !matches!(kind, Kind::Passage | Kind::Issuance);
        assert_eq!(!fields(kind).is_empty(), is_typed, "{kind:?}");
    }
}

/// Returns the words of a type as exchange files write them.
fn in_files<T: Chosen + serde::Serialize>() -> Vec<String> {
    let word = |value: &T| serde_json::to_value(value).unwrap().as_str().unwrap().to_owned();
    T::VALUES.iter().map(word).collect()
}

#[test]
fn choices_are_written_as_in_exchange_files() {
    use crate::domain::{deadline, document, followup, indicator, plan, progress, report, task};
    assert_eq!(in_files::<UnitKind>(), UnitKind::WORDS);
    assert_eq!(in_files::<State>(), State::WORDS);
    assert_eq!(in_files::<Relation>(), Relation::WORDS);
    assert_eq!(in_files::<Standing>(), Standing::WORDS);
    assert_eq!(in_files::<task::Tracking>(), task::Tracking::WORDS);
    assert_eq!(in_files::<plan::CountRule>(), plan::CountRule::WORDS);
    assert_eq!(in_files::<progress::ObstacleClass>(), progress::ObstacleClass::WORDS);
    assert_eq!(in_files::<indicator::Direction>(), indicator::Direction::WORDS);
    assert_eq!(in_files::<indicator::PathShape>(), indicator::PathShape::WORDS);
    assert_eq!(in_files::<deadline::Every>(), deadline::Every::WORDS);
    assert_eq!(in_files::<followup::MeetingSort>(), followup::MeetingSort::WORDS);
    assert_eq!(in_files::<report::ReportRole>(), report::ReportRole::WORDS);
    assert_eq!(in_files::<document::DocumentRole>(), document::DocumentRole::WORDS);
}

/// Makes a workspace with at least one record of every kind that is typed, with every oddity that a field can hold.
fn full() -> Workspace {
    let mut build = begun();
    build.update_with("454/A/1", "2026-02-03", Some(State::InProgress), |update| {
        update.unit = Some("so-y-te".into());
        update.percent = super::super::super::progress::Percent::from_hundredths(9957);
        update.evidence = vec!["12/BC-SYT".to_owned(), "1175/TB-VP".to_owned()];
        update.review = Review::Rejected(Some("thiếu minh chứng".to_owned()));
    });
    build.update("454/A/1", "2026-02-04", State::Done);
    build.extension("454/A/1", "2026-03-01", "Quý III/2026").fired(
        "454/A/1",
        "2026-03-02",
        Some("31/12/2026"),
    );
    build.assessment("454/A/1", "2026-03-03", true, Some("chậm")).obstacle(
        "454/A/1",
        "2026-03-04",
        Some("2026-03-09"),
    );
    build.link(Relation::Continues, "454/A/1", "102/1", Standing::Proposed);
    build.reassignment("454/A/1", "so-y-te", "cong-an", "2026-03-01", Standing::Confirmed);
    let rule = GroupRule {
        kinds: vec![UnitKind::Commune, UnitKind::Department],
        members: vec!["so-van-hoa".into(), "so-y-te".into()],
        open: false,
    };
    build.add(Group { id: "g".into(), name: "nhóm".to_owned(), aliases: Vec::new(), rule });
    let rate = indicator("454/CT/1", "%", Direction::AtLeast);
    let mut by = definition("454/CT/1/a", &rate, &[(2026, "≥ 80%; 85% ở phường"), (2027, "-")]);
    by.targets[0].meaning = TargetMeaning::RankWithin(3);
    by.targets[0].corrected = true;
    build.add(rate).add(by).measured("454/CT/1/a", "2026-01-31", "26/33 (78,79%)");
    build.add(measurement(
        "thử#w",
        "454/CT/1/a",
        "2026-02-28",
        Measured::Number(crate::text::number::Number::new(8245, 2)),
    ));
    let session = meeting("tui#weekly-2026-03-02", MeetingSort::Weekly, "2026-03-02", &["454/A/1", "102/1"]);
    build.add(conclusion("tui#k1", "tui#weekly-2026-03-02", Some("102/1")));
    build.add(action("tui#v1", &session, None, Some("2026-03-20"), None)).add(session);
    let mut task = super::task("454/A/2", "454", "mỗi khi rảnh");
    task.deadline = super::super::super::build::deadline("trước ngày 30/6/2026");
    task.deadline.reading.phrase = "mỗi khi rảnh".to_owned();
    task.deadline.corrected = true;
    task.leads = parties(&[by_group("cac-so", Some(&["so-y-te"])), by_name("cong-an")]);
    build.add(task);
    build.workspace
}

/// States that each field of the kind's records reads back what stands in it, into a record that had nothing there.
fn reads_back(kind: Kind, names: &Names<'_>) {
    for record in names.workspace.records(kind) {
        let within = super::super::super::entity::Key { kind: Kind::Task, id: "454/A/1".into() };
        let mut again = blank(kind, &record.key().id, Some(&within), names).unwrap_or_else(|| record.clone());
        for spec in fields(kind) {
            let stands = text(&record, spec.name, names);
            if !stands.is_empty() || !spec.needed {
                read(&mut again, spec.name, &stands, names)
                    .unwrap_or_else(|fault| panic!("{fault:?} {record:?}"));
            }
            assert_eq!(text(&again, spec.name, names), stands, "{} of {record:?}", spec.name);
            let mut same = record.clone();
            read(&mut same, spec.name, &stands, names).unwrap();
            assert_eq!(same, record, "{} typed again", spec.name);
        }
    }
}

#[test]
fn what_stands_in_a_field_is_read_back_for_every_kind() {
    let workspace = full();
    with(&workspace, |names| {
        for kind in Kind::ALL {
            reads_back(kind, names);
        }
    });
}

#[test]
fn a_blank_record_of_every_kind_says_what_it_still_needs() {
    let workspace = office();
    with(&workspace, |names| {
        for kind in Kind::ALL {
            let Some(record) = blank(kind, "thử#1", None, names) else {
                assert!(matches!(kind, Kind::Report | Kind::Passage | Kind::Issuance), "{kind:?}");
                continue;
            };
            assert!(!super::super::faults(&record, names).is_empty(), "{kind:?}");
        }
    });
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-ZÀ-ỹ0-9 ,;:/.%=>()-]{0,40}",
        Just("Sở Y tế; Công an tỉnh".to_owned()),
        Just("2026: ≥ 80%; 2027: Đảm bảo => 3".to_owned()),
        Just("28 leaves nhiệm vụ; 3".to_owned()),
        Just("Sở Y tế 01/3/2025".to_owned()),
        Just("trước 10 giờ thứ Ba hàng tuần".to_owned()),
        Just("tháng 3".to_owned()),
    ]
}

proptest! {
    /// Whatever is typed is refused or stands there in a form that is read as the same value.
    #[test]
    fn what_was_read_is_written_so_that_it_is_read_again(typed in any_text(), kind in 0..Kind::ALL.len()) {
        let workspace = full();
        with(&workspace, |names| {
            let kind = Kind::ALL[kind];
            for record in names.workspace.records(kind).into_iter().take(1) {
                for spec in fields(kind).iter().filter(|spec| spec.sort != Sort::Line) {
                    let mut once = record.clone();
                    if read(&mut once, spec.name, &typed, names).is_err() {
                        prop_assert_eq!(&once, &record, "a fault changes nothing");
                        continue;
                    }
                    let mut twice = record.clone();
                    let stands = text(&once, spec.name, names);
                    prop_assert!(read(&mut twice, spec.name, &stands, names).is_ok(), "{} {stands}", spec.name);
                    prop_assert_eq!(text(&twice, spec.name, names), stands, "{}", spec.name);
                }
            }
            Ok(())
        })?;
    }
}

#[test]
fn rhythms_are_typed_in_the_words_of_documents() {
    let workspace = office();
    with(&workspace, |names| {
        let mut duty = blank(Kind::Duty, "d", None, names).unwrap();
        for (typed, stands) in [
            ("hàng tuần", "hằng tuần"),
            ("trước 10 giờ thứ Ba hàng tuần", "trước 10 giờ 00 thứ Ba hằng tuần"),
            ("trước ngày 10 hàng tháng", "trước ngày 10 hằng tháng"),
            ("quý", "hằng quý"),
            ("ngày 25 tháng cuối quý", "ngày 25 tháng thứ 3 của hằng quý"),
            ("15/12 hàng năm", "ngày 15/12 hằng năm"),
            ("đột xuất", "đột xuất"),
        ] {
            read(&mut duty, "cadence", typed, names).unwrap_or_else(|fault| panic!("{typed}: {fault:?}"));
            assert_eq!(text(&duty, "cadence", names), stands, "{typed}");
        }
        assert!(read(&mut duty, "cadence", "30/6/2026", names).is_err());
        assert_eq!(day("2026-03-20"), names.today);
    });
}
