//! The plain text of a follow-up letter.

use super::inbox::{missed, reason};
use super::{Lang, Said, names, reporting, said};
use crate::domain::inbox::{Item, Letter, Matter, Reason};
use crate::domain::tree::numbered;
use crate::domain::workspace::{Slot, Workspace};
use crate::text::date::long;

const NUMERALS: [&str; 4] = ["I", "II", "III", "IV"];

/// Returns the letter as plain text: what is overdue, what is due soon, which reports are missing, what is blocked.
pub fn letter(lang: Lang, workspace: &Workspace, letter: &Letter) -> String {
    let to = names::unit(workspace, &letter.unit);
    let mut text = said("Kính gửi: {to}\n\n", "To: {to}\n\n").with(lang, &[("to", &to)]);
    if letter.is_empty() {
        let nothing = said(
            "Tính đến ngày {date}, không có nội dung cần đôn đốc.\n",
            "As of {date} there is nothing to ask for.\n",
        );
        text.push_str(&nothing.with(lang, &[("date", &long(letter.as_of))]));
        return text;
    }
    let opening = said(
        "Qua theo dõi, tính đến ngày {date}, đề nghị quý cơ quan, đơn vị quan tâm chỉ đạo các nội dung sau:\n",
        "As of {date}, please see to the following:\n",
    );
    text.push_str(&opening.with(lang, &[("date", &long(letter.as_of))]));
    let parts = [
        (said("Nhiệm vụ, việc được giao quá hạn", "Overdue"), &letter.overdue),
        (said("Nhiệm vụ, việc được giao sắp đến hạn", "Due soon"), &letter.due_soon),
        (said("Báo cáo chưa gửi", "Reports not sent"), &letter.not_sent),
        (said("Vướng mắc chưa được tháo gỡ", "Obstacles that are not resolved"), &letter.obstacles),
    ];
    let parts = parts.into_iter().filter(|(_, items)| !items.is_empty());
    for (numeral, (title, items)) in NUMERALS.into_iter().zip(parts) {
        text.push_str(&part(lang, workspace, numeral, title, items));
    }
    let closing = said(
        "\nĐề nghị quý cơ quan, đơn vị khẩn trương thực hiện, cập nhật tiến độ và gửi báo cáo theo quy định./.\n",
        "\nPlease act, report your progress and send the missing reports.\n",
    );
    text.push_str(closing.to(lang));
    text
}

fn part(lang: Lang, workspace: &Workspace, numeral: &str, title: Said, items: &[Item]) -> String {
    let mut text = format!("\n{numeral}. {} ({})\n", title.to(lang), items.len());
    let blocked = title.en.starts_with("Obstacles");
    for (number, item) in (1..).zip(items) {
        let line = line(lang, workspace, item, blocked).unwrap_or_default();
        text.push_str(&format!("{number}. {line}\n"));
    }
    text
}

fn line(lang: Lang, workspace: &Workspace, item: &Item, blocked: bool) -> Option<String> {
    let why = || item.reasons.first().map(|main| reason(lang, main)).unwrap_or_default();
    Some(match &item.matter {
        Matter::Task(slot) => {
            let why = if blocked { obstacles(lang, workspace, *slot, item) } else { why() };
            format!("{}: {why}", task(workspace, *slot)?)
        }
        Matter::Report(missing) => {
            let duty = &workspace.duties.at(missing.duty)?.record;
            let period = reporting::period(lang, missing.term.period);
            let due = reporting::due(lang, missing.term.due);
            let missed = missed(lang, missing).map(|several| format!("; {several}")).unwrap_or_default();
            said("{name}, {period} (hạn {due}){missed}", "{name}, {period} (due {due}){missed}")
                .with(lang, &[("name", &duty.name), ("period", &period), ("due", &due), ("missed", &missed)])
        }
        Matter::Action(slot) => format!("{}: {}", workspace.actions.at(*slot)?.record.text, why()),
        Matter::Request(slot) => format!("{}: {}", workspace.requests.at(*slot)?.record.text, why()),
        Matter::Proposal(_) => return None,
    })
}

/// Names a task by its plan's symbol, its number and its title.
fn task(workspace: &Workspace, slot: Slot) -> Option<String> {
    let task = &workspace.tasks.at(slot)?.record;
    let symbol = workspace.plans.get(task.plan.as_str()).map_or("", |plan| plan.symbol.as_str());
    Some(format!("[{symbol}, {}] {}", numbered(workspace, task), task.title))
}

/// Returns the texts of the obstacles that stand in the way of the task, else how long it has been blocked.
fn obstacles(lang: Lang, workspace: &Workspace, slot: Slot, item: &Item) -> String {
    let entries = workspace.tasks.at(slot).and_then(|row| workspace.index().of_task(&row.record.id));
    let slots = entries.into_iter().flat_map(|entries| &entries.obstacles);
    let texts: Vec<&str> = slots
        .filter_map(|slot| workspace.obstacles.at(*slot))
        .filter(|row| row.record.resolved_on.is_none())
        .map(|row| row.record.text.as_str())
        .collect();
    let since = item.reasons.iter().find(|reason| matches!(reason, Reason::Obstacles { .. }));
    let since = since.map(|since| reason(lang, since)).unwrap_or_default();
    if texts.is_empty() { since } else { format!("{} ({since})", texts.join("; ")) }
}
