//! Drawing of layers.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr;

use super::{Choose, Form, Name, Overlay, Purpose};
use crate::locale::{personal as words, say};
use crate::query::Ranker;
use crate::text::personal::personal;
use crate::views::composer::{self, writing};
use crate::views::ctx::Ctx;
use crate::views::editing;
use crate::views::indicators::{grid, spread};
use crate::views::{inbox, indicators, links, lists, meeting, reorganise, work};
use crate::widgets::bars::two_sided;
use crate::widgets::fit::{fit, wrap};
use crate::widgets::found;
use crate::widgets::line::Line;
use crate::widgets::popup;

/// Draws a layer and returns where the terminal's cursor belongs, if the layer has a text field.
pub fn draw(overlay: &Overlay, ctx: &Ctx, screen: Rect, buffer: &mut Buffer) -> Option<Position> {
    match overlay {
        Overlay::Choose(choose) => draw_choose(choose, ctx, screen, buffer),
        Overlay::Form(form) => draw_form(form, ctx, screen, buffer),
        Overlay::Grid(grid) => grid::draw(grid, ctx, screen, buffer),
        Overlay::Spread(spread) => spread::draw(spread, ctx, screen, buffer),
        Overlay::Writing(written) => writing::draw(written, ctx, buffer),
        Overlay::Editing(edited) => editing::draw(edited, ctx, buffer),
        Overlay::Narrow(narrow) => Some(narrow.draw(ctx, screen, buffer)),
        Overlay::Jump(jump) => Some(jump.draw(ctx, screen, buffer)),
    }
}

/// Draws a label and a field on one line and returns where the cursor belongs.
pub fn cursor_line(line: &Line, label: &str, ctx: &Ctx, area: Rect, buffer: &mut Buffer) -> Position {
    buffer.set_string(area.x, area.y, " ".repeat(area.width.into()), Style::new());
    let used = label.width() as u16;
    buffer.set_stringn(area.x, area.y, label, area.width.into(), ctx.theme().accent);
    let room = area.width.saturating_sub(used);
    let (shown, column) = line.shown(room);
    buffer.set_stringn(area.x + used, area.y, shown, room.into(), Style::new());
    Position { x: (area.x + used + column).min(area.right().saturating_sub(1)), y: area.y }
}

/// Takes lines from the top of an area.
struct Pen {
    area: Rect,
}

impl Pen {
    fn line(&mut self) -> Option<Rect> {
        let line = Rect { height: 1, ..self.area };
        let has_room = self.area.height > 0;
        self.area.y += u16::from(has_room);
        self.area.height = self.area.height.saturating_sub(1);
        has_room.then_some(line)
    }

    fn text(&mut self, lines: &[String], style: Style, buffer: &mut Buffer) {
        for text in lines {
            if let Some(line) = self.line() {
                buffer.set_stringn(line.x, line.y, text, line.width.into(), style);
            }
        }
    }
}

fn wrapped(texts: &[String], width: u16) -> Vec<String> {
    texts.iter().flat_map(|text| wrap(text, width)).collect()
}

const WIDEST: u16 = 84;

/// Is how many rows stay in view however much is said above them.
const LEAST_ROWS: usize = 3;

fn draw_choose(choose: &Choose, ctx: &Ctx, screen: Rect, buffer: &mut Buffer) -> Option<Position> {
    let width = WIDEST.min(screen.width.saturating_sub(4));
    let mut body = wrapped(&choose.body, width.saturating_sub(4));
    let (marked, hidden) = choose.marked();
    if marked > 0 {
        let said = if hidden > 0 { say::ROWS_MARKED_HIDDEN } else { say::ROWS_MARKED };
        body.push(ctx.tell(said, &[("n", &marked), ("hidden", &hidden)]));
    }
    let room = usize::from(screen.height).saturating_sub(6 + choose.rows.len().min(LEAST_ROWS));
    if body.len() > room {
        body.truncate(room.saturating_sub(1));
        body.push(ctx.cut().to_owned());
    }
    let extra = body.len() + usize::from(choose.filter.is_some()) + usize::from(!body.is_empty());
    let wanted = choose.rows.len().max(1) + extra + 2;
    let height = u16::try_from(wanted).unwrap_or(u16::MAX).min(screen.height.saturating_sub(2));
    let area = popup::centred(screen, width, height);
    let inner = popup::draw(area, buffer, &choose.title, ctx.theme().accent, ctx.glyphs().is_ascii());
    let mut pen = Pen { area: inner };
    pen.text(&body, Style::new(), buffer);
    if !body.is_empty() {
        pen.line();
    }
    let filter = choose.filter.as_ref().and_then(|line| Some((line, pen.line()?)));
    let cursor =
        filter.map(|(line, at)| cursor_line(line, &format!("{}: ", ctx.say(say::TYPE)), ctx, at, buffer));
    draw_rows(choose, ctx, pen, buffer);
    cursor
}

