//! Which rows of the shipped plans are proposed as the same work. Every pair was judged by hand in the documents.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking and owns its files")]

mod common;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use common::sample::sample;
use dondoc::domain::duplicate::{Likeness, Proposal, Search, proposals, reason};
use dondoc::domain::journal::{BatchNumber, Seq};
use dondoc::domain::operation::Operation;
use dondoc::domain::task::{Link, Standing};
use dondoc::domain::workspace::Workspace;

/// Is two tasks, the lesser id first.
type Pair = (String, String);

fn pair(one: &str, other: &str) -> Pair {
    let (one, other) = (one.min(other), one.max(other));
    (one.to_owned(), other.to_owned())
}

fn links(workspace: &Workspace) -> Vec<Link> {
    workspace.links.iter().cloned().collect()
}

/// Returns the shipped plans before anybody linked a row.
fn unlinked() -> Workspace {
    let mut workspace = sample();
    for link in links(&workspace) {
        workspace.apply(&Operation::Withdraw(link.into()), Seq(1), BatchNumber(2)).unwrap();
    }
    workspace
}

fn found(workspace: &Workspace) -> Vec<Proposal> {
    let day = NaiveDate::from_ymd_opt(2026, 6, 5).unwrap();
    proposals(workspace, &Search::all(workspace), day)
}

fn pairs(found: &[Proposal]) -> BTreeSet<Pair> {
    found.iter().map(|it| pair(it.newer.as_str(), it.older.as_str())).collect()
}

/// Rows of one theme, and the pairs of them that their wording does not give.
struct Theme {
    rows: &'static [&'static str],
    /// They share no telling word, or one only that many rows have.
    beyond: &'static [(&'static str, &'static str)],
}

/// The hand-checked themes. Every pair of two plans in one theme counts as true, and the one pair inside a list.
const THEMES: &[Theme] = &[
    // Cashless payment: the later row speaks of school and hospital fees, shares "tiền mặt" alone and has another lead; it
    // is reached by way of the row between.
    Theme { rows: &["454/B/19", "343/C/12", "2026-2030/III/2"], beyond: &[("454/B/19", "2026-2030/III/2")] },
    Theme { rows: &["454/B/26", "343/A/4"], beyond: &[] },
    Theme { rows: &["454/B/4", "343/A/36"], beyond: &[] },
    // Places and house numbers: the survey names no place.
    Theme {
        rows: &["454/B/24", "343/C/23", "343/C/23.1", "343/C/23.2"],
        beyond: &[("454/B/24", "343/C/23.1")],
    },
    // Criminal records: a long row of which "án tích" is a small part.
    Theme { rows: &["454/B/27", "454/B/30", "454/B/38", "343/C/20"], beyond: &[("454/B/30", "343/C/20")] },
    // Health: two works under one heading, the personal record and the exchange between hospitals.
    Theme {
        rows: &["454/B/37", "343/C/6", "343/C/13", "2026-2030/IV/6", "2026-2030/V/6"],
        beyond: &[
            ("454/B/37", "343/C/6"),
            ("454/B/37", "2026-2030/V/6"),
            ("343/C/6", "2026-2030/IV/6"),
            ("343/C/13", "2026-2030/V/6"),
        ],
    },
    // Land data: B.12 redesigns procedures and names land once; B.34 is a paragraph, of which the short rows give little.
    Theme {
        rows: &["454/B/12", "454/B/25", "454/B/34", "343/C/15", "343/C/16"],
        beyond: &[
            ("454/B/12", "343/C/15"),
            ("454/B/12", "343/C/16"),
            ("454/B/25", "343/C/16"),
            ("454/B/34", "343/C/15"),
        ],
    },
    Theme { rows: &["343/A/31", "343/C/22", "2026-2030/VI/6"], beyond: &[] },
    Theme { rows: &["454/B/40", "343/C/28", "2026-2030/III/7"], beyond: &[] },
    // Identities of organisations: C.25 is about trade in chemicals.
    Theme {
        rows: &["454/B/29", "454/B/46", "343/C/21", "343/C/25"],
        beyond: &[("454/B/29", "343/C/25"), ("454/B/46", "343/C/25")],
    },
    Theme { rows: &["454/B/45", "343/A/10", "2026-2030/VI/4"], beyond: &[] },
    Theme { rows: &["343/A/11", "2026-2030/V/3"], beyond: &[] },
    Theme { rows: &["343/A/35", "343/A/37", "2026-2030/IV/1", "2026-2030/IV/2", "678/8"], beyond: &[] },
    // Central systems: four steps of one transition, of which only the first is worded like it.
    Theme {
        rows: &["2026-2030/II/1", "678/1", "678/2", "678/3", "678/4"],
        beyond: &[("2026-2030/II/1", "678/2"), ("2026-2030/II/1", "678/3"), ("2026-2030/II/1", "678/4")],
    },
    Theme { rows: &["2026-2030/II/6", "2026-2030/X/4", "678/5"], beyond: &[] },
];

