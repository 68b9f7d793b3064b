//! Sessions on the screen: which there are, the agenda before one begins, one task a page for a projector, the minutes.
//!
//! Everything that is said goes to the journal at once, so that a line that breaks loses nothing and two people can
//! follow the same session.

mod clock;
mod forms;
mod kept;
mod list;
mod prepare;
mod reading;
mod session;
mod show;
mod slide;
mod submit;

use super::screen::Screen;
use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;

pub use forms::form_of;
pub use submit::understood;

use crate::domain::entity::{Entity, Key, Kind};
use crate::domain::followup::{Meeting as Record, MeetingSort};
use crate::domain::ids::{MeetingId, TaskId};
use crate::domain::meeting::of_day;
use crate::domain::operation::Operation;
use crate::keymap::Command;
use crate::keymap::command::{Meeting, Shared};
use crate::locale::{say, session as words};

use super::ask::Ask;
use super::choices::Choices;
use super::ctx::Ctx;
use super::effect::{Effect, Entry, Ids, Write};
use super::layout::screen;
use super::overlay::meeting::{Called, Sitting};
use super::overlay::{Form, Name};
use super::typed::Over;
use clock::Clock;
use list::List;
use prepare::Preparing;
use reading::Reading;
use session::Session;

/// Says what is in front.
#[derive(Clone, Debug, Default)]
enum Front {
    /// The sessions.
    #[default]
    Sessions,
    /// The agenda of a session that has not begun.
    Preparing(Box<Preparing>),
    /// A session.
    Session(Box<Session>),
    /// The minutes of a session, and the session itself while it runs.
    Minutes(Reading, Option<Box<Session>>),
}

/// Holds the view's state.
#[derive(Clone, Debug, Default)]
pub struct State {
    list: List,
    front: Front,
    clock: Clock,
    /// The agendas that were left while they were put together.
    kept: Vec<Preparing>,
    /// The session that was begun here and is on its way to the journal.
    begun: Option<MeetingId>,
}

impl State {
    /// Works everything out anew after the records, the day or the settings changed.
    pub fn refresh(&mut self, ctx: &Ctx) {
        self.list.refresh(ctx);
        let stands = match &mut self.front {
            Front::Sessions => true,
            Front::Preparing(preparing) => {
                preparing.refresh(ctx);
                true
            }
            Front::Session(session) => session.refresh(ctx),
            Front::Minutes(reading, running) => {
                let is_over =
                    |id: &MeetingId| ctx.workspace.meetings.get(id.as_str()).is_none_or(|it| it.ended);
                running.take_if(|session| is_over(&session.meeting) || !session.refresh(ctx));
                reading.refresh(ctx)
            }
        };
        if !stands {
            self.front = Front::Sessions;
        }
        if let Some(begun) = self.begun.take_if(|id| ctx.workspace.meetings.get(id.as_str()).is_some()) {
            self.enter(&begun, ctx);
        }
    }

    /// Goes to the first page of a session.
    fn enter(&mut self, meeting: &MeetingId, ctx: &Ctx) {
        if let Some(session) = Session::of(meeting, ctx) {
            self.list.choose(meeting);
            self.front = Front::Session(Box::new(session));
            self.clock.enter();
        }
    }

    /// Goes on with a session, and asks when it began; of one that is over shows the minutes.
    fn open(&mut self, meeting: &Record, ctx: &Ctx) -> Vec<Ask> {
        if meeting.ended {
            self.read(&meeting.id, ctx);
            return Vec::new();
        }
        self.enter(&meeting.id, ctx);
        vec![Ask::Do(Effect::LoadHistory { of: meeting.key(), keys: vec![meeting.key()] })]
    }

    fn read(&mut self, meeting: &MeetingId, ctx: &Ctx) {
        let Some(reading) = Reading::of(meeting, ctx) else { return };
        let running = match std::mem::take(&mut self.front) {
            Front::Session(session) | Front::Minutes(_, Some(session)) if session.meeting == *meeting => {
                Some(session)
            }
            _ => None,
        };
        self.front = Front::Minutes(reading, running);
    }

    /// Returns the session that is in front, as it stands in the records.
    fn meeting<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Record> {
        let id = match &self.front {
            Front::Session(session) => &session.meeting,
            Front::Minutes(reading, _) => &reading.meeting,
            Front::Sessions => self.list.chosen()?,
            Front::Preparing(_) => return None,
        };
        ctx.workspace.meetings.get(id.as_str())
    }

    /// Puts the agenda of a session together, or goes on where that was left.
    fn prepare(&mut self, sort: MeetingSort, ctx: &Ctx) {
        let left = self.kept.iter().position(|preparing| preparing.sort == sort);
        let preparing = match left.map(|place| self.kept.remove(place)) {
            Some(mut preparing) => {
                preparing.refresh(ctx);
                preparing
            }
            None => Preparing::of(sort, ctx),
        };
        self.front = Front::Preparing(Box::new(preparing));
    }
}

