//! What looks like personal data in what was typed is asked about before it is written.

use crate::locale::personal as words;
use crate::text::personal::{spots, without};
use crate::views::ctx::Ctx;
use crate::widgets::line::Line;

use super::form::{Field, Form};
use super::{Choice, Choose, Pick};

/// Names what becomes of personal data in the layer below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is left out.
    LeaveOut,
    /// It is kept on purpose.
    Keep,
}

/// Asks what becomes of the personal data in texts, each with what stands before it; none where there is none.
pub fn question<'a>(texts: impl Iterator<Item = (String, &'a str)>, ctx: &Ctx) -> Option<Choose> {
    let found: Vec<String> = texts.flat_map(|(caption, text)| found(&caption, text, ctx)).collect();
    if found.is_empty() {
        return None;
    }
    let rows = vec![
        Choice::new(ctx.say(words::LEAVE_OUT), "", Pick::Personal(Decision::LeaveOut)),
        Choice::new(ctx.say(words::KEEP), "", Pick::Personal(Decision::Keep)),
        Choice::new(ctx.say(words::GO_ON), "", Pick::Nothing),
    ];
    Some(Choose::menu(ctx.say(words::QUESTION), found, rows))
}

/// Returns whether personal data stands in a text that did not stand in the one before.
pub fn is_new_in(text: &str, before: &str) -> bool {
    let is_new = |span| text.get(span).is_some_and(|found| !before.contains(found));
    spots(text).into_iter().filter_map(|spot| spot.span).any(is_new)
}

/// Says what was found in a text.
fn found(caption: &str, text: &str, ctx: &Ctx) -> Vec<String> {
    let told = spots(text).into_iter().filter_map(|spot| {
        let found = text.get(spot.span?)?;
        let what = ctx.say(words::personal(spot.what));
        Some(ctx.tell(words::FOUND, &[("field", &caption), ("found", &found), ("what", &what)]))
    });
    told.collect()
}

impl Form {
    /// Asks what becomes of the personal data that was typed; none where there is none, or it was answered already.
    pub fn personal_question(&self, ctx: &Ctx) -> Option<Choose> {
        let typed = self.fields.iter().filter(|field| field.is_typed() && !self.keeps_personal);
        question(typed.map(|field: &Field| (field.caption(ctx), field.line.text())), ctx)
    }

    /// Does what was decided.
    pub fn decide_personal(&mut self, decision: Decision) {
        if decision == Decision::Keep {
            self.keeps_personal = true;
            return;
        }
        for field in self.fields.iter_mut().filter(|field| field.is_typed()) {
            if let Some(text) = without(field.line.text()) {
                field.line = Line::new(text);
            }
        }
    }
}
