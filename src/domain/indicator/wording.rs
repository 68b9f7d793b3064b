//! What the printed words of a value give away.

use crate::text::number::{self, Number, Warning};

/// How many words may stand between "tăng" and its number: "tăng thêm khoảng 5%".
const WORDS_BETWEEN: usize = 2;

/// Returns the number behind "tăng" or "giảm" that is called percent but is the difference in points, and not the
/// change relative to the value before; negative for a fall.
pub(super) fn points_called_percent(text: &str, from: f64, to: f64) -> Option<Number> {
    let relative = 100.0 * (to - from) / from;
    changes(text).into_iter().find(|said| rounds_to(to - from, *said) && !rounds_to(relative, *said))
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

/// Returns the changes that are given in percent.
fn changes(text: &str) -> Vec<Number> {
    let lower = text.to_lowercase().replace('\u{a0}', " ").replace(" %", "%");
    let words: Vec<&str> = lower.split_whitespace().map(bare).collect();
    let change = |(at, word): (usize, &&str)| {
        let falls = match *word {
            "tăng" => false,
            "giảm" => true,
            _ => return None,
        };
        let after = words.iter().skip(at + 1).take(WORDS_BETWEEN + 1);
        let said = after.copied().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
        let read = number::read(said).ok().filter(|read| read.percent && read.number.units() != 0)?;
        let sign = if falls { -1 } else { 1 };
        Some(Number::new(sign * read.number.units(), read.number.decimals()))
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
