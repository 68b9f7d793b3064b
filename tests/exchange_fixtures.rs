//! The shipped files through the exchange: in, out, and in again.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use dondoc::domain::journal::{BatchNumber, Seq};
use dondoc::domain::workspace::Workspace;
use dondoc::exchange::{
    ExportOptions, ImportOptions, ImportPlan, Input, NoHistory, export, plan_import, sample_files, schema,
};

fn files() -> Vec<(String, Vec<u8>)> {
    sample_files().iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect()
}

fn plan(workspace: &Workspace, files: &[(String, Vec<u8>)]) -> ImportPlan {
    let inputs: Vec<Input<'_>> = files.iter().map(|(name, bytes)| Input { name, bytes }).collect();
    plan_import(workspace, &inputs, &ImportOptions::new("thu"), &NoHistory).unwrap()
}

fn import(workspace: &mut Workspace, files: &[(String, Vec<u8>)]) -> ImportPlan {
    let plan = plan(workspace, files);
    for (seq, operation) in (1..).zip(&plan.operations) {
        workspace.apply(operation, Seq(seq), BatchNumber(1)).unwrap();
    }
    plan
}

fn written(workspace: &Workspace, jsonl: bool) -> Vec<u8> {
    let mut out = Vec::new();
    export(workspace, &ExportOptions { jsonl, ..ExportOptions::default() }, &mut out).unwrap();
    out
}

#[test]
fn an_export_into_an_empty_workspace_gives_the_same_bytes_in_both_forms() {
    let mut origin = Workspace::default();
    import(&mut origin, &files());
    for jsonl in [false, true] {
        let first = written(&origin, jsonl);
        let mut copy = Workspace::default();
        import(&mut copy, &[("export".to_owned(), first.clone())]);
        assert!(first == written(&copy, jsonl), "jsonl {jsonl}: the export of the import differs");
        assert!(written(&origin, !jsonl) == written(&copy, !jsonl), "jsonl {jsonl}: the other form differs");
    }
}

#[test]
fn the_order_of_the_files_does_not_matter_and_a_second_time_changes_nothing() {
    let (mut forward, mut backward) = (Workspace::default(), Workspace::default());
    let mut all = files();
    let first = import(&mut forward, &all);
    all.reverse();
    import(&mut backward, &all);
    assert!(written(&forward, false) == written(&backward, false));
    let again = plan(&forward, &all);
    assert_eq!((again.operations.len(), again.total().unchanged), (0, first.total().created));
}

#[test]
fn every_printed_party_and_deadline_of_the_shipped_files_is_understood_or_named() {
    let warnings = plan(&Workspace::default(), &files()).warnings;
    let shown: Vec<String> = warnings.iter().map(ToString::to_string).collect();
    assert!(shown.len() <= 3, "{}", shown.join("\n"));
}

#[test]
fn shipped_files_and_exports_are_valid_under_the_published_schema() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let mut workspace = Workspace::default();
    let mut all = files();
    import(&mut workspace, &all);
    all.push(("export".to_owned(), written(&workspace, false)));
    for (name, bytes) in all {
        let value = serde_json::from_slice(&bytes).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&value).take(5).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
}
