//! What looks like personal data in what was typed is asked about before the difference is shown.

use crate::text::personal::without;
use crate::views::ctx::Ctx;
use crate::views::overlay::Choose;
use crate::views::overlay::personal::{Decision, is_new_in, question};

use super::{Editing, Entry, caption};

impl Editing {
    /// Asks what becomes of the personal data that was typed; none where there is none, or it was answered already.
    pub fn personal_question(&self, ctx: &Ctx) -> Option<Choose> {
        let found = self.entries.iter().filter(|entry| !self.keeps_personal && is_found(entry));
        let text = |entry: &'_ Entry| entry.editor.text().to_owned();
        let texts: Vec<(String, String)> =
            found.map(|entry| (caption(self.kind(), entry.spec.name, ctx), text(entry))).collect();
        question(texts.iter().map(|(caption, text)| (caption.clone(), text.as_str())), ctx)
    }

    /// Does what was decided.
    pub fn decide_personal(&mut self, decision: Decision) {
        if decision == Decision::Keep {
            self.keeps_personal = true;
            return;
        }
        for entry in self.entries.iter_mut().filter(|entry| is_found(entry)) {
            if let Some(text) = without(entry.editor.text()) {
                entry.replace(&text);
            }
        }
        self.stale = true;
    }
}

/// Returns whether personal data was typed into the field.
fn is_found(entry: &Entry) -> bool {
    entry.spec.takes_words() && entry.is_typed() && is_new_in(entry.editor.text(), &entry.offered)
}
