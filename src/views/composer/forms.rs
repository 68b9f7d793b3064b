//! The forms of the composer: a report is begun or corrected, or issued.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::deadline::Every;
use crate::domain::editing::{self, Names};
use crate::domain::entity::Kind;
use crate::domain::ids::{DutyId, PlanId, ReportId, UnitId};
use crate::domain::operation::Record;
use crate::domain::plan::Period;
use crate::domain::register::Register;
use crate::domain::report::{Report, ReportPeriod, ReportRole, ReportState};
use crate::domain::reporting::{Ledger, term_of};
use crate::locale::{composer as words, deadline, issued, reporting};
use crate::report::template::{Block, Template};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::editing::Editing;
use crate::views::overlay::{Choice, Choose, Field, Form, Name, Pick, Purpose};
use crate::views::work::rules::{find_unit, unit_name};

use super::{Chosen, issue, submit};

/// Says what a form of the composer is for; a report is held as the form shows it.
#[derive(Clone, Debug, PartialEq)]
pub enum Fill {
    /// Corrects whose report it is, on what and as of when.
    Adjust(Box<Report>),
    /// Issues it.
    Issue(Box<Report>),
}

/// Names the form of the composer that a draft belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FillSubject {
    /// What a report is about.
    Adjust(ReportId),
    /// The issuing of a report.
    Issue(ReportId),
}

impl FillSubject {
    /// Returns what a form is about.
    pub fn of(fill: &Fill) -> Self {
        match fill {
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
pub fn templates(ctx: &Ctx) -> Ask {
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

/// Makes the form of a new report by the template: of the unit that works here, else of the one that reported last by it,
/// on the period that just ended, on the plans in force. None where there is no such template.
pub fn begin(key: &str, ctx: &Ctx) -> Option<Editing> {
    let template = ctx.setup.templates.get(key)?.template.as_ref().ok()?;
    let register = Register::of(ctx.workspace);
    let names = Names { workspace: ctx.workspace, register: &register, today: ctx.as_of };
    let Record::Report(blank) = editing::blank(Kind::Report, "", None, &names)? else { return None };
    let unit = reporter(key, ctx).unwrap_or_else(|| blank.unit.clone());
    let every = if template.period == Every::AdHoc { Every::Month } else { template.period };
    let period = every.ended_by(ctx.as_of).map_or(blank.period, ReportPeriod::of);
    let duty = owed(template.period, &unit, period.span, ctx);
    let report = Report { template: key.to_owned(), unit, role: template.role, period, duty, ..blank };
    Some(Editing::new(report.into(), true, None, ctx))
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

/// Returns who most probably reports: the unit that works here, else that of the latest report by the template.
fn reporter(template: &str, ctx: &Ctx) -> Option<UnitId> {
    let own = ctx.setup.unit.as_ref().and_then(|unit| find_unit(unit, ctx).ok());
    let same = ctx.workspace.reports.iter().filter(|report| report.template == template);
    let latest = || same.max_by_key(|report| report.period.span.to).map(|report| report.unit.clone());
    own.or_else(latest)
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
