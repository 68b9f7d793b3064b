//! Drawing of the layer in which a section is written.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::{Clear, Widget};

use crate::locale::{composer as words, personal as warnings, say};
use crate::report::figures::Call;
use crate::report::{Insert, Sentence};
use crate::text::personal::personal;
use crate::views::composer::panes::{Panes, panes};
use crate::views::ctx::Ctx;
use crate::widgets::bars::rule;
use crate::widgets::fit::{fit, wrap};

use super::Writing;

/// Is how many lines stand below the text: a rule, and what is said about the place of the cursor.
const BELOW: u16 = 3;

fn area(ctx: &Ctx) -> Rect {
    let Panes { document, source, .. } = panes(ctx);
    Rect { height: document.height + source.height, ..document }
}

/// Returns where the text stands; a few columns at the right stay free for what a terminal draws while text is composed.
pub(super) fn editor_area(ctx: &Ctx) -> Rect {
    let area = area(ctx);
    Rect {
        y: area.y + 2,
        height: area.height.saturating_sub(2 + BELOW).max(1),
        width: area.width.saturating_sub(2).max(1),
        ..area
    }
}

/// Draws the text over the document, and returns where the terminal's cursor belongs.
pub fn draw(writing: &Writing, ctx: &Ctx, buffer: &mut Buffer) -> Option<Position> {
    let (area, text) = (area(ctx), editor_area(ctx));
    Clear.render(area, buffer);
    let title = format!("{} {}", ctx.glyphs().pencil(), writing.title);
    buffer.set_stringn(
        area.x,
        area.y,
        fit(&title, area.width, ctx.cut()),
        area.width.into(),
        ctx.theme().accent,
    );
    rule(Rect { y: area.y + 1, height: 1, ..area }, buffer, ctx.glyphs().rule(), ctx.theme().dim);
    for (row, y) in writing.editor.in_view().into_iter().zip(text.top()..text.bottom()) {
        let line = writing.editor.text().get(row.clone()).unwrap_or_default();
        buffer.set_stringn(text.x, y, line.trim_end_matches(' '), area.width.into(), Style::new());
    }
    draw_note(writing, ctx, Rect { y: text.bottom(), height: BELOW, ..area }, buffer);
    let (column, row) = writing.editor.cursor_at();
    Some(Position { x: text.x + column, y: text.y + row.min(text.height.saturating_sub(1)) })
}

fn draw_note(writing: &Writing, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    rule(Rect { height: 1, ..area }, buffer, ctx.glyphs().rule(), ctx.theme().dim);
    let (text, style) = note(writing, ctx);
    for (line, y) in wrap(&text, area.width).iter().zip(area.top() + 1..area.bottom()) {
        buffer.set_stringn(area.x, y, line, area.width.into(), style);
    }
}

/// Says what is wrong with the line of the cursor, else which figure the cursor is in, else how figures are put in.
fn note(writing: &Writing, ctx: &Ctx) -> (String, Style) {
    let (line, at) = line_of_cursor(writing);
    if let Some(found) = personal(line).into_iter().next() {
        return (ctx.say(warnings::personal(found)).to_owned(), ctx.theme().warn);
    }
    match Insert::read(line) {
        Some(Ok(insert)) => return (ctx.say(insert.call.row.says).to_owned(), ctx.theme().good),
        Some(Err(mistakes)) => {
            let what = mistakes.first().map(|mistake| mistake.what.words(ctx.lang())).unwrap_or_default();
            return (what, ctx.theme().bad);
        }
        None => {}
    }
    let sentence = Sentence::read(line);
    if let Some(mistake) = sentence.mistakes().first() {
        return (mistake.what.words(ctx.lang()), ctx.theme().bad);
    }
    if let Some(call) = call_at(line, at).and_then(|inner| Call::read(inner).ok()) {
        let printed = writing.printed.get(&call.to_string());
        let value = printed.map(|printed| format!("{printed} {} ", ctx.glyphs().from())).unwrap_or_default();
        return (format!("{value}{}", ctx.say(call.row.says)), ctx.theme().good);
    }
    let said = if writing.resumed { say::UNFINISHED } else { words::HOW_TO_WRITE };
    (ctx.say(said).to_owned(), ctx.theme().dim)
}

/// Returns the line in which the cursor is, and the cursor's byte in it.
fn line_of_cursor(writing: &Writing) -> (&str, usize) {
    let (text, cursor) = (writing.editor.text(), writing.editor.cursor());
    let start = text.get(..cursor).and_then(|head| head.rfind('\n')).map_or(0, |at| at + 1);
    let line = text.get(start..).unwrap_or_default().lines().next().unwrap_or_default();
    (line, cursor - start)
}

/// Returns what stands between the braces around a place; none outside of braces.
fn call_at(line: &str, at: usize) -> Option<&str> {
    let head = line.get(..at)?;
    let open = head.rfind('{').filter(|open| !head.get(*open..).is_some_and(|rest| rest.contains('}')))?;
    let inner = line.get(open + 1..)?;
    inner.get(..inner.find('}')?)
}
