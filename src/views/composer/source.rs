//! Where a figure of the document comes from, and the entries behind it.

use ratatui::style::Style;

use crate::domain::entity::{Key, Kind};
use crate::locale::composer as words;
use crate::report::Scope;
use crate::report::compose::SectionState;
use crate::report::figures::Call;
use crate::views::ask::Ask;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Choice, Choose, Pick};

use super::draw::sign;
use super::open::Open;

/// Returns what stands below the document: where the chosen figure comes from; without one how far the report has come.
pub(super) fn lines(open: &Open, ctx: &Ctx) -> Vec<(String, Style)> {
    let theme = ctx.theme();
    let Some(place) = open.place().filter(|_| open.in_document) else { return standing(open, ctx) };
    let from = format!("{} {} {{{}}}", place.printed, ctx.glyphs().from(), place.query);
    let mut lines = vec![(from, theme.accent)];
    if let Some(then) = open.printed_then(place, ctx) {
        lines.push((ctx.tell(words::WAS, &[("then", &then)]), theme.warn));
    }
    if let Some(known) = open.known.get(&place.query) {
        let behind = ctx.tell(words::ENTRIES_BEHIND, &[("n", &known.entries)]);
        lines.push((format!("{}; {behind}", known.stand), Style::new()));
        lines.push((known.rule.clone(), theme.dim));
    }
    lines
}

/// Says how many texts are still to be written or looked at again, and what belongs to no section.
fn standing(open: &Open, ctx: &Ctx) -> Vec<(String, Style)> {
    if open.is_issued() {
        return vec![(ctx.say(words::IS_ISSUED).to_owned(), Style::new())];
    }
    let said = |state| match state {
        SectionState::Empty => words::N_EMPTY,
        SectionState::Changed => words::N_CHANGED,
        _ => words::N_DRAFTED,
    };
    let some = open.open_texts().into_iter().filter(|(_, count)| *count > 0);
    let parts: Vec<String> = some
        .map(|(state, n)| format!("{} {}", sign(state, ctx.glyphs()), ctx.tell(said(state), &[("n", &n)])))
        .collect();
    let text = if parts.is_empty() { ctx.say(words::COMPLETE).to_owned() } else { parts.join("; ") };
    let mut lines = vec![(text, Style::new())];
    if !open.homeless.is_empty() {
        let keys: Vec<&str> = open.homeless.iter().map(|key| key.as_str()).collect();
        lines.push((ctx.tell(words::HOMELESS, &[("keys", &keys.join(", "))]), ctx.theme().warn));
    }
    lines
}

/// Lists the entries behind the chosen figure; a chosen task is shown in the tree. None where no figure is chosen.
pub(super) fn entries(open: &Open, ctx: &Ctx) -> Option<Ask> {
    let place = open.place()?;
    let call = Call::read(&place.query).ok()?;
    let (_, report) = open.sources(ctx)?;
    let figures = open.figures(Scope::of(report), ctx);
    let figure = figures.figure(&call).ok()?;
    let rows: Vec<Choice> = figure.source.entries.iter().map(|key| choice(key, ctx)).collect();
    if rows.is_empty() {
        return Some(Ask::say(ctx.say(words::NOTHING_BEHIND)));
    }
    let mut body = vec![figure.source.rule(ctx.lang()), figure.source.stand(ctx.lang())];
    if open.is_issued() {
        body.push(ctx.say(words::AS_OF_NOW).to_owned());
    }
    let title = format!("{} {} {}", ctx.say(call.row.says), ctx.glyphs().dot(), figure.printed);
    Some(Ask::choose(Choose::picker(title, body, rows)))
}

fn choice(key: &Key, ctx: &Ctx) -> Choice {
    if key.kind == Kind::Task
        && let Some(task) = ctx.workspace.tasks.get(key.id.as_str())
    {
        let plan = ctx.workspace.plans.get(task.plan.as_str());
        let symbol = plan.map_or(task.plan.as_str(), |plan| plan.symbol.as_str());
        let label = format!("{symbol} {} {}", task.label, task.title);
        return Choice::new(label, "", Pick::GoTo(task.id.clone()));
    }
    let record = ctx.workspace.record(key);
    let about = record.as_ref().and_then(changes::owner);
    let pick = about.map_or(Pick::Nothing, |task| Pick::GoTo(task.clone()));
    Choice::new(record.map_or_else(|| key.to_string(), |it| changes::record_in_words(&it, ctx)), "", pick)
}
