//! The views side by side: which one is shown, and what reaches which. Only here they are told apart.

mod going;
mod news;

use ratatui::buffer::Buffer;

use crate::domain::entity::{Key, Kind};
use crate::keymap::command::{Inbox, Shared, Tree};
use crate::keymap::{Command, Context, View};
use crate::locale::{self, Said, say, session, triage};
use crate::query::places;
use crate::views::ask::Ask;
use crate::views::effect::Ids;
use crate::views::indicators::{grid, spread};
use crate::views::jump::{Catalogue, Target};
use crate::views::overlay::draft::Subject;
use crate::views::overlay::{Form, Name, Overlay, Pick, Purpose};
use crate::views::saved::{self, SavedView};
use crate::views::screen::Screen;
use crate::views::{
    checks, composer, documents, editing, inbox, indicators, links, lists, matrix, meeting, receipts,
    reorganise, score, tree, units, work,
};

use crate::widgets::found;

use super::Ctx;

/// Holds the state of every view; each keeps its own while another one is shown.
#[derive(Debug, Default)]
pub(super) struct Views {
    shown: View,
    /// The view with a tab that the shown one lies over.
    below: View,
    tree: tree::State,
    inbox: inbox::State,
    indicators: indicators::State,
    composer: composer::State,
    score: score::State,
    matrix: matrix::State,
    lists: lists::State,
    meeting: meeting::State,
    documents: documents::State,
    units: units::State,
    receipts: receipts::State,
    checks: checks::State,
    links: links::State,
    /// Everything that can be jumped to.
    catalogue: Catalogue,
    /// The views that this user has kept under a name.
    saved: Vec<SavedView>,
    /// The record whose history is listed once it is read.
    looked_back: Option<Key>,
}

/// Returns the word on a view's tab.
pub(super) fn title(view: View) -> Said {
    match view {
        View::Tree => say::TASKS,
        View::Inbox => triage::INBOX,
        View::Indicators => say::INDICATORS,
        View::Composer => locale::composer::REPORTS,
        View::Score => locale::score::SCORES,
        View::Matrix => locale::matrix::MATRIX,
        View::Lists => locale::lists::LISTS,
        View::Meeting => session::MEETINGS,
        View::Documents => locale::documents::DOCUMENTS,
        View::Units => locale::units::UNITS,
        View::Receipts => locale::receipts::RECEIPTS,
        View::Checks => locale::check::CHECKS,
        View::Links => locale::links::LINKS,
    }
}

/// The one place where views are told apart by name.
impl Views {
    /// Returns a view.
    fn view(&self, view: View) -> &dyn Screen {
        match view {
            View::Tree => &self.tree,
            View::Inbox => &self.inbox,
            View::Indicators => &self.indicators,
            View::Composer => &self.composer,
            View::Score => &self.score,
            View::Matrix => &self.matrix,
            View::Lists => &self.lists,
            View::Meeting => &self.meeting,
            View::Documents => &self.documents,
            View::Units => &self.units,
            View::Receipts => &self.receipts,
            View::Checks => &self.checks,
            View::Links => &self.links,
        }
    }

    /// Returns a view to change it.
    fn view_mut(&mut self, view: View) -> &mut dyn Screen {
        match view {
            View::Tree => &mut self.tree,
            View::Inbox => &mut self.inbox,
            View::Indicators => &mut self.indicators,
            View::Composer => &mut self.composer,
            View::Score => &mut self.score,
            View::Matrix => &mut self.matrix,
            View::Lists => &mut self.lists,
            View::Meeting => &mut self.meeting,
            View::Documents => &mut self.documents,
            View::Units => &mut self.units,
            View::Receipts => &mut self.receipts,
            View::Checks => &mut self.checks,
            View::Links => &mut self.links,
        }
    }

    fn screen(&self) -> &dyn Screen {
        self.view(self.shown)
    }

    fn screen_mut(&mut self) -> &mut dyn Screen {
        self.view_mut(self.shown)
    }
}