impl Screen for State {
    fn draw(&self, ctx: &Ctx, buffer: &mut Buffer) {
        draw(self, ctx, buffer);
    }

    fn shared(&mut self, command: Shared, ctx: &Ctx) -> Vec<Ask> {
        shared(self, command, ctx)
    }

    fn relist(&mut self, ctx: &Ctx) {
        match &mut self.front {
            Front::Session(session) => session.turn(0, ctx),
            Front::Minutes(reading, _) => reading.turn(0, ctx),
            Front::Sessions | Front::Preparing(_) => {}
        }
    }

    fn tick(&mut self, now: DateTime<Utc>) {
        self.clock.tick(now);
    }

    fn take_history(&mut self, of: &Key, entries: &[Entry]) {
        let is_shown = matches!(&self.front, Front::Session(session) if session.meeting.as_str() == of.id);
        let begun = entries.iter().rev().find(|entry| matches!(entry.operation, Operation::Create(_)));
        if let Some(entry) = begun.filter(|_| is_shown && of.kind == Kind::Meeting) {
            self.clock.began(entry.header.at);
        }
    }

    fn back(&mut self, ctx: &Ctx) -> bool {
        let runs = self.meeting(ctx).is_some_and(|meeting| !meeting.ended);
        self.front = match std::mem::take(&mut self.front) {
            Front::Sessions => {
                let was_narrowed = !self.list.typed().is_empty();
                self.list.narrow(String::new(), ctx);
                return was_narrowed;
            }
            Front::Preparing(mut preparing) if !preparing.typed().is_empty() => {
                preparing.narrow(String::new());
                Front::Preparing(preparing)
            }
            Front::Minutes(_, Some(session)) if runs => Front::Session(session),
            Front::Preparing(preparing) => {
                self.kept.push(*preparing);
                Front::Sessions
            }
            _ => Front::Sessions,
        };
        true
    }

    fn choices(&self) -> Choices {
        kept::choices(self)
    }

    fn choose(&mut self, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
        kept::choose(self, choices, ctx)
    }

    fn record(&self, _ctx: &Ctx) -> Option<Key> {
        let meeting = |id: &MeetingId| Key::new(Kind::Meeting, id.as_str());
        let task = |id: &TaskId| Key::new(Kind::Task, id.as_str());
        match &self.front {
            Front::Sessions => self.list.chosen().map(meeting),
            Front::Preparing(preparing) => preparing.task().map(task),
            Front::Session(session) => session.task().as_ref().map(task).or(Some(meeting(&session.meeting))),
            Front::Minutes(reading, _) => Some(meeting(&reading.meeting)),
        }
    }

    fn words(&self, ctx: &Ctx) -> String {
        match &self.front {
            Front::Session(_) | Front::Minutes(..) => {
                self.meeting(ctx).map(|meeting| meeting.title.clone()).unwrap_or_default()
            }
            Front::Sessions => self.list.typed().quoted().unwrap_or_default(),
            Front::Preparing(preparing) => preparing.typed().quoted().unwrap_or_default(),
        }
    }

    fn typed(&self) -> &str {
        match &self.front {
            Front::Sessions => self.list.typed().text(),
            Front::Preparing(preparing) => preparing.typed().text(),
            Front::Session(_) | Front::Minutes(..) => "",
        }
    }

    fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        match &mut self.front {
            Front::Sessions => self.list.narrow(text, ctx),
            Front::Preparing(preparing) => preparing.narrow(text),
            Front::Session(_) | Front::Minutes(..) => {}
        }
    }

    fn answers(&self, command: Command) -> bool {
        use Meeting::{
            Add, Before, Conclude, Drop, End, Extend, Give, Minutes, Next, Plan, Renew, SetState, Start,
        };
        match (command, &self.front) {
            (Command::Meeting(Start), Front::Sessions | Front::Preparing(_)) => true,
            (Command::Meeting(Drop | Plan | Renew), front) => matches!(front, Front::Preparing(_)),
            (Command::Meeting(Add), front) => matches!(front, Front::Preparing(_) | Front::Session(_)),
            (Command::Meeting(SetState | Extend), Front::Session(session)) => session.task().is_some(),
            (Command::Meeting(Conclude | Give | Before | Next), front) => matches!(front, Front::Session(_)),
            (Command::Meeting(Minutes), front) => matches!(front, Front::Session(_)),
            (Command::Meeting(End), front) => matches!(front, Front::Session(_) | Front::Minutes(_, Some(_))),
            (Command::Shared(Shared::FilterText), front) => {
                matches!(front, Front::Sessions | Front::Preparing(_))
            }
            (Command::Meeting(_), _) => false,
            (Command::Shared(Shared::Open), front) => matches!(front, Front::Sessions | Front::Preparing(_)),
            _ => true,
        }
    }

    fn reread(&mut self, ctx: &Ctx) {
        self.refresh(ctx);
    }
}

