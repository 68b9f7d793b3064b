//! The forms of the composer: a report is begun or corrected, or issued.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::deadline::Every;
use crate::domain::ids::{DutyId, PlanId, ReportId, UnitId};
use crate::domain::plan::{Period, Plan};
use crate::domain::report::{Report, ReportRole, ReportState};
use crate::domain::reporting::{Ledger, term_of};
use crate::domain::unit::{Unit, UnitKind};
use crate::locale::{composer as words, deadline, issued, reporting};
use crate::report::template::{Block, Template};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Choice, Choose, Field, Form, Name, Pick, Purpose};
use crate::views::work::rules::unit_name;

use super::{Chosen, issue, submit};

/// Says what a form of the composer is for; a report is held as the form shows it.
#[derive(Clone, Debug, PartialEq)]
pub enum Fill {
    /// Begins a report by the template with the key.
    Begin(String),
    /// Corrects whose report it is, on what and as of when.
    Adjust(Box<Report>),
    /// Issues it.
    Issue(Box<Report>),
}

/// Names the form of the composer that a draft belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FillSubject {
    /// A new report by the template.
    Begin(String),
    /// What a report is about.
    Adjust(ReportId),
    /// The issuing of a report.
    Issue(ReportId),
}

impl FillSubject {
    /// Returns what a form is about.
    pub fn of(fill: &Fill) -> Self {
        match fill {
            Fill::Begin(template) => FillSubject::Begin(template.clone()),
            Fill::Adjust(report) => FillSubject::Adjust(report.id.clone()),
            Fill::Issue(report) => FillSubject::Issue(report.id.clone()),
        }
    }
}

/// Makes the form that a draft belongs to; none when what it was about is gone or was issued.
pub fn form_of(subject: &FillSubject, ctx: &Ctx) -> Option<Form> {
    let draft = |id: &ReportId| {
        let report = ctx.workspace.reports.get(id.as_str());
        report.filter(|report| report.state(ctx.workspace) == ReportState::Draft)
    };
    match subject {
        FillSubject::Begin(template) => begin(template, ctx),
        FillSubject::Adjust(id) => draft(id).map(|report| adjust(report, ctx)),
        FillSubject::Issue(id) => draft(id).map(|report| issue::form(report, ctx)),
    }
}

/// Says how the period that was typed is understood.
pub fn understood(form: &Form, ctx: &Ctx) -> Option<String> {
    let field = form.fields.get(form.at).filter(|field| field.name == Name::Period)?;
    let (from, to) = crate::text::period::read(field.line.text())?;
    Some(ctx.tell(words::PERIOD_MEANS, &[("from", &long(from)), ("to", &long(to))]))
}

/// Asks by which template a report is begun. Letters and minutes are made where they arise.
pub(super) fn templates(ctx: &Ctx) -> Ask {
    let is_report = |template: &&Template| {
        !template.blocks.iter().any(|block| matches!(block, Block::Letter | Block::Minutes))
    };
    let known = ctx.setup.templates.all().iter().filter_map(|kept| kept.template.as_ref().ok());
    let row = |template: &Template| {
        let role = ctx.say(issued::role(template.role));
        let every = ctx.say(deadline::every(template.period));
        let name = template.called(ctx.lang()).to_owned();
        Choice::new(name, format!("{role}, {every}"), Pick::Composer(Chosen::Begin(template.key.clone())))
    };
    Ask::choose(Choose::menu(
        ctx.say(words::WHICH_TEMPLATE),
        Vec::new(),
        known.filter(is_report).map(row).collect(),
    ))
}

/// What a form about a report shows at first.
struct Offer {
    unit: String,
    role: ReportRole,
    span: Option<Period>,
    plans: Vec<PlanId>,
    as_of: NaiveDate,
    duty: Option<DutyId>,
    recipients: String,
}

/// Makes the form that begins a report: of the unit that reported last, on the period that just ended, on the plans in
/// force. None where there is no such template.
pub(super) fn begin(key: &str, ctx: &Ctx) -> Option<Form> {
    let template = ctx.setup.templates.get(key)?.template.as_ref().ok()?;
    let unit = reporter(key, ctx);
    let span = just_ended(template.period, ctx.as_of);
    let duty = unit.as_ref().zip(span).and_then(|(unit, span)| owed(template.period, unit, span, ctx));
    let offer = Offer {
        unit: unit.as_ref().map(|unit| unit_name(unit, ctx)).unwrap_or_default(),
        role: template.role,
        span,
        plans: in_force(ctx.as_of, ctx).into_iter().map(|plan| plan.id.clone()).collect(),
        as_of: ctx.as_of,
        duty,
        recipients: String::new(),
    };
    let title = ctx.tell(words::BEGIN, &[("template", &template.called(ctx.lang()))]);
    Some(Form::new(Purpose::Composer(Fill::Begin(key.to_owned())), title, Vec::new(), fields(&offer, ctx)))
}

