//! The difference before it is written: each field as it was and as it will be, then one batch.

use crate::domain::editing;
use crate::domain::entity::Kind;
use crate::domain::journal::BatchId;
use crate::domain::operation::Record;
use crate::locale::{Said, arranging, form as words, say};
use crate::views::ask::Ask;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::effect::{Ids, SOURCE};
use crate::views::overlay::{Choice, Choose, Pick};

use super::filled::{self, Fault};
use super::understood::{Note, Tone};
use super::{Editing, Entry, shown};

impl Editing {
    /// Asks whether the difference shall be written; where something is wrong goes to its field.
    pub fn submit(&mut self, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
        if ctx.setup.read_only {
            return vec![Ask::warn(ctx.say(say::READ_ONLY))];
        }
        if self.is_gone {
            self.note = Note { tone: Tone::Bad, text: ctx.say(words::GONE).to_owned() };
            return Vec::new();
        }
        let batch = ids.batch();
        let record = match self.record(batch, ctx) {
            Ok(record) => record,
            Err(fault) => {
                self.refuse(fault);
                return Vec::new();
            }
        };
        let old = Some(&self.start).filter(|_| !self.is_new);
        let mut operations = editing::difference(old, &record);
        if operations.is_empty() {
            self.note = Note { tone: Tone::Plain, text: ctx.say(say::NOTHING_CHANGED).to_owned() };
            return vec![Ask::say(ctx.say(say::NOTHING_CHANGED))];
        }
        operations.extend(self.beside.iter().cloned());
        let said = if self.is_new { words::DID_ADD } else { words::DID_EDIT };
        let sentence = ctx.tell(said, &[("what", &changes::record_in_words(&record, ctx))]);
        let write = ids.work(batch, operations, sentence);
        let mut rows = vec![
            Choice::new(ctx.say(words::GO_ON_EDITING), "", Pick::Nothing),
            Choice::new(ctx.say(say::WRITE), "", Pick::Complete(Box::new(write.clone()))),
            Choice::new(ctx.say(say::CANCEL), ctx.say(words::LETS_GO), Pick::Discard),
        ];
        if let Some(said) = what_follows(self.kind()).filter(|_| self.is_new) {
            rows.insert(2, Choice::new(ctx.say(said), "", Pick::CompleteAndGoOn(Box::new(write))));
        }
        let title = if self.is_new { words::WRITE_NEW } else { words::WRITE_CHANGES };
        vec![Ask::choose(Choose::menu(ctx.say(title), self.difference(&record, ctx), rows))]
    }

    /// Returns the record as it is to be written; a new one gets its id from what it says.
    fn record(&self, batch: BatchId, ctx: &Ctx) -> Result<Record, Fault> {
        self.with_names(ctx, |names| {
            if !self.is_new {
                return filled::record(self, names, ctx);
            }
            let record = filled::typed(self, names, ctx)?;
            let own = || format!("{SOURCE}#{}", Ids::record(batch, 0)).into();
            let id = editing::id_for(&record, names).unwrap_or_else(own);
            filled::checked(editing::with_id(record, &id), names, ctx)
        })
    }

    /// Tells each field that differs: as it was, and as it will be.
    fn difference(&self, record: &Record, ctx: &Ctx) -> Vec<String> {
        let told = self.with_names(ctx, |names| {
            let line = |entry: &Entry| {
                let text = |record: &Record| {
                    shown::shown(&editing::text(record, entry.spec.name, names), entry.spec, ctx)
                };
                let (old, new) = (text(&self.start), text(record));
                let caption = super::caption(self.kind(), entry.spec.name, ctx);
                match self.is_new {
                    true if new.is_empty() => None,
                    true => Some(format!("{caption}: {}", cut(&new))),
                    false if old == new => None,
                    false => {
                        let (old, new) = around(&old, &new);
                        let blank = |text: String| {
                            if text.is_empty() { ctx.say(say::BLANK).to_owned() } else { text }
                        };
                        Some(format!("{caption}: {} {} {}", blank(old), ctx.glyphs().arrow(), blank(new)))
                    }
                }
            };
            self.entries.iter().filter_map(line).collect::<Vec<String>>()
        });
        let mut told = told;
        let more = told.len().saturating_sub(MOST);
        told.truncate(MOST);
        if more > 0 {
            told.push(ctx.tell(say::AND_MORE, &[("n", &more)]));
        }
        told
    }
}

/// Returns what is begun after a new row of a plan, in words; none for other kinds.
fn what_follows(kind: Kind) -> Option<Said> {
    match kind {
        Kind::Plan => Some(arranging::WRITE_AND_SECTION),
        Kind::Section => Some(arranging::WRITE_AND_TASK),
        Kind::Task => Some(arranging::WRITE_AND_NEXT),
        _ => None,
    }
}

/// Is how many fields of a difference are told.
const MOST: usize = 10;

/// Is how many characters of a value are told.
const LONGEST: usize = 160;
/// Is how many characters before and behind what differs are told.
const KEPT: usize = 30;

/// Returns a text as far as it is told.
fn cut(text: &str) -> String {
    let text = text.replace('\n', " ");
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text,
    }
}

/// Returns two long texts as far as they differ, with a few words around it.
fn around(old: &str, new: &str) -> (String, String) {
    if old.chars().count().max(new.chars().count()) <= LONGEST {
        return (cut(old), cut(new));
    }
    let same = old.chars().zip(new.chars()).take_while(|(a, b)| a == b).count();
    let from = same.saturating_sub(KEPT);
    let tail = old.chars().rev().zip(new.chars().rev()).take_while(|(a, b)| a == b).count();
    let part = |text: &str| {
        let length = text.chars().count();
        let to = (length - tail.min(length - same.min(length)) + KEPT).min(length).max(from);
        let middle: String = text.chars().skip(from).take(to - from).collect();
        let (head, rest) = (if from > 0 { "…" } else { "" }, if to < length { "…" } else { "" });
        format!("{head}{}{rest}", cut(&middle))
    };
    (part(old), part(new))
}
