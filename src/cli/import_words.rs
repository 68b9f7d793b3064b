//! Says in the user's words what an import did, would do, or why it was refused.

use std::fmt::Display;

use super::problem_words;
use crate::exchange::{Finding, ImportFailure, ImportReport, Tally, Warning};
use crate::locale::cli::{general, import as says};
use crate::locale::{Lang, Said};

/// Says why nothing was imported: every finding with file, line and place.
pub(super) fn failure(lang: Lang, failure: &ImportFailure) -> String {
    match failure {
        ImportFailure::Invalid { errors, more } => {
            let mut lines = vec![says::ERRORS.with(lang, &[("n", &(errors.len() + more))])];
            lines.extend(errors.iter().map(|error| {
                format!("  {}", finding(lang, error, &problem_words::problem(lang, &error.problem)))
            }));
            if *more > 0 {
                lines.push(says::MORE_ERRORS.with(lang, &[("n", more)]));
            }
            lines.join("\n")
        }
        ImportFailure::Conflicts(conflicts) => {
            let mut lines = vec![says::CONFLICTS.with(lang, &[("n", &conflicts.len())])];
            lines.extend(conflicts.iter().map(|conflict| {
                let record = format!("{}/{}", conflict.kind, conflict.id);
                let values: [(&str, &dyn Display); 5] = [
                    ("record", &record),
                    ("field", &conflict.field),
                    ("by", &conflict.by),
                    ("ours", &conflict.ours),
                    ("theirs", &conflict.theirs),
                ];
                says::CONFLICT.with(lang, &values)
            }));
            lines.join("\n")
        }
    }
}

/// Says what to do about it.
pub(super) fn advice(failure: &ImportFailure) -> Said {
    match failure {
        ImportFailure::Invalid { .. } => says::INVALID_HOW,
        ImportFailure::Conflicts(_) => says::CONFLICT_HOW,
    }
}

/// Says a warning with its place.
pub(super) fn warning(lang: Lang, warning: &Finding<Warning>) -> String {
    let what = finding(lang, warning, &problem_words::warning(lang, &warning.problem));
    general::WARNING.with(lang, &[("what", &what)])
}

fn finding<P: Display>(lang: Lang, finding: &Finding<P>, what: &str) -> String {
    let pointer = if finding.pointer.is_empty() { String::new() } else { format!(" {}", finding.pointer) };
    let values: [(&str, &dyn Display); 4] =
        [("file", &finding.file), ("line", &finding.line), ("pointer", &pointer), ("what", &what)];
    says::PLACE.with(lang, &values)
}

/// Says what happened, kind by kind.
pub(super) fn report(lang: Lang, report: &ImportReport, dry_run: bool) -> String {
    let mut text = String::new();
    for difference in &report.differences {
        let (old, new) = (&difference.old, &difference.new);
        text.push_str(&format!(
            "{}/{} {}: {old} → {new}\n",
            difference.kind, difference.id, difference.field
        ));
    }
    if dry_run {
        text.push_str(&deletions(lang, report));
    }
    for (kind, tally) in &report.by_kind {
        text.push_str(&format!("{kind:<14} {}\n", counts(lang, tally)));
    }
    let says = if dry_run { says::WOULD } else { says::DONE };
    text.push_str(&format!("{}\n", says.with(lang, &[("counts", &counts(lang, &report.total))])));
    text
}

/// Lists what is deleted, one record a line.
pub(super) fn deletions(lang: Lang, report: &ImportReport) -> String {
    let line = |record| format!("{}\n", says::DELETES.with(lang, &[("record", record)]));
    report.deletions.iter().map(|record| line(record)).collect()
}

fn counts(lang: Lang, tally: &Tally) -> String {
    let Tally { created, updated, unchanged, deleted } = tally;
    let values: [(&str, &dyn Display); 4] =
        [("created", created), ("updated", updated), ("unchanged", unchanged), ("deleted", deleted)];
    says::COUNTS.with(lang, &values)
}
