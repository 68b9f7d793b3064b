//! Sentences with figures in them.

use std::collections::BTreeMap;

use super::braces::{Token, split};
use super::document::{Origin, Run};
use super::figures::{Call, Figures, Mistake, MistakeKind};
use crate::locale::report::WRITTEN;

/// Is a sentence with figures in it.
///
/// | written | printed |
/// |---|---|
/// | `{tasks.done}`, `{tasks.done plan=454 rows=leaves}` | the figure, by these arguments |
/// | `{indicator.value I.6}` | the figure about that indicator |
/// | `{tasks.done show=before}`, `{tasks.done show=change}` | that of the period before, and how it changed |
/// | `{? nêu nguyên nhân}` | a prompt: something that still has to be written |
/// | `{^ Báo cáo số 12/BC-SYT}` | a footnote to what stands before it |
/// | `{{` and `}}` | a brace |
///
/// A sentence is read once. A mistake in it says where it stands and what is near; the other figures stay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    pieces: Vec<Piece>,
    mistakes: Vec<Mistake>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Words(String),
    Figure(Call),
    Prompt(String),
    Note(String),
    /// What stands between braces and could not be read.
    Faulty(String),
}

/// Holds what figures printed when the words around them were written, by their calls.
pub type Printed = BTreeMap<String, String>;

impl Sentence {
    /// Reads a sentence; what is wrong in it is kept as [`Sentence::mistakes`].
    pub fn read(text: &str) -> Self {
        let (tokens, mut mistakes) = split(text);
        let mut piece = |token: Token<'_>| match token {
            Token::Words(words) => Piece::Words(words),
            Token::Inner(inner, at) => inner_piece(inner, at, &mut mistakes),
        };
        let pieces = tokens.into_iter().map(&mut piece).collect();
        mistakes.sort_by_key(|mistake| mistake.at);
        Self { pieces, mistakes }
    }

    /// Writes the sentence as it can be read again.
    pub fn written(&self) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Words(words) => words.replace('{', "{{").replace('}', "}}"),
            Piece::Figure(call) => format!("{{{call}}}"),
            Piece::Prompt(prompt) => format!("{{? {prompt}}}"),
            Piece::Note(note) => format!("{{^ {note}}}"),
            Piece::Faulty(text) => format!("{{{text}}}"),
        };
        self.pieces.iter().map(piece).collect()
    }

    /// Returns what is wrong in it, each with its byte in the text.
    pub fn mistakes(&self) -> &[Mistake] {
        &self.mistakes
    }

    /// Lists the figures in it.
    pub fn calls(&self) -> impl Iterator<Item = &Call> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Figure(call) => Some(call),
            Piece::Words(_) | Piece::Prompt(_) | Piece::Note(_) | Piece::Faulty(_) => None,
        })
    }

    /// Returns whether something in it still has to be written or mended.
    pub fn is_unfinished(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, Piece::Prompt(_) | Piece::Faulty(_)))
    }

    /// Returns what its figures print now, to be kept with the words.
    pub fn printed(&self, figures: &Figures<'_>) -> Printed {
        let printed = |call: &Call| Some((call.to_string(), figures.figure(call).ok()?.printed));
        self.calls().filter_map(printed).collect()
    }

    /// Returns the runs that a document prints. A figure that prints something else than when the words were written is
    /// marked; one that has no answer, and one that could not be read, becomes a prompt.
    pub fn runs(&self, figures: &Figures<'_>, then: &Printed) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::with_capacity(self.pieces.len());
        for piece in &self.pieces {
            match piece {
                Piece::Words(words) => runs.push(Run::words(words)),
                Piece::Prompt(prompt) => runs.push(Run::prompt(prompt)),
                Piece::Faulty(text) => runs.push(Run::prompt(format!("{{{text}}}"))),
                Piece::Figure(call) => runs.push(figure(figures, call, then)),
                Piece::Note(note) => {
                    let before = runs.pop().unwrap_or_else(|| Run::words(""));
                    runs.push(before.noted(note));
                }
            }
        }
        runs
    }
}

fn inner_piece(inner: &str, at: usize, mistakes: &mut Vec<Mistake>) -> Piece {
    if let Some(prompt) = inner.strip_prefix('?') {
        return Piece::Prompt(prompt.trim().to_owned());
    }
    if let Some(note) = inner.strip_prefix('^') {
        return Piece::Note(note.trim().to_owned());
    }
    if inner.starts_with(['=', '-']) {
        mistakes.push(MistakeKind::NotAlone.at(at));
        return Piece::Faulty(inner.to_owned());
    }
    match Call::read(inner) {
        Ok(call) => Piece::Figure(call),
        Err(found) => {
            mistakes.extend(found.into_iter().map(|it| Mistake { at: at + it.at, ..it }));
            Piece::Faulty(inner.to_owned())
        }
    }
}

fn figure(figures: &Figures<'_>, call: &Call, then: &Printed) -> Run {
    let query = call.to_string();
    match figures.figure(call) {
        Ok(figure) => {
            let stale = then.get(&query).is_some_and(|known| *known != figure.printed);
            Run { origin: Origin::Figure { query, stale }, ..Run::words(figure.printed) }
        }
        Err(trouble) => Run::prompt(format!("{query}: {}", trouble.words(WRITTEN))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;

    fn pieces(text: &str) -> Vec<Piece> {
        Sentence::read(text).pieces
    }

    fn words(text: &str) -> Piece {
        Piece::Words(text.to_owned())
    }

    #[test]
    fn braces_hold_figures_prompts_and_footnotes() {
        let figure = |text: &str| Piece::Figure(Call::read(text).unwrap());
        assert_eq!(
            pieces("Đã xong {tasks.done plan=454} việc"),
            [words("Đã xong "), figure("tasks.done plan=454"), words(" việc")]
        );
        assert_eq!(pieces("{? nêu lý do }"), [Piece::Prompt("nêu lý do".to_owned())]);
        assert_eq!(
            pieces("đã xong{^ Báo cáo số 12/BC-SYT}."),
            [words("đã xong"), Piece::Note("Báo cáo số 12/BC-SYT".to_owned()), words(".")]
        );
        assert_eq!(pieces("tập {{1, 2}} và {{}}"), [words("tập {1, 2} và {}")]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn a_mistake_says_at_which_byte_it_begins_and_leaves_the_rest() {
        let told = |text: &str| -> Vec<(usize, String)> {
            let sentence = Sentence::read(text);
            sentence.mistakes().iter().map(|it| (it.at, it.what.words(Lang::Vi))).collect()
        };
        for (text, at, said) in [
            (
                "a {tasks.doen} b",
                3,
                "không có số liệu tên “tasks.doen”; gần nhất: tasks.done, tasks.open, tasks.new",
            ),
            ("a {tasks.done", 2, "dấu ngoặc nhọn mở chưa có dấu đóng; muốn in dấu này hãy viết {{"),
            ("a } b", 2, "dấu ngoặc nhọn đóng chưa có dấu mở; muốn in dấu này hãy viết }}"),
            ("Nêu: {= tasks.open}", 7, "danh sách hoặc bảng phải đứng một mình trên một dòng"),
            ("a {} b", 3, "giữa hai dấu ngoặc chưa có tên số liệu"),
        ] {
            assert_eq!(told(text), [(at, said.to_owned())], "{text}");
        }
        let both = Sentence::read("{tasks.doen} {tasks.done}");
        assert_eq!(both.calls().map(ToString::to_string).collect::<Vec<_>>(), ["tasks.done"]);
        assert!(both.is_unfinished());
        assert!(!Sentence::read("{tasks.done}").is_unfinished());
    }
}
