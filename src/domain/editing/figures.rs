//! Targets and values of indicators.

use super::super::deadline::Year;
use super::super::indicator::{Direction, Measured, Part, Target, TargetMeaning, read_measured, read_target};
use super::faults::Cause;
use super::sort::Sort;
use super::typed::{Desk, Typed};
use crate::text::clean_line;
use crate::text::number;

/// Stands between a printed target and the meaning that a person gives it.
const MEANS: &str = " => ";

impl Typed for Vec<Target> {
    const SORT: Sort = Sort::Targets;

    fn to_text(&self, _: &Desk<'_>) -> String {
        self.iter().map(target).collect::<Vec<_>>().join("; ")
    }

    fn from_text(text: &str, _: Sort, old: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
        let direction = desk.direction().unwrap_or(Direction::AtLeast);
        let read = by_year(text).into_iter().map(|entry| read_entry(entry, old, direction));
        let mut targets: Vec<Target> = read.collect::<Result<_, Cause>>()?;
        targets.sort_by_key(|target| target.year);
        match targets.windows(2).find(|pair| pair[0].year == pair[1].year) {
            Some(pair) => Err(Cause::YearTwice(pair[0].year)),
            None => Ok(targets),
        }
    }
}

fn target(target: &Target) -> String {
    let Target { year, printed, meaning, corrected } = target;
    let given = if *corrected { format!("{MEANS}{}", meaning_in_words(*meaning)) } else { String::new() };
    format!("{year}: {printed}{given}")
}

fn meaning_in_words(meaning: TargetMeaning) -> String {
    match meaning {
        TargetMeaning::Blank => String::new(),
        TargetMeaning::Stroke => "-".to_owned(),
        TargetMeaning::Number(number) => number.to_string(),
        TargetMeaning::RankWithin(place) => format!("rank {place}"),
        TargetMeaning::Met => "yes".to_owned(),
        TargetMeaning::Words => "text".to_owned(),
        TargetMeaning::Unknown => "?".to_owned(),
    }
}

/// Splits before every year that a colon follows: printed words may have semicolons.
fn by_year(text: &str) -> Vec<&str> {
    let begins = |at: usize| {
        let before = text[..at].trim_end_matches([' ', '\t']);
        let after = text.get(at..at + 5).is_some_and(|year| {
            year.ends_with(':') && year.bytes().take(4).all(|byte| byte.is_ascii_digit())
        });
        after && (before.is_empty() || before.ends_with([';', '\n']))
    };
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).filter(|at| begins(*at)).collect();
    let first = text.get(..starts.first().copied().unwrap_or(text.len())).unwrap_or_default();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let entries = starts.iter().zip(ends).filter_map(|(start, end)| text.get(*start..end));
    let cut = |entry: &'_ str| entry.trim().trim_end_matches(';').trim_end().len();
    let whole = std::iter::once(first).chain(entries).map(|entry| entry.trim());
    whole.map(|entry| &entry[..cut(entry)]).filter(|entry| !entry.is_empty()).collect()
}

fn read_entry(entry: &str, old: &[Target], direction: Direction) -> Result<Target, Cause> {
    let not_an_entry = || Cause::NotAnEntry(entry.to_owned());
    let (year, words) = entry.split_once(':').ok_or_else(not_an_entry)?;
    let year = year.trim().parse().ok().filter(|year| Year::try_from(*year).is_ok());
    let year = year.ok_or_else(not_an_entry)?;
    if let Some((printed, given)) = words.rsplit_once(MEANS.trim_end()) {
        let meaning = given_meaning(given.trim(), direction).ok_or_else(not_an_entry)?;
        return Ok(Target { year, printed: clean_line(printed), meaning, corrected: true });
    }
    let printed = clean_line(words);
    let kept = old.iter().find(|old| old.year == year && old.printed == printed && !old.corrected);
    let anew = || Target {
        year,
        meaning: read_target(&printed, direction),
        printed: printed.clone(),
        corrected: false,
    };
    Ok(kept.cloned().unwrap_or_else(anew))
}

