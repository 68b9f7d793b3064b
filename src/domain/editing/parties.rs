//! Cells of parties.

use super::super::party::{Party, PartyList, Whom};
use super::faults::Cause;
use super::sort::Sort;
use super::typed::{Desk, Typed};
use crate::text::clean_text;

impl Typed for PartyList {
    const SORT: Sort = Sort::Parties;

    fn to_text(&self, _: &Desk<'_>) -> String {
        self.printed.clone()
    }

    fn from_text(text: &str, _: Sort, old: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
        let printed = clean_text(text);
        if printed == old.printed {
            return Ok(old.clone());
        }
        let mut list = desk.names.register.read(&printed);
        list.parties.iter_mut().for_each(|party| keep_correction(party, old));
        Ok(list)
    }
}

/// Lets words that did not change mean what a person said that they mean.
fn keep_correction(party: &mut Party, old: &PartyList) {
    let before = old.parties.iter().find(|before| before.printed == party.printed);
    if let Some(before) = before.filter(|before| before.whom != Whom::Unknown) {
        party.whom = before.whom.clone();
    }
}
