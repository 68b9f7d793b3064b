//! What is written: one batch, after one question that states the count.

use chrono::NaiveDate;

use crate::domain::ids::MeasurementId;
use crate::domain::indicator::Measurement;
use crate::domain::operation::{Operation, operations_between};
use crate::locale::grid as words;
use crate::text::date;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids, SOURCE};
use crate::views::overlay::{Choice, Choose, Pick};

use super::super::names::label;
use super::rows::{Row, scratch};
use super::{Fault, Grid, Reading};

/// Holds what the grid would write, so that what was confirmed can be held against what is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    /// The day of the values.
    pub on: NaiveDate,
    /// The values.
    pub entries: Vec<Entry>,
    /// How many say what is stored already.
    pub unchanged: usize,
}

/// Is one value to write.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The row.
    pub row: usize,
    /// The measurement; without an id where it is new.
    pub new: Measurement,
    /// The stored one that it corrects.
    pub old: Option<Measurement>,
    /// Whether something makes one look twice.
    pub doubtful: bool,
}

impl Grid {
    /// Returns what would be written now; none while the date cannot be read.
    pub fn intake(&self) -> Option<Intake> {
        let on = self.day().ok()?;
        let found: Vec<Entry> =
            self.rows.iter().enumerate().filter_map(|(nth, row)| self.entry(nth, row)).collect();
        let all = found.len();
        let entries: Vec<Entry> = found.into_iter().filter(Entry::says_something_new).collect();
        Some(Intake { on, unchanged: all - entries.len(), entries })
    }

    fn entry(&self, nth: usize, row: &Row) -> Option<Entry> {
        let understood = row.reading.understood()?;
        let new = scratch(&row.id, &row.known, &self.scale, understood.value.clone(), &understood.printed)?;
        Some(Entry { row: nth, new, old: row.known.same.clone(), doubtful: understood.is_doubtful() })
    }

    /// Asks whether all of it shall be written; what stands in the way is said instead.
    pub fn submit(&mut self, ctx: &Ctx) -> Vec<Ask> {
        let intake = match self.checked() {
            Ok(intake) => intake,
            Err(fault) => {
                self.fault = Some(fault);
                return Vec::new();
            }
        };
        vec![Ask::choose(self.question(intake, Vec::new(), ctx))]
    }

    /// Returns what would be written; goes to what stands in the way and says it otherwise.
    fn checked(&mut self) -> Result<Intake, Fault> {
        if let Err(text) = self.day() {
            self.go_to(0);
            return Err(Fault::NotADate(text));
        }
        let is_wrong = |row: &Row| matches!(row.reading, Reading::Unreadable(_));
        if let Some(row) = self.rows.iter().position(is_wrong) {
            self.go_to_row(row);
            return Err(Fault::Unreadable(self.unreadable()));
        }
        self.intake().filter(|intake| !intake.entries.is_empty()).ok_or(Fault::NothingNew)
    }

    /// Writes what was confirmed; asks again where somebody wrote in the meantime.
    pub fn store(&mut self, confirmed: Intake, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
        let Some(now) = self.intake() else { return Vec::new() };
        if now != confirmed {
            let changed = vec![ctx.say(words::CHANGED_MEANWHILE).to_owned()];
            return vec![Ask::choose(self.question(now, changed, ctx))];
        }
        let batch = ids.batch();
        let operations = now.entries.iter().enumerate().flat_map(|(nth, entry)| {
            entry.operations(MeasurementId::from_source(SOURCE, &Ids::record(batch, nth)))
        });
        let day = date::long(now.on);
        let sentence = match now.entries.as_slice() {
            [only] => only.sentence(&self.rows, &day, ctx),
            all => ctx.tell(words::DID_WRITE, &[("n", &all.len()), ("date", &day)]),
        };
        let write = ids.work(batch, operations.collect(), sentence);
        self.saving = Some(now);
        vec![Ask::Do(Effect::Commit(write))]
    }

