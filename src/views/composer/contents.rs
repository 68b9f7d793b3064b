//! What a document holds beside its lines: where its figures come from, and its headings.

use std::collections::BTreeMap;

use crate::report::compose::{Section, SectionKind, SectionState};
use crate::report::document::{Content, Document, Level, Origin, SectionKey, plain};
use crate::report::figures::{Call, Figures};
use crate::views::ctx::Ctx;

/// Is where a figure comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// By which rule it was counted.
    pub rule: String,
    /// As of which day and journal number.
    pub stand: String,
    /// The number of entries behind it.
    pub entries: usize,
}

/// Looks up where each figure of the document comes from.
pub(super) fn known(document: &Document, figures: &Figures<'_>, ctx: &Ctx) -> BTreeMap<String, Known> {
    let mut found = BTreeMap::new();
    for run in document.runs() {
        let Origin::Figure { query, .. } = &run.origin else { continue };
        if found.contains_key(query) {
            continue;
        }
        let Ok(call) = Call::read(query) else { continue };
        if let Ok(figure) = figures.figure(&call) {
            let (rule, stand) = (figure.source.rule(ctx.lang()), figure.source.stand(ctx.lang()));
            let entries = figure.source.entries.len();
            found.insert(query.clone(), Known { rule, stand, entries });
        }
    }
    found
}

/// Lists the headings and annexes of a document that was issued as the sections of its outline.
pub(super) fn headings(document: &Document) -> Vec<Section> {
    let section = |key: &SectionKey, kind, depth, label: &str, title: String| Section {
        key: key.clone(),
        kind,
        depth,
        label: label.to_owned(),
        title,
        state: SectionState::Written,
    };
    let of_body = document.body.iter().filter_map(|block| match (&block.content, &block.section) {
        (Content::Heading { level, label, runs }, Some(key)) => {
            Some(section(key, SectionKind::Heading(*level), depth(*level), label, plain(runs)))
        }
        _ => None,
    });
    let of_annexes = document.annexes.iter().filter_map(|annex| {
        Some(section(annex.section.as_ref()?, SectionKind::Annex, 0, "", annex.title.clone()))
    });
    of_body.chain(of_annexes).collect()
}

fn depth(level: Level) -> usize {
    level as usize
}
