//! The top line: the tabs of the views, and narrowed to what, as of when, who.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use crate::keymap::command::Global;
use crate::keymap::{Command, View};
use crate::locale::say;
use crate::widgets::bars::two_sided;

use super::{Ctx, Model, engine, views};

/// Draws the line. Where it is too narrow, the account goes first; then the tabs of the other views keep only their keys.
pub(super) fn draw(model: &Model, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let (tabs, right) = drawn(model, ctx, area.width);
    two_sided(area, buffer, &tabs.concat(), &right, Style::new(), ctx.cut());
    let mut x = area.x;
    for (view, tab) in shown_tabs(model).zip(&tabs) {
        let width = u16::try_from(tab.width()).unwrap_or(u16::MAX);
        let place = Rect { x, width, ..area }.intersection(area);
        if view == model.views.shown() {
            buffer.set_style(place, ctx.theme().accent);
        }
        x = x.saturating_add(width);
    }
}

/// Returns the view whose tab stands in the column.
pub(super) fn tab_at(model: &Model, ctx: &Ctx, column: u16) -> Option<View> {
    let mut ends = 0;
    let (texts, _) = drawn(model, ctx, ctx.size.width);
    let mut tabs = shown_tabs(model).zip(texts);
    tabs.find(|(_, tab)| {
        ends += tab.width();
        usize::from(column) < ends
    })
    .map(|(view, _)| view)
}

/// Returns the tabs and what stands at the right as they fit into the width.
fn drawn(model: &Model, ctx: &Ctx, width: u16) -> (Vec<String>, String) {
    let (right, short) = (standing(model, ctx, true), standing(model, ctx, false));
    let full = tabs(model, ctx, true);
    let fits = |right: &str| full.concat().width() + right.width() + 2 <= width.into();
    match (fits(&right), fits(&short)) {
        (true, _) => (full, right),
        (false, true) => (full, short),
        (false, false) => (tabs(model, ctx, false), right),
    }
}

/// Returns one text per view; the shown one stands in brackets, so that no colour is needed to find it.
fn tabs(model: &Model, ctx: &Ctx, full: bool) -> Vec<String> {
    let tab = |view| {
        let is_shown = view == model.views.shown();
        let key = ctx.hint(Command::Global(Global::Show(view)));
        let title = ctx.say(views::title(view));
        let text = match key {
            Some(key) if full || is_shown => format!("{key} {title}"),
            Some(key) => key,
            None => title.to_owned(),
        };
        if is_shown { format!("[{text}]") } else { format!(" {text} ") }
    };
    shown_tabs(model).map(tab).collect()
}

/// Lists the views with a tab, and the one that lies over another view while it is shown.
fn shown_tabs(model: &Model) -> impl Iterator<Item = View> {
    let shown = model.views.shown();
    View::ALL.into_iter().filter(move |view| view.is_tab() || *view == shown)
}

/// Says narrowed to what, as of when, who; that one may only read is said in any case.
fn standing(model: &Model, ctx: &Ctx, with_account: bool) -> String {
    let who = match with_account {
        _ if ctx.setup.read_only => ctx.say(say::READ_ONLY_SHORT),
        true => ctx.setup.actor.as_str(),
        false => "",
    };
    let parts = [model.views.filter_words(ctx), engine::until(model, ctx.setup), who.to_owned()];
    format!("{} ", ctx.dotted(parts))
}
