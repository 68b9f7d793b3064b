//! One report on the board: its sign, its words, and the form in which its receipt is entered with all that is known.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use crate::domain::ids::{DutyId, SubmissionId, UnitId};
use crate::domain::operation::{Operation, operations_between};
use crate::domain::plan::Period;
use crate::domain::progress::State as Asserted;
use crate::domain::reporting::{Receipt, Submission};
use crate::domain::status::TimingKind;
use crate::locale::{names, receipts as words, reporting, say, triage};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids, SOURCE};
use crate::views::overlay::{Field, Form, Name, Purpose};
use crate::views::work::read::{self, Fault};

use super::State;

/// Names the report whose receipt a form enters or corrects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receiving {
    /// The duty.
    pub duty: DutyId,
    /// Who owes it.
    pub unit: UnitId,
    /// The period.
    pub period: Period,
    /// What has come already.
    pub seen: Option<SubmissionId>,
}

/// Returns the sign of a receipt: `✓`, `✓+3`, `!5`, `chờ`; empty where nothing is owed.
pub(super) fn sign(receipt: Option<&Receipt>, ctx: &Ctx) -> String {
    let done = ctx.glyphs().state(Asserted::Done);
    let over = ctx.glyphs().timing(TimingKind::Overdue).trim();
    match receipt {
        None => String::new(),
        Some(Receipt::OnTime { .. }) => done.to_owned(),
        Some(Receipt::Late { days: 0, .. }) => format!("{done}+{}", ctx.say(words::AFTER_THE_HOUR)),
        Some(Receipt::Late { days, .. }) => format!("{done}+{days}"),
        Some(Receipt::NotSent { days: Some(days) }) => format!("{over}{days}"),
        Some(Receipt::NotSent { days: None }) => over.to_owned(),
        Some(Receipt::Awaited) => ctx.say(words::AWAITED).to_owned(),
    }
}

/// Says a receipt in words.
pub(super) fn in_words(receipt: Option<&Receipt>, ctx: &Ctx) -> String {
    receipt.map_or_else(|| ctx.say(words::NOT_OWED).to_owned(), |it| reporting::receipt(ctx.lang(), it))
}

/// Opens the form of the chosen report.
pub(super) fn open(state: &State, ctx: &Ctx) -> Option<Ask> {
    let (unit, term, receipt) = state.chosen()?;
    let seen = match receipt? {
        Receipt::OnTime { by, .. } | Receipt::Late { by, .. } => Some(by.clone()),
        Receipt::NotSent { .. } | Receipt::Awaited => None,
    };
    if ctx.setup.read_only {
        return Some(Ask::warn(ctx.say(say::READ_ONLY)));
    }
    let duty = state.duty.clone()?;
    let receiving = Receiving { duty, unit: unit.clone(), period: term.period, seen };
    form(&receiving, ctx).map(Ask::form)
}

/// Makes the form; none when what it was about is gone. What is known already can be corrected.
pub fn form(receiving: &Receiving, ctx: &Ctx) -> Option<Form> {
    let duty = ctx.workspace.duties.get(receiving.duty.as_str())?;
    let seen = match &receiving.seen {
        Some(id) => Some(ctx.workspace.submissions.get(id.as_str())?),
        None => None,
    };
    let period = reporting::period(ctx.lang(), receiving.period);
    let about =
        vec![names::unit(ctx.workspace, &receiving.unit).to_owned(), format!("{}: {period}", duty.name)];
    let hour = seen.and_then(|seen| seen.time).map(|time| time.format("%H:%M").to_string());
    let known = |text: Option<&String>| text.cloned().unwrap_or_default();
    let fields = vec![
        Field::suggest(Name::Date, triage::CAME_ON, long(seen.map_or(ctx.as_of, |seen| seen.received_on))),
        Field::new(Name::Hour, words::AT_HOUR, hour.unwrap_or_default()),
        Field::new(Name::Document, say::SHOWN_BY, known(seen.and_then(|seen| seen.document.as_ref()))),
        Field::new(Name::Text, words::NOTE, known(seen.and_then(|seen| seen.note.as_ref()))),
    ];
    let purpose = Purpose::Receiving(Box::new((receiving.clone(), seen.cloned())));
    Some(Form::new(purpose, ctx.say(triage::REPORT_CAME), about, fields).quick())
}

/// Carries out a completed form.
///
/// # Errors
/// Returns the field that is wrong and what is wrong with it, in the user's words.
pub fn submit(
    form: &Form,
    (receiving, seen): &(Receiving, Option<Submission>),
    ctx: &Ctx,
    ids: &mut Ids,
) -> Result<Vec<Ask>, Fault> {
    let batch = ids.batch();
    let received_on = read::day(form, ctx)?;
    if received_on > ctx.today {
        return Err((Name::Date, ctx.say(words::NOT_YET).to_owned()));
    }
    let made = SubmissionId::from_source(SOURCE, &Ids::record(batch, 0));
    let submission = Submission {
        id: seen.as_ref().map_or(made, |seen| seen.id.clone()),
        duty: receiving.duty.clone(),
        unit: seen.as_ref().map_or(&receiving.unit, |seen| &seen.unit).clone(),
        period: seen.as_ref().map_or(receiving.period, |seen| seen.period),
        received_on,
        time: hour(form, ctx)?,
        document: form.given(Name::Document),
        note: form.given(Name::Text),
    };
    let operations = match seen {
        Some(seen) => operations_between(seen, &submission),
        None => vec![Operation::Create(submission.into())],
    };
    if operations.is_empty() {
        return Ok(vec![Ask::say(ctx.say(say::NOTHING_CHANGED))]);
    }
    let period = reporting::period(ctx.lang(), receiving.period);
    let unit = names::unit(ctx.workspace, &receiving.unit);
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("period", &period), ("unit", &unit), ("on", &long(received_on))];
    let sentence = ctx.tell(words::DID_RECEIVE, &values);
    Ok(vec![Ask::Do(Effect::Commit(ids.work(batch, operations, sentence)))])
}

/// Reads the hour; nothing typed means that it is not known.
fn hour(form: &Form, ctx: &Ctx) -> Result<Option<NaiveTime>, Fault> {
    let Some(text) = form.given(Name::Hour) else { return Ok(None) };
    let plain = text.to_lowercase().replace('h', ":");
    let plain = plain.strip_suffix(':').map_or_else(|| plain.clone(), |hour| format!("{hour}:00"));
    let read = NaiveTime::parse_from_str(plain.trim(), "%H:%M").ok();
    read.map(Some).ok_or_else(|| (Name::Hour, ctx.tell(words::NOT_AN_HOUR, &[("text", &text)])))
}
