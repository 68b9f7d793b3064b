//! Order: Vietnamese words as a dictionary has them, printed labels by their parts.

use std::cmp::Ordering;

use super::fold::exact;
use super::letters::{Tone, split_tone};

/// The letters in the order of the alphabet; those that Vietnamese borrows stand at their Latin places.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// Compares two texts as a dictionary does: syllable by syllable, in each the letters first, then the tone; a number
/// by its value. Spelling variants of one word are equal in both, so lower case and then the text itself decide.
pub fn compare(a: &str, b: &str) -> Ordering {
    let (folded_a, folded_b) = (exact(a).text, exact(b).text);
    let (mut left, mut right) = (syllables(&folded_a), syllables(&folded_b));
    loop {
        let order = match (left.next(), right.next()) {
            (Some(x), Some(y)) => compare_syllables(x, y),
            (None, None) => return a.chars().map(case).cmp(b.chars().map(case)).then_with(|| a.cmp(b)),
            (x, y) => x.is_some().cmp(&y.is_some()),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

/// Compares two printed labels by their parts: 2 < 10, 17.1 < 17.10, I < II < IX, c < d < đ < e.
pub fn compare_labels(a: &str, b: &str) -> Ordering {
    parts(a).cmp(parts(b)).then_with(|| compare(a, b))
}

fn case(c: char) -> bool {
    c.is_uppercase()
}

/// Returns the runs of letters and the runs of digits.
fn syllables(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let digits = rest.starts_with(|c: char| c.is_ascii_digit());
        let inside = |c: char| c.is_alphanumeric() && c.is_ascii_digit() == digits;
        let (run, after) = rest.split_at(rest.find(|c| !inside(c)).unwrap_or(rest.len()));
        rest = after;
        (!run.is_empty()).then_some(run)
    })
}

fn compare_syllables(a: &str, b: &str) -> Ordering {
    match (a.starts_with(|c: char| c.is_ascii_digit()), b.starts_with(|c: char| c.is_ascii_digit())) {
        (true, true) => compare_digits(a, b),
        (false, false) => letters(a).cmp(letters(b)).then_with(|| tone(a).cmp(&tone(b))),
        (digits, other) => other.cmp(&digits),
    }
}

fn compare_digits(a: &str, b: &str) -> Ordering {
    let value = |digits: &str| {
        let significant = digits.trim_start_matches('0').to_owned();
        (significant.len(), significant)
    };
    value(a).cmp(&value(b))
}

fn letters(syllable: &str) -> impl Iterator<Item = (usize, char)> {
    let place = |c: char| (ALPHABET.chars().position(|letter| letter == c).unwrap_or(usize::MAX), c);
    syllable.chars().map(move |c| place(split_tone(c).0))
}

/// Returns the tone of a syllable, wherever it is written.
fn tone(syllable: &str) -> Tone {
    syllable.chars().map(|c| split_tone(c).1).max().unwrap_or(0)
}

/// Is one part of a label.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Number(u64),
    Roman(u8),
    Letters(Vec<(usize, char)>),
}

fn parts(label: &str) -> impl Iterator<Item = Part> {
    syllables(label).map(|run| match run.parse() {
        Ok(number) => Part::Number(number),
        Err(_) => {
            roman(run).map_or_else(|| Part::Letters(letters(&run.to_lowercase()).collect()), Part::Roman)
        }
    })
}

/// Returns the value of a Roman number up to 39. One small letter is a letter: "i" and "v" stand in lists of letters,
/// and so do C and D, which no outline reaches as numbers.
fn roman(run: &str) -> Option<u8> {
    if run.len() == 1 && run.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let lower = run.to_ascii_lowercase();
    (1..40).find(|number| to_roman(*number) == lower)
}

/// Returns a number from 1 to 39 in small Roman letters.
fn to_roman(number: u8) -> String {
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    format!("{}{}", "x".repeat(usize::from(number / 10)), ONES[usize::from(number % 10)])
}
