//! Joining loses nothing that was reported.

use super::*;
use crate::domain::build::{by_name, day, parties};
use crate::domain::document::{Document, DocumentRole, DocumentTask};
use crate::domain::followup::{Reminder, Request};
use crate::domain::progress::State;
use crate::domain::task::{Relation, Standing};

fn reported() -> Workspace {
    let mut build = Build { workspace: workspace(), ..Build::default() };
    build
        .update("a1", "2025-03-01", State::InProgress)
        .update("a2", "2025-04-01", State::Done)
        .extension("a2", "2025-04-02", "Tháng 6/2025")
        .assessment("a2", "2025-04-03", true, None)
        .obstacle("a2", "2025-04-04", None)
        .fired("a2", "2025-04-05", None)
        .link(Relation::SameAs, "a1", "a2", Standing::Confirmed)
        .link(Relation::SameAs, "b1", "a1", Standing::Confirmed)
        .link(Relation::SameAs, "a2", "b1", Standing::Confirmed)
        .link(Relation::Continues, "a2", "q1", Standing::Confirmed);
    build.add(Reminder {
        id: "r#1".into(),
        unit: "so-y-te".into(),
        on: day("2025-04-06"),
        tasks: vec!["a1".into(), "a2".into()],
        text: None,
        document: None,
    });
    build.add(Request {
        id: "r#2".into(),
        task: Some("a2".into()),
        from: None,
        to: Default::default(),
        text: "Đề nghị".to_owned(),
        on: day("2025-04-07"),
        due: None,
        document: None,
        answered_on: None,
        answer: None,
        answer_document: None,
    });
    build.add(Document {
        id: "d".into(),
        symbol: "1/CV".to_owned(),
        date: None,
        issuer: None,
        summary: None,
        tasks: vec![DocumentTask { task: "a2".into(), role: DocumentRole::Created }],
    });
    build.workspace
}

#[test]
fn everything_that_names_the_second_task_names_the_first_then() {
    let workspace = reported();
    let joined = join(&"a1".into(), &"a2".into(), &workspace).unwrap();
    let after = applied(&workspace, &joined.operations);
    assert!(after.tasks.get("a2").is_none());
    assert!(after.index().of_task(&"a2".into()).is_none_or(|left| *left == Default::default()));
    let entries = after.index().of_task(&"a1".into()).unwrap();
    let counts = [&entries.updates, &entries.extensions, &entries.assessments, &entries.obstacles]
        .map(|entries| entries.len());
    assert_eq!(counts, [2, 1, 1, 1]);
    assert_eq!((entries.triggers.len(), entries.children.len()), (1, 2));
    // The link between the two goes, and so does the one that says the same the other way round.
    assert_eq!((entries.links.len(), joined.links_gone), (2, 2));
    assert_eq!(after.reminders.get("r#1").unwrap().tasks, vec!["a1".into()]);
    assert_eq!(after.requests.get("r#2").unwrap().task, Some("a1".into()));
    assert_eq!(after.documents.get("d").unwrap().tasks[0].task.as_str(), "a1");
    assert_eq!(joined.moved, 9);
    assert_eq!(
        drawn(&after, &arrangement(&after)),
        "p .free .A ..a1 ...a2x ...a2y ..a3 ..A.I ...i1 .B ..b1 q .q1"
    );
    let back: Vec<Operation> = joined.operations.iter().rev().map(Operation::inverse).collect();
    let restored = applied(&after, &back);
    assert_eq!(restored.tasks.sorted(), workspace.tasks.sorted());
    assert_eq!(restored.updates.sorted(), workspace.updates.sorted());
    assert_eq!(restored.links.sorted(), workspace.links.sorted());
}

#[test]
fn the_words_of_both_stand_in_the_joined_task() {
    let mut build = Build::default();
    build.add(plan("p"));
    let output = |text: &str| Some(text.to_owned());
    let leads = parties(&[by_name("so-y-te"), by_name("cong-an")]);
    build.add(Task {
        title: "Rà soát".to_owned(),
        output: output("Báo cáo"),
        ..task("one", "p", "Quý I/2025")
    });
    build.add(Task {
        title: "Làm sạch".to_owned(),
        leads,
        output: output("Dữ liệu"),
        ..task("two", "p", "")
    });
    let task = join(&"one".into(), &"two".into(), &build.workspace).unwrap().task;
    assert_eq!(
        (task.title.as_str(), task.output.as_deref()),
        ("Rà soát; Làm sạch", Some("Báo cáo; Dữ liệu"))
    );
    let named: Vec<_> = task.leads.parties.iter().map(|party| party.whom.clone()).collect();
    assert_eq!(named, [by_name("so-y-te"), by_name("cong-an")]);
    assert_eq!(task.deadline.reading.phrase, "Quý I/2025");
}

#[test]
fn a_task_is_joined_with_its_subtask_but_not_the_other_way_round() {
    let workspace = workspace();
    let joined = join(&"a2".into(), &"a2x".into(), &workspace).unwrap();
    let after = applied(&workspace, &joined.operations);
    assert_eq!(
        drawn(&after, &arrangement(&after)),
        "p .free .A ..a1 ..a2 ...a2y ..a3 ..A.I ...i1 .B ..b1 q .q1"
    );
    assert_eq!(join(&"a2x".into(), &"a2".into(), &workspace), Err(Refusal::InItself));
    assert_eq!(join(&"a2".into(), &"a2".into(), &workspace), Err(Refusal::InItself));
    assert_eq!(join(&"a2".into(), &"gone".into(), &workspace), Err(Refusal::Missing));
}