/// Makes the form that corrects what a report is about.
pub(super) fn adjust(report: &Report, ctx: &Ctx) -> Form {
    let offer = Offer {
        unit: unit_name(&report.unit, ctx),
        role: report.role,
        span: Some(report.period.span),
        plans: report.plans.clone(),
        as_of: report.as_of,
        duty: report.duty.clone(),
        recipients: report.recipients.printed.clone(),
    };
    let purpose = Purpose::Composer(Fill::Adjust(Box::new(report.clone())));
    let mut fields = fields(&offer, ctx);
    fields.iter_mut().for_each(|field| *field = Field::new(field.name, field.label, field.offered.clone()));
    Form::new(purpose, ctx.say(words::ADJUST), Vec::new(), fields)
}

fn fields(offer: &Offer, ctx: &Ctx) -> Vec<Field> {
    let span = offer.span.map(|span| reporting::period(crate::locale::Lang::Vi, span));
    let duty = offer.duty.as_ref().and_then(|id| ctx.workspace.duties.get(id.as_str()));
    vec![
        Field::suggest(Name::Unit, words::UNIT, offer.unit.as_str()),
        Field::suggest(Name::Role, words::ROLE, ctx.say(issued::role(offer.role))),
        Field::suggest(Name::Period, words::PERIOD, span.unwrap_or_default()),
        Field::suggest(Name::Plans, words::PLANS, submit::plans_in_words(&offer.plans, ctx)),
        Field::suggest(Name::Date, words::AS_OF, long(offer.as_of)),
        Field::suggest(Name::Duty, words::DUTY, duty.map_or("", |duty| duty.name.as_str())),
        Field::new(Name::To, words::RECIPIENTS, offer.recipients.as_str()),
    ]
}

/// Returns who most probably reports: the unit of the latest report by the template, else of any report, else the first
/// office of the province.
fn reporter(template: &str, ctx: &Ctx) -> Option<UnitId> {
    let latest = ctx.workspace.reports.iter().max_by_key(|it| (it.template == template, it.period.span.to));
    let office = || {
        let stands = |unit: &&Unit| unit.category == UnitKind::Office && unit.exists_on(ctx.as_of);
        let offices = ctx.workspace.units.iter().filter(stands);
        offices.min_by_key(|unit| unit.rank).map(|unit| unit.id.clone())
    };
    latest.map(|report| report.unit.clone()).or_else(office)
}

/// Returns the period that ended last by the day; of a report without a rhythm the month.
fn just_ended(every: Every, day: NaiveDate) -> Option<Period> {
    let every = if every == Every::AdHoc { Every::Month } else { every };
    let running = every.around(day)?;
    if running.to == day { Some(running) } else { running.before() }
}

/// Lists the plans in force on a day, in their order.
pub(super) fn in_force<'a>(day: NaiveDate, ctx: &Ctx<'a>) -> Vec<&'a Plan> {
    let holds = |plan: &&Plan| {
        plan.in_force_from.is_none_or(|from| from <= day)
            && plan.superseded.as_ref().is_none_or(|superseded| superseded.on > day)
    };
    let mut plans: Vec<&Plan> = ctx.workspace.plans.iter().filter(holds).collect();
    plans.sort_by_key(|plan| plan.rank);
    plans
}

/// Returns the duty by which the unit owes a report on the period; none where it owes none.
fn owed(every: Every, unit: &UnitId, span: Period, ctx: &Ctx) -> Option<DutyId> {
    let ledger = Ledger::on(ctx.workspace, ctx.as_of, ctx.setup.settings.deadlines);
    let duties = ledger.duties().into_iter().filter(|duty| duty.cadence.every == every);
    let owes = |duty: &&crate::domain::reporting::Duty| {
        let term = term_of(duty, span);
        term.is_some_and(|term| ledger.entries(duty, term).iter().any(|it| it.expected.unit == *unit))
    };
    duties.filter(owes).map(|duty| duty.id.clone()).next()
}