/// What the shown view answers to.
impl Views {
    /// Returns the view that is shown.
    pub(super) fn shown(&self) -> View {
        self.shown
    }

    /// Shows a view. One without a tab lies over the one that was shown, and is worked out when it is shown.
    pub(super) fn show(&mut self, view: View, ctx: &Ctx) {
        if self.shown.is_tab() {
            self.below = self.shown;
        }
        self.shown = view;
        self.reread(ctx);
        self.work(ctx);
        if view == View::Inbox {
            self.inbox.settle();
        }
    }

    /// Returns where keys are looked up: in the shown view, or in triage.
    pub(super) fn context(&self) -> Context {
        match self.shown {
            View::Inbox if self.inbox.triage().is_some() => Context::Triage,
            View::Tree if self.tree.is_arranging() => Context::Arrange,
            shown => Context::View(shown),
        }
    }

    /// Carries out a command of a view: of the one it belongs to, or of the shown one where every view has it.
    pub(super) fn update(&mut self, command: Command, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
        let going = checks::target(&self.checks).filter(|_| self.shown == View::Checks);
        if let (Command::Shared(Shared::Open), Some(target)) = (command, going) {
            return self.jump(target, ctx);
        }
        self.look_back(command, ctx);
        match command {
            Command::Shared(command) => self.screen_mut().shared(command, ctx),
            Command::Tree(Tree::Links) => self.show_links(ctx),
            Command::Tree(Tree::Supersede) => self.supersede(ctx),
            Command::Arrange(command) => tree::arrange(&mut self.tree, command, ctx, ids),
            Command::Tree(command) => tree::update(&mut self.tree, command, ctx, ids),
            Command::Inbox(command) => inbox::update(&mut self.inbox, command, ctx),
            Command::Triage(command) => inbox::decide(&mut self.inbox, command, ctx, ids),
            Command::Indicators(command) => indicators::update(&mut self.indicators, command, ctx),
            Command::Composer(command) => composer::update(&mut self.composer, command, ctx, ids),
            Command::Score(command) => score::update(&mut self.score, command, ctx),
            Command::Matrix(command) => matrix::update(&mut self.matrix, command, ctx),
            Command::Lists(command) => lists::update(&mut self.lists, command, ctx),
            Command::Meeting(command) => meeting::update(&mut self.meeting, command, ctx),
            Command::Documents(command) => documents::update(&mut self.documents, command, ctx),
            Command::Units(command) => units::update(&mut self.units, command, ctx),
            Command::Receipts(command) => receipts::update(&mut self.receipts, command, ctx, ids),
            Command::Checks(command) => checks::update(&mut self.checks, command, ctx),
            Command::Links(command) => links::update(&mut self.links, command, ctx),
            // These are the program's own.
            Command::Global(_) => Vec::new(),
        }
    }

    /// Has a history listed that is shown already and is asked for once more.
    fn look_back(&mut self, command: Command, ctx: &Ctx) {
        let task = match command {
            Command::Tree(Tree::History) => self.tree.looked_back(),
            Command::Inbox(Inbox::History) => self.inbox.looked_back(ctx),
            _ => return,
        };
        self.looked_back = task.map(|task| Key::new(Kind::Task, task.as_str()));
    }

    /// Offers what can be done with the chosen row of the shown view.
    pub(super) fn act(&self, ctx: &Ctx) -> Vec<Ask> {
        self.screen().act(ctx)
    }

