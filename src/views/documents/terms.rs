//! What is typed to narrow the register: words, and terms about a document.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::NaiveDate;
use foldhash::HashSet;

use crate::domain::document::{Entry, Issuer, Issuers};
use crate::query::documents::{DocumentQuery, DocumentSubject, KINDS};
use crate::text::fold::mark_free;
use crate::views::ctx::Ctx;

use super::{Facet, State};

/// Holds a typed filter with what it needs to be asked.
pub(super) struct Asked<'a> {
    query: DocumentQuery,
    folded: &'a [String],
    /// The documents that have to do with the named tasks, by their places.
    of_tasks: HashMap<String, HashSet<usize>>,
    /// The named issuers as they are read.
    named: HashMap<String, Issuer>,
    issuers: RefCell<Issuers<'a>>,
    ctx: &'a Ctx<'a>,
}

impl<'a> Asked<'a> {
    /// Reads what was typed; none where nothing was.
    pub(super) fn new(state: &'a State, ctx: &'a Ctx<'a>) -> Option<Self> {
        if state.typed.is_empty() {
            return None;
        }
        let query = DocumentQuery::readable(state.typed.text());
        let places = |task: &str| {
            let found = state.entries.of_task(&task.into(), ctx.workspace, ctx.as_of);
            (task.to_owned(), found)
        };
        let of_tasks = query.tasks().into_iter().map(places).collect();
        let mut issuers = Issuers::of(ctx.workspace);
        let named = query.issuers().into_iter().map(|text| (text.to_owned(), issuers.read(text))).collect();
        Some(Self { query, folded: &state.folded, of_tasks, named, issuers: RefCell::new(issuers), ctx })
    }

    /// Returns whether the document at the place passes.
    pub(super) fn passes(&self, place: usize, entry: &Entry) -> bool {
        self.query.matches(&Row { asked: self, place, entry }, self.ctx.as_of)
    }
}

struct Row<'r, 'a> {
    asked: &'r Asked<'a>,
    place: usize,
    entry: &'r Entry,
}

impl DocumentSubject for Row<'_, '_> {
    fn text(&self) -> &str {
        self.asked.folded.get(self.place).map_or("", String::as_str)
    }

    fn date(&self) -> Option<NaiveDate> {
        self.entry.told_date()
    }

    fn is_by(&self, issuer: &str) -> bool {
        let own = self.asked.issuers.borrow_mut().issuer(self.entry);
        own.zip(self.asked.named.get(issuer))
            .is_some_and(|(own, asked)| own.is(asked, self.asked.ctx.workspace))
    }

    fn is_a(&self, kind: &str) -> bool {
        let form = |text: &str| mark_free(text).replace(' ', "-");
        let own = Facet::Kind.of(self.entry, &mut self.asked.issuers.borrow_mut(), self.asked.ctx);
        let name = KINDS.iter().find(|(short, _)| form(short) == form(&own)).map(|(_, name)| *name);
        form(&own) == kind || name.is_some_and(|name| form(name) == kind)
    }

    fn is_about(&self, task: &str) -> bool {
        self.asked.of_tasks.get(task).is_some_and(|places| places.contains(&self.place))
    }

    fn is_doubtful(&self) -> bool {
        !self.entry.doubts.is_empty()
    }
}
