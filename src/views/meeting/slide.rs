//! What one page of a session says: a title, a figure, how it stands, and facts. The words are worked out when the
//! records change; drawing only places them.

use chrono::NaiveDate;

use crate::domain::followup::{Meeting, Outcome, OutcomeKind};
use crate::domain::meeting::{FollowedUp, actions, conclusions};
use crate::domain::progress::{Review, State, Update};
use crate::domain::status::{self, Risk, Status, TimingKind};
use crate::domain::task::{Deadline, Task};
use crate::locale::meeting::outcome;
use crate::locale::{Said, names, session as words};
use crate::text::date::long;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::work::rules;

/// Is one page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Slide {
    /// Where we are: the left end of the first line.
    pub(super) place: String,
    /// The title, in letters as large as a terminal allows.
    pub(super) title: String,
    /// The number of days, in big digits.
    pub(super) figure: Option<u32>,
    /// How it stands, beside the figure.
    pub(super) standing: Vec<(String, Tone)>,
    /// Everything else, each under its label.
    pub(super) facts: Vec<Fact>,
}

/// Is one fact.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fact {
    /// What stands at the left: a word or a sign.
    pub(super) label: &'static str,
    /// What it says.
    pub(super) text: String,
    /// How it is drawn.
    pub(super) tone: Tone,
}

/// Says how a text is drawn; words and signs say the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tone {
    /// As it is.
    #[default]
    Plain,
    /// It stands out.
    Strong,
    /// It is well.
    Good,
    /// It needs care.
    Warn,
    /// It is late.
    Bad,
}

/// Tells what earlier sessions left and what became of it.
pub(super) fn before(left: &[FollowedUp], ctx: &Ctx) -> Slide {
    let mut facts: Vec<Fact> = left.iter().map(|it| became(it, sign(it.outcome, ctx), true, ctx)).collect();
    if facts.is_empty() {
        let text = ctx.say(words::NOTHING_BEFORE).to_owned();
        facts.push(Fact { label: ctx.glyphs().dot(), text, tone: Tone::Plain });
    }
    let open = left.iter().filter(|it| it.outcome.is_open()).count();
    let counts = ctx.tell(words::FOLLOWED_UP, &[("n", &left.len()), ("open", &open)]).to_uppercase();
    let title = ctx.say(words::LAST_TIME).to_owned();
    let standing = vec![(counts, if open == 0 { Tone::Good } else { Tone::Warn })];
    Slide { title, standing, facts, ..Slide::default() }
}

/// Tells what was concluded about no single task.
pub(super) fn general(meeting: &Meeting, keys: (&str, &str), ctx: &Ctx) -> Slide {
    let mut facts = said(meeting, None, ctx);
    if facts.is_empty() {
        let text = ctx.tell(words::NO_GENERAL, &[("conclude", &keys.0), ("end", &keys.1)]);
        facts.push(Fact { label: ctx.glyphs().dot(), text, tone: Tone::Plain });
    }
    let (n, all) = concluded_on(meeting, ctx);
    let counts = ctx.tell(words::CONCLUDED_ON, &[("n", &n), ("all", &all)]).to_uppercase();
    let standing = vec![(counts, Tone::Strong)];
    let title = ctx.say(words::GENERAL).to_owned();
    Slide { title, standing, facts, ..Slide::default() }
}

/// Returns about how many tasks of the agenda something was concluded or given out, and how many there are.
pub(super) fn concluded_on(meeting: &Meeting, ctx: &Ctx) -> (usize, usize) {
    let (said, given) = (conclusions(ctx.workspace, meeting), actions(ctx.workspace, meeting));
    let is_concluded = |task: &&_| {
        said.iter().any(|it| it.task.as_ref() == Some(*task))
            || given.iter().any(|it| it.task.as_ref() == Some(*task))
    };
    (meeting.agenda.iter().filter(is_concluded).count(), meeting.agenda.len())
}

