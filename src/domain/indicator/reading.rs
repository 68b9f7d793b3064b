//! What a printed target or a typed value means. The indicator decides: 28/34 is a rank or a share.

use super::{Direction, Measured, TargetMeaning};
use crate::text::fold::mark_free;
use crate::text::number::{self, Number, NumberError, Ratio, Reading, Warning};

/// Is a value that was read, and what was odd about the way it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadMeasured {
    /// The value.
    pub value: Measured,
    /// What was odd.
    pub oddities: Vec<Oddity>,
}

/// Names what is odd about the writing of a value.
pub type Oddity = Warning;

/// Says why a value could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MeasuredError {
    /// Nothing stands there.
    #[error("there is no value")]
    Empty,
    /// It is not a number or a share.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// It is not a place in a ranking.
    #[error("{0:?} is no rank")]
    NotARank(String),
    /// It says neither yes nor no.
    #[error("{0:?} says neither yes nor no")]
    NeitherYesNorNo(String),
}

/// Reads the target of a year.
pub fn read_target(printed: &str, direction: Direction) -> TargetMeaning {
    let trimmed = printed.trim();
    match trimmed {
        "" => return TargetMeaning::Blank,
        "-" | "–" | "—" => return TargetMeaning::Stroke,
        _ => {}
    }
    let understood = match direction {
        Direction::Text => Some(TargetMeaning::Words),
        Direction::YesNo => yes_or_no(trimmed).filter(|yes| *yes).map(|_| TargetMeaning::Met),
        Direction::Rank => place_within(trimmed).map(TargetMeaning::RankWithin),
        Direction::AtLeast | Direction::AtMost | Direction::Count => {
            bound(trimmed).map(TargetMeaning::Number)
        }
    };
    understood.unwrap_or(TargetMeaning::Unknown)
}

/// Reads the number after a sign such as "≥" or ">=".
fn bound(text: &str) -> Option<Number> {
    let digits = text.trim_start_matches(['≥', '≤', '>', '<', '=', ' ', '\u{a0}']);
    number::read(digits).ok().map(|read| read.number)
}

/// Reads the first whole number of a wording such as "Nhóm 15 địa phương dẫn đầu".
fn place_within(text: &str) -> Option<u32> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let place = numbers.next()?.parse().ok()?;
    (place > 0 && numbers.next().is_none()).then_some(place)
}

/// Reads a value that was typed or printed. A share may have its percentage before or after it, in brackets.
///
/// # Errors
/// Returns [`MeasuredError`] when it is no value of an indicator of this direction.
pub fn read_measured(text: &str, direction: Direction) -> Result<ReadMeasured, MeasuredError> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Err(MeasuredError::Empty);
    }
    let plain = |value| ReadMeasured { value, oddities: Vec::new() };
    match direction {
        Direction::Text => Ok(plain(Measured::Words(trimmed.to_owned()))),
        Direction::YesNo => {
            let yes = yes_or_no(trimmed).ok_or_else(|| MeasuredError::NeitherYesNorNo(trimmed.to_owned()))?;
            Ok(plain(Measured::Met(yes)))
        }
        Direction::Rank => {
            rank(trimmed).map(plain).ok_or_else(|| MeasuredError::NotARank(trimmed.to_owned()))
        }
        Direction::AtLeast | Direction::AtMost | Direction::Count => figure(trimmed),
    }
}

fn rank(text: &str) -> Option<Measured> {
    let digits = mark_free(text);
    let digits = digits.trim_start_matches("thu ").trim_start_matches("hang ");
    let (place, of) = match digits.split_once('/') {
        Some((place, of)) => (place, Some(of.trim().parse().ok()?)),
        None => (digits, None),
    };
    let place: u32 = place.trim().parse().ok()?;
    (place > 0 && of.is_none_or(|of| place <= of)).then_some(Measured::Rank { place, of })
}

/// The ways to say that it holds, without marks.
const YES: [&str; 8] =
    ["co", "dat", "da dat", "dam bao", "bao dam", "da dam bao", "hoan thanh", "da hoan thanh"];

/// The ways to say that it does not, without marks.
const NO: [&str; 7] =
    ["khong", "chua", "khong dat", "chua dat", "khong dam bao", "chua dam bao", "chua hoan thanh"];

fn yes_or_no(text: &str) -> Option<bool> {
    let words = mark_free(text);
    let says = |known: &[&str]| known.contains(&words.as_str());
    if says(&YES) { Some(true) } else { says(&NO).then_some(false) }
}

/// Reads a number or a share.
fn figure(text: &str) -> Result<ReadMeasured, MeasuredError> {
    let outside =
        text.split_once('(').map(|(before, rest)| (before.trim(), rest.trim().trim_end_matches(')').trim()));
    match outside {
        Some((percent, share)) if share.contains('/') && !percent.contains('/') => {
            with_percent(share, percent)
        }
        Some((share, percent)) if share.contains('/') => with_percent(share, percent),
        _ if text.contains('/') => {
            Ok(ReadMeasured { value: share(number::read_ratio(text)?, None), oddities: Vec::new() })
        }
        _ => {
            let Reading { number, warnings, .. } = number::read(text)?;
            Ok(ReadMeasured { value: Measured::Number(number), oddities: warnings })
        }
    }
}

fn with_percent(ratio: &str, percent: &str) -> Result<ReadMeasured, MeasuredError> {
    let ratio = number::read_ratio(ratio)?;
    let Reading { number, warnings, .. } = number::read(percent)?;
    Ok(ReadMeasured { value: share(ratio, Some(number)), oddities: warnings })
}

fn share(share: Ratio, printed: Option<Number>) -> Measured {
    Measured::Share { share, printed }
}
