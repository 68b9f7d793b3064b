//! Drawing of the form of a record: captions at the left, values at the right, and below them how the field with the
//! cursor is read.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::widgets::{Clear, Widget};
use unicode_width::UnicodeWidthStr;

use crate::locale::{form as words, say};
use crate::views::ctx::Ctx;
use crate::views::layout::screen;
use crate::widgets::bars::{rule, two_sided};
use crate::widgets::fit::{fit, wrap};
use crate::widgets::list::scrolled_to;

use super::understood::Tone;
use super::{Editing, Entry};

/// Is how many lines of a field show while the cursor is elsewhere.
const RESTING: usize = 3;

/// Is how many proposals show at a time.
const PROPOSED: usize = 6;

/// Is how many lines the title takes with its rule, and the buttons with theirs.
const EDGES: u16 = 3;

/// Is how wide a caption may be.
const WIDEST: u16 = 22;

/// Is one line of the fields.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Line {
    /// A row of a field's text; the first one stands beside the caption.
    Text { entry: usize, row: Range<usize>, is_first: bool, is_cut: bool },
    /// A proposal for the field with the cursor, by its place among those in view.
    Proposal(u16),
}

/// Holds where the parts of the form stand.
struct Areas {
    whole: Rect,
    fields: Rect,
    note: Rect,
    buttons: Rect,
    caption: u16,
}

fn areas(editing: &Editing, ctx: &Ctx) -> Areas {
    let whole = screen(ctx.size).middle;
    let note_lines = (whole.height / 6).clamp(2, 6);
    let fields = Rect {
        x: whole.x + 1,
        y: whole.y + 2,
        width: whole.width.saturating_sub(2),
        height: whole.height.saturating_sub(EDGES + 1 + note_lines),
    };
    let note = Rect { y: fields.bottom() + 1, height: note_lines, ..fields };
    let buttons = Rect { y: note.bottom(), height: 1, ..fields };
    Areas { whole, fields, note, buttons, caption: caption_width(editing, whole.width, ctx) }
}

/// Returns the room for the captions; a wide screen cuts none of them.
fn caption_width(editing: &Editing, width: u16, ctx: &Ctx) -> u16 {
    let widths = editing.entries.iter().map(|entry| caption(entry, editing, ctx).width() + 2);
    let widest = widths.max().unwrap_or_default();
    let most = WIDEST.max(width / 4);
    u16::try_from(widest).unwrap_or(most).min(most)
}

/// Returns what stands before a field; a needed one has a sign.
fn caption(entry: &Entry, editing: &Editing, ctx: &Ctx) -> String {
    let sign = if entry.spec.needed { "*" } else { "" };
    format!("{}{sign}", super::caption(editing.kind(), entry.spec.name, ctx))
}

/// Returns how wide a value is; a few columns at the right stay free for what a terminal draws while text is composed.
pub(super) fn columns(editing: &Editing, ctx: &Ctx) -> u16 {
    let areas = areas(editing, ctx);
    areas.fields.width.saturating_sub(areas.caption + 3).max(1)
}

/// Lists the lines of all fields: the one with the cursor shows all of itself, the others their first lines.
fn lines(editing: &Editing) -> Vec<Line> {
    let mut lines = Vec::new();
    for (nth, entry) in editing.entries.iter().enumerate() {
        let here = nth == editing.at;
        let rows = entry.editor.rows();
        let shown = if here { rows.len() } else { rows.len().min(RESTING) };
        let line = |(place, row): (usize, &Range<usize>)| Line::Text {
            entry: nth,
            row: row.clone(),
            is_first: place == 0,
            is_cut: place + 1 == shown && shown < rows.len(),
        };
        lines.extend(rows.iter().take(shown).enumerate().map(line));
        if here {
            let proposals = editing.proposals.len().min(PROPOSED);
            lines.extend((0..proposals).filter_map(|place| Some(Line::Proposal(u16::try_from(place).ok()?))));
        }
    }
    lines
}