fn plan(task: &str) -> &str {
    task.split('/').next().unwrap()
}

impl Theme {
    fn pairs(&self) -> BTreeSet<Pair> {
        let mut all = BTreeSet::new();
        for (nth, one) in self.rows.iter().enumerate() {
            for other in &self.rows[nth + 1..] {
                if plan(one) != plan(other) || (*one, *other) == ("343/A/31", "343/C/22") {
                    all.insert(pair(one, other));
                }
            }
        }
        all
    }
}

#[test]
fn the_hand_checked_pairs_are_proposed_with_few_beside_them() {
    let all = found(&unlinked());
    let proposed = pairs(&all);
    let mut reached = 0;
    for theme in THEMES {
        let beyond: BTreeSet<Pair> = theme.beyond.iter().map(|(one, other)| pair(one, other)).collect();
        let missing: BTreeSet<Pair> = theme.pairs().difference(&proposed).cloned().collect();
        assert_eq!(missing, beyond, "{:?}", theme.rows);
        reached += theme.pairs().len() - beyond.len();
    }
    let by_hand: BTreeSet<Pair> =
        links(&sample()).iter().map(|link| pair(link.from.as_str(), link.to.as_str())).collect();
    let linked = by_hand.intersection(&proposed).count();
    assert!(all.len() <= 180, "{}", all.len());
    assert_eq!((reached, linked), (37, 43), "of 53 pairs of the themes and of {} links", by_hand.len());
    let surest: BTreeSet<Pair> = pairs(&all[..60]);
    let true_pairs: BTreeSet<Pair> = THEMES.iter().flat_map(Theme::pairs).chain(by_hand).collect();
    assert!(surest.intersection(&true_pairs).count() >= 28, "the surest are mostly true");
}

#[test]
fn neighbours_of_one_annex_are_never_proposed() {
    let workspace = unlinked();
    let twins = ["2026-2030/V/12", "2026-2030/V/13", "2026-2030/V/14"];
    let proposed = pairs(&found(&workspace));
    for (one, other) in &proposed {
        assert!(!(twins.contains(&one.as_str()) && twins.contains(&other.as_str())), "{one} {other}");
        let part = |id: &str| id.split('/').take(2).map(str::to_owned).collect::<Vec<_>>();
        assert_ne!(part(one), part(other), "{one} {other}");
    }
}

#[test]
fn every_proposal_says_why() {
    let workspace = unlinked();
    let likeness = Likeness::of(&workspace);
    for proposal in found(&workspace) {
        let why = reason(&workspace, &likeness, &proposal.newer, &proposal.older);
        assert!(!why.words.is_empty(), "{proposal:?}");
        assert!(proposal.percent >= 29, "{proposal:?}");
    }
}

#[test]
fn what_a_person_has_decided_is_not_proposed_again() {
    let mut workspace = sample();
    let decided: BTreeSet<Pair> = links(&workspace)
        .iter()
        .filter(|link| link.standing == Standing::Confirmed)
        .map(|link| pair(link.from.as_str(), link.to.as_str()))
        .collect();
    let before = found(&workspace);
    assert!(pairs(&before).is_disjoint(&decided));
    for link in links(&workspace).iter().filter(|link| link.standing == Standing::Proposed) {
        assert!(pairs(&before).contains(&pair(link.from.as_str(), link.to.as_str())), "{}", link.id);
    }
    let surest = before.first().unwrap();
    let refused = Link {
        id: "thu#1".into(),
        relation: surest.relation,
        // The other way round: it is the pair that is refused.
        from: surest.older.clone(),
        to: surest.newer.clone(),
        standing: Standing::Refused,
        since: None,
    };
    workspace.apply(&Operation::Create(refused.into()), Seq(1), BatchNumber(2)).unwrap();
    let after = found(&workspace);
    assert_eq!(after.len(), before.len() - 1);
    assert!(!pairs(&after).contains(&pair(surest.newer.as_str(), surest.older.as_str())));
}

#[test]
fn in_pieces_the_same_is_found_as_at_once() {
    let workspace = sample();
    let mut search = Search::default();
    let mut pieces = 0;
    loop {
        let mut allowance = 20;
        pieces += 1;
        if search.go_on(&workspace, &mut allowance) {
            break;
        }
    }
    let day = NaiveDate::from_ymd_opt(2026, 6, 5).unwrap();
    assert!(pieces > 20, "{pieces}");
    assert_eq!(proposals(&workspace, &search, day), found(&workspace));
}