    /// Narrows the shown view by typed text.
    pub(super) fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        self.screen_mut().set_filter_text(text, ctx);
    }

    /// Goes back one step in the shown view, or from one that lies over another to that one; returns whether there was
    /// one.
    pub(super) fn back(&mut self, ctx: &Ctx) -> bool {
        let went_back = self.screen_mut().back(ctx);
        if went_back || self.shown.is_tab() {
            return went_back;
        }
        self.show(self.below, ctx);
        true
    }

    /// Returns what was typed to narrow the shown view.
    pub(super) fn typed(&self) -> &str {
        self.screen().typed()
    }

    /// Marks in the rows of the shown view the words that were looked for.
    fn mark_found(&self, ctx: &Ctx, buffer: &mut Buffer) {
        let Some(query) = self.screen().looked_for() else { return };
        let words: Vec<&str> = query.words().into_iter().filter(|word| word.chars().count() > 1).collect();
        if !words.is_empty() {
            found::mark(self.screen().rows_area(ctx), buffer, ctx.theme().found, &|text| {
                places(text, &words)
            });
        }
    }

    /// Draws the shown view.
    pub(super) fn draw(&self, ctx: &Ctx, buffer: &mut Buffer) {
        self.screen().draw(ctx, buffer);
        self.mark_found(ctx, buffer);
    }

    /// Returns what the shown view is narrowed to, in words.
    pub(super) fn filter_words(&self, ctx: &Ctx) -> String {
        self.screen().words(ctx)
    }

    /// Returns whether the shown view has no row at all, filtered or not.
    pub(super) fn is_empty(&self) -> bool {
        self.screen().is_empty()
    }

    /// Returns whether the shown view has its rows in one pane and their details in another.
    pub(super) fn shows_panes(&self) -> bool {
        self.screen().has_panes()
    }

    /// Returns whether the command does something on what the shown view shows just now.
    pub(super) fn answers(&self, command: Command) -> bool {
        self.screen().answers(command)
    }

    /// Returns how many things the command has gathered, for its hint in the footer.
    pub(super) fn gathered(&self, command: Command) -> usize {
        self.screen().gathered(command)
    }
}

/// What was chosen or typed in a layer above.
impl Views {
    /// Carries out what a chosen row means; what it is about says to which view it belongs.
    pub(super) fn pick(&mut self, pick: Pick, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
        match pick {
            Pick::Grid(over) => grid::open(over, ctx),
            Pick::Spread(definition) => spread::open(&definition, self.indicators.year(ctx), ctx),
            Pick::GoTo(task) => self.jump(Target::Task(task), ctx),
            Pick::Jump(target) => self.jump(target, ctx),
            Pick::Matrix(chosen) => {
                matrix::pick(&mut self.matrix, chosen, ctx);
                Vec::new()
            }
            Pick::Documents(chosen) => documents::pick(&mut self.documents, chosen, ctx),
            Pick::Units(chosen) => self.follow_unit(chosen, ctx),
            Pick::Receipts(chosen) => receipts::pick(&mut self.receipts, *chosen, ctx, ids),
            Pick::Checks(narrowed) => {
                checks::pick(&mut self.checks, narrowed, ctx);
                Vec::new()
            }
            Pick::Score(chosen) => {
                score::pick(&mut self.score, chosen, ctx);
                Vec::new()
            }
            Pick::Edit(chosen) => {
                if let editing::Chosen::History(key) = &chosen {
                    self.looked_back = Some(key.clone());
                }
                editing::pick(chosen, ctx, ids)
            }
            Pick::Links(chosen) => {
                if matches!(*chosen, links::Chosen::Begin(_)) {
                    self.show(View::Links, ctx);
                }
                links::pick(&mut self.links, *chosen, ctx, ids)
            }
            Pick::Reorganise(step) => reorganise::pick(*step, ctx, ids),
            Pick::Indicator(chosen) => indicators::pick(&mut self.indicators, chosen, ctx, ids),
            Pick::Inbox(_) => inbox::pick(&mut self.inbox, pick, ctx, ids),
            Pick::States(_) | Pick::Timings(_) if self.shown == View::Inbox => {
                inbox::pick(&mut self.inbox, pick, ctx, ids)
            }
            Pick::Meeting(called) => meeting::pick(&mut self.meeting, called, ctx, ids),
            Pick::Composer(chosen) => composer::pick(&mut self.composer, chosen, ctx, ids),
            other => tree::pick(&mut self.tree, other, ctx, ids),
        }
    }

