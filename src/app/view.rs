//! Drawing of the screen. Nothing here changes the state.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::keymap::command::{Global, Tree};
use crate::keymap::{Code, Command, Key, View, registry};
use crate::locale::{arranging, say};
use crate::views::ask::Tone;
use crate::views::layout::{self, LEAST};
use crate::views::overlay;
use crate::widgets::bars::{Hint, hints, rule};
use crate::widgets::fit::{fit, wrap};

use super::{Ctx, Model, Setup, top};

/// Draws the whole screen.
pub fn view(model: &Model, setup: &Setup, frame: &mut Frame) {
    let ctx = model.ctx(setup);
    let screen = frame.area();
    let ctx = Ctx { size: screen.as_size(), ..ctx };
    if screen.width < LEAST.width || screen.height < LEAST.height {
        too_small(&ctx, screen, frame.buffer_mut());
        return;
    }
    let areas = layout::screen(ctx.size);
    let buffer = frame.buffer_mut();
    top::draw(model, &ctx, areas.top, buffer);
    rule(areas.top_rule, buffer, ctx.glyphs().rule(), ctx.theme().dim);
    if model.loaded {
        model.views.draw(&ctx, buffer);
    } else {
        buffer.set_string(areas.middle.x + 2, areas.middle.y + 1, ctx.say(say::LOADING), ctx.theme().dim);
    }
    message_line(model, &ctx, areas.message, buffer);
    footer(model, &ctx, areas.footer, buffer);
    // Each layer shows over those below it; the cursor is the last one's.
    let cursors = model.layers.iter().map(|layer| overlay::draw(layer, &ctx, screen, buffer));
    if let Some(position) = cursors.last().flatten() {
        frame.set_cursor_position(position);
    }
}

fn too_small(ctx: &Ctx, screen: Rect, buffer: &mut Buffer) {
    let least = format!("{}x{}", LEAST.width, LEAST.height);
    let text =
        ctx.tell(say::TOO_SMALL, &[("least", &least), ("width", &screen.width), ("height", &screen.height)]);
    for (line, y) in wrap(&text, screen.width).iter().zip(screen.y..screen.bottom()) {
        buffer.set_stringn(screen.x, y, line, screen.width.into(), ratatui::style::Style::new());
    }
}

fn message_line(model: &Model, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let Some(message) = &model.message else {
        rule(area, buffer, ctx.glyphs().rule(), ctx.theme().dim);
        return;
    };
    let style = match message.tone {
        Tone::Calm => ctx.theme().good,
        Tone::Warning => ctx.theme().warn,
        Tone::Failure => ctx.theme().bad,
    };
    let text = format!(" {}", message.text);
    buffer.set_stringn(area.x, area.y, fit(&text, area.width, ctx.cut()), area.width.into(), style);
}

/// Says what can be done now.
fn footer(model: &Model, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let shown = match model.layers.last() {
        None if !model.typed.is_empty() => next_hints(model, ctx),
        None if model.views.is_empty() => empty_hints(model, ctx),
        None => view_hints(model, ctx),
        Some(layer) => overlay::keys::hints(layer, ctx),
    };
    hints(area, buffer, &shown, ctx.theme().accent, ctx.theme().dim);
}

/// Says what may follow the keys of a sequence that is not complete, and that Esc takes them back.
fn next_hints(model: &Model, ctx: &Ctx) -> Vec<Hint> {
    let ascii = ctx.glyphs().is_ascii();
    let next = ctx.setup.keymap.continuations(model.views.context(), &model.typed);
    let hint = |(keys, command): (Vec<Key>, Command)| {
        let keys: Vec<String> = keys.iter().map(|key| key.hint(ascii)).collect();
        Some((keys.join(" "), registry::row(command)?.name.to(ctx.lang()).to_owned()))
    };
    let leave = (Key::plain(Code::Esc).hint(ascii), ctx.say(say::H_CANCEL).to_owned());
    next.into_iter().filter_map(hint).chain([leave]).collect()
}

fn view_hints(model: &Model, ctx: &Ctx) -> Vec<Hint> {
    let hint = |row: &registry::Row| {
        let word = row.hint.to(ctx.lang());
        let rests = !row.command.applies_in(model.views.context()) || (ctx.setup.read_only && row.mutation);
        if word.is_empty() || rests || !model.views.answers(row.command) {
            return None;
        }
        let key = ctx.hint(row.command)?;
        let word = match model.views.gathered(row.command) {
            0 => word.to_owned(),
            n => ctx.tell(say::MARKED, &[("n", &n)]),
        };
        Some((key, word))
    };
    let mut shown: Vec<Hint> = registry::rows().filter_map(hint).collect();
    let last = ctx.hint(Command::Global(Global::Help)).map(|key| (key, String::new()));
    let is_help = |hint: &Hint| last.as_ref().is_some_and(|last| last.0 == hint.0);
    shown.retain(|hint| !is_help(hint));
    shown.extend(last);
    shown
}

/// Says what can be done where there is no row.
fn empty_hints(model: &Model, ctx: &Ctx) -> Vec<Hint> {
    let hint = |command, said| ctx.hint(command).map(|key| (key, ctx.say(said).to_owned()));
    let can_begin = model.views.shown() == View::Tree && !ctx.setup.read_only;
    let begin = can_begin.then(|| hint(Command::Tree(Tree::AddNext), arranging::H_ADD_PLAN)).flatten();
    let commands = registry::row(Command::Global(Global::Palette)).map_or(say::COMMANDS, |row| row.hint);
    let shown = [(Global::Quit, say::H_LEAVE), (Global::Palette, commands), (Global::Help, say::H_HELP)];
    let shown = shown.into_iter().filter_map(|(command, said)| hint(Command::Global(command), said));
    begin.into_iter().chain(shown).collect()
}
