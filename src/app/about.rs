//! Which workspace this is: said at the start, and again whenever it is asked.

use unicode_width::UnicodeWidthStr;

use crate::locale::{keys, say};
use crate::views::ask::{Message, Tone};
use crate::views::ctx::Lasting;
use crate::views::overlay::{Choice, Choose, Pick};
use crate::widgets::fit::fit_middle;

use super::{Model, Setup};

impl Model {
    /// Says which file it works on, or that the keys need the input method off, until the first key is pressed.
    pub fn introduced(mut self, setup: &Setup) -> Self {
        let message = match setup.keymap.disturbed().is_empty() {
            true => Message { tone: Tone::Calm, text: introduction(setup, self.size.width) },
            false => Message { tone: Tone::Warning, text: keys::METHOD_OFF.to(setup.lang).to_owned() },
        };
        self.message = Some(message);
        self
    }
}

/// Returns the file on one line; a path that is too long is cut in its middle.
fn introduction(setup: &Setup, width: u16) -> String {
    let mut after = String::new();
    if setup.read_only {
        after = format!(" {} {}", setup.glyphs.dot(), say::READ_ONLY_SHORT.to(setup.lang));
    }
    if setup.lasting == Lasting::ThrownAway {
        after = format!("{after} {} {}", setup.glyphs.dot(), say::THROWN_AWAY_SHORT.to(setup.lang));
    }
    let around = say::FILE_IS.with(setup.lang, &[("file", &"")]).width() + after.width() + MARGIN;
    let room = width.saturating_sub(u16::try_from(around).unwrap_or(u16::MAX));
    let file = fit_middle(&setup.file, room, setup.glyphs.cut());
    format!("{}{after}", say::FILE_IS.with(setup.lang, &[("file", &file)]))
}

/// Is how many columns of the status line stay free at its two ends.
const MARGIN: usize = 2;

/// Tells where the file is, how much was written into it, who works on it and what that account may do.
pub(super) fn file(model: &Model, setup: &Setup) -> Choose {
    let ctx = model.ctx(setup);
    let may = if setup.read_only { say::READ_ONLY } else { say::MAY_WRITE };
    let mut body = vec![
        ctx.tell(say::FILE_IS, &[("file", &setup.file)]),
        ctx.tell(say::BATCHES_ARE, &[("n", &model.workspace.head().batch.0)]),
        ctx.tell(say::YOU_ARE, &[("actor", &setup.actor)]),
        ctx.say(may).to_owned(),
    ];
    if model.aside.count() > 0 {
        body.push(ctx.tell(say::UNWRITTEN, &[("n", &model.aside.count())]));
    }
    if setup.lasting == Lasting::ThrownAway {
        body.push(ctx.say(say::THROWN_AWAY).to_owned());
    }
    let rows = vec![Choice::new(ctx.say(say::CLOSE), "", Pick::Nothing)];
    Choose::menu(ctx.say(say::FILE_INFO), body, rows)
}
