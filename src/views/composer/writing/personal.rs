//! What looks like personal data in the text is asked about before it is saved.

use crate::text::personal::without;
use crate::views::ctx::Ctx;
use crate::views::overlay::Choose;
use crate::views::overlay::personal::{Decision, is_new_in, question};

use super::{Wish, Writing};

impl Writing {
    /// Asks what becomes of personal data before the wish is granted; none where nothing new was typed of it, or the wish
    /// saves nothing.
    pub fn personal_question(&mut self, wish: Wish, ctx: &Ctx) -> Option<Choose> {
        if !matches!(wish, Wish::Save | Wish::Leave) || !self.has_new_personal() {
            return None;
        }
        self.asked = Some(wish);
        question(std::iter::once((self.title.clone(), self.editor.text())), ctx)
    }

    /// Does what was decided; returns the wish that waited for it.
    pub fn decide_personal(&mut self, decision: Decision) -> Option<Wish> {
        match decision {
            Decision::Keep => self.keeps_personal = true,
            Decision::LeaveOut => {
                if let Some(text) = without(self.editor.text()) {
                    self.replace(&text);
                }
            }
        }
        self.asked.take()
    }

    /// Returns whether personal data was typed that the text did not begin with, and nobody has kept it on purpose.
    pub(super) fn has_new_personal(&self) -> bool {
        !self.keeps_personal && is_new_in(self.editor.text(), &self.offered)
    }
}
