//! Drawing of the composer.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr;

use crate::domain::progress::State as Work;
use crate::locale::Glyphs;
use crate::report::compose::{Section, SectionKind, SectionState};
use crate::views::ctx::Ctx;
use crate::widgets::bars::{bar, rule};
use crate::widgets::fit::{fit, wrap};

use super::open::Open;
use super::page::{Line, Look};
use super::panes::panes;
use super::{State, list, source};

/// Draws the list, or the report that is open.
pub fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    match &state.open {
        None => list::draw(&state.list, ctx, buffer),
        Some(open) => draw_open(open, ctx, buffer),
    }
}

/// Returns the sign of how far a section has come.
pub(super) fn sign(state: SectionState, glyphs: Glyphs) -> &'static str {
    match state {
        SectionState::Empty => glyphs.state(Work::NotStarted),
        SectionState::Changed => glyphs.changed(),
        SectionState::Drafted => glyphs.pencil(),
        SectionState::Written | SectionState::Computed => glyphs.state(Work::Done),
    }
}

fn look_of(state: SectionState, ctx: &Ctx) -> Style {
    match state {
        SectionState::Changed => ctx.theme().warn,
        SectionState::Written | SectionState::Computed => ctx.theme().good,
        SectionState::Empty | SectionState::Drafted => Style::new(),
    }
}

fn draw_open(open: &Open, ctx: &Ctx, buffer: &mut Buffer) {
    let panes = panes(ctx);
    let style = if open.in_document { ctx.theme().accent } else { ctx.theme().dim };
    bar(panes.divider, buffer, ctx.glyphs().bar(), style);
    draw_outline(open, ctx, panes.outline, buffer);
    if !open.is_ready() {
        let text = open.missing(ctx);
        for (line, y) in wrap(&text, panes.document.width).iter().zip(panes.document.top()..) {
            buffer.set_stringn(panes.document.x, y, line, panes.document.width.into(), Style::new());
        }
        return;
    }
    let shown = open.sheet.lines.iter().skip(open.scroll);
    for (line, y) in shown.zip(panes.document.top()..panes.document.bottom()) {
        draw_line(line, open, ctx, Rect { y, height: 1, ..panes.document }, buffer);
    }
    draw_source(open, ctx, panes.source, buffer);
}

/// Is the room of a section's sign at the end of its line, with a blank on either side.
const SIGN: u16 = 3;

fn draw_outline(open: &Open, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let shown = open.sections.iter().enumerate().skip(open.outline.offset);
    for ((nth, section), y) in shown.zip(area.top()..area.bottom()) {
        let line = Rect { y, height: 1, ..area };
        let here = nth == open.outline.at;
        let text = format!("{}{}", if here { ctx.glyphs().chosen() } else { " " }, title(section));
        let room = line.width.saturating_sub(SIGN);
        buffer.set_stringn(line.x, y, fit(&text, room, ctx.cut()), room.into(), Style::new());
        let x = line.right().saturating_sub(SIGN - 1);
        buffer.set_stringn(x, y, sign(section.state, ctx.glyphs()), 1, look_of(section.state, ctx));
        if here {
            buffer.set_style(line, if open.in_document { ctx.theme().resting } else { ctx.theme().selected });
        }
    }
}

/// Returns a section as the outline shows it: what is written stands below its heading with a dash.
fn title(section: &Section) -> String {
    let indent = " ".repeat(section.depth.min(4));
    match section.kind {
        SectionKind::Text => format!("{indent}- {}", section.title),
        SectionKind::Heading(_) | SectionKind::Annex => {
            format!("{indent}{} {}", section.label, section.title).replace("  ", " ").trim_end().to_owned()
        }
    }
}

fn draw_line(line: &Line, open: &Open, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let mut x = area.x;
    for span in &line.spans {
        let room = area.right().saturating_sub(x);
        buffer.set_stringn(x, area.y, &span.text, room.into(), style(span.look, open, ctx));
        x = x.saturating_add(u16::try_from(span.text.width()).unwrap_or(room)).min(area.right());
    }
}

fn style(look: Look, open: &Open, ctx: &Ctx) -> Style {
    let theme = ctx.theme();
    match look {
        Look::Plain => Style::new(),
        Look::Bold => Style::new().add_modifier(Modifier::BOLD),
        Look::Italic => Style::new().add_modifier(Modifier::ITALIC),
        Look::Dim => theme.dim,
        Look::Prompt | Look::Mark => theme.warn,
        Look::Figure(nth) if open.in_document && open.figure == Some(nth) => theme.selected,
        Look::Figure(nth) => {
            let stale = open.sheet.figures.get(nth).is_some_and(|place| place.stale);
            if stale { theme.warn } else { Style::new() }
        }
    }
}

/// Says below the document where the chosen figure comes from, or what stands in the section.
fn draw_source(open: &Open, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    if area.height < 2 {
        return;
    }
    rule(Rect { height: 1, ..area }, buffer, ctx.glyphs().rule(), ctx.theme().dim);
    let lines = source::lines(open, ctx);
    let wrapped = lines
        .iter()
        .flat_map(|(text, style)| wrap(text, area.width).into_iter().map(move |line| (line, *style)));
    for ((text, style), y) in wrapped.zip(area.top() + 1..area.bottom()) {
        buffer.set_stringn(area.x, y, text, area.width.into(), style);
    }
}