    /// Takes note that what was confirmed is written: its cells become empty. Returns whether nothing is left.
    pub fn written(&mut self) -> bool {
        let Some(intake) = self.saving.take() else { return false };
        self.editing = false;
        for entry in intake.entries {
            if let Some(row) = self.rows.get_mut(entry.row)
                && row.reading.understood().map(|read| &read.printed) == entry.new.printed.as_ref()
            {
                row.via = None;
                row.put("", &self.scale);
            }
        }
        for row in &mut self.rows {
            let same = row.known.same.as_ref().map(|same| &same.value);
            if row.reading.understood().is_some_and(|read| Some(&read.value) == same) {
                row.put("", &self.scale);
            }
        }
        self.sheet().is_none()
    }

    fn question(&self, intake: Intake, mut body: Vec<String>, ctx: &Ctx) -> Choose {
        let count = intake.entries.len();
        body.push(ctx.tell(words::WRITE_ALL_ASK, &[("n", &count), ("date", &date::long(intake.on))]));
        body.push(self.counts(&intake, ctx));
        let corrected = intake.entries.iter().filter_map(|entry| entry.correction(&self.rows, ctx));
        body.extend(corrected.take(SPELLED_OUT));
        let rows = vec![
            Choice::new(ctx.say(words::LOOK_AGAIN), "", Pick::Nothing),
            Choice::new(ctx.tell(words::WRITE_ALL, &[("n", &count)]), "", Pick::Store(Box::new(intake))),
        ];
        Choose::menu(ctx.say(words::ENTER_VALUES), body, rows)
    }

    fn counts(&self, intake: &Intake, ctx: &Ctx) -> String {
        let corrected = intake.entries.iter().filter(|entry| entry.old.is_some()).count();
        let doubtful = intake.entries.iter().filter(|entry| entry.doubtful).count();
        let counted = [
            (words::N_NEW, intake.entries.len() - corrected),
            (words::N_CORRECTED, corrected),
            (words::N_UNCHANGED, intake.unchanged),
            (words::N_DOUBTFUL, doubtful),
            (words::N_LOOSE, self.loose.len()),
        ];
        let said = counted.into_iter().filter(|(_, n)| *n > 0).map(|(said, n)| ctx.tell(said, &[("n", &n)]));
        ctx.dotted(said)
    }
}

/// Is how many corrections the question spells out.
const SPELLED_OUT: usize = 5;

impl Entry {
    fn says_something_new(&self) -> bool {
        self.old.as_ref().is_none_or(|old| {
            let same_source = self.new.document == old.document;
            self.new.value != old.value || !same_source
        })
    }

    /// Returns the new record, or the fields that change.
    fn operations(&self, id: MeasurementId) -> Vec<Operation> {
        match &self.old {
            Some(old) => operations_between(old, &self.new),
            None => vec![Operation::Create(Measurement { id, ..self.new.clone() }.into())],
        }
    }

    fn correction(&self, rows: &[Row], ctx: &Ctx) -> Option<String> {
        let (old, row) = (self.old.as_ref()?, rows.get(self.row)?);
        let value = |measurement: &Measurement| row.words(&measurement.value, ctx.lang());
        Some(format!("- {}: {} {} {}", row.title(), value(old), ctx.glyphs().arrow(), value(&self.new)))
    }

    fn sentence(&self, rows: &[Row], day: &str, ctx: &Ctx) -> String {
        let row = rows.get(self.row).map(Row::title).unwrap_or_default();
        let value = self.new.printed.clone().unwrap_or_default();
        ctx.tell(words::DID_WRITE_ONE, &[("value", &value), ("date", &day), ("row", &row)])
    }
}

impl Row {
    /// Returns what the row is called in a sentence: its number, for a unit its name.
    pub fn title(&self) -> String {
        let number = label(&self.gauge.indicator);
        match (&self.id.unit, self.label.as_str()) {
            (Some(_), _) => format!("{number} {}", self.name).trim().to_owned(),
            (None, "") => self.name.clone(),
            (None, label) if self.name == self.gauge.indicator.name => label.to_owned(),
            (None, label) => format!("{label} {}", self.name),
        }
    }
}
