//! What the documents are counted and narrowed by: issuer, kind, year.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use crate::domain::document::{Entry, Issuers};
use crate::locale::{Said, documents as words};
use crate::views::ctx::Ctx;
use crate::views::overlay::{Choice, Choose, Pick};

use super::Chosen;

/// Names what documents are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// Who issued it.
    Issuer,
    /// What kind of document it is.
    Kind,
    /// The year of its date.
    Year,
}

impl Facet {
    const ALL: [Facet; 3] = [Facet::Issuer, Facet::Kind, Facet::Year];

    fn name(self) -> Said {
        match self {
            Facet::Issuer => words::BY_ISSUER,
            Facet::Kind => words::BY_KIND,
            Facet::Year => words::BY_YEAR,
        }
    }

    /// Returns the value of a document, in words.
    pub(super) fn of(self, entry: &Entry, issuers: &mut Issuers<'_>, ctx: &Ctx) -> String {
        let found = match self {
            Facet::Issuer => issuers.issuer(entry).map(|issuer| issuer.name(ctx.workspace).to_owned()),
            Facet::Kind => entry
                .read()
                .map(|symbol| symbol.kind.unwrap_or_else(|| ctx.say(words::OFFICIAL_LETTER).to_owned())),
            Facet::Year => entry.date.map(|date| date.year().to_string()),
        };
        found.unwrap_or_else(|| ctx.say(words::NOBODY).to_owned())
    }
}

/// Asks what to count by.
pub(super) fn facets(ctx: &Ctx) -> Choose {
    let row = |facet: Facet| Choice::new(ctx.say(facet.name()), "", Pick::Documents(Chosen::CountBy(facet)));
    Choose::menu(ctx.say(words::COUNT_BY), Vec::new(), Facet::ALL.map(row).into())
}

/// Lists how many of the documents have which value, the most frequent first; a chosen one narrows the register.
pub(super) fn counts<'a>(entries: impl Iterator<Item = &'a Entry>, facet: Facet, ctx: &Ctx) -> Choose {
    let mut issuers = Issuers::of(ctx.workspace);
    let mut counted: BTreeMap<String, usize> = BTreeMap::new();
    for entry in entries {
        *counted.entry(facet.of(entry, &mut issuers, ctx)).or_default() += 1;
    }
    let mut counted: Vec<(String, usize)> = counted.into_iter().collect();
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let row = |(value, count): (String, usize)| {
        Choice::new(value.clone(), count.to_string(), Pick::Documents(Chosen::Only(facet, Some(value))))
    };
    let all = Choice::new(ctx.say(words::SINCE_EVER), "", Pick::Documents(Chosen::Only(facet, None)));
    let rows = std::iter::once(all).chain(counted.into_iter().map(row)).collect();
    Choose::picker(ctx.say(facet.name()), Vec::new(), rows)
}
