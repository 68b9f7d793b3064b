//! Issuing: the form for number and date, what is still open, the question, and the batch with the stored document.

use crate::text::zone;
use chrono::{DateTime, Utc};

use crate::domain::journal::BatchNumber;
use crate::domain::operation::{Operation, operations_between};
use crate::domain::report::{Attachment, IssuedCopy, Issuing, Report, issue};
use crate::locale::{composer as words, say};
use crate::report::compose::{Brief, Composed, SectionState, compose};
use crate::report::document::Document;
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Ids, SOURCE, Write};
use crate::views::overlay::{Choice, Choose, Field, Form, Name, Pick, Purpose};

use super::open::Open;
use super::submit::{Fault, day};
use super::{Fill, list, work};

/// Opens the form, or says why nothing can be issued.
pub(super) fn form_or_reason(open: Option<&Open>, ctx: &Ctx) -> Ask {
    let Some(open) = open else { return Ask::warn(ctx.say(words::NOTHING_SHOWN)) };
    if open.is_issued() {
        return Ask::warn(ctx.say(words::IS_ISSUED));
    }
    match open.sources(ctx) {
        Some((_, report)) => Ask::form(form(report, ctx)),
        None => Ask::warn(open.missing(ctx)),
    }
}

/// Makes the form: number and date may be blank.
pub(super) fn form(report: &Report, ctx: &Ctx) -> Form {
    let date = report.date.map(long).unwrap_or_else(|| long(ctx.today));
    let fields = vec![
        Field::new(Name::Document, words::NUMBER, report.number.clone().unwrap_or_default()),
        Field::suggest(Name::Date, words::DATED, date),
    ];
    let about = vec![list::name(report, ctx), ctx.say(words::ISSUE_HOW).to_owned()];
    Form::new(Purpose::Composer(Fill::Issue(Box::new(report.clone()))), ctx.say(words::ISSUE), about, fields)
}

/// Says what is still empty or has changed, and asks; the safe choice comes first.
///
/// # Errors
/// Returns the field that is wrong and what is wrong with it, in the user's words.
pub(super) fn ask(
    form: &Form,
    seen: &Report,
    now: Option<DateTime<Utc>>,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Result<Vec<Ask>, Fault> {
    let date = day(form, Name::Date, ctx)?;
    let report = Report { number: form.given(Name::Document), date, ..seen.clone() };
    let Some(template) = list::template(&report, ctx) else {
        let said = ctx.tell(words::NO_TEMPLATE, &[("name", &report.template)]);
        return Ok(vec![Ask::warn(said)]);
    };
    let brief = Brief::of(ctx.workspace, &report);
    let composed = compose(template, &brief, ctx.workspace, &ctx.setup.settings);
    let mut body = vec![list::name(&report, ctx)];
    body.extend(open_points(&composed, ctx));
    body.push(ctx.say(words::FOR_EVER).to_owned());
    let write = match batch(seen, &report, &composed.document, now, ctx, ids) {
        Ok(write) => Box::new(write),
        Err(error) => return Ok(vec![Ask::warn(error.to_string())]),
    };
    let go = Pick::Issue(write, Box::new(composed.document));
    let rows = vec![
        Choice::new(ctx.say(say::CANCEL), "", Pick::Nothing),
        Choice::new(ctx.say(words::ISSUE_NOW), "", go),
    ];
    Ok(vec![Ask::choose(Choose::menu(ctx.say(words::ISSUE), body, rows))])
}

/// Says what is still to be written, finished or looked at again.
fn open_points(composed: &Composed, ctx: &Ctx) -> Vec<String> {
    let said = [
        (SectionState::Empty, words::N_EMPTY),
        (SectionState::Changed, words::N_CHANGED),
        (SectionState::Drafted, words::N_DRAFTED),
    ];
    let counted = said.map(|(state, said)| (composed.outline.texts_in(state), said));
    let open = counted.into_iter().filter(|(n, _)| *n > 0);
    let lines: Vec<String> = open.map(|(n, said)| format!("- {}", ctx.tell(said, &[("n", &n)]))).collect();
    if lines.is_empty() { vec![ctx.say(words::COMPLETE).to_owned()] } else { lines }
}

/// Returns the batch that issues the report; the Word file is put in where files are made.
fn batch(
    seen: &Report,
    report: &Report,
    document: &Document,
    now: Option<DateTime<Utc>>,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Result<Write, serde_json::Error> {
    let content = Attachment::of(serde_json::to_vec(document)?);
    let now = now.filter(|now| zone::day(*now) == ctx.today);
    let issuing = Issuing {
        on: ctx.today,
        time: now.map(|now| zone::local(now).time()),
        journal: BatchNumber(ctx.workspace.head().batch.0),
        copy: IssuedCopy { content, word: None },
        source: SOURCE,
    };
    let mut operations: Vec<Operation> = operations_between(seen, report);
    operations.extend(issue(report, issuing, ctx.workspace));
    let sentence = ctx.tell(words::DID_ISSUE, &[("which", &list::name(report, ctx))]);
    Ok(work(ids, operations, sentence))
}
