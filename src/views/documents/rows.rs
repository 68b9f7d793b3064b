//! The rows of the register: which documents, in which order, and what a row says.

use std::cmp::Reverse;

use crate::domain::document::{Entries, Entry, Issuers};
use crate::locale::documents as words;
use crate::text::fold::mark_free;
use crate::views::ctx::Ctx;

/// Lists the places of the documents, the newest first; those without a date stand last, by the day on which they were
/// cited last.
pub(super) fn ordered(entries: &Entries) -> Vec<usize> {
    let mut places: Vec<usize> = (0..entries.all().len()).collect();
    places.sort_by_key(|place| {
        let entry = entries.all().get(*place);
        entry.map(|entry| {
            let last = entry.cited_on.map(|(_, last)| last);
            (Reverse(entry.date), Reverse(entry.date.map_or(last, |_| None)), entry.symbol.as_str())
        })
    });
    places
}

/// Returns what the text filter looks at, without marks.
pub(super) fn folded(entry: &Entry, issuers: &mut Issuers<'_>, ctx: &Ctx) -> String {
    let issuer = issuers.issuer(entry);
    let issuer = issuer.as_ref().map(|issuer| issuer.name(ctx.workspace)).unwrap_or_default();
    let summary = entry.summary(ctx.workspace).unwrap_or_default();
    mark_free(&format!("{} {issuer} {summary} {}", entry.symbol, effect(entry, ctx)))
}

/// Says what the document did to how many tasks, the weightiest first; of one that did nothing how often it is cited.
pub(super) fn effect(entry: &Entry, ctx: &Ctx) -> String {
    let effect = entry.effect();
    let kinds =
        [(effect.created, words::CREATED), (effect.changed, words::CHANGED), (effect.cites, words::CITES)];
    let told = kinds.into_iter().filter(|(n, _)| *n > 0).map(|(n, said)| format!("{} {n}", ctx.say(said)));
    let told = told.collect::<Vec<_>>().join(", ");
    if told.is_empty() && entry.cited > 0 {
        ctx.tell(words::CITED_TIMES, &[("n", &entry.cited)])
    } else {
        told
    }
}

/// Says what the document is about; of one that is only cited that nobody has said it yet.
pub(super) fn summary<'a>(entry: &Entry, ctx: &Ctx<'a>) -> &'a str {
    let missing = || if entry.is_only_cited() { ctx.say(words::ONLY_CITED) } else { "" };
    entry.summary(ctx.workspace).unwrap_or_else(missing)
}
