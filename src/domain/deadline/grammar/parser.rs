//! The cursor that the rules of the grammar move over a phrase.

use super::lexer::{Piece, Token};
use crate::domain::deadline::{Assumption, Context, Year};

/// Is a place in a phrase. It is copied where a rule may fail, so that the next rule starts afresh.
#[derive(Clone, Copy)]
pub(super) struct Parser<'a> {
    /// The phrase, cleaned.
    pub(super) text: &'a str,
    tokens: &'a [Token],
    at: usize,
    context: &'a Context,
    assumed: Assumed,
}

#[derive(Clone, Copy, Default)]
struct Assumed {
    year: bool,
    century: bool,
    calendar_days: bool,
}

impl<'a> Parser<'a> {
    pub(super) fn new(text: &'a str, tokens: &'a [Token], context: &'a Context) -> Self {
        Self { text, tokens, at: 0, context, assumed: Assumed::default() }
    }

    /// Applies a rule; when it fails, nothing has moved.
    pub(super) fn attempt<T>(&mut self, rule: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = *self;
        let found = rule(self);
        if found.is_none() {
            *self = before;
        }
        found
    }

    /// Applies a rule that has to reach the end of the phrase.
    pub(super) fn whole<T>(&mut self, rule: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        self.attempt(|p| rule(p).filter(|_| p.at_end()))
    }

    /// Applies a rule to a part of the phrase, which it has to use up. The place stays, what was assumed is kept.
    pub(super) fn part<T>(
        &mut self,
        start: usize,
        end: usize,
        rule: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        let (tokens, at) = (self.tokens, self.at);
        let found = self.attempt(|p| {
            p.tokens = tokens.get(..end)?;
            p.at = start;
            p.whole(rule)
        });
        (self.tokens, self.at) = (tokens, at);
        found
    }

    /// Returns whether the end of the phrase is reached.
    pub(super) fn at_end(&self) -> bool {
        self.at >= self.tokens.len()
    }

    /// Returns the tokens that are left.
    pub(super) fn rest(&self) -> &'a [Token] {
        self.tokens.get(self.at..).unwrap_or_default()
    }

    /// Returns how many tokens lie behind.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// Moves to the end of the phrase.
    pub(super) fn finish(&mut self) {
        self.at = self.tokens.len();
    }

    /// Moves over so many tokens.
    pub(super) fn advance(&mut self, count: usize) {
        self.at += count;
    }

    fn peek(&self) -> Option<&'a Piece> {
        self.tokens.get(self.at).map(|token| &token.piece)
    }

    /// Takes these words, separated by spaces; takes nothing when one of them does not follow.
    pub(super) fn words(&mut self, words: &str) -> bool {
        let taken = words.split(' ').zip(self.rest()).filter(|(word, token)| is_word(token, word)).count();
        let all = taken == words.split(' ').count();
        self.at += if all { taken } else { 0 };
        all
    }

    /// Takes the first of these that follows.
    pub(super) fn one_of(&mut self, choices: &[&str]) -> bool {
        choices.iter().any(|words| self.words(words))
    }

    /// Takes whichever of these follow, in any order, and returns whether there were any.
    pub(super) fn any_of(&mut self, choices: &[&str]) -> bool {
        let before = self.at;
        while self.one_of(choices) {}
        self.at > before
    }

    /// Takes a word of a table and returns what stands beside it.
    pub(super) fn choice<T: Copy>(&mut self, table: &[(&str, T)]) -> Option<T> {
        table.iter().find(|(words, _)| self.words(words)).map(|(_, found)| *found)
    }

    /// Takes a sign.
    pub(super) fn sign(&mut self, sign: char) -> bool {
        let found = self.peek() == Some(&Piece::Sign(sign));
        self.at += usize::from(found);
        found
    }

    /// Takes one of these signs and returns it.
    pub(super) fn sign_of(&mut self, signs: &str) -> Option<char> {
        signs.chars().find(|sign| self.sign(*sign))
    }

    /// Takes a number of at most so many digits.
    pub(super) fn number(&mut self, most_digits: usize) -> Option<u32> {
        let Some(Piece::Number { value, digits }) = self.peek() else { return None };
        (*digits <= most_digits).then(|| {
            self.at += 1;
            *value
        })
    }

    /// Takes a number as a number of the calendar.
    pub(super) fn calendar<T: TryFrom<i32>>(&mut self, most_digits: usize) -> Option<T> {
        self.attempt(|p| T::try_from(i32::try_from(p.number(most_digits)?).ok()?).ok())
    }

    /// Takes a year of four digits.
    pub(super) fn full_year(&mut self) -> Option<Year> {
        self.calendar(4)
    }

    /// Takes a year of two digits and notes that the century was assumed.
    pub(super) fn short_year(&mut self) -> Option<Year> {
        self.attempt(|p| {
            let Some(Piece::Number { value, digits: 2 }) = p.peek() else { return None };
            p.at += 1;
            p.assumed.century = true;
            Year::try_from(2000 + i32::try_from(*value).ok()?).ok()
        })
    }

    /// Returns the plan's year and notes that it was assumed.
    pub(super) fn plan_year(&mut self) -> Option<Year> {
        let year = self.context.year()?;
        self.assumed.year = true;
        Some(year)
    }

    /// Notes that working days were counted as calendar days.
    pub(super) fn assume_calendar_days(&mut self) {
        self.assumed.calendar_days = true;
    }

    /// Returns what was assumed on the way.
    pub(super) fn assumptions(&self) -> Vec<Assumption> {
        let Assumed { year, century, calendar_days } = self.assumed;
        [
            (year, Assumption::YearFromPlan),
            (century, Assumption::Century),
            (calendar_days, Assumption::CalendarDays),
        ]
        .into_iter()
        .filter_map(|(noted, assumption)| noted.then_some(assumption))
        .collect()
    }
}

fn is_word(token: &Token, word: &str) -> bool {
    matches!(&token.piece, Piece::Word(found) if found == word)
}
