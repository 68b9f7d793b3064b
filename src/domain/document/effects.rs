//! What a document did to tasks: what its entry in the register lists, and what other records say of it. A plan's own
//! document hands out the plan's tasks; one that moved a deadline, showed that an event happened, or passed a task on
//! changed it.

use chrono::NaiveDate;
use foldhash::HashMap;

use super::super::ids::TaskId;
use super::super::status::exists_on;
use super::super::task::{Standing, Task};
use super::super::workspace::Workspace;
use super::{Document, DocumentRole, DocumentTask};

/// Knows for a day what every document did to tasks.
#[derive(Debug)]
pub struct Effects {
    by_symbol: HashMap<String, Vec<DocumentTask>>,
}

impl Effects {
    /// Gathers what is known by the day.
    pub fn on(workspace: &Workspace, as_of: NaiveDate) -> Self {
        let mut effects = Self { by_symbol: HashMap::default() };
        effects.plans(workspace, as_of);
        for one in workspace.extensions.iter().filter(|one| one.on <= as_of) {
            effects.changed(one.document.as_deref(), &one.task);
        }
        for one in workspace.triggers.iter().filter(|one| one.on <= as_of) {
            effects.changed(one.document.as_deref(), &one.task);
        }
        let confirmed = |standing: Standing| standing == Standing::Confirmed;
        for one in workspace.reassignments.iter().filter(|one| one.on <= as_of && confirmed(one.standing)) {
            let document = one.document.as_ref().and_then(|id| workspace.documents.get(id.as_str()));
            effects.changed(document.map(|document| document.symbol.as_str()), &one.task);
        }
        effects
    }

    fn plans(&mut self, workspace: &Workspace, as_of: NaiveDate) {
        let mut tasks: Vec<&Task> =
            workspace.tasks.iter().filter(|task| exists_on(workspace, task, as_of)).collect();
        tasks.sort_by_key(|task| (&task.section, &task.parent, task.rank, &task.id));
        for task in tasks {
            let plan = workspace.plans.get(task.plan.as_str());
            if let Some(key) = plan.and_then(|plan| key(&plan.symbol)) {
                self.add(key, &task.id, DocumentRole::Created);
            }
        }
    }

    fn changed(&mut self, symbol: Option<&str>, task: &TaskId) {
        if let Some(key) = symbol.and_then(key) {
            self.add(key, task, DocumentRole::Changed);
        }
    }

    fn add(&mut self, key: String, task: &TaskId, role: DocumentRole) {
        self.by_symbol.entry(key).or_default().push(DocumentTask { task: task.clone(), role });
    }

    /// Returns what a document did to tasks, each task once: as the register says, else as other records do.
    pub fn of(&self, document: &Document) -> Vec<DocumentTask> {
        let others = key(&document.symbol).and_then(|key| self.by_symbol.get(&key)).into_iter().flatten();
        let mut seen = foldhash::HashSet::default();
        document.tasks.iter().chain(others).filter(|one| seen.insert(&one.task)).cloned().collect()
    }
}

/// Returns a symbol without spaces and in capitals; none for one without a number, which many drafts share.
fn key(symbol: &str) -> Option<String> {
    let key: String = symbol.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect();
    key.starts_with(|c: char| c.is_ascii_digit()).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::build::{Build, day, ended, plan, task, unit};
    use crate::domain::plan::Plan;
    use crate::domain::unit::{Reassignment, UnitKind};

    fn document(symbol: &str, tasks: Vec<DocumentTask>) -> Document {
        let id = symbol.to_lowercase().replace('/', "-");
        let (symbol, date) = (symbol.to_owned(), Some(day("2025-03-01")));
        Document { id: id.as_str().into(), symbol, date, issuer: None, summary: None, tasks }
    }

    fn told(build: &Build, document: &Document, as_of: &str) -> Vec<(String, DocumentRole)> {
        let found = Effects::on(&build.workspace, day(as_of)).of(document);
        found.into_iter().map(|one| (one.task.to_string(), one.role)).collect()
    }

    #[test]
    fn a_document_does_what_the_register_and_the_other_records_say() {
        use DocumentRole::{Changed, Cites, Created};
        let (moved, passed) = (document("12/UBND-NC", Vec::new()), document("9/UBND-NC", Vec::new()));
        let mut build = Build::default();
        build
            .add(unit("so-y-te", UnitKind::Department, 1))
            .add(ended("so-cu", "2025-02-28", &["so-y-te"]))
            .add(Plan { symbol: "454 /KH-UBND".to_owned(), ..plan("454") })
            .add(task("a", "454", "Tháng 6/2025"))
            .add(task("b", "454", "Sau khi có hướng dẫn"))
            .add(passed.clone())
            .extension("a", "2025-06-20", "Tháng 9/2025");
        let mut extension = build.workspace.extensions.iter().next().unwrap().clone();
        extension.id = "other".into();
        extension.document = Some("12/ubnd-nc".to_owned());
        build.add(extension).add(Reassignment {
            id: "r".into(),
            task: "b".into(),
            from: "so-cu".into(),
            to: "so-y-te".into(),
            on: day("2025-03-01"),
            document: Some(passed.id.clone()),
            standing: Standing::Confirmed,
        });
        let cites = vec![DocumentTask { task: "b".into(), role: Cites }];
        let handed = |id: &str, role| (id.to_owned(), role);
        for (document, as_of, expected) in [
            (
                document("454/KH-UBND", cites.clone()),
                "2025-12-31",
                vec![handed("b", Cites), handed("a", Created)],
            ),
            (
                document("454/KH-UBND", Vec::new()),
                "2025-12-31",
                vec![handed("a", Created), handed("b", Created)],
            ),
            (moved.clone(), "2025-06-20", vec![handed("a", Changed)]),
            (moved, "2025-06-19", Vec::new()),
            (passed, "2025-03-01", vec![handed("b", Changed)]),
            (document("/QĐ-UBND", Vec::new()), "2025-12-31", Vec::new()),
        ] {
            assert_eq!(told(&build, &document, as_of), expected, "{} {as_of}", document.symbol);
        }
    }
}
