//! The plain text of a follow-up letter.

use chrono::NaiveDate;

use super::inbox::{self, missed, reason};
use super::{Lang, Said, names, reporting, said};
use crate::domain::ids::UnitId;
use crate::domain::inbox::{Heading, Item, Letter, Matter, Missing, Reason, open_obstacles};
use crate::domain::task::Task;
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
    for (numeral, (title, lines)) in NUMERALS.into_iter().zip(parts(lang, workspace, letter)) {
        text.push_str(&format!("\n{numeral}. {} ({})\n", title.to(lang), lines.len()));
        for (number, line) in (1..).zip(lines) {
            text.push_str(&format!("{number}. {line}\n"));
        }
    }
    let closing = said(
        "\nĐề nghị quý cơ quan, đơn vị khẩn trương thực hiện, cập nhật tiến độ và gửi báo cáo theo quy định./.\n",
        "\nPlease act, report your progress and send the missing reports.\n",
    );
    text.push_str(closing.to(lang));
    text
}

/// Returns the parts of a letter, each with its title and its lines; parts without lines are left out.
pub fn parts(lang: Lang, workspace: &Workspace, letter: &Letter) -> Vec<(Said, Vec<String>)> {
    let parts = [
        (Heading::Overdue, &letter.overdue),
        (Heading::DueSoon, &letter.due_soon),
        (Heading::Reports, &letter.not_sent),
        (Heading::Obstacles, &letter.obstacles),
    ];
    let writer = Writer { lang, workspace, letter };
    let lines = |heading: Heading, items: &[Item]| -> Vec<String> {
        items.iter().map(|item| writer.line(heading, item).unwrap_or_default()).collect()
    };
    let parts = parts.into_iter().filter(|(_, items)| !items.is_empty());
    parts.map(|(heading, items)| (title(heading), lines(heading, items))).collect()
}

/// Returns the plain text of a letter about one task, whatever calls for it.
pub fn about(
    lang: Lang,
    workspace: &Workspace,
    unit: &UnitId,
    as_of: NaiveDate,
    task: Slot,
    why: &str,
) -> String {
    let (to, date) = (names::unit(workspace, unit), long(as_of));
    let named = named(workspace, task).unwrap_or_default();
    let why = if why.is_empty() { String::new() } else { format!(": {why}") };
    let pattern = said(
        "Kính gửi: {to}\n\nTính đến ngày {date}, đề nghị quý cơ quan, đơn vị khẩn trương thực hiện và cập nhật tiến độ nhiệm vụ:\n\n1. {named}{why}\n",
        "To: {to}\n\nAs of {date}, please see to this task and report your progress:\n\n1. {named}{why}\n",
    );
    pattern.with(lang, &[("to", &to), ("date", &date), ("named", &named), ("why", &why)])
}

/// Names a task by its plan's symbol, its number and its title.
fn named(workspace: &Workspace, slot: Slot) -> Option<String> {
    workspace.tasks.at(slot).map(|row| cited(workspace, &row.record, &row.record.title))
}

/// Returns how a letter or minutes name a task: its plan and printed number, then the words about it.
pub(super) fn cited(workspace: &Workspace, task: &Task, words: &str) -> String {
    let plan = workspace.plans.get(task.plan.as_str());
    let symbol = plan.map_or("", |plan| plan.symbol.as_str());
    format!("[{symbol}, {}] {words}", numbered(workspace, task))
}

struct Writer<'a> {
    lang: Lang,
    workspace: &'a Workspace,
    letter: &'a Letter,
}

impl Writer<'_> {
    fn line(&self, heading: Heading, item: &Item) -> Option<String> {
        let (lang, workspace) = (self.lang, self.workspace);
        let why = || item.reasons.first().map(|main| reason(lang, main)).unwrap_or_default();
        Some(match &item.matter {
            Matter::Task(slot) => {
                let why = if heading == Heading::Obstacles { self.obstacles(*slot, item) } else { why() };
                format!("{}: {why}", named(workspace, *slot)?)
            }
            Matter::Report(missing) => self.report(missing)?,
            Matter::Action(slot) => format!("{}: {}", workspace.actions.at(*slot)?.record.text, why()),
            Matter::Request(slot) => format!("{}: {}", workspace.requests.at(*slot)?.record.text, why()),
            Matter::Proposal(_) => return None,
        })
    }

    fn report(&self, missing: &Missing) -> Option<String> {
        let lang = self.lang;
        let duty = &self.workspace.duties.at(missing.duty)?.record;
        let period = reporting::period(lang, missing.term.period);
        let due = reporting::due(lang, missing.term.due);
        let several = missed(lang, missing).map(|several| format!("; {several}")).unwrap_or_default();
        let pattern = said("{name}, {period} (hạn {due}){several}", "{name}, {period} (due {due}){several}");
        Some(
            pattern.with(
                lang,
                &[("name", &duty.name), ("period", &period), ("due", &due), ("several", &several)],
            ),
        )
    }

    /// Returns the texts of the open obstacles of the task, and how long it has been blocked.
    fn obstacles(&self, slot: Slot, item: &Item) -> String {
        let open = open_obstacles(self.workspace, slot, self.letter.as_of);
        let texts: Vec<&str> = open.map(|obstacle| obstacle.text.as_str()).collect();
        let since = item.reasons.iter().find(|reason| matches!(reason, Reason::Obstacles { .. }));
        let since = since.map(|since| reason(self.lang, since)).unwrap_or_default();
        format!("{} ({since})", texts.join("; "))
    }
}

fn title(heading: Heading) -> Said {
    match heading {
        Heading::Overdue => said("Nhiệm vụ, việc được giao quá hạn", "Overdue"),
        Heading::DueSoon => said("Nhiệm vụ, việc được giao sắp đến hạn", "Due soon"),
        Heading::Obstacles => said("Vướng mắc chưa được tháo gỡ", "Obstacles that are not resolved"),
        other => inbox::heading(other),
    }
}