/// Draws what is in front.
pub fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    match &state.front {
        Front::Sessions => list::draw(&state.list, ctx, buffer),
        Front::Preparing(preparing) => prepare::draw(preparing, ctx, buffer),
        Front::Session(session) => {
            show::draw(&session.slide, session.scroll, &state.clock.words(ctx), ctx, buffer);
        }
        Front::Minutes(reading, _) => reading::draw(reading, ctx, buffer),
    }
}

/// Carries out a command.
pub fn update(state: &mut State, command: Meeting, ctx: &Ctx) -> Vec<Ask> {
    let writes = crate::keymap::registry::row(Command::Meeting(command)).is_none_or(|row| row.mutation);
    if writes && ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    match command {
        Meeting::Start => start(state, ctx),
        Meeting::Add if matches!(state.front, Front::Session(_)) => take_up(state, ctx),
        Meeting::Drop | Meeting::Add | Meeting::Plan | Meeting::Renew => agenda(state, command, ctx),
        Meeting::Before => turn_page(state, -1, ctx),
        Meeting::Next => turn_page(state, 1, ctx),
        Meeting::Conclude | Meeting::Give | Meeting::SetState | Meeting::Extend => speak(state, command, ctx),
        Meeting::Minutes => minutes(state, ctx),
        Meeting::End => match state.meeting(ctx) {
            Some(meeting) => vec![Ask::form(forms::end(meeting, ctx))],
            None => vec![Ask::warn(ctx.say(words::OPEN_ONE))],
        },
    }
}

/// Asks which session is opened, or begins with the agenda that was put together.
fn start(state: &State, ctx: &Ctx) -> Vec<Ask> {
    let Front::Preparing(preparing) = &state.front else { return vec![forms::sorts(&state.kept, ctx)] };
    let chosen = preparing.chosen();
    if chosen.is_empty() {
        return vec![Ask::warn(ctx.say(words::NO_AGENDA))];
    }
    vec![Ask::form(forms::begin(preparing.sort, chosen, ctx))]
}

fn agenda(state: &mut State, command: Meeting, ctx: &Ctx) -> Vec<Ask> {
    let Front::Preparing(preparing) = &mut state.front else {
        return vec![Ask::warn(ctx.say(words::PREPARE_FIRST))];
    };
    match command {
        Meeting::Add => vec![prepare::tasks(preparing, ctx)],
        Meeting::Plan => vec![prepare::plans(preparing, ctx)],
        Meeting::Renew => vec![prepare::renew(preparing, ctx)],
        _ => {
            preparing.turn();
            Vec::new()
        }
    }
}

/// Lists the tasks that the session does not take up yet.
fn take_up(state: &State, ctx: &Ctx) -> Vec<Ask> {
    let Some(meeting) = state.meeting(ctx) else { return vec![Ask::warn(ctx.say(words::OPEN_ONE))] };
    vec![forms::tasks(words::TAKE_UP_WHICH, &meeting.agenda.iter().collect(), ctx)]
}

fn turn_page(state: &mut State, by: isize, ctx: &Ctx) -> Vec<Ask> {
    if let Front::Session(session) = &mut state.front
        && session.step(by, ctx)
    {
        state.clock.turn();
    }
    Vec::new()
}

/// Opens the form or list for what is said in the session.
fn speak(state: &State, command: Meeting, ctx: &Ctx) -> Vec<Ask> {
    let (Front::Session(session), Some(meeting)) = (&state.front, state.meeting(ctx)) else {
        return vec![Ask::warn(ctx.say(words::OPEN_ONE))];
    };
    let task = session.task();
    match (command, task) {
        (Meeting::Conclude, task) => {
            forms::conclude(&meeting.id, task, ctx).map(Ask::form).into_iter().collect()
        }
        (Meeting::Give, task) => vec![forms::units(meeting, task.as_ref(), ctx)],
        (_, Some(task)) => vec![forms::of_task(&task, command, ctx)],
        (_, None) => vec![Ask::warn(ctx.say(words::NOT_ON_TASK))],
    }
}

fn minutes(state: &mut State, ctx: &Ctx) -> Vec<Ask> {
    match state.meeting(ctx) {
        Some(meeting) => {
            state.read(&meeting.id, ctx);
            Vec::new()
        }
        None => vec![Ask::warn(ctx.say(words::OPEN_ONE))],
    }
}

/// Is how many rows are more than any list has.
const ALL: isize = isize::MAX;