    /// Carries out a completed form; what it is for says to which view it belongs.
    ///
    /// # Errors
    /// Returns the field that is wrong and what is wrong with it, in the user's words.
    pub(super) fn submit(
        &mut self,
        form: &Form,
        ctx: &Ctx,
        ids: &mut Ids,
    ) -> Result<Vec<Ask>, (Name, String)> {
        match &form.purpose {
            Purpose::SaveView => saved::submit(form, self.shown_to_save(), ctx),
            Purpose::Lists(fill) => lists::submit(form, *fill, ctx, ids),
            Purpose::Links(fill) => self.link(form, fill, ctx, ids),
            Purpose::Reorganise(deed) => reorganise::submit(form, *deed, ctx, ids),
            Purpose::Indicator(fill) => indicators::submit(&self.indicators, form, fill, ctx, ids),
            Purpose::Inbox(fill) => inbox::submit(&self.inbox, form, fill, ctx, ids),
            Purpose::Receiving(receiving) => receipts::submit(form, receiving, ctx, ids),
            Purpose::Composer(fill) => composer::submit(&mut self.composer, form, fill, ctx, ids),
            Purpose::Meeting(sitting) => meeting::submit(&mut self.meeting, form, sitting, ctx, ids),
            _ => work::submit(form, self.tree.hidden_marks(), ctx, ids),
        }
    }

    /// Returns the indicators' state.
    pub(super) fn indicators(&self) -> &indicators::State {
        &self.indicators
    }

    /// Returns the inbox's state.
    pub(super) fn inbox(&self) -> &inbox::State {
        &self.inbox
    }

    /// Returns whether the shown view has work left that goes in pieces.
    pub(super) fn has_work(&self) -> bool {
        self.screen().has_work()
    }

    /// Does a piece of the shown view's work. What is not shown is not worked out.
    pub(super) fn work(&mut self, ctx: &Ctx) {
        self.screen_mut().work(ctx);
    }

    /// Returns whether the shown view shows the details of the row that it stands on and has put nothing off.
    pub(super) fn is_settled(&self) -> bool {
        self.screen().is_settled()
    }

    /// Shows the details of the row that the shown view stands on, or works out what it puts off.
    pub(super) fn settle(&mut self, ctx: &Ctx) {
        self.screen_mut().settle(ctx);
    }

    /// Returns the tree's state.
    pub(super) fn tree(&self) -> &tree::State {
        &self.tree
    }
}

/// Makes the form or the table anew that a draft belongs to; none when what it was about is gone.
pub(super) fn layer_of(subject: &Subject, ctx: &Ctx) -> Option<Overlay> {
    let form = match subject {
        Subject::Grid | Subject::GridOfUnits(_) => {
            return grid::of_draft(subject, ctx).map(|grid| Overlay::Grid(Box::new(grid)));
        }
        Subject::Passage(passage) => {
            let writing = composer::of_draft(passage, ctx)?;
            return Some(Overlay::Writing(Box::new(writing)));
        }
        Subject::Editing(subject) => {
            let of_report = || composer::begin(subject.template.as_deref()?, ctx);
            let of_other = || editing::of_draft(subject, ctx);
            let editing = tree::of_draft(subject, ctx).or_else(of_report).or_else(of_other);
            return editing.map(|editing| Overlay::Editing(Box::new(editing)));
        }
        Subject::Composer(subject) => composer::form_of(subject, ctx),
        Subject::Indicator(subject) => indicators::form_of(subject, ctx),
        Subject::Reorganise(deed) => Some(reorganise::form(*deed, ctx)),
        Subject::Inbox(subject) => inbox::form_of(subject, ctx),
        Subject::Lists(subject) => Some(lists::form_of(subject, ctx)),
        Subject::Receiving(receiving) => receipts::form(receiving, ctx),
        Subject::Superseded(old, by) => Some(links::form_of_day(old, by, ctx)),
        Subject::Dropped(order, tasks) => Some(links::reason(order, tasks.clone(), ctx)),
        Subject::Link(task) => Some(links::form(task.as_ref(), ctx)),
        Subject::Meeting(sitting) => meeting::form_of(sitting, ctx),
        other => work::form_of(other, ctx),
    };
    form.map(|form| Overlay::Form(Box::new(form)))
}
