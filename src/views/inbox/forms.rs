//! The forms of the inbox. What stands in a field is a good guess; one short field is enough.

use chrono::{Days, NaiveDate};

use crate::domain::ids::{ObstacleId, TaskId, UnitId};
use crate::domain::progress::{State as Asserted, Update};
use crate::domain::responsibility;
use crate::locale::{Said, names, say, triage as words};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::overlay::inbox::{Chosen, Deed, Fill, FillSubject, Piece};
use crate::views::overlay::{Field, Form, Name, Purpose};
use crate::views::work::forms::date_field;
use crate::views::work::{rules, task_in_words};

use super::{proposal, remind};

/// Opens the form that a chosen row asks for; says so when what it is about is gone.
pub(super) fn ask(chosen: Chosen, ctx: &Ctx) -> Vec<Ask> {
    let form = match chosen {
        Chosen::Deed(deed, pieces) => Some(deed_form(deed, pieces, ctx)),
        Chosen::Resolve(obstacle) => resolve(&obstacle, ctx),
        Chosen::Propose(piece, state) => Some(propose(piece, state, ctx)),
        Chosen::Amend(id) => proposal::amend(&id, ctx),
        Chosen::Reject(updates) => Some(proposal::reject_form(updates, ctx)),
        _ => return Vec::new(),
    };
    vec![form.map_or_else(|| Ask::warn(ctx.say(words::GONE)), Ask::form)]
}

/// Makes the form that a draft belongs to; none when what it was about is gone.
pub fn form_of(subject: &FillSubject, ctx: &Ctx) -> Option<Form> {
    match subject {
        FillSubject::Deed(deed, pieces) => {
            let stands = |piece: &Piece| ctx.workspace.tasks.get(piece.task.as_str()).is_some();
            pieces.iter().all(stands).then(|| deed_form(*deed, pieces.clone(), ctx))
        }
        FillSubject::Resolve(obstacle) => resolve(obstacle, ctx),
        FillSubject::Propose(piece, state) => {
            ctx.workspace.tasks.get(piece.task.as_str()).map(|_| propose(piece.clone(), *state, ctx))
        }
        FillSubject::Amend(id) => proposal::amend(id, ctx),
        FillSubject::Reject(updates) => Some(proposal::reject_form(updates.clone(), ctx)),
        FillSubject::Remind(remind) => Some(remind::form(remind.clone(), ctx)),
    }
}

fn deed_form(deed: Deed, pieces: Vec<Piece>, ctx: &Ctx) -> Form {
    let about = match pieces.as_slice() {
        [only] => task_in_words(&only.task, ctx),
        _ => ctx.tell(say::N_TASKS, &[("n", &pieces.len())]),
    };
    let text = |label: Said| Field::new(Name::Text, label, "");
    let (title, fields) = match deed {
        Deed::State(state) => {
            let title = format!("{}: {}", ctx.say(say::SET_STATE), ctx.say(names::state(state)));
            let evidence = Field::new(Name::Evidence, say::EVIDENCE, "");
            (title, vec![date_field(ctx), evidence, text(say::TEXT)])
        }
        Deed::Note => (ctx.say(say::NOTE_PROGRESS).to_owned(), vec![text(say::TEXT), date_field(ctx)]),
        Deed::Risk => (ctx.say(words::AT_RISK_WHY).to_owned(), vec![text(say::REASON), date_field(ctx)]),
        Deed::NoRisk => (ctx.say(words::NO_RISK).to_owned(), vec![date_field(ctx)]),
        Deed::Obstacle(class) => {
            let class = ctx.say(names::obstacle_class(class));
            (ctx.tell(words::NEW_OBSTACLE, &[("class", &class)]), vec![text(say::TEXT), date_field(ctx)])
        }
        Deed::Extend => {
            let phrase = Field::new(Name::Text, say::NEW_DEADLINE, "");
            let document = Field::new(Name::Evidence, say::ALLOWED_BY, "");
            (ctx.say(say::EXTEND).to_owned(), vec![phrase, document, date_field(ctx)])
        }
        Deed::PutOff => {
            let until = Field::suggest(Name::Until, words::UNTIL_DAY, long(week_later(ctx.as_of)));
            (ctx.say(words::PUT_OFF_UNTIL).to_owned(), vec![until, date_field(ctx)])
        }
    };
    Form::new(Purpose::Inbox(Fill::Deed(deed, pieces)), title, vec![about], fields).quick()
}

fn week_later(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(7)).unwrap_or(day)
}

fn resolve(id: &ObstacleId, ctx: &Ctx) -> Option<Form> {
    let obstacle = ctx.workspace.obstacles.get(id.as_str())?;
    let about = vec![task_in_words(&obstacle.task, ctx), changes::obstacle(obstacle, ctx)];
    let purpose = Purpose::Inbox(Fill::Resolve(id.clone()));
    let fields = vec![Field::suggest(Name::Date, words::RESOLVED_ON, long(ctx.as_of))];
    Some(Form::new(purpose, ctx.say(words::RESOLVED), about, fields).quick())
}

/// Makes the form in which a unit's report is typed in; it waits for a decision as if the unit had sent it.
fn propose(piece: Piece, state: Option<Asserted>, ctx: &Ctx) -> Form {
    let state_words =
        state.map(|state| ctx.tell(words::PROPOSES_STATE, &[("state", &ctx.say(names::state(state)))]));
    let about = std::iter::once(task_in_words(&piece.task, ctx)).chain(state_words).collect();
    let unit = piece.unit.clone().or_else(|| only_lead(&piece.task, ctx));
    let unit = unit.map(|unit| rules::unit_name(&unit, ctx)).unwrap_or_default();
    let fields = vec![
        Field::new(Name::Text, say::TEXT, ""),
        Field::suggest(Name::Unit, words::SENT_BY, unit),
        date_field(ctx),
        Field::new(Name::Amount, say::AMOUNT, ""),
        Field::new(Name::Evidence, say::EVIDENCE, ""),
    ];
    Form::new(Purpose::Inbox(Fill::Propose(piece, state)), ctx.say(words::PROPOSE), about, fields)
}

/// Returns the unit that leads a task alone.
fn only_lead(task: &TaskId, ctx: &Ctx) -> Option<UnitId> {
    let task = ctx.workspace.tasks.get(task.as_str())?;
    match responsibility::on(ctx.workspace, task, ctx.as_of).lead_units().as_slice() {
        [only] => Some((*only).clone()),
        _ => None,
    }
}

/// Returns the fields of an update with what stands in them.
pub(super) fn fields_of(update: &Update, ctx: &Ctx) -> Vec<Field> {
    let state = update.state.map(|state| ctx.say(names::state(state)).to_owned()).unwrap_or_default();
    let amount = changes::amount(ctx.lang(), update.percent, update.count);
    vec![
        Field::suggest(Name::State, say::STATE, state),
        Field::suggest(Name::Amount, say::AMOUNT, amount),
        Field::suggest(Name::Date, say::DATE, long(update.on)),
        Field::suggest(Name::Text, say::TEXT, update.text.clone().unwrap_or_default()),
        Field::suggest(Name::Evidence, say::EVIDENCE, update.evidence.join("; ")),
    ]
}
