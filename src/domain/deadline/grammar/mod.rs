//! The grammar of deadline phrases: a lexer over folded text and a descent over its tokens.
//!
//! A rule counts only when it reaches the end of the phrase, so a date inside a sentence that is not understood is
//! never taken for the deadline. The rules are tried in order and the first that fits is the meaning.

mod dated;
mod dates;
mod lexer;
mod milestones;
mod ongoing;
mod parser;
mod recurring;
mod spans;
mod trigger;

use super::{Assumption, Context, Meaning, Quarter};
use crate::text::clean_line;
use parser::Parser;

/// The rules. A start goes before an event, so that "kể từ ngày 01/01/2026" is a date and "kể từ ngày ban hành" waits.
const RULES: [fn(&mut Parser) -> Option<Meaning>; 6] = [
    milestones::milestones,
    ongoing::ongoing,
    recurring::recurring,
    dated::dated,
    dated::starting,
    trigger::trigger,
];

/// Understands a phrase, and says what had to be assumed.
pub(super) fn understand(phrase: &str, context: &Context) -> (Meaning, Vec<Assumption>) {
    let text = clean_line(phrase);
    if text.chars().all(|c| ".-–—…".contains(c)) {
        return (Meaning::None, Vec::new());
    }
    let tokens = lexer::lex(&text);
    let mut parser = Parser::new(&text, &tokens, context);
    let meaning = RULES.iter().find_map(|rule| parser.whole(rule));
    (meaning.unwrap_or_default(), parser.assumptions())
}

/// Takes the number of a quarter in Roman letters.
fn roman_quarter(p: &mut Parser) -> Option<Quarter> {
    let number = p.choice(&[("iv", 4), ("iii", 3), ("ii", 2), ("i", 1)])?;
    Quarter::try_from(number).ok()
}
