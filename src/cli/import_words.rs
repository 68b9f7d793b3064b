//! Says in the user's words what an import did, would do, or why it was refused.

use super::problem_words;
use crate::exchange::{Finding, ImportFailure, ImportReport, Tally, Warning};

/// Says why nothing was imported: every finding with file, line and place.
pub(super) fn failure(failure: &ImportFailure) -> String {
    match failure {
        ImportFailure::Invalid { errors, more } => {
            let mut lines = vec![format!("dữ liệu vào có {} lỗi; chưa ghi gì", errors.len() + more)];
            lines.extend(
                errors
                    .iter()
                    .map(|error| format!("  {}", finding(error, &problem_words::problem(&error.problem)))),
            );
            if *more > 0 {
                lines.push(format!("  … và {more} lỗi nữa"));
            }
            lines.join("\n")
        }
        ImportFailure::Conflicts(conflicts) => {
            let mut lines = vec![format!("{} trường đã được người khác sửa; chưa ghi gì", conflicts.len())];
            lines.extend(conflicts.iter().map(|conflict| {
                format!(
                    "  {}/{} {}: hiện là {} ({}), tệp ghi {}",
                    conflict.kind, conflict.id, conflict.field, conflict.ours, conflict.by, conflict.theirs
                )
            }));
            lines.join("\n")
        }
    }
}

/// Says what to do about it.
pub(super) fn advice(failure: &ImportFailure) -> &'static str {
    match failure {
        ImportFailure::Invalid { .. } => "sửa tệp rồi nhập lại; lược đồ: dondoc schema",
        ImportFailure::Conflicts(_) => {
            "giữ giá trị trong sổ: --on-conflict ours; lấy giá trị trong tệp: --on-conflict theirs"
        }
    }
}

/// Says a warning with its place.
pub(super) fn warning(warning: &Finding<Warning>) -> String {
    format!("cảnh báo: {}", finding(warning, &problem_words::warning(&warning.problem)))
}

fn finding<P: std::fmt::Display>(finding: &Finding<P>, what: &str) -> String {
    let place = if finding.pointer.is_empty() { String::new() } else { format!(" {}", finding.pointer) };
    format!("{}, dòng {}{place}: {what}", finding.file, finding.line)
}

/// Says what happened, kind by kind.
pub(super) fn report(report: &ImportReport, dry_run: bool) -> String {
    let verb = if dry_run { "Sẽ" } else { "Đã" };
    let mut text = String::new();
    for difference in &report.differences {
        let (old, new) = (&difference.old, &difference.new);
        text.push_str(&format!(
            "{}/{} {}: {old} → {new}\n",
            difference.kind, difference.id, difference.field
        ));
    }
    if dry_run {
        text.push_str(&deletions(report));
    }
    for (kind, tally) in &report.by_kind {
        text.push_str(&format!("{kind:<14} {}\n", counts(tally)));
    }
    text.push_str(&format!("{verb} nhập: {}.\n", counts(&report.total)));
    text
}

/// Lists what is deleted, one record a line.
pub(super) fn deletions(report: &ImportReport) -> String {
    report.deletions.iter().map(|record| format!("xóa {record}\n")).collect()
}

fn counts(tally: &Tally) -> String {
    let Tally { created, updated, unchanged, deleted } = tally;
    format!("tạo {created}, sửa {updated}, giữ nguyên {unchanged}, xóa {deleted}")
}
