//! The minutes of a session (thông báo kết luận) as plain text.

use super::amount::amount;
use super::meeting::{outcome, reason};
use super::{Lang, Said, letter, names, said};
use crate::domain::ids::{TaskId, UnitId};
use crate::domain::meeting::{Deed, FollowedUp, MinuteItem, Minutes};
use crate::domain::status::Timing;
use crate::domain::workspace::Workspace;
use crate::text::date::long;

const TITLE: Said = said("THÔNG BÁO KẾT LUẬN", "MINUTES");
const SYMBOL: Said = said("Số: {symbol}", "No. {symbol}");
const AS_OF: Said = said(
    "Số liệu tính đến ngày {date}, nhật ký số {journal}.",
    "Figures as of {date}, journal number {journal}.",
);
const NOT_OVER: Said = said("(Cuộc họp chưa kết thúc.)", "(The session is not over.)");
const BEFORE: Said = said("Kết quả thực hiện kết luận trước", "What became of earlier conclusions");
const CONCLUDED: Said = said("Kết luận theo từng nhiệm vụ", "Conclusions task by task");
const GENERAL: Said = said("Kết luận chung", "General conclusions");
const DEEDS: Said = said("Việc giao thêm", "Further actions");
const REST: Said =
    said("Nhiệm vụ đã rà soát, không có kết luận riêng", "Tasks reviewed without a conclusion");
const NOTHING: Said = said("Cuộc họp không có kết luận.", "The session concluded nothing.");
const LED_BY: Said = said("Chủ trì: {unit}; {standing}.", "Lead: {unit}; {standing}.");
const STANDS: Said = said("{standing}.", "{standing}.");
const CONCLUSION: Said = said("Kết luận: {text}", "Conclusion: {text}");
const DEED: Said = said("{unit}: {text}", "{unit}: {text}");
const UNTIL: Said = said("{unit}: {text} (chậm nhất ngày {date})", "{unit}: {text} (by {date})");
const BECAME: Said = said("{text}: {outcome}", "{text}: {outcome}");
const RESULT: Said = said("{text}: {outcome} ({result})", "{text}: {outcome} ({result})");

/// Returns the minutes as plain text, one paragraph a line; the workspace gives the names of units.
///
/// The tasks about which something was concluded come in full, the others in one list at the end, so that a long
/// agenda does not bury what was decided.
pub fn plain(lang: Lang, minutes: &Minutes, workspace: &Workspace) -> String {
    let mut page = Page { lang, workspace, text: String::new(), parts: 0 };
    page.head(minutes);
    let concluded = page.concluded(minutes);
    concluded.into_iter().for_each(|(heading, lines)| page.part(heading, &lines));
    let items = || minutes.items.iter().any(MinuteItem::is_concluded);
    if minutes.conclusions.is_empty() && minutes.actions.is_empty() && !items() {
        page.line(NOTHING.to(lang));
    }
    let (heading, lines) = page.reviewed(minutes);
    page.part(heading, &lines);
    page.text
}

/// Returns the parts of the minutes, each with its heading and its lines; parts without lines are left out.
pub fn parts(lang: Lang, minutes: &Minutes, workspace: &Workspace) -> Vec<(Said, Vec<String>)> {
    let page = Page { lang, workspace, text: String::new(), parts: 0 };
    let parts = page.concluded(minutes).into_iter().chain([page.reviewed(minutes)]);
    parts.filter(|(_, lines)| !lines.is_empty()).collect()
}

/// Returns the name of a unit; its id where the register does not know it.
fn unit(workspace: &Workspace, id: &UnitId) -> String {
    workspace.units.get(id.as_str()).map_or_else(|| id.to_string(), |unit| unit.name.clone())
}

/// Returns how minutes name a task: its plan and printed number, then the words; its id where it is known no more.
fn called(workspace: &Workspace, task: &TaskId, words: &str) -> String {
    match workspace.tasks.get(task.as_str()) {
        Some(task) => letter::cited(workspace, task, words),
        None => format!("{task} {words}"),
    }
}

struct Page<'a> {
    lang: Lang,
    workspace: &'a Workspace,
    text: String,
    parts: usize,
}

