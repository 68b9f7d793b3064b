//! The minutes as text, to be read and scrolled, with the commands that write them into a file.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use crate::domain::ids::MeetingId;
use crate::domain::meeting::{minutes, typed_id};
use crate::keymap::Command;
use crate::keymap::command::Meeting;
use crate::locale::minutes::plain;
use crate::locale::session as words;
use crate::views::ctx::Ctx;
use crate::views::layout::screen;
use crate::widgets::bars::rule;
use crate::widgets::fit::wrap;

/// Holds minutes and how far one has read.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) meeting: MeetingId,
    text: String,
    how: String,
    scroll: usize,
}

impl Reading {
    /// Opens the minutes of a session; none when it is gone.
    pub(super) fn of(meeting: &MeetingId, ctx: &Ctx) -> Option<Self> {
        let (text, how) = (String::new(), String::new());
        let mut reading = Self { meeting: meeting.clone(), text, how, scroll: 0 };
        reading.refresh(ctx).then_some(reading)
    }

    /// Works the text out anew; returns whether the session is still there.
    pub(super) fn refresh(&mut self, ctx: &Ctx) -> bool {
        let Some(meeting) = ctx.workspace.meetings.get(self.meeting.as_str()) else { return false };
        self.text = plain(ctx.lang(), &minutes(ctx.workspace, &ctx.setup.settings, meeting), ctx.workspace);
        self.how = ctx.tell(words::HOW_TO_WRITE, &[("id", &typed_id(ctx.workspace, meeting))]);
        if meeting.ended && meeting.document.is_none() && !ctx.setup.read_only {
            let key = ctx.hint(Command::Meeting(Meeting::End));
            let note = ctx.tell(words::NOTE_SYMBOL, &[("key", &key.unwrap_or_default())]);
            self.how = format!("{}\n{note}", self.how);
        }
        self.turn(0, ctx);
        true
    }

    /// Moves the text by so many lines.
    pub(super) fn turn(&mut self, by: isize, ctx: &Ctx) {
        let laid = self.lay(ctx);
        let most = laid.lines.len().saturating_sub(laid.room.height.into());
        self.scroll = self.scroll.saturating_add_signed(by).min(most);
    }

    fn lay(&self, ctx: &Ctx) -> Laid {
        let area = screen(ctx.size).middle;
        let area = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
        let how = wrap(&self.how, area.width);
        let used = (u16::try_from(how.len()).unwrap_or(u16::MAX).saturating_add(1)).min(area.height);
        let room = Rect { y: area.y + used, height: area.height - used, ..area };
        Laid {
            how,
            lines: self.text.lines().flat_map(|line| wrapped(line, area.width)).collect(),
            area,
            room,
        }
    }
}

struct Laid {
    how: Vec<String>,
    lines: Vec<String>,
    area: Rect,
    room: Rect,
}

/// Wraps a line and keeps how far it stands in.
fn wrapped(line: &str, width: u16) -> Vec<String> {
    let text = line.trim_start();
    let indent = line.get(..line.len() - text.len()).unwrap_or_default();
    let room = width.saturating_sub(u16::try_from(indent.width()).unwrap_or_default());
    wrap(text, room).into_iter().map(|piece| format!("{indent}{piece}")).collect()
}

/// Draws the minutes below the commands that write them.
pub(super) fn draw(reading: &Reading, ctx: &Ctx, buffer: &mut Buffer) {
    let laid = reading.lay(ctx);
    put(&laid.how, laid.area, ctx.theme().accent, buffer);
    let line = Rect { y: laid.room.y.saturating_sub(1), height: 1, ..laid.area };
    rule(line, buffer, ctx.glyphs().rule(), ctx.theme().dim);
    let shown: Vec<String> = laid.lines.iter().skip(reading.scroll).cloned().collect();
    put(&shown, laid.room, Style::new(), buffer);
    let below = shown.len().saturating_sub(laid.room.height.into());
    if below > 0 {
        let text = format!(" {} ", ctx.tell(words::MORE, &[("n", &below)]));
        let x = line.right().saturating_sub(u16::try_from(text.width()).unwrap_or_default());
        buffer.set_stringn(x, line.y, &text, line.width.into(), ctx.theme().dim);
    }
}

fn put(lines: &[String], area: Rect, style: Style, buffer: &mut Buffer) {
    for (line, y) in lines.iter().zip(area.top()..area.bottom()) {
        buffer.set_stringn(area.x, y, line, area.width.into(), style);
    }
}
