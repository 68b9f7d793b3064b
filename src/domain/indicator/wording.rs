//! What the printed words of a value give away.

use crate::text::number::{self, Number, Warning};

/// How many words may stand between the verb and its number: "tăng thêm khoảng 5%".
const WORDS_BETWEEN: usize = 2;

/// Is a change that words give in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// Against the value before: "tăng 5%"; negative for "giảm".
    Since(Number),
    /// Against the target: "vượt 25,15%".
    Above(Number),
}

/// Returns whether the number is the difference in points, and not the change relative to the figure that it starts
/// from.
pub(super) fn means_points(said: Number, from: f64, to: f64) -> bool {
    let relative = 100.0 * (to - from) / from;
    rounds_to(to - from, said) && !rounds_to(relative, said)
}

/// Returns the first number that has a point before its decimals, as printed.
pub(super) fn decimal_point(printed: &str) -> Option<String> {
    let odd =
        |text: &&str| number::read(text).is_ok_and(|read| read.warnings.contains(&Warning::DecimalPoint));
    if let Some(alone) = Some(printed.trim()).filter(odd) {
        return Some(alone.to_owned());
    }
    let joined = printed.replace(" %", "%");
    joined.split_whitespace().map(bare).filter(|word| word.ends_with('%')).find(odd).map(str::to_owned)
}

/// Returns the changes that are given in percent, not in points ("tăng 5 điểm %").
pub(super) fn changes_in_percent(text: &str) -> Vec<Change> {
    let lower = text.to_lowercase().replace('\u{a0}', " ").replace(" %", "%");
    let words: Vec<&str> = lower.split_whitespace().map(bare).collect();
    let change = |(at, word): (usize, &&str)| {
        let after = words.get(at + 1..)?.iter().take(WORDS_BETWEEN + 1);
        let said = after.copied().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
        let read = number::read(said).ok().filter(|read| read.percent && read.number.units() != 0)?;
        match *word {
            "tăng" => Some(Change::Since(read.number)),
            "giảm" => Some(Change::Since(Number::new(-read.number.units(), read.number.decimals()))),
            "vượt" => Some(Change::Above(read.number)),
            _ => None,
        }
    };
    words.iter().enumerate().filter_map(change).collect()
}

/// Returns a word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| matches!(c, '(' | ')' | '.' | ',' | ';' | ':' | '“' | '”' | '"'))
}

fn rounds_to(value: f64, said: Number) -> bool {
    Number::nearest(value, said.decimals()) == Some(said)
}
