//! Printed cells: deadlines and parties. What is printed the same as before stays as it was understood or corrected.

use super::desk::Desk;
use super::shower::Shower;
use crate::domain::deadline::{Context, Meaning, Reading};
use crate::domain::party::{Party, PartyList, Whom};
use crate::domain::register::Known as Named;
use crate::domain::task::Deadline;
use crate::exchange::problem::{Problem, Warning};
use crate::exchange::records::{
    DeadlineCell, Line, MeantDeadline, PartyCell, PartyRecord, Patch, ReadParties, Text,
};

impl Desk<'_> {
    /// Returns what a cell makes of a deadline.
    pub(super) fn deadline(
        &mut self,
        field: &str,
        cell: DeadlineCell,
        old: Option<&Deadline>,
        context: &Context,
    ) -> Deadline {
        match cell {
            DeadlineCell::Phrase(Text(phrase)) => match old.filter(|old| old.reading.phrase == phrase) {
                Some(old) => old.clone(),
                None => self.read_deadline(field, &phrase, context),
            },
            DeadlineCell::Meant(MeantDeadline { phrase, meaning, assumed }) => {
                Deadline { reading: Reading { phrase: phrase.0, meaning, assumed }, corrected: true }
            }
        }
    }

    fn read_deadline(&mut self, field: &str, phrase: &str, context: &Context) -> Deadline {
        let reading = self.known.reading(phrase, context);
        if reading.meaning == Meaning::Unknown {
            self.warn(field, Warning::DeadlineNotUnderstood(phrase.to_owned()));
        }
        Deadline { reading, corrected: false }
    }

    /// Returns what a cell makes of a list of parties; none when it names somebody who is not known.
    pub(super) fn parties(
        &mut self,
        field: &str,
        cell: Patch<PartyCell>,
        old: Option<&PartyList>,
    ) -> Option<PartyList> {
        match cell {
            Patch::Absent => Some(old.cloned().unwrap_or_default()),
            Patch::Null => Some(PartyList::default()),
            Patch::Value(PartyCell::Printed(Text(printed))) => {
                match old.filter(|old| old.printed == printed) {
                    Some(old) => Some(old.clone()),
                    None => Some(self.read_parties(field, &printed)),
                }
            }
            Patch::Value(PartyCell::Read(ReadParties { printed, parties })) => {
                let parties =
                    (0..).zip(parties).map(|(at, party)| self.party(&format!("{field}/parties/{at}"), party));
                let parties: Vec<Option<Party>> = parties.collect();
                let parties = parties.into_iter().collect::<Option<Vec<Party>>>()?;
                Some(PartyList { printed: printed.0, parties })
            }
        }
    }

    fn read_parties(&mut self, field: &str, printed: &str) -> PartyList {
        let read = self.known.cell(printed);
        for party in read.parties.iter().filter(|party| party.whom == Whom::Unknown) {
            let nearest = self.near_names(&party.printed);
            self.warn(field, Warning::UnknownParty { name: party.printed.clone(), nearest });
        }
        read
    }

    fn party(&mut self, field: &str, record: PartyRecord) -> Option<Party> {
        let PartyRecord { printed, unit, group, narrowed } = record;
        let whom = match (unit, group, narrowed) {
            (None, None, None) => Whom::Unknown,
            (Some(unit), None, None) => Whom::Unit(self.unit(&format!("{field}/unit"), &unit)?),
            (None, Some(group), narrowed) => self.group(field, &group, narrowed)?,
            _ => {
                let expected = "a unit, a group with perhaps its narrowed members, or neither".to_owned();
                self.refuse(field, Problem::Mismatch { expected, found: "other fields together".to_owned() });
                return None;
            }
        };
        Some(Party { printed: printed.0, whom })
    }

    fn group(&mut self, field: &str, name: &Line, narrowed: Option<Vec<Line>>) -> Option<Whom> {
        let found = self.known.register().find(&name.0).map(|found| found.whom);
        let Some(Named::Group(group)) = found else {
            let nearest = self.near_names(&name.0);
            let problem = Problem::Missing { what: "group", name: name.0.clone(), nearest };
            self.refuse(&format!("{field}/group"), problem);
            return None;
        };
        let narrowed = match narrowed {
            Some(members) => Some(self.units(&format!("{field}/narrowed"), &members)?),
            None => None,
        };
        Some(Whom::Group { group, narrowed })
    }

    /// Returns the units that a list names; none when one of them is not known. All of them are looked at.
    pub(super) fn units(&mut self, field: &str, names: &[Line]) -> Option<Vec<crate::domain::ids::UnitId>> {
        let units = (0..).zip(names).map(|(at, name): (usize, _)| self.unit(&format!("{field}/{at}"), name));
        units.collect::<Vec<_>>().into_iter().collect()
    }
}

/// Shows a deadline: the phrase, and the meaning where a person gave it.
pub(super) fn show_deadline(deadline: &Deadline) -> DeadlineCell {
    let Deadline { reading: Reading { phrase, meaning, assumed }, corrected } = deadline;
    let phrase = Text(phrase.clone());
    if *corrected {
        return DeadlineCell::Meant(MeantDeadline {
            phrase,
            meaning: meaning.clone(),
            assumed: assumed.clone(),
        });
    }
    DeadlineCell::Phrase(phrase)
}

impl Shower {
    /// Shows a list of parties: the cell, and the parties where the register reads it otherwise.
    pub(super) fn parties(&self, list: &PartyList) -> Patch<PartyCell> {
        let PartyList { printed, parties } = list;
        if printed.is_empty() && parties.is_empty() {
            return Patch::Absent;
        }
        let printed = Text(printed.clone());
        if self.reads_as(&printed.0, parties) {
            return Patch::Value(PartyCell::Printed(printed));
        }
        let parties = parties.iter().map(show_party).collect();
        Patch::Value(PartyCell::Read(ReadParties { printed, parties }))
    }
}

fn show_party(party: &Party) -> PartyRecord {
    let name = |text: &str| Some(Line(text.to_owned()));
    let printed = Text(party.printed.clone());
    let plain = PartyRecord { printed, unit: None, group: None, narrowed: None };
    match &party.whom {
        Whom::Unit(unit) => PartyRecord { unit: name(unit.as_str()), ..plain },
        Whom::Group { group, narrowed } => PartyRecord {
            group: name(group.as_str()),
            narrowed: narrowed
                .as_ref()
                .map(|units| units.iter().map(|unit| Line(unit.as_str().to_owned())).collect()),
            ..plain
        },
        Whom::Unknown => plain,
    }
}