/// Reads the meaning that a person gives a target; none where it says nothing.
fn given_meaning(text: &str, direction: Direction) -> Option<TargetMeaning> {
    let rank = || text.strip_prefix("rank ")?.trim().parse().ok().map(TargetMeaning::RankWithin);
    let number = || number::read(text).ok().map(|read| TargetMeaning::Number(read.number));
    match text {
        "?" => Some(TargetMeaning::Unknown),
        "yes" => Some(TargetMeaning::Met),
        "text" => Some(TargetMeaning::Words),
        _ => rank().or_else(number).or_else(|| {
            let meaning = read_target(text, direction);
            (meaning != TargetMeaning::Unknown).then_some(meaning)
        }),
    }
}

impl Typed for Measured {
    const SORT: Sort = Sort::Amount;

    fn to_text(&self, desk: &Desk<'_>) -> String {
        let words = value(self);
        let direction = desk.direction();
        let is_read_back = direction
            .is_none_or(|direction| read_measured(&words, direction).is_ok_and(|read| read.value == *self));
        if is_read_back || words.is_empty() { words } else { format!("{}{words}", sign(self)) }
    }

    fn from_text(text: &str, _: Sort, _: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
        let text = clean_line(text);
        if text.is_empty() {
            return Err(Cause::Empty);
        }
        let direction = desk.direction().ok_or(Cause::Needs("definition"))?;
        let signed = SIGNS.iter().find_map(|(sign, direction)| Some((text.strip_prefix(sign)?, *direction)));
        let (words, direction) = signed.unwrap_or((&text, direction));
        let read = read_measured(words, direction).map(|read| read.value);
        read.map_err(|_| Cause::NotAValue(text))
    }
}

fn value(value: &Measured) -> String {
    match value {
        Measured::Number(number) => number.to_string(),
        Measured::Share { share, printed: None } => share.to_string(),
        Measured::Share { share, printed: Some(percent) } => format!("{share} ({percent}%)"),
        Measured::Rank { place, of: None } => place.to_string(),
        Measured::Rank { place, of: Some(of) } => format!("{place}/{of}"),
        Measured::Words(words) => words.clone(),
        Measured::Met(met) => if *met { "có" } else { "không" }.to_owned(),
    }
}

/// Pairs the signs of values that their indicator does not have with the direction that reads them.
const SIGNS: [(&str, Direction); 4] = [
    ("text: ", Direction::Text),
    ("rank: ", Direction::Rank),
    ("yes_no: ", Direction::YesNo),
    ("count: ", Direction::Count),
];

/// Returns what stands before a value that its indicator does not have.
fn sign(value: &Measured) -> &'static str {
    match value {
        Measured::Words(_) => "text: ",
        Measured::Rank { .. } => "rank: ",
        Measured::Met(_) => "yes_no: ",
        Measured::Number(_) | Measured::Share { .. } => "count: ",
    }
}

impl Typed for Vec<Part> {
    const SORT: Sort = Sort::Parts;

    fn to_text(&self, _: &Desk<'_>) -> String {
        let part = |part: &Part| format!("{}: {}", part.label, part.number);
        self.iter().map(part).collect::<Vec<_>>().join("; ")
    }

    fn from_text(text: &str, _: Sort, _: &Self, _: &Desk<'_>) -> Result<Self, Cause> {
        let entries = text.split([';', '\n']).map(str::trim).filter(|entry| !entry.is_empty());
        let part = |entry: &str| {
            let (label, number) = entry.rsplit_once(':')?;
            Some(Part { label: clean_line(label), number: number::read(number).ok()?.number })
        };
        entries.map(|entry| part(entry).ok_or_else(|| Cause::NotAnEntry(entry.to_owned()))).collect()
    }
}
