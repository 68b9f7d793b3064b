//! What reaches the views whether they are shown or not: records that changed, batches on their way, answers.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use crate::domain::entity::Key;
use crate::domain::ids::{ReportId, TaskId};
use crate::domain::journal::Batch;
use crate::domain::supersede::Order;
use crate::keymap::View;
use crate::report::document::Document;
use crate::views::ask::Ask;
use crate::views::editing;
use crate::views::effect::{Entry, Write};
use crate::views::overlay::draft::Subject;

use super::{Ctx, Views};

impl Views {
    /// Works everything out anew after the records, the day or the settings changed.
    pub(in crate::app) fn refresh(&mut self, ctx: &Ctx) {
        self.catalogue.outdate();
        self.tree.refresh(ctx);
        self.indicators.refresh(ctx);
        self.score.outdate();
        self.checks.outdate();
        self.matrix.refresh();
        self.links.outdate();
        self.reread(ctx);
        self.inbox.outdate();
        self.composer.outdate(ctx);
        self.work(ctx);
    }

    /// Takes note of a batch that is on its way to the journal.
    pub(in crate::app) fn sent(&mut self, write: &Write) {
        self.inbox.sent(write);
        self.tree.sent(write);
        self.composer.sent(write);
    }

    /// Begins the next row of the tree once the one that this batch makes is there.
    pub(in crate::app) fn go_on(&mut self, write: &Write) {
        self.tree.go_on(write);
    }

    /// Goes to a new row of the tree that was awaited and has arrived.
    pub(in crate::app) fn arrive(&mut self, ctx: &Ctx) -> Vec<Ask> {
        self.tree.arrive(ctx)
    }

    /// Takes note that a batch was not written.
    pub(in crate::app) fn not_written(&mut self) {
        self.tree.not_written();
    }

    /// Takes note that a batch meets records that somebody changed meanwhile.
    pub(in crate::app) fn conflicted(&mut self, ctx: &Ctx) {
        self.tree.conflicted(ctx);
    }

    /// Takes note of batches that are in the journal.
    pub(in crate::app) fn followed(&mut self, batches: &[Batch]) {
        self.inbox.followed(batches);
    }

    /// Works out anew what is shown, where the shown view is not kept up to date in another way.
    pub(in crate::app) fn reread(&mut self, ctx: &Ctx) {
        self.screen_mut().reread(ctx);
    }

    /// Works out anew what changes of reports and their texts alone change, or what else their figures count.
    pub(in crate::app) fn refresh_reports(&mut self, ctx: &Ctx) {
        self.catalogue.outdate();
        self.composer.outdate(ctx);
    }

    /// Takes the document of an issued report that was asked for.
    pub(in crate::app) fn take_issued(
        &mut self,
        report: &ReportId,
        document: Option<Box<Document>>,
        ctx: &Ctx,
    ) {
        self.composer.take_issued(report, document, ctx);
    }

    /// Shows what lies below the layer in which a draft was typed.
    pub(in crate::app) fn show_below(&mut self, subject: &Subject, ctx: &Ctx) {
        match subject {
            Subject::Passage(passage) => {
                self.show(View::Composer, ctx);
                self.composer.reveal(passage, ctx);
            }
            Subject::Dropped(order, _) => {
                self.show(View::Links, ctx);
                self.links.show_order(order, ctx);
            }
            _ => {}
        }
    }

    /// Returns what was decided about the open tasks of superseded plans and is not written yet.
    pub(in crate::app) fn decided(&self) -> Vec<Order> {
        self.links.unwritten()
    }

    /// Takes over what was decided in a program that ended; returns about how many tasks something is decided now.
    pub(in crate::app) fn take_decided(&mut self, orders: Vec<Order>, ctx: &Ctx) -> usize {
        self.links.take_unwritten(orders, ctx)
    }

    /// Takes the present moment, exact to the minute.
    pub(in crate::app) fn tick(&mut self, now: DateTime<Utc>) {
        View::ALL.into_iter().for_each(|view| self.view_mut(view).tick(now));
    }

    /// Works out anew what changes of indicators and their values alone change.
    pub(in crate::app) fn refresh_indicators(&mut self, ctx: &Ctx) {
        self.catalogue.outdate();
        self.indicators.refresh(ctx);
        self.composer.outdate(ctx);
    }

    /// Works out anew what entries about these tasks change.
    pub(in crate::app) fn refresh_tasks(&mut self, tasks: &HashSet<TaskId>, ctx: &Ctx) {
        self.tree.refresh_tasks(tasks, ctx);
        self.score.outdate_tasks();
        self.checks.outdate_tasks();
        self.matrix.refresh();
        self.inbox.outdate_tasks();
        self.composer.outdate(ctx);
        self.reread(ctx);
        self.work(ctx);
    }

    /// Fits what is in view to the size of the screen.
    pub(in crate::app) fn relist(&mut self, ctx: &Ctx) {
        View::ALL.into_iter().for_each(|view| self.view_mut(view).relist(ctx));
    }

    /// Takes the history of a record that was asked for; the view that shows it keeps it, and it is listed where that was
    /// asked for.
    pub(in crate::app) fn take_history(&mut self, of: &Key, entries: &[Entry], ctx: &Ctx) -> Vec<Ask> {
        View::ALL.into_iter().for_each(|view| self.view_mut(view).take_history(of, entries));
        let is_listed = self.looked_back.take_if(|key| key == of).is_some();
        if is_listed { editing::history(entries, ctx) } else { Vec::new() }
    }
}
