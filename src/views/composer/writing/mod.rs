//! The layer in which the text of one section is written, over the document.
//!
//! What is typed is a draft of its author until it is saved: when it is left, by its key, or when nothing was typed from
//! one minute's beginning to the next one's. Saving writes the text, and what its figures print then, in one batch. A batch
//! starts from the text that the author saw, so that nobody's words are overwritten unseen.

mod draw;
mod personal;

pub use draw::draw;

use std::collections::BTreeMap;

use crate::domain::ids::PassageId;
use crate::domain::operation::{Operation, operations_between};
use crate::domain::report::Passage;
use crate::locale::{composer as words, say};
use crate::report::Scope;
use crate::report::compose::Written;
use crate::report::figures::Figures;
use crate::text::clean_text;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids, Write};
use crate::views::overlay::keys::Act;
use crate::views::overlay::{Draft, Heard, Name, Subject};
use crate::widgets::editor::{Editor, Stroke};

use super::{figures, pull};

/// Is what a key asks for that the layer cannot do alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Writes the text.
    Save,
    /// Writes the text and closes the layer.
    Leave,
    /// Lists the figures that can be put in.
    Figures,
    /// Lists the texts that can be pulled in.
    Pull,
    /// Opens the text in the user's own editor.
    Outside,
}

/// Is what choosing a row of one of the layer's lists means.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// The text is put in at the cursor.
    Put(String),
    /// The text is put in on a line of its own.
    PutLine(String),
    /// The ticked texts are put in at the cursor, a line each.
    PutAll(Vec<String>),
    /// The figure has rows: their number or their lines are put in.
    Rows(&'static str),
    /// The figure is about an indicator, which is chosen next.
    About(&'static str),
}

impl Chosen {
    /// Returns this meaning with the texts of the ticked rows.
    pub(in crate::views) fn with_ticked(self, ticked: impl Iterator<Item = Chosen>) -> Chosen {
        match self {
            Chosen::PutAll(_) => Chosen::PutAll(
                ticked
                    .filter_map(|chosen| match chosen {
                        Chosen::Put(text) => Some(text),
                        _ => None,
                    })
                    .collect(),
            ),
            other => other,
        }
    }
}

/// Holds the text of a section while it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Writing {
    passage: PassageId,
    /// What has to be written there.
    title: String,
    editor: Editor,
    /// The passage that the text started from, or agreed with last; none where there was none.
    base: Option<Passage>,
    /// The text that it started from where there was no passage: the template's own words.
    offered: String,
    /// The text that is on its way to the journal.
    sent: Option<String>,
    /// What the figures of the document print.
    printed: BTreeMap<String, String>,
    /// Whether something was typed since the minute began.
    typed_lately: bool,
    resumed: bool,
    /// Whether what looks like personal data is kept on purpose.
    keeps_personal: bool,
    /// The wish that waits for an answer about personal data.
    asked: Option<Wish>,
}

impl Writing {
    pub(super) fn new(
        passage: PassageId,
        title: String,
        base: Option<Passage>,
        first_words: Option<String>,
        printed: BTreeMap<String, String>,
    ) -> Self {
        let has_words = |passage: &&Passage| !passage.text.trim().is_empty();
        let kept = base.as_ref().filter(has_words).map(|passage| passage.text.clone());
        let offered = kept.or(first_words).unwrap_or_default();
        let editor = Editor::new(&offered);
        Self {
            passage,
            title,
            editor,
            base,
            offered,
            sent: None,
            printed,
            typed_lately: false,
            resumed: false,
            keeps_personal: false,
            asked: None,
        }
    }

    /// Returns the passage that is written.
    pub fn passage(&self) -> &PassageId {
        &self.passage
    }

    fn text(&self) -> String {
        clean_text(self.editor.text())
    }

    /// Returns whether the text is another one than it started from.
    fn is_typed(&self) -> bool {
        self.text() != clean_text(&self.offered)
    }

