//! What looks like personal data in a completed form is asked about before it is written.

use crate::locale::personal as words;
use crate::text::personal::{spots, without};
use crate::views::ctx::Ctx;
use crate::widgets::line::Line;

use super::form::{Field, Form};
use super::{Choice, Choose, Pick};

/// Names what becomes of personal data in the form below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is left out.
    LeaveOut,
    /// It is kept on purpose.
    Keep,
}

impl Form {
    /// Asks what becomes of the personal data that was typed; none where there is none, or it was answered already.
    pub fn personal_question(&self, ctx: &Ctx) -> Option<Choose> {
        let found: Vec<String> = self.typed().flat_map(|field| found(field, ctx)).collect();
        if found.is_empty() || self.keeps_personal {
            return None;
        }
        let rows = vec![
            Choice::new(ctx.say(words::LEAVE_OUT), "", Pick::Personal(Decision::LeaveOut)),
            Choice::new(ctx.say(words::KEEP), "", Pick::Personal(Decision::Keep)),
            Choice::new(ctx.say(words::GO_ON), "", Pick::Nothing),
        ];
        Some(Choose::menu(ctx.say(words::QUESTION), found, rows))
    }

    /// Does what was decided.
    pub fn decide_personal(&mut self, decision: Decision) {
        match decision {
            Decision::Keep => self.keeps_personal = true,
            Decision::LeaveOut => {
                for field in self.fields.iter_mut().filter(|field| field.is_typed()) {
                    if let Some(text) = without(field.line.text()) {
                        field.line = Line::new(text);
                    }
                }
            }
        }
    }

    fn typed(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| field.is_typed())
    }
}

/// Says what was found in a field.
fn found(field: &Field, ctx: &Ctx) -> Vec<String> {
    let text = field.line.text();
    let told = spots(text).into_iter().filter_map(|spot| {
        let found = text.get(spot.span?)?;
        let what = ctx.say(words::personal(spot.what));
        Some(ctx.tell(words::FOUND, &[("field", &field.caption(ctx)), ("found", &found), ("what", &what)]))
    });
    told.collect()
}
