//! Giving a document a record of its own: one that is only cited, that is a plan or an issued report, or a new one.

use crate::domain::document::Entry;
use crate::domain::entity::Kind;
use crate::locale::{documents as words, form, say};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::editing;
use crate::views::overlay::{Choice, Choose, Pick};

use super::{Chosen, State};

/// Offers what can be done with the chosen document: one without a record of its own can be given one.
pub(super) fn act(state: &State, ctx: &Ctx) -> Vec<Ask> {
    let Some(entry) = state.entry() else { return vec![Ask::warn(ctx.say(form::NO_ROW))] };
    match entry.key(ctx.workspace) {
        Some(key) if entry.document(ctx.workspace).is_some() => editing::menu(&key, ctx),
        Some(key) => {
            let complete = Choice::new(ctx.say(words::COMPLETE), "", Pick::Documents(Chosen::Complete));
            let rows = std::iter::once(complete).chain(editing::rows(&key, ctx)).collect();
            vec![Ask::choose(Choose::menu(entry.symbol.as_str(), Vec::new(), rows))]
        }
        None => add(Some(entry), ctx),
    }
}

/// Opens the form of a new record, with what is known of the document typed into it.
pub(super) fn add(entry: Option<&Entry>, ctx: &Ctx) -> Vec<Ask> {
    if ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    let Some(form) = editing::blank(Kind::Document, None, ctx) else { return Vec::new() };
    let known = entry.into_iter().flat_map(|entry| known(entry, ctx));
    vec![Ask::edit(form.typed_into(known, ctx))]
}

/// Returns what is known of the document, by the fields of its record.
fn known(entry: &Entry, ctx: &Ctx) -> impl Iterator<Item = (&'static str, String)> {
    let issuer = entry.issuer(ctx.workspace).map(str::to_owned);
    let summary = entry.summary(ctx.workspace).map(str::to_owned);
    let known = [
        ("symbol", Some(entry.symbol.clone())),
        ("date", entry.told_date().map(long)),
        ("issuer", issuer),
        ("summary", summary),
    ];
    known.into_iter().filter_map(|(field, text)| Some((field, text?)))
}