    /// Carries out what a key asks.
    pub(in crate::views) fn act(&mut self, act: Act) -> Heard {
        let stroke = match act {
            Act::Leave if self.is_typed() => return Heard::Wished(Wish::Leave),
            Act::Leave => return Heard::Closed,
            Act::Submit => return Heard::Wished(Wish::Save),
            Act::Insert => return Heard::Wished(Wish::Figures),
            Act::Pull => return Heard::Wished(Wish::Pull),
            Act::Outside => return Heard::Wished(Wish::Outside),
            Act::Enter | Act::LineFeed => Stroke::Insert('\n'),
            Act::Write(c) => Stroke::Insert(c),
            Act::Backspace => Stroke::Backspace,
            Act::Delete => Stroke::Delete,
            Act::Left => Stroke::Left,
            Act::Right => Stroke::Right,
            Act::Up => Stroke::Up,
            Act::Down => Stroke::Down,
            Act::PageUp => Stroke::PageUp,
            Act::PageDown => Stroke::PageDown,
            Act::First => Stroke::Home,
            Act::Last => Stroke::End,
            Act::Undo => Stroke::Undo,
            Act::Redo => Stroke::Redo,
            Act::Help
            | Act::Finish
            | Act::Mark
            | Act::MarkVisible
            | Act::Clear
            | Act::NextCell
            | Act::PreviousCell
            | Act::Restore
            | Act::Reorder => return Heard::Kept,
        };
        self.typed_lately = true;
        self.editor.stroke(stroke);
        Heard::Kept
    }

    /// Takes a pasted text.
    pub(in crate::views) fn paste(&mut self, text: &str) {
        self.typed_lately = true;
        self.editor.insert(&clean_paste(text));
    }

    /// Puts another text in the place of the whole; it can be taken back.
    pub fn replace(&mut self, text: &str) {
        self.typed_lately = true;
        self.editor.replace(&clean_text(text));
    }

    /// Fits the text into the screen, and takes note of what was written.
    pub(in crate::views) fn freshen(&mut self, ctx: &Ctx) {
        let area = draw::editor_area(ctx);
        self.editor.resize(area.width, area.height);
        let present = ctx.workspace.passages.get(self.passage.as_str());
        if self.sent.is_some() && present.map(|it| &it.text) == self.sent.as_ref() {
            self.offered = self.sent.take().unwrap_or_default();
            self.base = present.cloned();
        }
    }

    /// Takes over the words that somebody else wrote: the author decided for them. One's own can be brought back by undo.
    pub fn give_way(&mut self, ctx: &Ctx) {
        let present = ctx.workspace.passages.get(self.passage.as_str());
        let is_mine =
            present.is_some_and(|present| Some(&present.text) == self.base.as_ref().map(|it| &it.text));
        if self.sent.take().is_none() || is_mine {
            return;
        }
        self.base = present.cloned();
        self.offered = present.map(|present| present.text.clone()).unwrap_or_default();
        self.editor.replace(&self.offered.clone());
    }

    /// Hears that what was sent could not be written.
    pub fn not_written(&mut self) {
        self.sent = None;
    }

    /// Hears that a new minute has begun: a text that nobody has typed at for one is written, but for one with personal data,
    /// which waits for an answer.
    pub fn minute(&mut self, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
        let rests = !std::mem::take(&mut self.typed_lately) && !self.has_new_personal();
        if rests && self.is_typed() && self.sent.is_none() { self.save(ctx, ids) } else { Vec::new() }
    }

    /// Does what a key wished for.
    pub fn grant(&mut self, wish: Wish, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
        match wish {
            Wish::Save | Wish::Leave => {
                let asks = self.save(ctx, ids);
                if asks.is_empty() { vec![Ask::say(ctx.say(say::NOTHING_CHANGED))] } else { asks }
            }
            Wish::Figures => vec![figures::list(self, ctx)],
            Wish::Pull => vec![pull::list(self, ctx)],
            Wish::Outside => vec![Ask::Do(Effect::Edit(self.editor.text().to_owned()))],
        }
    }