impl Page<'_> {
    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn head(&mut self, minutes: &Minutes) {
        self.line(TITLE.to(self.lang));
        self.line(&minutes.title);
        if let Some(symbol) = &minutes.document {
            self.line(&SYMBOL.with(self.lang, &[("symbol", symbol)]));
        }
        let values: [(&str, &dyn std::fmt::Display); 2] =
            [("date", &long(minutes.on)), ("journal", &minutes.journal)];
        self.line(&AS_OF.with(self.lang, &values));
        if !minutes.ended {
            self.line(NOT_OVER.to(self.lang));
        }
    }

    /// Returns what became of earlier conclusions, and what this session concluded and gave out.
    fn concluded(&self, minutes: &Minutes) -> Vec<(Said, Vec<String>)> {
        let items = minutes.items.iter().filter(|item| item.is_concluded());
        vec![
            (BEFORE, minutes.followed_up.iter().map(|it| self.became(it)).collect()),
            (CONCLUDED, items.map(|item| self.item(item)).collect()),
            (GENERAL, minutes.conclusions.clone()),
            (DEEDS, minutes.actions.iter().map(|deed| self.deed(deed)).collect()),
        ]
    }

    /// Returns the tasks about which nothing was concluded.
    fn reviewed(&self, minutes: &Minutes) -> (Said, Vec<String>) {
        let rest = minutes.items.iter().filter(|item| !item.is_concluded());
        (REST, rest.map(|item| self.in_passing(item)).collect())
    }

    /// Writes a numbered part; nothing where it has no lines.
    fn part(&mut self, heading: Said, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        self.parts += 1;
        self.line(&format!("\n{}. {}", self.parts, heading.to(self.lang)));
        for (number, text) in (1..).zip(lines) {
            self.line(&format!("{}.{number}. {text}", self.parts));
        }
    }

    fn became(&self, it: &FollowedUp) -> String {
        let who = it.unit.as_ref().map(|id| unit(self.workspace, id));
        // What became of it follows on the same line, so the words lose the mark at their end.
        let text = it.text.trim_end_matches(['.', ';']);
        let text = match (&who, &it.task) {
            (Some(unit), _) => DEED.with(self.lang, &[("unit", unit), ("text", &text)]),
            (None, Some(task)) => called(self.workspace, task, text),
            (None, None) => text.to_owned(),
        };
        let outcome = outcome(self.lang, it.outcome);
        match &it.result {
            Some(result) => {
                RESULT.with(self.lang, &[("text", &text), ("outcome", &outcome), ("result", result)])
            }
            None => BECAME.with(self.lang, &[("text", &text), ("outcome", &outcome)]),
        }
    }

    fn item(&self, item: &MinuteItem) -> String {
        let mut lines = vec![called(self.workspace, &item.task, &item.title)];
        let standing = self.standing(item);
        lines.push(match &item.lead {
            Some(lead) => {
                LED_BY.with(self.lang, &[("unit", &unit(self.workspace, lead)), ("standing", &standing)])
            }
            None => STANDS.with(self.lang, &[("standing", &standing)]),
        });
        lines.extend(item.conclusions.iter().map(|text| CONCLUSION.with(self.lang, &[("text", text)])));
        lines.extend(item.actions.iter().map(|deed| format!("- {}", self.deed(deed))));
        lines.join("\n     ")
    }

    fn in_passing(&self, item: &MinuteItem) -> String {
        format!("{} ({})", called(self.workspace, &item.task, &item.title), self.standing(item))
    }

    /// Returns how the task stood: state, how far, timing or why it was taken up.
    fn standing(&self, item: &MinuteItem) -> String {
        let state = item.state.map(|state| names::state(state).to(self.lang).to_owned());
        let far = amount(self.lang, item.percent, item.count);
        let reasons: Vec<String> = item.reasons.iter().map(|why| reason(self.lang, why)).collect();
        let timing = item.timing.filter(|_| reasons.is_empty());
        let timing = timing.map(|kind| names::timing_long(self.lang, Timing { kind, days: item.days }));
        let parts = state.into_iter().chain([far]).chain(timing).chain(reasons);
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn deed(&self, deed: &Deed) -> String {
        let unit = unit(self.workspace, &deed.unit);
        match deed.due {
            Some(due) => {
                UNTIL.with(self.lang, &[("unit", &unit), ("text", &deed.text), ("date", &long(due))])
            }
            None => DEED.with(self.lang, &[("unit", &unit), ("text", &deed.text)]),
        }
    }
}