/// Tells of a task as of the session's day; of one that was withdrawn only that.
pub(super) fn of_task(meeting: &Meeting, task: &str, left: &[FollowedUp], ctx: &Ctx) -> Slide {
    let Some(task) = ctx.workspace.tasks.get(task) else {
        return Slide { title: ctx.say(words::TASK_IS_GONE).to_owned(), ..Slide::default() };
    };
    let shown = ctx.as_of;
    let ctx = &Ctx { as_of: meeting.on, ..*ctx };
    let status = status::one(ctx.workspace, task, meeting.on, &ctx.setup.settings);
    let symbol = ctx.workspace.plans.get(task.plan.as_str()).map(|plan| plan.symbol.as_str());
    let label = rules::full_label(task, ctx);
    let place = [label.as_str(), symbol.unwrap_or_default()].into_iter().filter(|part| !part.is_empty());
    let mut facts = facts(meeting, task, &status, left, ctx);
    if shown != meeting.on {
        let text = ctx.tell(words::AS_OF_SESSION, &[("date", &long(meeting.on))]);
        facts.push(Fact { label: ctx.say(words::FIGURES), text, tone: Tone::Warn });
    }
    Slide {
        place: ctx.dotted(place),
        title: task.title.clone(),
        figure: status.timing.days.filter(|_| counts_days(status.timing.kind)),
        standing: standing(&status, ctx),
        facts,
    }
}

/// Returns whether the number of days is what a room has to see.
fn counts_days(kind: TimingKind) -> bool {
    use TimingKind::{DoneLate, DueSoon, InTime, Overdue, PastIndicative};
    matches!(kind, Overdue | DueSoon | InTime | PastIndicative | DoneLate)
}

fn standing(status: &Status, ctx: &Ctx) -> Vec<(String, Tone)> {
    let kind = status.timing.kind;
    let timing = names::timing_long(ctx.lang(), status.timing).to_uppercase();
    let sign = ctx.glyphs().timing(kind).trim();
    let mut lines = vec![(format!("{sign} {timing}").trim().to_owned(), tone(kind))];
    let deadline = Deadline { reading: status.deadline.clone(), corrected: false };
    let deadline = changes::deadline(&deadline, ctx);
    lines.push((ctx.tell(words::DEADLINE, &[("deadline", &deadline)]), Tone::Plain));
    let amount = changes::amount(ctx.lang(), status.percent, status.count);
    let state = format!(
        "{} {}",
        ctx.glyphs().state(status.state),
        ctx.say(names::state(status.state)).to_uppercase()
    );
    lines.push((ctx.dotted([state, amount]), Tone::Strong));
    if status.risk.is_some() {
        lines.push((format!("! {}", ctx.say(words::AT_RISK).to_uppercase()), Tone::Warn));
    }
    lines
}

fn tone(kind: TimingKind) -> Tone {
    match kind {
        TimingKind::Overdue => Tone::Bad,
        TimingKind::DueSoon
        | TimingKind::PastIndicative
        | TimingKind::DoneLate
        | TimingKind::OngoingStale => Tone::Warn,
        TimingKind::DoneOnTime | TimingKind::OngoingFresh => Tone::Good,
        TimingKind::InTime | TimingKind::Waiting | TimingKind::NoDeadline => Tone::Strong,
    }
}

fn facts(meeting: &Meeting, task: &Task, status: &Status, left: &[FollowedUp], ctx: &Ctx) -> Vec<Fact> {
    let fact = |label: Said, text: String, tone| Fact { label: ctx.say(label), text, tone };
    let (leads, _) = rules::parties(task, ctx);
    let mut facts = vec![fact(words::LEADS, leads.join("; "), Tone::Strong)];
    facts.extend(said(meeting, Some(task), ctx));
    let risk = status.risk.as_ref().and_then(|risk| match risk {
        Risk::Assessed(reason) => reason.clone(),
        Risk::Silent(days) => Some(ctx.tell(crate::locale::say::SILENT, &[("n", days)])),
    });
    facts.extend(risk.map(|text| fact(words::RISK, text, Tone::Warn)));
    let obstacles = status.obstacles.iter().filter_map(|id| ctx.workspace.obstacles.get(id.as_str()));
    facts.extend(obstacles.map(|one| fact(words::OBSTACLE, changes::obstacle(one, ctx), Tone::Warn)));
    let told = last_update(task, meeting.on, ctx).map(|update| changes::update(update, ctx));
    let told = told.unwrap_or_else(|| ctx.say(words::NOTHING_REPORTED).to_owned());
    facts.push(fact(words::LAST_UPDATE, told, Tone::Plain));
    if let Some(tally) = status.units.as_ref().filter(|tally| tally.total > 0) {
        let done =
            ctx.tell(crate::locale::say::UNITS_DONE, &[("done", &tally.done), ("total", &tally.total)]);
        facts.push(fact(words::UNITS, done, Tone::Plain));
    }
    let about = left.iter().filter(|it| it.task.as_ref() == Some(&task.id));
    facts.extend(about.map(|it| became(it, ctx.say(words::BEFORE), false, ctx)));
    facts
}