    /// Does what a row of one of the layer's lists means.
    pub fn pick(&mut self, chosen: Chosen, ctx: &Ctx) -> Vec<Ask> {
        match chosen {
            Chosen::Put(text) => self.paste(&text),
            Chosen::PutLine(text) => self.put_line(&text),
            Chosen::PutAll(texts) => self.paste(&texts.join("\n")),
            Chosen::Rows(name) => return figures::rows(self, name, ctx).into_iter().collect(),
            Chosen::About(name) => return figures::about(self, name, ctx).into_iter().collect(),
        }
        Vec::new()
    }

    /// Puts a text in on a line of its own; the cursor goes to the line below.
    fn put_line(&mut self, text: &str) {
        let head = self.editor.text().get(..self.editor.cursor()).unwrap_or_default();
        let begins = head.is_empty() || head.ends_with('\n');
        self.paste(&format!("{}{text}\n", if begins { "" } else { "\n" }));
    }

    fn save(&mut self, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
        let text = self.text();
        let write = self.write(text.clone(), ctx, ids);
        if write.is_some() {
            self.sent = Some(text);
        }
        write.map(|write| Ask::Do(Effect::Commit(write))).into_iter().collect()
    }

    /// Returns what takes the figures as they print now for seen; none where the text has not changed figures.
    pub(super) fn reviewed(&mut self, ctx: &Ctx, ids: &mut Ids) -> Option<Write> {
        let text = self.base.as_ref()?.text.clone();
        self.write(text, ctx, ids)
    }

    /// Returns the batch that writes a text with what its figures print now; none where that changes nothing.
    fn write(&self, text: String, ctx: &Ctx, ids: &mut Ids) -> Option<Write> {
        let report = ctx.workspace.reports.get(self.passage.report().as_str())?;
        let figures = Figures::new(ctx.workspace, &ctx.setup.settings, Scope::of(report));
        let Written { text, figures } = Written::now(text, &figures);
        let passage = Passage { id: self.passage.clone(), text, figures };
        let operations = match &self.base {
            Some(base) => operations_between(base, &passage),
            None if passage.text.is_empty() => Vec::new(),
            None => vec![Operation::Create(passage.into())],
        };
        if operations.is_empty() {
            return None;
        }
        let sentence = ctx.tell(words::DID_WRITE, &[("which", &self.title)]);
        let batch = ids.batch();
        Some(ids.work(batch, operations, sentence))
    }

    /// Names the draft of this text.
    pub fn subject(&self) -> Subject {
        Subject::Passage(self.passage.clone())
    }

    /// Returns what is worth keeping; none where the text is the one that it started from.
    pub fn draft(&self) -> Option<Draft> {
        if !self.is_typed() {
            return None;
        }
        let seen = self.base.as_ref().map(|base| (Name::Seen, base.text.clone()));
        let text = (Name::Text, self.editor.text().to_owned());
        Some(Draft {
            subject: self.subject(),
            fields: seen.into_iter().chain([text]).collect(),
            sheet: None,
            record: Box::default(),
        })
    }

    /// Puts what was typed back. What somebody else wrote since is met when it is saved.
    pub fn fill(&mut self, draft: &Draft) {
        let field =
            |name| draft.fields.iter().find(|(found, _)| *found == name).map(|(_, text)| text.clone());
        self.base = field(Name::Seen).map(|text| Passage {
            id: self.passage.clone(),
            figures: self.base.as_ref().map(|base| base.figures.clone()).unwrap_or_default(),
            text,
        });
        if let Some(text) = field(Name::Text) {
            self.editor.replace(&text);
            self.resumed = true;
        }
    }
}

/// Returns a pasted text as it is put in: clean, the blanks at its ends kept.
fn clean_paste(text: &str) -> String {
    let inner = clean_text(text);
    let is_blank = |c: &char| matches!(c, ' ' | '\n' | '\r');
    let ends = |c: Option<char>| match c.filter(is_blank) {
        Some(' ') => " ",
        Some(_) => "\n",
        None => "",
    };
    if inner.is_empty() {
        return ends(text.chars().next()).to_owned();
    }
    format!("{}{inner}{}", ends(text.chars().next()), ends(text.chars().next_back()))
}
