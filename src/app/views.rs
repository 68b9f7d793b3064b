//! The views side by side: which one is shown, and what reaches which. Only here they are told apart.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;

use crate::domain::entity::Key;
use crate::domain::ids::{ReportId, TaskId};
use crate::domain::journal::Batch;
use crate::keymap::command::{Inbox, Shared, Tree};
use crate::keymap::{Command, Context, View};
use crate::locale::{self, Said, say, session, triage};
use crate::query::{parse_words, places};
use crate::report::document::Document;
use crate::views::ask::Ask;
use crate::views::effect::{Entry, Ids, Write};
use crate::views::indicators::{grid, spread};
use crate::views::jump::{Catalogue, Target};
use crate::views::layout::{panes, screen};
use crate::views::overlay::draft::Subject;
use crate::views::overlay::{Choice, Form, Name, Overlay, Pick, Proposal, Purpose};
use crate::views::saved::{self, SavedView};
use crate::views::tree::NodeId;
use crate::views::{
    checks, composer, documents, inbox, indicators, lists, matrix, meeting, reorganise, score, tree, work,
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
    checks: checks::State,
    /// Everything that can be jumped to.
    catalogue: Catalogue,
    /// The views that this user has kept under a name.
    saved: Vec<SavedView>,
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
        View::Checks => locale::check::CHECKS,
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
        self.refresh_meetings(ctx);
        self.work(ctx);
        if view == View::Inbox {
            self.inbox.settle();
        }
    }

    /// Returns where keys are looked up: in the shown view, or in triage.
    pub(super) fn context(&self) -> Context {
        match self.shown {
            View::Inbox if self.inbox.triage().is_some() => Context::Triage,
            shown => Context::View(shown),
        }
    }

    /// Carries out a command of a view: of the one it belongs to, or of the shown one where every view has it.
    pub(super) fn update(&mut self, command: Command, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
        match (command, self.shown) {
            (Command::Tree(command), _) => tree::update(&mut self.tree, command, ctx),
            (Command::Shared(command), View::Tree) => tree::shared(&mut self.tree, command, ctx),
            (Command::Inbox(command), _) => inbox::update(&mut self.inbox, command, ctx),
            (Command::Triage(command), _) => inbox::decide(&mut self.inbox, command, ctx, ids),
            (Command::Shared(command), View::Inbox) => inbox::shared(&mut self.inbox, command, ctx),
            (Command::Indicators(command), _) => indicators::update(&mut self.indicators, command, ctx),
            (Command::Shared(command), View::Indicators) => {
                indicators::shared(&mut self.indicators, command, ctx)
            }
            (Command::Composer(command), _) => composer::update(&mut self.composer, command, ctx, ids),
            (Command::Shared(command), View::Composer) => composer::shared(&mut self.composer, command, ctx),
            (Command::Score(command), _) => score::update(&mut self.score, command, ctx),
            (Command::Shared(command), View::Score) => score::shared(&mut self.score, command, ctx),
            (Command::Matrix(command), _) => matrix::update(&mut self.matrix, command, ctx),
            (Command::Shared(command), View::Matrix) => matrix::shared(&mut self.matrix, command, ctx),
            (Command::Lists(command), _) => lists::update(&mut self.lists, command, ctx),
            (Command::Shared(command), View::Lists) => lists::shared(&mut self.lists, command, ctx),
            (Command::Meeting(command), _) => meeting::update(&mut self.meeting, command, ctx),
            (Command::Shared(command), View::Meeting) => meeting::shared(&mut self.meeting, command, ctx),
            (Command::Documents(command), _) => documents::update(&mut self.documents, command, ctx),
            (Command::Shared(command), View::Documents) => {
                documents::shared(&mut self.documents, command, ctx)
            }
            (Command::Checks(command), _) => checks::update(&mut self.checks, command, ctx),
            (Command::Shared(command), View::Checks) => match checks::target(&self.checks) {
                Some(target) if command == Shared::Open => self.jump(target, ctx),
                _ => checks::shared(&mut self.checks, command, ctx),
            },
            // These are the program's own.
            (Command::Global(_), _) => Vec::new(),
        }
    }

    /// Narrows the shown view by typed text.
    pub(super) fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        match self.shown {
            View::Tree => self.tree.set_filter_text(text, ctx),
            View::Inbox => self.inbox.set_filter_text(text, ctx),
            View::Indicators => self.indicators.set_filter_text(text, ctx),
            View::Composer => self.composer.set_filter_text(text, ctx),
            View::Score => self.score.set_filter_text(text, ctx),
            View::Matrix => self.matrix.set_filter_text(text, ctx),
            View::Lists => self.lists.set_filter_text(text, ctx),
            View::Meeting => self.meeting.set_filter_text(text, ctx),
            View::Documents => self.documents.set_filter_text(text, ctx),
            View::Checks => self.checks.set_filter_text(text, ctx),
        }
    }

    /// Goes back one step in the shown view, or from one that lies over another to that one; returns whether there was
    /// one.
    pub(super) fn back(&mut self, ctx: &Ctx) -> bool {
        let went_back = match self.shown {
            View::Tree => self.tree.back(ctx),
            View::Inbox => self.inbox.back(ctx),
            View::Indicators => self.indicators.back(ctx),
            View::Composer => self.composer.back(ctx),
            View::Score => self.score.back(ctx),
            View::Matrix => self.matrix.back(ctx),
            View::Lists => self.lists.back(ctx),
            View::Meeting => self.meeting.back(ctx),
            View::Documents => self.documents.back(ctx),
            View::Checks => self.checks.back(ctx),
        };
        if went_back || self.shown.is_tab() {
            return went_back;
        }
        self.show(self.below, ctx);
        true
    }

    /// Returns what was typed to narrow the shown view.
    pub(super) fn typed(&self) -> &str {
        match self.shown {
            View::Tree => self.tree.filter().typed.text(),
            View::Inbox => self.inbox.filter().typed.text(),
            View::Indicators => self.indicators.filter().typed.text(),
            View::Composer => self.composer.typed(),
            View::Score => self.score.typed(),
            View::Matrix => self.matrix.typed(),
            View::Lists => self.lists.typed(),
            View::Meeting => self.meeting.typed(),
            View::Documents => self.documents.typed(),
            View::Checks => self.checks.typed(),
        }
    }

    /// Marks in the rows of the shown view the words that were looked for.
    fn mark_found(&self, ctx: &Ctx, buffer: &mut Buffer) {
        let query = match self.shown {
            View::Tree => self.tree.filter().typed.query().clone(),
            View::Inbox if self.inbox.triage().is_some() => return,
            View::Inbox => self.inbox.filter().typed.query().clone(),
            _ => parse_words(self.typed()),
        };
        let words: Vec<&str> = query.words().into_iter().filter(|word| word.chars().count() > 1).collect();
        if words.is_empty() {
            return;
        }
        let area = match self.shown {
            View::Tree | View::Inbox | View::Indicators => panes(ctx.size).list,
            View::Composer | View::Score | View::Matrix | View::Lists | View::Meeting => {
                screen(ctx.size).middle
            }
            View::Documents | View::Checks => panes(ctx.size).list,
        };
        found::mark(area, buffer, ctx.theme().found, &|text| places(text, &words));
    }

    /// Returns the shown view as it could be opened again; it has no name yet.
    pub(super) fn shown_to_save(&self, ctx: &Ctx) -> SavedView {
        let (unit, filter) = match self.shown {
            View::Tree => (None, self.tree.filter().text(ctx.lang())),
            View::Inbox => (self.inbox.unit().cloned(), self.inbox.filter().text(ctx.lang())),
            View::Indicators => (self.indicators.filter().unit.clone(), self.typed().to_owned()),
            _ => (None, self.typed().to_owned()),
        };
        SavedView { name: String::new(), view: self.shown, unit, filter }
    }

    /// Shows a saved view: of the unit that it is about, narrowed as it was.
    pub(super) fn open_saved(&mut self, saved: &SavedView, ctx: &Ctx) {
        self.show(saved.view, ctx);
        match saved.view {
            View::Tree => self.tree.set_filter(tree::Filter::default(), ctx),
            View::Inbox => self.inbox.show_unit(saved.unit.clone(), ctx),
            View::Indicators => self.indicators.show_unit(saved.unit.clone(), ctx),
            View::Composer | View::Score | View::Matrix | View::Lists | View::Meeting | View::Documents | View::Checks => {}
        }
        self.set_filter_text(saved.filter.clone(), ctx);
    }

    /// Returns the views that this user has kept.
    pub(super) fn saved(&self) -> &[SavedView] {
        &self.saved
    }

    /// Takes the views that this user has kept.
    pub(super) fn take_saved(&mut self, saved: Vec<SavedView>) {
        self.saved = saved;
        self.catalogue.outdate();
    }

    /// Finds what answers to the text among everything that is catalogued so far.
    pub(super) fn find(&self, typed: &str, ctx: &Ctx) -> (Vec<Choice>, usize) {
        self.catalogue.find(typed, self.context(), ctx)
    }

    /// Finds the tasks that answer to the text among everything that is catalogued so far.
    pub(super) fn find_tasks(&self, typed: &str, ctx: &Ctx) -> Vec<Proposal> {
        self.catalogue.tasks(typed, ctx)
    }

    /// Returns whether the catalogue has everything that can be jumped to.
    pub(super) fn has_catalogue(&self) -> bool {
        self.catalogue.is_current()
    }

    /// Catalogues a piece of what can be jumped to.
    pub(super) fn catalogue(&mut self, ctx: &Ctx) {
        self.catalogue.work(self.saved.iter().map(|saved| saved.name.as_str()), ctx);
    }

    /// Goes to what was found.
    fn jump(&mut self, target: Target, ctx: &Ctx) -> Vec<Ask> {
        match target {
            Target::Plan(plan) => self.reveal(&NodeId::Plan(plan), ctx),
            Target::Task(task) => self.reveal(&NodeId::Task(task), ctx),
            Target::Unit(unit) => {
                self.show(View::Inbox, ctx);
                self.inbox.show_unit(Some(unit), ctx);
            }
            Target::Indicator(indicator) => {
                self.show(View::Indicators, ctx);
                self.indicators.reveal(&indicator, ctx);
            }
            Target::Document(document) => {
                self.show(View::Documents, ctx);
                self.documents.reveal(&document, ctx);
            }
            // Whoever picks these does not come here.
            Target::View(_) | Target::Command(_) => {}
        }
        Vec::new()
    }

    /// Goes to a row of the tree.
    fn reveal(&mut self, row: &NodeId, ctx: &Ctx) {
        self.show(View::Tree, ctx);
        self.tree.reveal(row, ctx);
    }

    /// Draws the shown view.
    pub(super) fn draw(&self, ctx: &Ctx, buffer: &mut Buffer) {
        self.draw_rows(ctx, buffer);
        self.mark_found(ctx, buffer);
    }

    fn draw_rows(&self, ctx: &Ctx, buffer: &mut Buffer) {
        match self.shown {
            View::Tree => tree::draw(&self.tree, ctx, buffer),
            View::Inbox => inbox::draw(&self.inbox, ctx, buffer),
            View::Indicators => indicators::draw(&self.indicators, ctx, buffer),
            View::Composer => composer::draw(&self.composer, ctx, buffer),
            View::Score => score::draw(&self.score, ctx, buffer),
            View::Matrix => matrix::draw(&self.matrix, ctx, buffer),
            View::Lists => lists::draw(&self.lists, ctx, buffer),
            View::Meeting => meeting::draw(&self.meeting, ctx, buffer),
            View::Documents => documents::draw(&self.documents, ctx, buffer),
            View::Checks => checks::draw(&self.checks, ctx, buffer),
        }
    }

    /// Returns what the shown view is narrowed to, in words.
    pub(super) fn filter_words(&self, ctx: &Ctx) -> String {
        match self.shown {
            View::Tree => self.tree.filter().words(ctx),
            View::Inbox => self.inbox.filter_words(ctx),
            View::Indicators => self.indicators.filter_words(ctx),
            View::Composer => self.composer.words(ctx),
            View::Score => self.score.filter_words(ctx),
            View::Matrix => self.matrix.filter_words(ctx),
            View::Lists => self.lists.filter_words(ctx),
            View::Meeting => self.meeting.words(ctx),
            View::Documents => self.documents.filter_words(ctx),
            View::Checks => self.checks.filter_words(ctx),
        }
    }

    /// Returns whether the shown view has no row at all, filtered or not.
    pub(super) fn is_empty(&self) -> bool {
        match self.shown {
            View::Tree => self.tree.is_empty(),
            View::Inbox => self.inbox.unit().is_none() && self.inbox.is_empty(),
            View::Indicators => self.indicators.is_empty(),
            // Another period, another plan may have rows; what is not there yet can be added.
            View::Composer | View::Score | View::Matrix | View::Lists | View::Meeting | View::Documents | View::Checks => {
                false
            }
        }
    }

    /// Returns whether the shown view has its rows in one pane and their details in another.
    pub(super) fn shows_panes(&self) -> bool {
        matches!(self.shown, View::Tree | View::Inbox | View::Indicators)
    }

    /// Returns whether the command does something on what the shown view shows just now.
    pub(super) fn answers(&self, command: Command) -> bool {
        match self.shown {
            View::Tree | View::Inbox | View::Indicators | View::Score | View::Matrix | View::Lists => true,
            View::Composer => self.composer.answers(command),
            View::Meeting => self.meeting.answers(command),
            View::Documents | View::Checks => true,
        }
    }

    /// Returns how many things the command has gathered, for its hint in the footer.
    pub(super) fn gathered(&self, command: Command) -> usize {
        match command {
            Command::Tree(Tree::Mark) => self.tree.marks().len(),
            Command::Inbox(Inbox::Mark) => self.inbox.marks().len(),
            _ => 0,
        }
    }
}