/// Returns what this session has said about the task so far, or about none.
fn said(meeting: &Meeting, task: Option<&Task>, ctx: &Ctx) -> Vec<Fact> {
    let task = task.map(|task| &task.id);
    let concluded = conclusions(ctx.workspace, meeting).into_iter().filter(|it| it.task.as_ref() == task);
    let given = actions(ctx.workspace, meeting).into_iter().filter(|it| it.task.as_ref() == task);
    let fact = |label: Said, text: String| Fact { label: ctx.say(label), text, tone: Tone::Strong };
    let mut facts: Vec<Fact> = concluded.map(|it| fact(words::CONCLUSION, it.text.clone())).collect();
    facts.extend(given.map(|it| {
        let unit = rules::unit_short(&it.unit, ctx);
        let text = match it.due {
            Some(due) => {
                ctx.tell(words::DEED_UNTIL, &[("unit", &unit), ("text", &it.text), ("date", &long(due))])
            }
            None => ctx.tell(words::DEED_IS, &[("unit", &unit), ("text", &it.text)]),
        };
        fact(words::DEED, text)
    }));
    facts
}

/// Returns the last accepted update of the day or earlier.
fn last_update<'a>(task: &Task, day: NaiveDate, ctx: &Ctx<'a>) -> Option<&'a Update> {
    let slots = &ctx.workspace.index().of_task(&task.id)?.updates;
    let rows = slots.iter().filter_map(|slot| ctx.workspace.updates.at(*slot));
    let heard = rows.filter(|row| row.record.on <= day && row.record.review == Review::Accepted);
    heard.max_by_key(|row| (row.record.on, row.created)).map(|row| &row.record)
}

/// Tells what became of one thing; where the page is not about its task, with the task's label.
fn became(it: &FollowedUp, label: &'static str, names_task: bool, ctx: &Ctx) -> Fact {
    let who = it.unit.as_ref().map(|unit| rules::unit_short(unit, ctx));
    let task = it.task.as_ref().filter(|_| names_task);
    let task =
        task.and_then(|id| ctx.workspace.tasks.get(id.as_str())).map(|task| rules::full_label(task, ctx));
    let parts = task.into_iter().chain(who).chain([it.text.clone()]);
    let text = parts.collect::<Vec<_>>().join(": ");
    let outcome_words = outcome(ctx.lang(), it.outcome);
    let text = match &it.result {
        Some(result) => ctx
            .tell(words::BECAME_RESULT, &[("text", &text), ("outcome", &outcome_words), ("result", result)]),
        None => ctx.tell(words::BECAME, &[("text", &text), ("outcome", &outcome_words)]),
    };
    let tone = match it.outcome.kind {
        OutcomeKind::Overdue => Tone::Bad,
        OutcomeKind::Open | OutcomeKind::DoneLate => Tone::Warn,
        OutcomeKind::Done => Tone::Good,
        OutcomeKind::Noted => Tone::Plain,
    };
    Fact { label, text, tone }
}

/// Returns the sign of what became of something.
fn sign(outcome: Outcome, ctx: &Ctx) -> &'static str {
    match outcome.kind {
        OutcomeKind::Overdue => "!",
        OutcomeKind::Open => ctx.glyphs().state(State::InProgress),
        OutcomeKind::DoneLate | OutcomeKind::Done => ctx.glyphs().state(State::Done),
        OutcomeKind::Noted => ctx.glyphs().dot(),
    }
}
