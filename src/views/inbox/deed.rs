//! What is recorded about tasks, one or many, in one batch.

use chrono::NaiveDate;

use crate::domain::ids::{AssessmentId, ExtensionId, ObstacleId};
use crate::domain::journal::BatchId;
use crate::domain::operation::Operation;
use crate::domain::progress::{Assessment, Extension, Obstacle, Update};
use crate::domain::task::Task;
use crate::locale::{names, say, triage as words};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Ids, SOURCE};
use crate::views::overlay::inbox::{Deed, Piece};
use crate::views::work::read::Fault;
use crate::views::work::{rules, submit as tree, task_in_words};

/// Holds what was entered about tasks.
#[derive(Clone, Debug, Default)]
pub(super) struct Entered {
    /// The day from which it holds.
    pub on: NaiveDate,
    /// A text, a reason, a deadline phrase.
    pub text: Option<String>,
    /// Symbols of documents.
    pub evidence: Vec<String>,
    /// Until when it is put off.
    pub until: Option<NaiveDate>,
}

/// Records something as of the shown day without asking for more.
pub(super) fn at_once(deed: Deed, pieces: &[Piece], hidden: usize, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let entered = Entered { on: ctx.as_of, ..Entered::default() };
    write(deed, pieces, &entered, hidden, ctx, ids).unwrap_or_else(|(_, fault)| vec![Ask::warn(fault)])
}

/// Writes what was entered; for several tasks after one confirmation that states their count.
///
/// # Errors
/// Returns the field that is wrong and what is wrong with it, in the user's words.
pub(super) fn write(
    deed: Deed,
    pieces: &[Piece],
    entered: &Entered,
    hidden: usize,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Result<Vec<Ask>, Fault> {
    let id = ids.batch();
    let mut operations = Vec::with_capacity(pieces.len());
    for (nth, piece) in pieces.iter().enumerate() {
        if let Some(task) = ctx.workspace.tasks.get(piece.task.as_str()) {
            operations.push(operation(deed, task, piece, entered, (id, nth), ctx)?);
        }
    }
    let write = ids.work(id, operations, sentence(deed, pieces, entered, ctx));
    Ok(match pieces {
        [_] => tree::commit(write),
        _ => vec![tree::confirm(hidden, pieces.len(), write, ctx)],
    })
}

fn operation(
    deed: Deed,
    task: &Task,
    piece: &Piece,
    entered: &Entered,
    (id, nth): (BatchId, usize),
    ctx: &Ctx,
) -> Result<Operation, Fault> {
    let local = Ids::record(id, nth);
    let update = |state| Update {
        unit: piece.unit.clone(),
        state,
        text: entered.text.clone(),
        evidence: entered.evidence.clone(),
        ..tree::blank(id, nth, &task.id, entered.on)
    };
    Ok(Operation::Create(match deed {
        Deed::State(state) => update(Some(state)).into(),
        Deed::Note => update(None).into(),
        Deed::Risk | Deed::NoRisk | Deed::PutOff => assessment(deed, task, entered, &local, ctx).into(),
        Deed::Obstacle(class) => Obstacle {
            id: ObstacleId::from_source(SOURCE, &local),
            task: task.id.clone(),
            class,
            text: entered.text.clone().unwrap_or_default(),
            raised_on: entered.on,
            resolved_on: None,
        }
        .into(),
        Deed::Extend => Extension {
            id: ExtensionId::from_source(SOURCE, &local),
            task: task.id.clone(),
            on: entered.on,
            old: Some(rules::current_deadline(task, ctx)),
            new: tree::understood(entered.text.clone().unwrap_or_default(), task, ctx)?,
            document: entered.evidence.first().cloned(),
            reason: None,
        }
        .into(),
    }))
}

/// Makes the analyst's new view of a task; what the deed says nothing about stays as it was judged last.
fn assessment(deed: Deed, task: &Task, entered: &Entered, local: &str, ctx: &Ctx) -> Assessment {
    let last = latest(task, entered.on, ctx);
    let mut judged = Assessment {
        id: AssessmentId::from_source(SOURCE, local),
        task: task.id.clone(),
        on: entered.on,
        at_risk: last.is_some_and(|one| one.at_risk),
        reason: last.and_then(|one| one.reason.clone()),
        put_off_until: last.and_then(|one| one.put_off_until),
    };
    match deed {
        Deed::PutOff => judged.put_off_until = entered.until,
        _ => (judged.at_risk, judged.reason) = (deed == Deed::Risk, entered.text.clone()),
    }
    judged
}

/// Returns the analyst's last view of a task until the day.
fn latest<'a>(task: &Task, day: NaiveDate, ctx: &Ctx<'a>) -> Option<&'a Assessment> {
    let entries = ctx.workspace.index().of_task(&task.id)?;
    let rows = entries.assessments.iter().filter_map(|slot| ctx.workspace.assessments.at(*slot));
    let until = rows.filter(|row| row.record.on <= day).max_by_key(|row| (row.record.on, row.created));
    until.map(|row| &row.record)
}

/// Says what is recorded, and about which tasks.
pub(super) fn sentence(deed: Deed, pieces: &[Piece], entered: &Entered, ctx: &Ctx) -> String {
    let which = match pieces {
        [only] => {
            let task = task_in_words(&only.task, ctx);
            match &only.unit {
                Some(unit) => format!("{task} ({})", rules::unit_short(unit, ctx)),
                None => task,
            }
        }
        _ => ctx.tell(say::N_TASKS, &[("n", &pieces.len())]),
    };
    let (date, text) = (long(entered.on), entered.text.clone().unwrap_or_default());
    let until = entered.until.map(long).unwrap_or_default();
    let (said, what) = match deed {
        Deed::State(state) => (say::DID_SET_STATE, ctx.say(names::state(state))),
        Deed::Note => (say::DID_NOTE, ""),
        Deed::Risk => (words::DID_RISK, ""),
        Deed::NoRisk => (words::DID_NO_RISK, ""),
        Deed::Obstacle(class) => (words::DID_OBSTACLE, ctx.say(names::obstacle_class(class))),
        Deed::Extend => (say::DID_EXTEND, ""),
        Deed::PutOff => (words::DID_PUT_OFF, ""),
    };
    ctx.tell(
        said,
        &[
            ("which", &which),
            ("state", &what),
            ("class", &what),
            ("date", &date),
            ("deadline", &text),
            ("until", &until),
        ],
    )
}
