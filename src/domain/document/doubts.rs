//! What does not fit together about documents once all is gathered: several dates of one symbol, nearly the same symbol
//! on one date.

use chrono::NaiveDate;
use foldhash::HashMap;

use super::super::workspace::Workspace;
use super::entry::{Doubt, Entry};
use super::register::Entries;
use crate::text::symbol::Symbol;

/// Compares the entries with each other, some at a time.
#[derive(Clone, Debug, Default)]
pub(super) struct Comparison {
    /// Where it goes on.
    to: usize,
    /// The places of the dated entries, by what is left of the date and symbol when one part of it is covered.
    covered: HashMap<String, Vec<usize>>,
}

impl Comparison {
    /// Compares as many entries as the allowance says; returns whether all are compared.
    pub(super) fn go_on(
        &mut self,
        entries: &mut Entries,
        workspace: &Workspace,
        allowance: &mut usize,
    ) -> bool {
        while self.to < entries.all().len() && *allowance > 0 {
            let tasks = entries.all().get(self.to).map_or(0, |entry| entry.tasks.len());
            *allowance = allowance.saturating_sub(COST + tasks);
            self.compare(entries, workspace, self.to);
            self.to += 1;
        }
        self.to >= entries.all().len()
    }

    fn compare(&mut self, entries: &mut Entries, workspace: &Workspace, place: usize) {
        let namesakes: Vec<Option<NaiveDate>> = entries.namesakes(place).map(|other| other.date).collect();
        let Some(entry) = entries.at_mut(place) else { return };
        entry.weigh(workspace);
        let told = entry.told.iter().copied();
        let mut told: Vec<NaiveDate> = told.chain(namesakes.iter().copied().flatten()).collect();
        told.sort_unstable();
        told.dedup();
        let is_other =
            |date: &Option<NaiveDate>| date.is_some() && entry.date.is_some() && *date != entry.date;
        if namesakes.iter().any(|date| !is_other(date)) {
            entry.doubt(Doubt::EnteredTwice);
        }
        if told.len() > 1 {
            entry.doubt(Doubt::SeveralDates(told));
        }
        let Some((date, symbol)) = entry.date.or(entry.told.first().copied()).zip(entry.read()) else {
            return;
        };
        for rest in covers(&symbol).map(|rest| format!("{date} {rest}")) {
            let others = self.covered.entry(rest).or_default();
            for other in others.iter().copied() {
                doubt_both(entries, workspace, place, other);
            }
            others.push(place);
        }
    }
}

/// How many records take as long to look at as one entry takes to compare.
const COST: usize = 4;

/// Returns what is left of a symbol when one digit of its number, or one of its parts, is covered.
fn covers(symbol: &Symbol) -> impl Iterator<Item = String> {
    let number = symbol.number.clone().unwrap_or_default();
    let Symbol { year, kind, issuer, drafter, .. } = symbol.clone();
    let whole = (Some(number.clone()), year, kind, issuer, drafter);
    let mut found = Vec::new();
    for at in 0..number.len() {
        let covered: String = number.char_indices().map(|(n, c)| if n == at { '*' } else { c }).collect();
        found.push(format!("{:?}", (Some(covered), whole.1, &whole.2, &whole.3, &whole.4)));
    }
    if !number.is_empty() {
        found.push(format!("year {:?}", (&whole.0, &whole.2, &whole.3, &whole.4)));
        found.push(format!("kind {:?}", (&whole.0, whole.1, &whole.3, &whole.4)));
        found.push(format!("issuer {:?}", (&whole.0, whole.1, &whole.2, &whole.4)));
    }
    found.into_iter()
}

/// Takes note at both entries where one seems to be the other with a slip. Two that people have described in different
/// words are two.
fn doubt_both(entries: &mut Entries, workspace: &Workspace, one: usize, other: usize) {
    let (Some(a), Some(b)) = (entries.all().get(one), entries.all().get(other)) else { return };
    let are_near = a.read().zip(b.read()).is_some_and(|(a, b)| a.is_near(&b));
    let is_told_apart = |a: &Entry, b: &Entry| match (a.summary(workspace), b.summary(workspace)) {
        (Some(a), Some(b)) => a != b,
        _ => false,
    };
    if !are_near || is_told_apart(a, b) {
        return;
    }
    let (first, second) = (a.symbol.clone(), b.symbol.clone());
    if let Some(entry) = entries.at_mut(one) {
        entry.doubt(Doubt::NearSymbol(second));
    }
    if let Some(entry) = entries.at_mut(other) {
        entry.doubt(Doubt::NearSymbol(first));
    }
}
