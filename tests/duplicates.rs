//! Which rows of the shipped plans are proposed as the same work. Every pair was judged by hand in the documents.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking and owns its files")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

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

/// Rows of one theme, and the pairs of them that are not proposed.
struct Theme {
    rows: &'static [&'static str],
    /// Nothing in the rows says that they are one work.
    beyond: &'static [(&'static str, &'static str)],
}

/// The hand-checked themes. Every pair of two plans in one theme counts as true, and the one pair inside a list.
const THEMES: &[Theme] = &[
    // Cashless payment: B.19 and III.2 are reached by way of C.12.
    Theme { rows: &["454/B/19", "343/C/12", "2026-2030/III/2"], beyond: &[] },
    Theme { rows: &["454/B/26", "343/A/4"], beyond: &[] },
    Theme { rows: &["454/B/4", "343/A/36"], beyond: &[] },
    // Places and house numbers: the survey names no place.
    Theme {
        rows: &["454/B/24", "343/C/23", "343/C/23.1", "343/C/23.2"],
        beyond: &[("454/B/24", "343/C/23.1")],
    },
    Theme { rows: &["454/B/27", "454/B/30", "454/B/38", "343/C/20"], beyond: &[] },
    // Health: two works under one heading, the personal record and the exchange between hospitals; no word of the one
    // stands in the other.
    Theme {
        rows: &["454/B/37", "343/C/6", "343/C/13", "2026-2030/IV/6", "2026-2030/V/6"],
        beyond: &[
            ("454/B/37", "343/C/6"),
            ("454/B/37", "2026-2030/V/6"),
            ("343/C/6", "2026-2030/IV/6"),
            ("343/C/13", "2026-2030/V/6"),
        ],
    },
    // Land data: B.12 redesigns procedures and names land once, as an example; C.16 says no more than "land data", B.25
    // is about linking notaries and taxes.
    Theme {
        rows: &["454/B/12", "454/B/25", "454/B/34", "343/C/15", "343/C/16"],
        beyond: &[("454/B/12", "343/C/15"), ("454/B/12", "343/C/16"), ("454/B/25", "343/C/16")],
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

/// Returns what a person found of each pair who read both rows.
fn verdicts() -> BTreeMap<Pair, &'static str> {
    let lines = include_str!("duplicates/verdicts.txt").lines();
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let judged = lines.map(|line| match line.split(' ').collect::<Vec<_>>()[..] {
        [verdict @ ("true" | "arguable" | "false"), one, other] => (pair(one, other), verdict),
        _ => panic!("{line}"),
    });
    let all: Vec<_> = judged.collect();
    let once: BTreeMap<Pair, &'static str> = all.iter().cloned().collect();
    assert_eq!(all.len(), once.len(), "each pair is judged once");
    once
}

fn count<'a>(pairs: impl IntoIterator<Item = &'a Pair>, verdict: &str) -> usize {
    let verdicts = verdicts();
    pairs.into_iter().filter(|pair| verdicts.get(*pair) == Some(&verdict)).count()
}

#[test]
fn the_hand_checked_pairs_are_proposed() {
    let proposed = pairs(&found(&unlinked()));
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
    assert_eq!((reached, linked), (40, 46), "of 53 pairs of the themes and of {} links", by_hand.len());
}

/// Precision: of what is proposed, how much is true. Recall: of what is known to be true, how much is proposed.
#[test]
fn every_proposal_is_judged_and_few_are_false() {
    let all = found(&unlinked());
    let (proposed, verdicts) = (pairs(&all), verdicts());
    let unjudged: Vec<&Pair> = proposed.iter().filter(|pair| !verdicts.contains_key(*pair)).collect();
    assert!(unjudged.is_empty(), "read both rows and write the verdict down: {unjudged:?}");
    let of = |pairs: &BTreeSet<Pair>| ["true", "arguable", "false"].map(|verdict| count(pairs, verdict));
    assert_eq!(of(&proposed), [94, 33, 21], "of {} proposed", proposed.len());
    assert_eq!(count(verdicts.keys(), "true"), 116, "known to be true");
    assert_eq!(of(&pairs(&all[..60])), [52, 8, 0], "the surest are mostly true");
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
        let words = why.words.len() + why.outputs.len();
        assert!(words > 0, "{proposal:?}");
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