/// What reaches a view whether it is shown or not.
impl Views {
    /// Works everything out anew after the records, the day or the settings changed.
    pub(super) fn refresh(&mut self, ctx: &Ctx) {
        self.catalogue.outdate();
        self.tree.refresh(ctx);
        self.indicators.refresh(ctx);
        self.score.outdate();
        self.checks.outdate();
        self.matrix.refresh();
        self.refresh_meetings(ctx);
        self.inbox.outdate();
        self.composer.outdate(ctx);
        self.work(ctx);
    }

    /// Takes note of a batch that is on its way to the journal.
    pub(super) fn sent(&mut self, write: &Write) {
        self.inbox.sent(write);
    }

    /// Takes note of batches that are in the journal.
    pub(super) fn followed(&mut self, batches: &[Batch]) {
        self.inbox.followed(batches);
    }

    /// Works out anew what sessions, their conclusions and actions change, where that is shown.
    pub(super) fn refresh_meetings(&mut self, ctx: &Ctx) {
        match self.shown {
            View::Meeting => self.meeting.refresh(ctx),
            View::Lists => self.lists.refresh(ctx),
            View::Documents => self.documents.refresh(ctx),
            View::Checks => self.checks.ask_anew(ctx),
            View::Tree
            | View::Inbox
            | View::Indicators
            | View::Composer
            | View::Score
            | View::Matrix => {}
        }
    }

