//! Reports become issued once, meet their duty, and are corrected by new versions.

use proptest::prelude::*;

use super::*;
use crate::domain::build::{Build, day};
use crate::domain::deadline::Cadence;
use crate::domain::entity::Entity;
use crate::domain::operation::{Operation, Record};
use crate::domain::reporting::{Duty, Submission};

fn span(from: &str, to: &str) -> Period {
    Period { from: day(from), to: day(to) }
}

fn report(id: &str) -> Report {
    Report {
        id: id.into(),
        template: "quy-don-vi".to_owned(),
        unit: "vp".into(),
        role: ReportRole::Reporter,
        plans: Vec::new(),
        period: ReportPeriod { every: Every::Month, span: span("2026-03-01", "2026-03-31") },
        as_of: day("2026-04-08"),
        recipients: PartyList::default(),
        number: Some("684/BC-VPUBND".to_owned()),
        date: Some(day("2026-04-09")),
        duty: Some("hang-thang".into()),
        version: 1,
        corrects: None,
    }
}

fn passage(report: &str, section: &str, text: &str) -> Passage {
    let figures = BTreeMap::from([("ty-le".to_owned(), "93,64%".to_owned())]);
    Passage { id: PassageId::of(&report.into(), section), text: text.to_owned(), figures }
}

fn duty() -> Duty {
    let cadence =
        Cadence { every: Every::Month, weekday: None, day: Some(10), month: None, time: None, before: true };
    Duty {
        id: "hang-thang".into(),
        name: "Báo cáo tháng".to_owned(),
        cadence,
        owed_by: PartyList::default(),
        recipients: PartyList::default(),
        valid_from: None,
        valid_to: None,
        document: None,
        rank: 1,
    }
}

fn copy() -> IssuedCopy {
    IssuedCopy { content: Attachment::of(*b"{}"), word: Some(Attachment::of(*b"PK")) }
}

fn issuing() -> Issuing {
    Issuing { on: day("2026-04-09"), time: None, journal: BatchNumber(7), copy: copy(), source: "tui" }
}

fn sent(unit: &str, from: &str, to: &str) -> Submission {
    Submission {
        id: "khac#1".into(),
        duty: "hang-thang".into(),
        unit: unit.into(),
        period: span(from, to),
        received_on: day("2026-04-02"),
        time: None,
        document: None,
        note: None,
    }
}

fn submissions(operations: &[Operation]) -> Vec<&Submission> {
    let made = operations.iter().filter_map(|operation| match operation {
        Operation::Create(Record::Submission(submission)) => Some(submission),
        _ => None,
    });
    made.collect()
}

#[test]
fn what_is_issued_has_the_number_date_and_day_of_its_report() {
    let operations = issue(&report("bc"), issuing(), &Workspace::default());
    let [Operation::Create(Record::Issuance(issued))] = operations.as_slice() else {
        panic!("{operations:?}")
    };
    assert_eq!(issued.id.as_str(), "bc");
    assert_eq!(issued.number.as_deref(), Some("684/BC-VPUBND"));
    assert_eq!((issued.on, issued.date), (day("2026-04-09"), Some(day("2026-04-09"))));
    assert_eq!((issued.as_of, issued.journal), (day("2026-04-08"), BatchNumber(7)));
}

#[test]
fn issuing_records_what_the_unit_sent_once_for_the_period_of_its_duty() {
    let other_month = sent("vp", "2026-02-01", "2026-02-28");
    let other_unit = sent("so-y-te", "2026-03-01", "2026-03-31");
    let same = sent("vp", "2026-03-01", "2026-03-31");
    let as_the_duty_counts = sent("vp", "2026-03-05", "2026-03-31");
    for (before, expected) in [
        (None, 1),
        (Some(other_month), 1),
        (Some(other_unit), 1),
        (Some(same), 0),
        (Some(as_the_duty_counts), 0),
    ] {
        let mut build = Build::default();
        build.add(duty());
        if let Some(before) = before.clone() {
            build.add(before);
        }
        let operations = issue(&report("bc"), issuing(), &build.workspace);
        let made = submissions(&operations);
        assert_eq!(made.len(), expected, "{before:?}");
        for submission in made {
            assert_eq!(submission.id.as_str(), "tui#bc");
            assert_eq!((submission.unit.as_str(), submission.duty.as_str()), ("vp", "hang-thang"));
            assert_eq!(submission.document.as_deref(), Some("684/BC-VPUBND"));
            assert_eq!(submission.received_on, day("2026-04-09"));
            assert_eq!(submission.period, span("2026-03-01", "2026-03-31"));
        }
    }
    let free = Report { duty: None, ..report("bc") };
    let mut build = Build::default();
    build.add(duty());
    assert!(submissions(&issue(&free, issuing(), &build.workspace)).is_empty());
}

