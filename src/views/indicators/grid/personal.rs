//! What looks like personal data in what was typed or pasted is asked about before the values are written.

use crate::text::personal::without;
use crate::views::ctx::Ctx;
use crate::views::overlay::Choose;
use crate::views::overlay::personal::{Decision, question};
use crate::widgets::line::Line;

use super::Grid;

impl Grid {
    /// Asks what becomes of the personal data in the table; none where there is none, or it was answered already.
    pub fn personal_question(&self, ctx: &Ctx) -> Option<Choose> {
        let head = self.head.iter().map(|field| (field.caption(ctx), field.line.text()));
        let rows = self.rows.iter().map(|row| (row.title(), row.line.text()));
        question(head.chain(rows).filter(|_| !self.keeps_personal), ctx)
    }

    /// Does what was decided; a value that was left out in part can no longer be read, and says so.
    pub fn decide_personal(&mut self, decision: Decision) {
        if decision == Decision::Keep {
            self.keeps_personal = true;
            return;
        }
        for field in &mut self.head {
            if let Some(text) = without(field.line.text()) {
                field.line = Line::new(text);
                self.stale = true;
            }
        }
        for row in &mut self.rows {
            if let Some(text) = without(row.line.text()) {
                row.put(&text, &self.scale);
            }
        }
    }
}