    /// Works out anew what changes of reports and their texts alone change, or what else their figures count.
    pub(super) fn refresh_reports(&mut self, ctx: &Ctx) {
        self.composer.outdate(ctx);
    }

    /// Takes the document of an issued report that was asked for.
    pub(super) fn take_issued(&mut self, report: &ReportId, document: Option<Box<Document>>, ctx: &Ctx) {
        self.composer.take_issued(report, document, ctx);
    }

    /// Shows what lies below the layer in which a draft was typed.
    pub(super) fn show_below(&mut self, subject: &Subject, ctx: &Ctx) {
        if let Subject::Passage(passage) = subject {
            self.show(View::Composer, ctx);
            self.composer.reveal(passage, ctx);
        }
    }

    /// Takes the present moment, exact to the minute.
    pub(super) fn tick(&mut self, now: DateTime<Utc>) {
        self.meeting.tick(now);
        self.composer.tick(now);
    }

    /// Works out anew what changes of indicators and their values alone change.
    pub(super) fn refresh_indicators(&mut self, ctx: &Ctx) {
        self.catalogue.outdate();
        self.indicators.refresh(ctx);
        self.composer.outdate(ctx);
    }

    /// Works out anew what entries about these tasks change.
    pub(super) fn refresh_tasks(&mut self, tasks: &HashSet<TaskId>, ctx: &Ctx) {
        self.tree.refresh_tasks(tasks, ctx);
        self.score.outdate_tasks();
        self.checks.outdate_tasks();
        self.matrix.refresh();
        self.inbox.outdate_tasks();
        self.composer.outdate(ctx);
        self.refresh_meetings(ctx);
        self.work(ctx);
    }