#[test]
fn a_report_is_a_draft_until_an_issuance_of_its_id_exists() {
    let mut build = Build::default();
    build.add(report("bc")).add(report("khac"));
    assert_eq!(report("bc").state(&build.workspace), ReportState::Draft);
    for operation in issue(&report("bc"), issuing(), &build.workspace) {
        let Operation::Create(record) = operation else { panic!("{operation:?}") };
        build.add(record);
    }
    assert_eq!(report("bc").state(&build.workspace), ReportState::Issued);
    assert_eq!(report("khac").state(&build.workspace), ReportState::Draft);
}

#[test]
fn a_correction_is_a_new_version_that_names_what_it_corrects_and_starts_from_its_texts() {
    let mut build = Build::default();
    build.add(report("bc")).add(passage("bc", "II", "hai")).add(passage("bc", "I", "một"));
    build.add(passage("bc.khac", "I", "của báo cáo khác"));
    let (second, passages) = next_version(&report("bc"), &build.workspace);
    assert_eq!((second.id.as_str(), second.version), ("bc.v2", 2));
    assert_eq!(second.corrects, Some("bc".into()));
    assert_eq!((&second.number, second.date), (&None, None));
    assert_eq!(second.period, report("bc").period);
    let texts: Vec<(&str, &str)> =
        passages.iter().map(|passage| (passage.id.as_str(), passage.text.as_str())).collect();
    assert_eq!(texts, [("bc.v2#I", "một"), ("bc.v2#II", "hai")]);
    let (third, _) = next_version(&second, &build.workspace);
    assert_eq!((third.id.as_str(), third.version), ("bc.v3", 3));
    assert_eq!(third.corrects, Some("bc.v2".into()));
}

#[test]
fn an_address_says_to_which_report_its_record_belongs() {
    let issued = Issuance {
        id: "bc".into(),
        on: day("2026-04-09"),
        number: None,
        date: None,
        as_of: day("2026-04-08"),
        journal: BatchNumber(1),
        copy: copy(),
    };
    for key in [report("bc").key(), passage("bc", "I", "").key(), issued.key()] {
        assert_eq!(report_of(&key), Some("bc".into()), "{key}");
    }
    assert_eq!(report_of(&duty().key()), None);
}

#[test]
fn files_are_the_same_when_their_bytes_are_whether_these_are_at_hand_or_not() {
    let (one, other) = (Attachment::of(*b"PK1"), Attachment::of(*b"PK2"));
    assert_ne!(one, other);
    let named = Attachment::named(*one.hash(), one.len());
    assert_eq!(named, one);
    assert_eq!((named.bytes(), one.bytes().map(|bytes| bytes.len())), (None, Some(3)));
}

#[test]
fn a_period_is_of_the_calendars_where_it_is_one() {
    for (from, to, every) in [
        ("2026-03-30", "2026-04-05", Every::Week),
        ("2026-02-01", "2026-02-28", Every::Month),
        ("2026-01-01", "2026-03-31", Every::Quarter),
        ("2026-07-01", "2026-12-31", Every::HalfYear),
        ("2026-01-01", "2026-12-31", Every::Year),
        ("2026-01-01", "2026-02-15", Every::AdHoc),
    ] {
        assert_eq!(ReportPeriod::of(span(from, to)).every, every, "{from} to {to}");
    }
}

proptest! {
    #[test]
    fn a_passage_is_named_by_its_report_and_section(report in "[a-z0-9#./]{1,12}", section in "[A-Za-z0-9./]{1,8}") {
        let id = PassageId::of(&report.as_str().into(), &section);
        prop_assert_eq!(id.report(), ReportId::from(report.as_str()));
        prop_assert_eq!(id.section(), section.as_str());
    }
}