/// Carries out a command that every view has.
pub fn shared(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    let page = isize::try_from(screen(ctx.size).middle.height.saturating_sub(4)).unwrap_or(1);
    let by = match command {
        Shared::Up => -1,
        Shared::Down => 1,
        Shared::PageUp => -page,
        Shared::PageDown => page,
        Shared::First => -ALL,
        Shared::Last => ALL,
        Shared::Open => return open(state, ctx),
        Shared::FilterText if matches!(state.front, Front::Sessions | Front::Preparing(_)) => {
            return vec![Ask::narrow(state.typed(), Over::Words)];
        }
        Shared::ClearFilter => {
            state.set_filter_text(String::new(), ctx);
            return Vec::new();
        }
        Shared::OtherPane | Shared::FilterText => return Vec::new(),
    };
    match (&mut state.front, command) {
        (Front::Sessions, _) => state.list.step(by),
        (Front::Preparing(preparing), _) => preparing.step(by),
        (Front::Minutes(reading, _), _) => reading.turn(by, ctx),
        (Front::Session(session), Shared::Up | Shared::Down) => session.turn(by, ctx),
        (Front::Session(_), Shared::First | Shared::Last) => return turn_page(state, by, ctx),
        (Front::Session(_), _) => return turn_page(state, by.signum(), ctx),
    }
    Vec::new()
}

/// Opens the chosen row; in a session lists what can be done.
fn open(state: &mut State, ctx: &Ctx) -> Vec<Ask> {
    match &mut state.front {
        Front::Sessions => match state.meeting(ctx) {
            Some(meeting) => state.open(meeting, ctx),
            None => update(state, Meeting::Start, ctx),
        },
        Front::Preparing(preparing) if preparing.is_at_begin() => update(state, Meeting::Start, ctx),
        Front::Preparing(preparing) => {
            preparing.turn();
            Vec::new()
        }
        Front::Session(session) => vec![forms::deeds(session.task().is_some(), ctx)],
        Front::Minutes(..) => Vec::new(),
    }
}

/// Carries out what a chosen row of a list means.
pub fn pick(state: &mut State, called: Called, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    match called {
        Called::Prepare(sort) => match of_day(ctx.workspace, sort, ctx.as_of) {
            Some(meeting) => return state.open(meeting, ctx),
            None => state.prepare(sort, ctx),
        },
        Called::Plan(plan) => {
            if let Front::Preparing(preparing) = &mut state.front {
                preparing.only(plan, ctx);
            }
        }
        Called::Renew => {
            if let Front::Preparing(preparing) = &mut state.front {
                let plan = preparing.plan.take();
                **preparing = Preparing::of(preparing.sort, ctx);
                preparing.only(plan, ctx);
            }
        }
        Called::Add(task) => return add(state, task, ctx, ids),
        Called::Give(meeting, task, unit) => {
            return match forms::give(&meeting, task, &unit, ctx) {
                Some(form) => vec![Ask::form(form)],
                None => vec![Ask::warn(ctx.say(words::SESSION_GONE))],
            };
        }
    }
    Vec::new()
}

/// Puts a task on the agenda: on the one that is put together, or on that of the session that runs.
fn add(state: &mut State, task: TaskId, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let meeting = state.meeting(ctx);
    let is_new = match (&mut state.front, meeting) {
        (Front::Preparing(preparing), _) => preparing.add(task, ctx),
        (Front::Session(session), Some(meeting)) if !meeting.agenda.contains(&task) => {
            let write = submit::take_up(meeting, &task, session.spot(), ctx, ids);
            return vec![Ask::Do(Effect::Commit(write))];
        }
        _ => false,
    };
    if is_new { Vec::new() } else { vec![Ask::warn(ctx.say(words::ON_AGENDA))] }
}

/// Carries out a completed form.
///
/// # Errors
/// Returns the field that is wrong and what is wrong with it, in the user's words.
pub fn submit(
    state: &mut State,
    form: &Form,
    sitting: &Sitting,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Result<Vec<Ask>, (Name, String)> {
    let write: Write = match sitting {
        Sitting::Begin(sort, tasks) => {
            let (begun, write) = submit::begin(form, *sort, tasks, ctx, ids)?;
            state.begun = Some(begun);
            write
        }
        Sitting::Conclude(meeting, task) => submit::conclude(form, meeting, task.as_ref(), ctx, ids)?,
        Sitting::Give(meeting, task, _) => submit::give(form, meeting, task.as_ref(), ctx, ids)?,
        Sitting::End(meeting) => {
            let write = submit::end(form, meeting, ctx, ids)?;
            state.read(meeting, ctx);
            match write {
                Some(write) => write,
                None => return Ok(vec![Ask::say(ctx.say(say::NOTHING_CHANGED))]),
            }
        }
    };
    Ok(vec![Ask::Do(Effect::Commit(write))])
}
