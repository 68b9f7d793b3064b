//! `dondoc proposals`: what waits for an analyst, beside what stands.

use super::args::Proposals;
use super::desk::Desk;
use super::failure::Failure;
use super::{output, typed};
use crate::domain::ids::UpdateId;
use crate::domain::review::{Content, Proposed, waiting};
use crate::domain::workspace::Workspace;
use crate::locale::cli::task as says;
use crate::locale::{Lang, amount::amount, names, review::flag};
use crate::text::date::long;

use super::meeting::typed_id;

pub(super) fn run(desk: &Desk, arguments: &Proposals) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let as_of = desk.as_of(arguments.as_of);
    let unit = typed::some_unit(&workspace, arguments.unit.as_deref())?;
    let found = waiting(&workspace, &desk.settings, unit.as_ref(), as_of, desk.today);
    if arguments.format.json {
        return output::json(&found);
    }
    let text: String = found.iter().map(|proposed| in_words(desk.lang, proposed, &workspace)).collect();
    output::data(&text)?;
    output::remark(&says::COUNT_PROPOSALS.with(desk.lang, &[("n", &found.len()), ("date", &long(as_of))]));
    Ok(())
}

/// Returns a proposed update for people: a heading, then each field that it speaks of beside what stands.
pub(super) fn in_words(lang: Lang, proposed: &Proposed, workspace: &Workspace) -> String {
    let name = |unit| workspace.units.get(unit).map_or(unit, |unit| unit.short.as_str());
    let unit = proposed.unit.as_ref().map(|unit| format!("  [{}]", name(unit.as_str()))).unwrap_or_default();
    let task = workspace.tasks.get(proposed.task.as_str()).map_or("", |task| task.title.as_str());
    let mut lines =
        vec![format!("{}  {}{unit}  {}  {task}", shown(&proposed.id), proposed.task, long(proposed.on))];
    for (field, now, new) in pairs(lang, &proposed.present, &proposed.says) {
        lines.push(format!("    {field}: {now} → {new}"));
    }
    lines.extend(proposed.flags.iter().map(|doubt| format!("    ! {}", flag(lang, *doubt))));
    lines.push(String::new());
    lines.join("\n")
}

/// Returns an update's id as people type it.
pub(super) fn shown(id: &UpdateId) -> &str {
    typed_id(id.source(), id.local(), id.as_str())
}

/// Pairs what stands with what the update says, field by field; fields that it does not speak of are left out.
fn pairs(lang: Lang, now: &Content, new: &Content) -> Vec<(&'static str, String, String)> {
    let state = |content: &Content| content.state.map(|state| names::state(state).to(lang).to_owned());
    let far = |content: &Content| {
        Some(amount(lang, content.percent, content.count)).filter(|text| !text.is_empty())
    };
    let evidence =
        |content: &Content| Some(content.evidence.join("; ")).filter(|symbols| !symbols.is_empty());
    let blank = || says::NONE_YET.to(lang).to_owned();
    [
        ("state", state(now), state(new)),
        ("percent", far(now), far(new)),
        ("text", now.text.clone(), new.text.clone()),
        ("evidence", evidence(now), evidence(new)),
    ]
    .into_iter()
    .filter_map(|(field, now, new)| Some((names::field(field, lang), now.unwrap_or_else(blank), new?)))
    .collect()
}