fn draw_rows(choose: &Choose, ctx: &Ctx, mut pen: Pen, buffer: &mut Buffer) {
    let in_view = choose.in_view();
    let typed = choose.filter.as_ref().map(Line::text).filter(|text| !text.trim().is_empty());
    let ranker = typed.map(Ranker::new);
    let offset = choose.offset(pen.area.height.into());
    if in_view.is_empty() {
        let said = if ranker.is_some() { say::NOTHING_FOUND } else { say::NOTHING_TO_CHOOSE };
        pen.text(&wrap(ctx.say(said), pen.area.width), ctx.theme().dim, buffer);
    }
    for (nth, index) in in_view.iter().enumerate().skip(offset) {
        let (Some(line), Some(row)) = (pen.line(), choose.rows.get(*index)) else { break };
        let chosen = nth == choose.at;
        let sign = if chosen { ctx.glyphs().chosen() } else { " " };
        let tick = match (&choose.ticked, &choose.marks) {
            (Some(ticked), _) if *index > 0 => Some(ticked.contains(index)),
            (_, Some(marks)) if marks.can_hold(*index) => Some(marks.rows().contains(index)),
            _ => None,
        };
        let tick = tick.map(|ticked| format!("{} ", ctx.glyphs().tick(ticked))).unwrap_or_default();
        let style = if chosen { ctx.theme().selected } else { Style::new() };
        buffer.set_style(line, style);
        two_sided(line, buffer, &format!("{sign} {tick}{}", row.label), &row.note, style, ctx.cut());
        if let Some(ranker) = &ranker {
            let label = Rect { x: line.x + 2, width: line.width.saturating_sub(2), ..line };
            found::mark(label, buffer, ctx.theme().found, &|text| ranker.places(text));
        }
    }
}

/// Is the width of the labels of a form.
const LABEL: u16 = 16;

fn width_of(screen: Rect) -> u16 {
    WIDEST.min(screen.width.saturating_sub(4))
}

fn about(form: &Form, ctx: &Ctx, width: u16) -> Vec<String> {
    let mut about = wrapped(&form.about, width);
    if form.resumed {
        about.extend(wrap(ctx.say(say::UNFINISHED), width));
    }
    about
}

/// Returns the lines of the text that a form encloses, and how many of them fit above its fields.
pub(super) fn enclosed(form: &Form, ctx: &Ctx) -> (Vec<String>, usize) {
    let Some(enclosure) = &form.enclosure else { return (Vec::new(), 0) };
    let width =
        width_of(Rect { x: 0, y: 0, width: ctx.size.width, height: ctx.size.height }).saturating_sub(4);
    let lines = wrap(&enclosure.text, width);
    let others = about(form, ctx, width).len() + form.fields.len() + 6 + note_lines(form);
    let room = usize::from(ctx.size.height).saturating_sub(2 + others).max(1);
    let height = room.min(lines.len());
    (lines, height)
}

/// Draws the part of the enclosed text that is in view, and a line that says how much follows.
fn draw_enclosed(form: &Form, ctx: &Ctx, pen: &mut Pen, buffer: &mut Buffer) {
    let Some(enclosure) = &form.enclosure else { return };
    let (lines, height) = enclosed(form, ctx);
    let first = enclosure.scroll.min(lines.len().saturating_sub(height));
    let shown: Vec<String> = lines.iter().skip(first).take(height).cloned().collect();
    pen.text(&shown, Style::new(), buffer);
    let below = lines.len().saturating_sub(first + height);
    let more =
        if below > 0 { ctx.tell(say::MORE_LINES, &[("n", &below), ("key", &"PgDn")]) } else { String::new() };
    pen.text(&[more], ctx.theme().dim, buffer);
}

fn draw_form(form: &Form, ctx: &Ctx, screen: Rect, buffer: &mut Buffer) -> Option<Position> {
    let width = width_of(screen);
    let about = about(form, ctx, width.saturating_sub(4));
    let read = form.enclosure.as_ref().map_or(0, |_| enclosed(form, ctx).1 + 1);
    let height = about.len() + read + form.fields.len() + 5 + note_lines(form);
    let area = popup::centred(screen, width, u16::try_from(height).unwrap_or(u16::MAX));
    let inner = popup::draw(area, buffer, &form.title, ctx.theme().accent, ctx.glyphs().is_ascii());
    let mut pen = Pen { area: inner };
    pen.text(&about, ctx.theme().dim, buffer);
    draw_enclosed(form, ctx, &mut pen, buffer);
    pen.line();
    let cursor = draw_fields(form, ctx, &mut pen, buffer);
    draw_note(form, ctx, &mut pen, buffer);
    draw_buttons(form, ctx, &mut pen, buffer);
    cursor
}

