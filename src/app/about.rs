//! Which workspace this is: said at the start, and again whenever it is asked.

use unicode_width::UnicodeWidthStr;

use crate::keymap::command::Global;
use crate::keymap::{Command, View};
use crate::locale::{Said, keys, say, tour};
use crate::views::ask::{Message, Tone};
use crate::views::ctx::Lasting;
use crate::views::overlay::{Choice, Choose, Overlay, Pick};
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

    /// Shows what the views are for: whoever opens the program for the first time meets this page.
    pub fn welcoming(mut self, setup: &Setup) -> Self {
        let tour = tour(&self, setup);
        self.layers.push(Overlay::Choose(Box::new(tour)));
        self
    }
}

/// Tells what a view is for.
fn purpose(view: View) -> Said {
    match view {
        View::Tree => tour::TREE,
        View::Inbox => tour::INBOX,
        View::Indicators => tour::INDICATORS,
        View::Composer => tour::COMPOSER,
        View::Score => tour::SCORE,
        View::Matrix => tour::MATRIX,
        View::Lists => tour::LISTS,
        View::Meeting => tour::MEETING,
        View::Documents => tour::DOCUMENTS,
        View::Units => tour::UNITS,
        View::Receipts => tour::RECEIPTS,
        View::Checks => tour::CHECKS,
        View::Links => tour::LINKS,
    }
}

/// Lists the views with what they are for and their keys; Enter shows the chosen one.
pub(super) fn tour(model: &Model, setup: &Setup) -> Choose {
    let ctx = model.ctx(setup);
    let key =
        |command| setup.keymap.hint(Command::Global(command), ctx.glyphs().is_ascii()).unwrap_or_default();
    let [help, palette, undo, act] = [Global::Help, Global::Palette, Global::Undo, Global::Act].map(key);
    let body = vec![
        ctx.say(tour::HOW).to_owned(),
        ctx.tell(tour::MORE, &[("help", &help), ("palette", &palette), ("undo", &undo), ("act", &act)]),
    ];
    let view = |view| {
        let show = Global::Show(view);
        Choice::new(ctx.say(purpose(view)), key(show), Pick::Run(Command::Global(show)))
    };
    let begin = Choice::new(ctx.say(tour::BEGIN), "", Pick::Nothing);
    let rows = std::iter::once(begin).chain(View::ALL.into_iter().map(view)).collect();
    Choose::menu(ctx.say(tour::TITLE), body, rows)
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
