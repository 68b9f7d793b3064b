//! What a saved view keeps of the sessions: the agenda that is put together, or the session that is open.

use crate::domain::ids::{MeetingId, PlanId};
use crate::views::ask::Ask;
use crate::views::choices::Choices;
use crate::views::ctx::Ctx;
use crate::views::screen::Screen;

use super::{Front, State};

pub(super) fn choices(state: &State) -> Choices {
    let choices = Choices::default();
    match &state.front {
        Front::Sessions => choices,
        Front::Preparing(preparing) => choices.with("agenda", [preparing.sort]).with("plan", &preparing.plan),
        Front::Session(session) => choices.with("session", [&session.meeting]),
        Front::Minutes(reading, _) => choices.with("minutes", [&reading.meeting]),
    }
}

pub(super) fn choose(state: &mut State, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
    while !matches!(state.front, Front::Sessions) {
        state.back(ctx);
    }
    let known = |id: &MeetingId| ctx.workspace.meetings.get(id.as_str());
    let (session, minutes) = (choices.one::<MeetingId>("session"), choices.one::<MeetingId>("minutes"));
    if let Some(sort) = choices.one("agenda") {
        state.prepare(sort, ctx);
        if let Front::Preparing(preparing) = &mut state.front {
            preparing.only(choices.one::<PlanId>("plan"), ctx);
        }
    } else if let Some(meeting) = session.as_ref().and_then(known) {
        return state.open(meeting, ctx);
    } else if let Some(meeting) = minutes {
        state.read(&meeting, ctx);
    }
    Vec::new()
}