fn draw_fields(form: &Form, ctx: &Ctx, pen: &mut Pen, buffer: &mut Buffer) -> Option<Position> {
    let mut cursor = None;
    for (nth, field) in form.fields.iter().enumerate() {
        let Some(line) = pen.line() else { break };
        let here = nth == form.at;
        let label = format!("{} {}", if here { ctx.glyphs().chosen() } else { " " }, field.caption(ctx));
        let style = if here { ctx.theme().accent } else { Style::new() };
        buffer.set_stringn(line.x, line.y, fit(&label, LABEL, ctx.cut()), LABEL.into(), style);
        let room = Rect { x: line.x + LABEL + 1, width: line.width.saturating_sub(LABEL + 1), ..line };
        let (shown, column) = field.line.shown(room.width);
        let underlined = Style::new().add_modifier(Modifier::UNDERLINED);
        buffer.set_stringn(
            room.x,
            room.y,
            format!("{shown:width$}", width = room.width.into()),
            room.width.into(),
            underlined,
        );
        if here && field.line.is_suggested() {
            let width = u16::try_from(field.line.text().width()).unwrap_or(u16::MAX).min(room.width);
            buffer.set_style(Rect { width, ..room }, ctx.theme().selected);
        }
        if here {
            cursor = Some(Position { x: (room.x + column).min(room.right().saturating_sub(1)), y: room.y });
        }
    }
    cursor
}

/// Returns how many lines the note of a form may take: a value is told with its verdict and its doubts, a task is chosen
/// from a list.
fn note_lines(form: &Form) -> usize {
    let names_task = form.fields.iter().any(|field| field.name == Name::Task);
    if names_task || matches!(form.purpose, Purpose::Indicator(_)) { 4 } else { 2 }
}

fn understood(form: &Form, ctx: &Ctx) -> Option<String> {
    match &form.purpose {
        Purpose::Indicator(fill) => indicators::understood(form, fill, ctx),
        Purpose::Reorganise(deed) => reorganise::understood(form, *deed, ctx),
        Purpose::Lists(fill) => lists::understood(form, *fill, ctx),
        Purpose::Links(_) => links::understood(form, ctx),
        Purpose::Inbox(fill) => inbox::understood(form, fill, ctx),
        Purpose::Meeting(_) => meeting::understood(form, ctx),
        Purpose::Composer(_) => composer::understood(form, ctx),
        _ => work::understood(form, ctx),
    }
}

/// Warns of personal data in the field with the cursor; on the buttons in any field.
fn personal_data(form: &Form, ctx: &Ctx) -> Option<String> {
    let fields = form.fields.get(form.at).map_or(form.fields.as_slice(), std::slice::from_ref);
    let found = fields.iter().flat_map(|field| personal(field.line.text())).next()?;
    Some(ctx.say(words::personal(found)).to_owned())
}

/// Is how many lines the buttons take with the blank above them.
const BUTTONS: u16 = 2;

/// Draws what is wrong, or how the field with the cursor is understood.
fn draw_note(form: &Form, ctx: &Ctx, pen: &mut Pen, buffer: &mut Buffer) {
    let fault = form.fault.as_ref().map(|(_, fault)| (fault.clone(), ctx.theme().bad));
    let warned = personal_data(form, ctx).map(|text| (text, ctx.theme().warn));
    let note = fault.or(warned).or_else(|| Some((understood(form, ctx)?, ctx.theme().dim)));
    let (text, style) = note.unwrap_or_default();
    let mut lines = wrap(&text, pen.area.width);
    let room = usize::from(pen.area.height.saturating_sub(BUTTONS)).min(note_lines(form));
    let below = pen.area;
    lines.resize(room, String::new());
    if !form.has_proposals() {
        pen.text(&lines, style, buffer);
        return;
    }
    form.proposals.draw(ctx, Rect { height: room as u16, ..below }, buffer);
    pen.text(&vec![String::new(); room], Style::new(), buffer);
}

fn draw_buttons(form: &Form, ctx: &Ctx, pen: &mut Pen, buffer: &mut Buffer) {
    pen.line();
    let Some(line) = pen.line() else { return };
    let mut x = line.x + LABEL + 1;
    let go = if form.purpose == Purpose::AsOf { say::SHOW } else { say::WRITE };
    for (nth, said) in [go, say::CANCEL].into_iter().enumerate() {
        let style = if form.at == form.fields.len() + nth { ctx.theme().selected } else { Style::new() };
        let text = format!("[ {} ]", ctx.say(said));
        (x, _) = buffer.set_stringn(x, line.y, text, line.right().saturating_sub(x).into(), style);
        x += 2;
    }
}