    /// Fits what is in view to the size of the screen.
    pub(super) fn relist(&mut self, ctx: &Ctx) {
        self.tree.relist(ctx);
        self.inbox.relist(ctx);
        self.indicators.relist(ctx);
        self.composer.relist(ctx);
        self.score.relist(ctx);
        self.matrix.relist(ctx);
        self.lists.relist(ctx);
        self.meeting.relist(ctx);
        self.documents.relist(ctx);
        self.checks.relist(ctx);
    }

    /// Takes the history of a record that was asked for; the view that shows it keeps it.
    pub(super) fn take_history(&mut self, of: &Key, entries: &[Entry]) {
        self.tree.take_history(of, entries);
        self.inbox.take_history(of, entries);
        self.indicators.take_history(of, entries);
        self.meeting.take_history(of, entries);
    }

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
            Pick::DocumentsOf(days) => {
                documents::pick(&mut self.documents, days, ctx);
                Vec::new()
            }
            Pick::Checks(narrowed) => {
                checks::pick(&mut self.checks, narrowed, ctx);
                Vec::new()
            }
            Pick::Score(chosen) => {
                score::pick(&mut self.score, chosen, ctx);
                Vec::new()
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
            Purpose::SaveView => saved::submit(form, self.shown_to_save(ctx), ctx),
            Purpose::Lists(fill) => lists::submit(form, *fill, ctx, ids),
            Purpose::Reorganise(deed) => reorganise::submit(form, *deed, ctx, ids),
            Purpose::Indicator(fill) => indicators::submit(&self.indicators, form, fill, ctx, ids),
            Purpose::Inbox(fill) => inbox::submit(&self.inbox, form, fill, ctx, ids),
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
        match self.shown {
            View::Inbox => self.inbox.has_work(),
            View::Composer => self.composer.has_work(),
            View::Score => self.score.has_work(),
            View::Checks => self.checks.has_work(),
            View::Tree | View::Indicators | View::Matrix | View::Lists | View::Meeting | View::Documents => {
                false
            }
        }
    }

