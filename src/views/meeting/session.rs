//! A session that is gone through: what became of the one before, then one task a page, then the general conclusions.

use std::collections::HashSet;

use crate::domain::followup::Meeting as Record;
use crate::domain::ids::{MeetingId, TaskId};
use crate::domain::meeting::{FollowedUp, Spot, actions, conclusions, followed_up};
use crate::keymap::Command;
use crate::keymap::command::Meeting;
use crate::locale::session as words;
use crate::views::ctx::Ctx;

use super::show;
use super::slide::{self, Slide};

/// Names a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Page {
    /// What earlier sessions left and what became of it.
    Before,
    /// A task.
    Task(TaskId),
    /// What was concluded about no single task.
    #[default]
    General,
}

/// Holds where we are in a session.
#[derive(Clone, Debug)]
pub(super) struct Session {
    pub(super) meeting: MeetingId,
    pages: Vec<Page>,
    at: usize,
    left: Vec<FollowedUp>,
    pub(super) slide: Slide,
    pub(super) scroll: usize,
}

impl Session {
    /// Goes to the first page of a session; none when it is gone.
    pub(super) fn of(meeting: &MeetingId, ctx: &Ctx) -> Option<Self> {
        let (pages, left, slide) = (Vec::new(), Vec::new(), Slide::default());
        let mut session = Self { meeting: meeting.clone(), pages, at: 0, left, slide, scroll: 0 };
        session.refresh(ctx).then_some(session)
    }

    /// Works everything out anew and stays on the page; returns whether the session is still there.
    pub(super) fn refresh(&mut self, ctx: &Ctx) -> bool {
        let Some(meeting) = ctx.workspace.meetings.get(self.meeting.as_str()) else { return false };
        let page = self.pages.get(self.at).cloned();
        self.left = followed_up(ctx.workspace, &ctx.setup.settings, meeting.sort, meeting.on);
        self.pages = pages(meeting, !self.left.is_empty(), ctx);
        let found = page.and_then(|page| self.pages.iter().position(|other| *other == page));
        self.at = found.unwrap_or(self.at).min(self.pages.len().saturating_sub(1));
        self.tell(meeting, ctx);
        true
    }

    /// Works out what the present page says.
    fn tell(&mut self, meeting: &Record, ctx: &Ctx) {
        let key = |command| ctx.hint(Command::Meeting(command));
        self.slide = match self.page() {
            Page::Before => slide::before(&self.left, ctx),
            Page::Task(task) => {
                let slide = slide::of_task(meeting, task.as_str(), &self.left, ctx);
                let place = ctx.dotted([self.progress(ctx), slide.place.clone()]);
                Slide { place, ..slide }
            }
            Page::General => {
                let (conclude, end) = (key(Meeting::Conclude), key(Meeting::End));
                slide::general(meeting, (&conclude.unwrap_or_default(), &end.unwrap_or_default()), ctx)
            }
        };
        if self.slide.place.is_empty() {
            self.slide.place.clone_from(&meeting.title);
        }
        self.scroll = self.scroll.min(show::most(&self.slide, ctx));
    }

    /// Says which task of how many this is.
    fn progress(&self, ctx: &Ctx) -> String {
        let is_task = |page: &&Page| matches!(page, Page::Task(_));
        let n = self.pages.iter().take(self.at + 1).filter(is_task).count();
        let all = self.pages.iter().filter(is_task).count();
        ctx.tell(words::N_OF, &[("n", &n), ("all", &all)])
    }

    /// Returns the present page.
    pub(super) fn page(&self) -> Page {
        self.pages.get(self.at).cloned().unwrap_or_default()
    }

    /// Returns the task under discussion; none on the other pages.
    pub(super) fn task(&self) -> Option<TaskId> {
        match self.page() {
            Page::Task(task) => Some(task),
            Page::Before | Page::General => None,
        }
    }

    /// Returns where on the agenda the next page stands; behind all others where no page of a task follows.
    pub(super) fn spot(&self) -> Spot<'_> {
        match self.pages.get(self.at) {
            Some(Page::Before) => Spot::First,
            Some(Page::Task(task)) => Spot::After(task),
            Some(Page::General) | None => Spot::Last,
        }
    }

    /// Goes by so many pages; returns whether the page is another one.
    pub(super) fn step(&mut self, by: isize, ctx: &Ctx) -> bool {
        let before = self.at;
        self.at = self.at.saturating_add_signed(by).min(self.pages.len().saturating_sub(1));
        if self.at == before {
            return false;
        }
        self.scroll = 0;
        if let Some(meeting) = ctx.workspace.meetings.get(self.meeting.as_str()) {
            self.tell(meeting, ctx);
        }
        true
    }

    /// Moves the facts by so many lines.
    pub(super) fn turn(&mut self, by: isize, ctx: &Ctx) {
        self.scroll = self.scroll.saturating_add_signed(by).min(show::most(&self.slide, ctx));
    }
}

/// Lists the pages: the tasks of the agenda, then those that something was said about beside it, each once.
fn pages(meeting: &Record, has_left: bool, ctx: &Ctx) -> Vec<Page> {
    let said = conclusions(ctx.workspace, meeting).into_iter().filter_map(|it| it.task.as_ref());
    let given = actions(ctx.workspace, meeting).into_iter().filter_map(|it| it.task.as_ref());
    let mut seen = HashSet::new();
    let tasks = meeting.agenda.iter().chain(said).chain(given).filter(|task| seen.insert(*task));
    let before = has_left.then_some(Page::Before);
    before.into_iter().chain(tasks.cloned().map(Page::Task)).chain([Page::General]).collect()
}