/// Returns the first line in view that shows the cursor, and what belongs to its field as far as there is room.
pub(super) fn scrolled(editing: &Editing, ctx: &Ctx) -> usize {
    let lines = lines(editing);
    let height = usize::from(areas(editing, ctx).fields.height);
    let most = lines.len().saturating_sub(height);
    let is_here = |line: &Line| match line {
        Line::Text { entry, .. } => *entry == editing.at,
        Line::Proposal(_) => true,
    };
    let (Some(first), Some(last)) = (lines.iter().position(is_here), lines.iter().rposition(is_here)) else {
        return if editing.at == 0 { 0 } else { most };
    };
    let cursor = editing.entry().map_or(0, |entry| usize::from(entry.editor.cursor_at().1));
    let whole = scrolled_to(first, scrolled_to(last, editing.scroll.min(most), height), height);
    scrolled_to(first + cursor, whole, height)
}

/// Draws the form over the middle of the screen, and returns where the terminal's cursor belongs.
pub fn draw(editing: &Editing, ctx: &Ctx, buffer: &mut Buffer) -> Option<Position> {
    let areas = areas(editing, ctx);
    Clear.render(areas.whole, buffer);
    draw_title(editing, ctx, areas.whole, buffer);
    let cursor = draw_fields(editing, ctx, &areas, buffer);
    draw_note(editing, ctx, areas.note, buffer);
    draw_buttons(editing, ctx, areas.buttons, buffer);
    cursor
}

fn draw_title(editing: &Editing, ctx: &Ctx, whole: Rect, buffer: &mut Buffer) {
    let title = format!(" {} {}", ctx.glyphs().pencil(), editing.title(ctx));
    let line = Rect { height: 1, ..whole };
    buffer.set_stringn(
        line.x,
        line.y,
        fit(&title, line.width, ctx.cut()),
        line.width.into(),
        ctx.theme().accent,
    );
    rule(Rect { y: whole.y + 1, height: 1, ..whole }, buffer, ctx.glyphs().rule(), ctx.theme().dim);
}

fn draw_fields(editing: &Editing, ctx: &Ctx, areas: &Areas, buffer: &mut Buffer) -> Option<Position> {
    let lines = lines(editing);
    let area = areas.fields;
    let first = scrolled(editing, ctx);
    let mut cursor = None;
    for (line, y) in lines.iter().skip(first).zip(area.top()..area.bottom()) {
        let at = Rect { y, height: 1, ..area };
        match line {
            Line::Text { entry, row, is_first, is_cut } => {
                let Some(field) = editing.entries.get(*entry) else { continue };
                if *is_first {
                    draw_caption(field, *entry == editing.at, editing, ctx, areas.caption, at, buffer);
                }
                draw_row(field, row, *is_cut, *entry == editing.at, ctx, value(areas, at), buffer);
                if *entry == editing.at && cursor.is_none() {
                    cursor = cursor_in(field, row, value(areas, at));
                }
            }
            Line::Proposal(0) => {
                let rows = u16::try_from(editing.proposals.len().min(PROPOSED)).unwrap_or_default();
                let height = rows.min(area.bottom().saturating_sub(y));
                editing.proposals.draw(ctx, Rect { height, ..value(areas, at) }, buffer);
            }
            Line::Proposal(_) => {}
        }
    }
    draw_more(lines.len(), first, ctx, area, buffer);
    cursor
}

/// Returns where the value stands on a line of a field.
fn value(areas: &Areas, line: Rect) -> Rect {
    Rect { x: line.x + areas.caption + 1, width: line.width.saturating_sub(areas.caption + 1), ..line }
}

fn draw_caption(
    entry: &Entry,
    here: bool,
    editing: &Editing,
    ctx: &Ctx,
    width: u16,
    line: Rect,
    buffer: &mut Buffer,
) {
    let sign = if here { ctx.glyphs().chosen() } else { " " };
    let text = format!("{sign} {}", caption(entry, editing, ctx));
    let style = if here { ctx.theme().accent } else { ctx.theme().dim };
    buffer.set_stringn(line.x, line.y, fit(&text, width, ctx.cut()), width.into(), style);
}

