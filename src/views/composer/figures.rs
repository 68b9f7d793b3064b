//! The lists from which figures are put into a text, each with its present value.

use crate::locale::composer as words;
use crate::report::figures::{Argument, Call, Figures, columns, registry};
use crate::report::{Insert, Pattern, Scope};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Choice, Choose, Pick};

use super::writing::{Chosen, Writing};

/// Is the most lines of a figure that are put in as words.
const MOST_LINES: usize = 60;

/// Answers with the figures of the report that the text belongs to; none when the report is gone.
fn with_figures<T>(writing: &Writing, ctx: &Ctx, answer: impl FnOnce(&Figures<'_>) -> T) -> Option<T> {
    let report = ctx.workspace.reports.get(writing.passage().report().as_str())?;
    let figures = Figures::new(ctx.workspace, &ctx.setup.settings, Scope::of(report));
    Some(answer(&figures))
}

fn put(call: &Call) -> Chosen {
    Chosen::Put(format!("{{{call}}}"))
}

/// Lists every figure with its value. One with rows asks whether their number or their lines are wanted; one that is about
/// an indicator asks which.
pub(super) fn list(writing: &Writing, ctx: &Ctx) -> Ask {
    let row = |figures: &Figures<'_>, row: &'static registry::Row| {
        let says = ctx.say(row.says);
        let (value, chosen) = if row.takes.contains(&Argument::Of) {
            (ctx.cut().to_owned(), Chosen::About(row.name))
        } else {
            let call = Call::read(row.name).ok()?;
            let value = figures.figure(&call).ok()?.printed;
            let chosen = if row.ask.shape().is_some() { Chosen::Rows(row.name) } else { put(&call) };
            (value, chosen)
        };
        let label = format!("{says}: {value}").replace('\n', " ");
        Some(Choice::new(label, row.name, Pick::Writing(chosen)))
    };
    let rows = with_figures(writing, ctx, |figures| {
        registry::rows().filter_map(|found| row(figures, found)).collect::<Vec<_>>()
    });
    let body = vec![ctx.say(words::PUT_IN_HOW).to_owned()];
    Ask::choose(Choose::picker(ctx.say(words::PUT_IN), body, rows.unwrap_or_default()))
}

/// Asks how a figure that has rows is put in.
pub(super) fn rows(writing: &Writing, name: &str, ctx: &Ctx) -> Option<Ask> {
    let call = Call::read(name).ok()?;
    let shape = call.row.ask.shape()?;
    let pattern = Pattern::read(columns::line(shape), shape).ok()?;
    let (printed, lines) = with_figures(writing, ctx, |figures| {
        let entries = figures.rows(&call).ok().flatten().unwrap_or_default();
        let line = |entry| {
            let text = pattern.line(|column| figures.cell(&call, entry, column).unwrap_or_default());
            format!("- {}", text.replace('{', "{{").replace('}', "}}"))
        };
        let lines: Vec<String> = entries.iter().take(MOST_LINES).map(line).collect();
        (figures.figure(&call).map(|figure| figure.printed).unwrap_or_default(), lines)
    })?;
    let number = ctx.tell(words::AS_NUMBER, &[("value", &printed)]);
    let mut choices = vec![Choice::new(number, call.to_string(), Pick::Writing(put(&call)))];
    for (said, text) in [(words::AS_TABLE, Insert::table(&call)), (words::AS_LIST, Insert::list(&call))] {
        choices.push(Choice::new(ctx.say(said), "", Pick::Writing(Chosen::PutLine(text))));
    }
    if !lines.is_empty() {
        let label = ctx.tell(words::AS_LINES, &[("n", &lines.len())]);
        choices.push(Choice::new(label, "", Pick::Writing(Chosen::Put(lines.join("\n")))));
    }
    let body = lines.iter().take(4).cloned().collect();
    Some(Ask::choose(Choose::menu(ctx.say(call.row.says), body, choices)))
}

/// Lists the indicators that a figure can be about, each with the value.
pub(super) fn about(writing: &Writing, name: &str, ctx: &Ctx) -> Option<Ask> {
    let says = registry::named(name)?.says;
    let rows = with_figures(writing, ctx, |figures| {
        let row = |indicator: &crate::domain::indicator::Indicator| {
            let call = Call::read(&format!("{name} {}", indicator.id)).ok()?;
            let figure = figures.figure(&call).ok()?;
            let label = format!("{} {}: {}", indicator.label, indicator.name, figure.printed);
            Some(Choice::new(label.trim(), "", Pick::Writing(put(&call))))
        };
        ctx.workspace.indicators.iter().filter_map(row).collect::<Vec<_>>()
    })?;
    Some(Ask::choose(Choose::picker(ctx.say(says), Vec::new(), rows)))
}