    /// Does a piece of the shown view's work. What is not shown is not worked out.
    pub(super) fn work(&mut self, ctx: &Ctx) {
        match self.shown {
            View::Inbox => self.inbox.work(ctx),
            View::Composer => self.composer.work(ctx),
            View::Score => self.score.work(ctx),
            View::Checks => self.checks.work(ctx),
            View::Tree | View::Indicators | View::Matrix | View::Lists | View::Meeting | View::Documents => {}
        }
    }

    /// Returns whether the shown view shows the details of the row that it stands on and has put nothing off.
    pub(super) fn is_settled(&self) -> bool {
        match self.shown {
            View::Tree => self.tree.is_settled(),
            View::Inbox => self.inbox.is_settled(),
            View::Indicators => self.indicators.is_settled(),
            View::Matrix => self.matrix.is_settled(),
            View::Composer | View::Score | View::Lists | View::Meeting | View::Documents | View::Checks => true,
        }
    }

    /// Shows the details of the row that the shown view stands on, or works out what it puts off.
    pub(super) fn settle(&mut self, ctx: &Ctx) {
        match self.shown {
            View::Inbox => self.inbox.settle(),
            View::Tree => self.tree.settle(),
            View::Indicators => self.indicators.settle(),
            View::Matrix => self.matrix.settle(ctx),
            View::Composer | View::Score | View::Lists | View::Meeting | View::Documents | View::Checks => {}
        }
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
        Subject::Composer(subject) => composer::form_of(subject, ctx),
        Subject::Indicator(subject) => indicators::form_of(subject, ctx),
        Subject::Reorganise(deed) => Some(reorganise::form(*deed, ctx)),
        Subject::Inbox(subject) => inbox::form_of(subject, ctx),
        Subject::Lists(subject) => Some(lists::form_of(subject, ctx)),
        Subject::Meeting(sitting) => meeting::form_of(sitting, ctx),
        other => work::form_of(other, ctx),
    };
    form.map(|form| Overlay::Form(Box::new(form)))
}
