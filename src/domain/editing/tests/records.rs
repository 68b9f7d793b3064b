//! Whole records.

use super::super::super::entity::{Key, Kind};
use super::super::super::operation::{Operation, Record};
use super::super::super::party::Whom;
use super::super::{Cause, blank, difference, faults, id_for, read, with_id, withdrawal};
use super::{office, typed, with};

fn key(kind: Kind, id: &str) -> Key {
    Key { kind, id: id.into() }
}

#[test]
fn a_task_is_typed_in_from_nothing() {
    let workspace = office();
    with(&workspace, |names| {
        let mut task = blank(Kind::Task, "", Some(&key(Kind::Section, "454/A")), names).unwrap();
        assert_eq!(faults(&task, names).iter().map(|fault| fault.field).collect::<Vec<_>>(), ["title"]);
        for (field, what, stands) in [
            ("label", "2", "2"),
            ("title", "  Kết nối dữ liệu ", "Kết nối dữ liệu"),
            ("leads", "Sở Y tế, Công an tỉnh", "Sở Y tế, Công an tỉnh"),
            ("deadline", "Quý II/2026", "Quý II/2026"),
            ("assigned_on", "5/1", "05/01/2026"),
            ("tracking", "per_unit", "per_unit"),
            ("tags", "chuyển đổi số; y tế", "chuyển đổi số; y tế"),
            ("plan", "454/KH-UBND", "454/KH-UBND"),
        ] {
            assert_eq!(typed(&mut task, field, what, names), Ok(stands.to_owned()), "{field}");
        }
        assert_eq!(faults(&task, names), []);
        assert_eq!(id_for(&task, names).unwrap(), "454/A/2");
        let task = with_id(task, "454/A/2");
        assert_eq!(difference(None, &task), [Operation::Create(task.clone())]);
        let Record::Task(task) = task else { panic!("a task") };
        assert_eq!((task.rank, task.leads.parties.len()), (1, 2));
    });
}

#[test]
fn a_deadline_keeps_the_meaning_that_a_person_gave_until_its_phrase_changes() {
    let workspace = office();
    with(&workspace, |names| {
        let mut task = workspace.record(&key(Kind::Task, "454/A/1")).unwrap();
        assert_eq!(
            typed(&mut task, "deadline_meaning", "chậm nhất ngày 30/6/2026", names).unwrap(),
            "chậm nhất ngày 30/6/2026"
        );
        read(&mut task, "deadline", "Quý II/2026", names).unwrap();
        let corrected = |task: &Record| matches!(task, Record::Task(task) if task.deadline.corrected);
        assert!(corrected(&task), "the same phrase is no new one");
        read(&mut task, "deadline", "Quý III/2026", names).unwrap();
        assert!(!corrected(&task));
        let unknown = typed(&mut task, "deadline_meaning", "khi nào xong thì thôi", names);
        assert_eq!(unknown, Err(Cause::NotUnderstood("khi nào xong thì thôi".to_owned())));
    });
}

#[test]
fn a_party_that_is_typed_again_keeps_what_a_person_said_of_it() {
    let workspace = office();
    with(&workspace, |names| {
        let mut record = workspace.record(&key(Kind::Task, "454/A/1")).unwrap();
        read(&mut record, "leads", "cac-so", names).unwrap();
        let Record::Task(task) = &mut record else { panic!("a task") };
        let narrowed = Whom::Group { group: "cac-so".into(), narrowed: Some(vec!["so-y-te".into()]) };
        task.leads.parties[0].whom = narrowed.clone();
        read(&mut record, "leads", "cac-so; Công an tỉnh", names).unwrap();
        let Record::Task(task) = &record else { panic!("a task") };
        let whom: Vec<&Whom> = task.leads.parties.iter().map(|party| &party.whom).collect();
        assert_eq!(whom, [&narrowed, &Whom::Unit("cong-an".into())]);
    });
}

#[test]
fn what_a_reference_does_not_find_is_told_with_what_is_near() {
    let workspace = office();
    with(&workspace, |names| {
        let mut plan = workspace.record(&key(Kind::Plan, "454")).unwrap();
        let not_found = |kind, text: &str, nearest: &[&str]| {
            let nearest = nearest.iter().map(|name| (*name).to_owned()).collect();
            Err(Cause::NotFound { kind, text: text.to_owned(), nearest })
        };
        assert_eq!(typed(&mut plan, "issuer", "so y te", names).unwrap(), "Sở Y tế");
        assert_eq!(typed(&mut plan, "issuer", "Sở Y tê", names).unwrap(), "Sở Y tế");
        assert_eq!(
            typed(&mut plan, "issuer", "Sở I tế", names),
            not_found(Kind::Unit, "Sở I tế", &["Sở Y tế"])
        );
        assert_eq!(typed(&mut plan, "superseded_by", "102", names), Err(Cause::Needs("superseded_on")));
        read(&mut plan, "superseded_on", "1/7", names).unwrap();
        assert_eq!(typed(&mut plan, "superseded_by", "102/kh-ubnd", names).unwrap(), "102/KH-UBND");
        let mut task = workspace.record(&key(Kind::Task, "454/A/1")).unwrap();
        assert_eq!(
            typed(&mut task, "section", "A", names),
            Err(Cause::Ambiguous {
                kind: Kind::Section,
                text: "A".to_owned(),
                among: vec!["454/A".to_owned(), "454/A/I".to_owned()]
            })
        );
        let error = read(&mut task, "titl", "x", names).unwrap_err();
        assert_eq!(error.field, "title");
    });
}

#[test]
fn a_place_in_another_plan_or_under_itself_is_a_fault() {
    let workspace = office();
    with(&workspace, |names| {
        let mut section = workspace.record(&key(Kind::Section, "454/A")).unwrap();
        read(&mut section, "parent", "454/A/I", names).unwrap();
        assert_eq!(faults(&section, names)[0].cause, Cause::Circle);
        let mut task = workspace.record(&key(Kind::Task, "102/1")).unwrap();
        read(&mut task, "section", "454/A", names).unwrap();
        let cause = Cause::OtherPlan { above: "454/A".into(), plan: "454".into() };
        assert_eq!(faults(&task, names)[0].cause, cause);
        let mut itself = workspace.record(&key(Kind::Task, "102/1")).unwrap();
        read(&mut itself, "parent", "102/1", names).unwrap();
        assert_eq!(faults(&itself, names)[0].cause, Cause::Circle);
    });
}

#[test]
fn a_record_goes_with_its_parts_unless_something_that_stays_names_it() {
    let workspace = office();
    with(&workspace, |names| {
        let gone: Vec<String> = withdrawal(&key(Kind::Plan, "454"), names)
            .unwrap()
            .iter()
            .map(|operation| operation.key().to_string())
            .collect();
        assert_eq!(gone, ["tasks/454/A/1", "sections/454/A/I", "sections/454/A", "plans/454"]);
        let in_the_way = withdrawal(&key(Kind::Unit, "so-y-te"), names).unwrap_err();
        assert_eq!(in_the_way, [key(Kind::Task, "102/1"), key(Kind::Task, "454/A/1")]);
    });
}