fn draw_row(
    entry: &Entry,
    row: &Range<usize>,
    is_cut: bool,
    here: bool,
    ctx: &Ctx,
    area: Rect,
    buffer: &mut Buffer,
) {
    let text = entry.editor.text().get(row.clone()).unwrap_or_default().trim_end_matches(' ');
    let room = area.width.saturating_sub(2);
    let text = if is_cut {
        format!("{}{}", fit(text, room.saturating_sub(1), ""), ctx.cut())
    } else {
        text.to_owned()
    };
    let style = match (here, entry.is_fresh, entry.is_typed()) {
        (true, true, _) => ctx.theme().selected,
        (true, false, _) => Style::new().add_modifier(Modifier::UNDERLINED),
        (false, _, true) => ctx.theme().warn,
        (false, _, false) => Style::new(),
    };
    let width = usize::from(room);
    let shown = if here && !entry.is_fresh { format!("{text:width$}") } else { text };
    buffer.set_stringn(area.x, area.y, shown, area.width.into(), style);
    if entry.is_typed() {
        buffer.set_stringn(area.x.saturating_sub(1), area.y, ctx.glyphs().pencil(), 1, ctx.theme().warn);
    }
}

/// Returns where the cursor stands, if it stands in this row.
fn cursor_in(entry: &Entry, row: &Range<usize>, area: Rect) -> Option<Position> {
    let cursor = entry.editor.cursor();
    let (column, nth) = entry.editor.cursor_at();
    let is_here = entry.editor.rows().get(usize::from(nth)) == Some(row) && cursor >= row.start;
    is_here.then(|| Position { x: (area.x + column).min(area.right().saturating_sub(1)), y: area.y })
}

/// Says on the rules above and below how many lines are out of view.
fn draw_more(lines: usize, first: usize, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let below = lines.saturating_sub(first + usize::from(area.height));
    for (n, y) in [(first, area.y.saturating_sub(1)), (below, area.bottom())] {
        rule(Rect { y, height: 1, ..area }, buffer, ctx.glyphs().rule(), ctx.theme().dim);
        if n > 0 {
            let text = format!(" {} ", ctx.tell(words::MORE_LINES, &[("n", &n)]));
            let width = u16::try_from(text.width()).unwrap_or_default();
            let x = area.right().saturating_sub(width + 2);
            buffer.set_stringn(x, y, text, width.into(), ctx.theme().dim);
        }
    }
}

fn draw_note(editing: &Editing, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let note = &editing.note;
    let style = match note.tone {
        Tone::Plain => ctx.theme().dim,
        Tone::Good => ctx.theme().good,
        Tone::Warning => ctx.theme().warn,
        Tone::Bad => ctx.theme().bad,
    };
    let mut lines = wrap(&note.text, area.width);
    if lines.len() > usize::from(area.height) {
        lines.truncate(area.height.into());
        if let Some(last) = lines.last_mut() {
            *last = format!("{}{}", fit(last, area.width.saturating_sub(1), ""), ctx.cut());
        }
    }
    for (line, y) in lines.iter().zip(area.top()..area.bottom()) {
        buffer.set_stringn(area.x, y, line, area.width.into(), style);
    }
}

fn draw_buttons(editing: &Editing, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let mut buttons = String::new();
    let mut chosen = None;
    for (nth, said) in [say::WRITE, say::CANCEL].into_iter().enumerate() {
        let text = format!("[ {} ]", ctx.say(said));
        if editing.at == editing.entries.len() + nth {
            chosen = Some((buttons.width(), text.width()));
        }
        buttons.push_str(&text);
        buttons.push_str("  ");
    }
    let right = if editing.resumed { ctx.say(say::UNFINISHED) } else { ctx.say(words::NEEDED) };
    two_sided(line, buffer, &buttons, right, Style::new(), ctx.cut());
    if let Some((before, width)) = chosen {
        let (x, width) =
            (line.x + u16::try_from(before).unwrap_or_default(), u16::try_from(width).unwrap_or_default());
        buffer.set_style(Rect { x, width, ..line }.intersection(line), ctx.theme().selected);
    }
}
