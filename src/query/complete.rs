//! What could be typed next in a filter.

use super::count::quoted;
use super::lex::cut;
use super::names::{ANSWERS, Asked, KEYS, NONE, Name, STATES, TIMINGS, look_up, plain};
use crate::locale::Lang;

/// Knows the names that depend on the records.
pub trait Known {
    /// Lists units with id and name, the best first, that answer to what was typed.
    fn units(&self, typed: &str) -> Vec<(String, String)>;
    /// Lists plans with id and symbol, the best first, that answer to what was typed.
    fn plans(&self, typed: &str) -> Vec<(String, String)>;
}

/// Is a text that could stand where one types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// From which character on the text replaces what was typed up to the cursor.
    pub from: usize,
    /// The text: a key with its colon, or a value with a blank behind it.
    pub text: String,
    /// What it means, where the text does not say.
    pub note: String,
}

/// Is from how many letters on a key is proposed.
const LEAST: usize = 2;

/// Is the most that is proposed.
const MOST: usize = 8;

/// Lists what could be typed at the cursor, which counts characters.
pub fn complete(text: &str, cursor: usize, lang: Lang, known: &dyn Known) -> Vec<Proposal> {
    let typed: String = text.chars().take(cursor).collect();
    let (mut pieces, _) = cut(&typed);
    let ended = typed.chars().next_back().is_none_or(char::is_whitespace);
    let piece =
        pieces.pop().filter(|piece| !ended || piece.values.iter().any(|value| value.text.contains(' ')));
    let Some(piece) = piece else { return Vec::new() };
    let Some(value) = piece.values.last() else { return Vec::new() };
    let mut found = match &piece.key {
        None if piece.quoted || value.text.chars().count() < LEAST => Vec::new(),
        None => keys(value.at + usize::from(piece.negated), &value.text, lang),
        Some(key) => look_up(KEYS, key)
            .map(|asked| values(asked, value.at, &value.text, lang, known))
            .unwrap_or_default(),
    };
    found.truncate(MOST);
    found
}

fn keys(from: usize, typed: &str, lang: Lang) -> Vec<Proposal> {
    let proposal = |text: &str| Proposal { from, text: format!("{text}:"), note: String::new() };
    named(KEYS, typed, lang).map(proposal).collect()
}

/// Lists the names of a list that begin with what was typed, each in the user's language.
fn named<'a, T: Copy>(
    names: &'a [Name<T>],
    typed: &str,
    lang: Lang,
) -> impl Iterator<Item = &'static str> + use<'a, T> {
    let typed = plain(typed);
    names.iter().filter(move |name| name.begins(&typed)).map(move |name| name.said.to(lang))
}

fn values(asked: Asked, from: usize, typed: &str, lang: Lang, known: &dyn Known) -> Vec<Proposal> {
    let proposal =
        |text: &str, note: &str| Proposal { from, text: format!("{text} "), note: note.to_owned() };
    let plainly = |text: &'static str| proposal(text, "");
    let none = || NONE.begins(&plain(typed)).then(|| plainly(NONE.said.to(lang)));
    match asked {
        Asked::Unit | Asked::Lead | Asked::Coordinator => {
            let units = known.units(typed).into_iter().map(|(id, name)| proposal(&quoted(&id), &name));
            units.chain(none()).collect()
        }
        Asked::Standing => {
            let mut found: Vec<Proposal> = named(TIMINGS, typed, lang).map(plainly).collect();
            found.extend(
                named(STATES, typed, lang)
                    .map(plainly)
                    .filter(|state| !found.contains(state))
                    .collect::<Vec<_>>(),
            );
            found
        }
        Asked::Asserted => named(STATES, typed, lang).map(plainly).collect(),
        Asked::Timing => named(TIMINGS, typed, lang).map(plainly).collect(),
        Asked::Plan => {
            known.plans(typed).into_iter().map(|(id, symbol)| proposal(&quoted(&id), &symbol)).collect()
        }
        Asked::Risk | Asked::Obstacle => named(ANSWERS, typed, lang).map(plainly).collect(),
        Asked::Due | Asked::Updated => {
            let days = ["<7d", "<30d", ">30d"].into_iter().filter(|day| day.starts_with(typed));
            days.map(plainly).chain(none()).collect()
        }
        Asked::Section | Asked::Tag => none().into_iter().collect(),
    }
}
