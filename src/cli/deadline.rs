//! `dondoc deadline`: how a deadline phrase is understood. It needs no workspace.

use super::args::Deadline;
use super::failure::Failure;
use super::output;
use crate::domain::deadline::{Context, DeadlineJson, Policy, read};

pub(super) fn run(arguments: &Deadline) -> Result<(), Failure> {
    let context = Context { issued: arguments.issued, plan_year: None };
    let understood = DeadlineJson::new(&read(&arguments.phrase, &context), &Policy::default());
    if arguments.format.json {
        return output::json(&understood);
    }
    output::data(&sentence(&understood))
}

fn sentence(understood: &DeadlineJson) -> String {
    let mut lines = vec![format!("Cụm từ       {}", understood.phrase)];
    let mut line = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            lines.push(format!("{name:<12} {value}"));
        }
    };
    line(
        "Loại",
        serde_json::to_value(understood.kind).ok().and_then(|kind| kind.as_str().map(str::to_owned)),
    );
    line("Từ ngày", understood.from.map(|day| day.to_string()));
    line("Ngày cuối", understood.last_day.map(|day| day.to_string()));
    line("Quá hạn từ", understood.overdue_from.map(|day| day.to_string()));
    line("Dự kiến qua", understood.soft_overdue_from.map(|day| day.to_string()));
    line("Chờ", understood.trigger.clone());
    lines.push(String::new());
    lines.join("\n")
}
