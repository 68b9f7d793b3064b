//! What needs attention, under which heading, and of whom.

use std::slice::from_ref;

use chrono::Days;
use proptest::prelude::*;

use super::*;
use crate::domain::build::{Build, by_group, by_name, day, ended, group, parties, plan, task, unit};
use crate::domain::deadline::{Cadence, Every};
use crate::domain::followup::{Action, Reminder, Request};
use crate::domain::party::PartyList;
use crate::domain::progress::{Count, Review, State};
use crate::domain::reporting::{Duty, Submission};
use crate::domain::task::{Standing, Task, Tracking};
use crate::domain::unit::{GroupRule, UnitKind};

const TODAY: &str = "2026-04-10";

/// Departments, communes, a merger into one and into several, an end without a receiver.
fn office() -> Build {
    let mut build = Build::default();
    let kind = |kind: UnitKind| GroupRule { kinds: vec![kind], ..GroupRule::default() };
    build
        .add(unit("ubnd", UnitKind::Committee, 0))
        .add(unit("so-y-te", UnitKind::Department, 1))
        .add(unit("so-noi-vu", UnitKind::Department, 2))
        .add(unit("xa-1", UnitKind::Commune, 20))
        .add(unit("xa-2", UnitKind::Commune, 21))
        .add(ended("so-cu", "2025-02-28", &["so-noi-vu"]))
        .add(ended("so-tach", "2025-02-28", &["so-y-te", "so-noi-vu"]))
        .add(ended("huyen", "2025-06-30", &[]))
        .add(group("cac-so", kind(UnitKind::Department)))
        .add(group("cap-xa", kind(UnitKind::Commune)))
        .add(plan("454"));
    build
}

fn led(id: &str, phrase: &str, by: &str) -> Task {
    Task { leads: parties(&[by_name(by)]), ..task(id, "454", phrase) }
}

fn of(build: &Build, unit: Option<&str>) -> Inbox {
    inbox(&build.workspace, &Settings::default(), day(TODAY), unit.map(UnitId::from).as_ref())
}

/// Shows the headings with the reasons of their items.
fn shown(inbox: &Inbox) -> Vec<(Heading, Vec<Vec<Reason>>)> {
    let reasons = |bundle: &Bundle| bundle.items.iter().map(|item| item.reasons.clone()).collect();
    inbox.bundles.iter().map(|bundle| (bundle.heading, reasons(bundle))).collect()
}

#[test]
fn each_reason_has_its_heading_and_its_days() {
    for (phrase, state, reported, expected) in [
        ("Trước ngày 01/4/2026", State::InProgress, "2026-04-01", Some(Reason::Overdue(10))),
        ("Trước ngày 20/4/2026", State::InProgress, "2026-04-09", Some(Reason::DueSoon(9))),
        ("Trước ngày 11/4/2026", State::InProgress, "2026-04-09", Some(Reason::DueSoon(0))),
        ("Trước ngày 26/4/2026", State::InProgress, "2026-04-09", None),
        (
            "Theo tiến độ của Bộ Công an (Tháng 3/2026)",
            State::InProgress,
            "2026-04-01",
            Some(Reason::PastIndicative(10)),
        ),
        ("Theo tiến độ của Bộ Công an", State::Waiting, "2026-04-01", Some(Reason::Waiting)),
        ("Thực hiện thường xuyên", State::Ongoing, "2026-01-10", Some(Reason::Stale(Some(90)))),
        ("Thực hiện thường xuyên", State::Ongoing, "2026-04-09", None),
        ("Trước ngày 01/4/2026", State::Done, "2026-04-05", None),
        ("Trước ngày 01/4/2026", State::Dropped, "2026-03-05", None),
    ] {
        let mut build = office();
        build.add(led("t", phrase, "so-y-te")).update("t", reported, state);
        let found = shown(&of(&build, Some("so-y-te")));
        let main = found.first().map(|(heading, items)| (*heading, items[0][0].clone()));
        assert_eq!(main, expected.map(|reason| (reason.heading(), reason)), "{phrase} {state:?} {reported}");
    }
}

#[test]
fn an_item_stands_once_under_its_first_heading_with_its_other_reasons_beside_it() {
    let mut build = office();
    build
        .add(led("t", "Trước ngày 01/4/2026", "so-y-te"))
        .update("t", "2026-04-01", State::InProgress)
        .assessment("t", "2026-04-02", true, Some("thiếu người"))
        .obstacle("t", "2026-03-31", None)
        .obstacle("t", "2026-04-05", None)
        .obstacle("t", "2026-02-01", Some("2026-03-01"));
    let risk = Reason::AtRisk(Risk::Assessed(Some("thiếu người".to_owned())));
    let reasons = vec![Reason::Overdue(10), risk, Reason::Obstacles { open: 2, days: 10 }];
    assert_eq!(shown(&of(&build, Some("so-y-te"))), [(Heading::Overdue, vec![reasons.clone()])]);
    assert_eq!(shown(&of(&build, None)), [(Heading::Overdue, vec![reasons])]);
    assert_eq!(shown(&of(&build, Some("so-noi-vu"))), []);
}

#[test]
fn headings_come_in_their_order_and_the_most_urgent_item_first() {
    let mut build = office();
    for (id, phrase) in [
        ("a", "Trước ngày 18/4/2026"),
        ("b", "Trước ngày 03/4/2026"),
        ("c", "Trước ngày 14/4/2026"),
        ("d", "Tháng 12/2025"),
    ] {
        build.add(led(id, phrase, "so-y-te")).update(id, "2026-04-09", State::InProgress);
    }
    let inbox = of(&build, None);
    let days = |heading| inbox.under(heading).iter().filter_map(|item| item.reasons[0].days()).collect();
    let (overdue, soon): (Vec<u32>, Vec<u32>) = (days(Heading::Overdue), days(Heading::DueSoon));
    assert_eq!((overdue, soon), (vec![100, 8], vec![3, 7]));
    assert_eq!(inbox.bundles.iter().map(|it| it.heading).collect::<Vec<_>>(), Heading::ALL[..2]);
}

#[test]
fn the_window_of_what_is_due_soon_is_set() {
    let mut build = office();
    for (id, phrase) in [("a", "Ngày 15/4/2026"), ("b", "Ngày 24/4/2026"), ("c", "Ngày 10/5/2026")] {
        build.add(led(id, phrase, "so-y-te")).update(id, "2026-04-09", State::InProgress);
    }
    for (window, expected) in [(4, 0), (7, 1), (14, 2), (29, 2), (30, 3)] {
        let settings = Settings { due_soon_days: window, ..Settings::default() };
        let inbox = inbox(&build.workspace, &settings, day(TODAY), None);
        assert_eq!(inbox.count(Heading::DueSoon), expected, "{window}");
    }
}

#[test]
fn what_was_put_off_is_hidden_and_counted_until_its_day() {
    for (until, hidden) in [("2026-04-11", true), ("2026-04-10", false), ("2026-04-01", false)] {
        let mut build = office();
        let view = crate::domain::progress::Assessment {
            id: "nguồn#1".into(),
            task: "t".into(),
            on: day("2026-04-02"),
            at_risk: false,
            reason: None,
            put_off_until: Some(day(until)),
        };
        build.add(led("t", "Trước ngày 01/4/2026", "so-y-te")).add(view);
        let inbox = of(&build, Some("so-y-te"));
        assert_eq!((inbox.put_off.len(), inbox.count(Heading::Overdue)), (hidden.into(), (!hidden).into()));
    }
}

#[test]
fn a_unit_is_concerned_as_lead_as_coordinator_and_as_a_member_of_a_group() {
    let mut build = office();
    let with = |id: &str, leads: &[_], coordinators: &[_]| Task {
        leads: parties(leads),
        coordinators: parties(coordinators),
        ..task(id, "454", "Trước ngày 01/4/2026")
    };
    let (named, member) = (by_name("so-y-te"), by_group("cac-so", None));
    build
        .add(with("a", from_ref(&named), from_ref(&member)))
        .add(with("b", &[by_name("so-noi-vu")], from_ref(&named)))
        .add(with("c", from_ref(&member), from_ref(&named)))
        .add(with("d", &[by_name("ubnd")], from_ref(&member)))
        .add(with("e", &[by_name("ubnd")], &[by_group("cap-xa", None)]));
    let of_side = |side: Side| {
        let mut inbox = of(&build, Some("so-y-te"));
        inbox.retain_side(side);
        let tasks = inbox.under(Heading::Overdue).iter().filter_map(|item| match item.matter {
            Matter::Task(slot) => build.workspace.tasks.at(slot).map(|row| row.record.id.to_string()),
            _ => None,
        });
        let mut tasks: Vec<String> = tasks.collect();
        tasks.sort();
        tasks.concat()
    };
    assert_eq!([Side::Lead, Side::Coordinator, Side::Member].map(of_side), ["a", "b", "cd"]);
}

#[test]
fn in_a_task_of_many_units_only_those_whose_part_is_open_are_concerned_as_leads() {
    let mut build = office();
    let shared = Task {
        leads: parties(&[by_group("cap-xa", None)]),
        tracking: Tracking::PerUnit,
        ..task("t", "454", "Trước ngày 01/4/2026")
    };
    build.add(shared).unit_update("t", "xa-1", "2026-03-20", State::Done);
    assert_eq!(of(&build, Some("xa-1")).bundles, []);
    assert_eq!(of(&build, Some("xa-2")).count(Heading::Overdue), 1);
    assert_eq!(of(&build, None).count(Heading::Overdue), 1);
}

#[test]
fn work_of_a_unit_that_ended_says_where_it_came_from_or_that_it_waits() {
    let came = |build: &Build, unit: &str| {
        let inbox = of(build, Some(unit));
        inbox.bundles.iter().flat_map(|bundle| &bundle.items).find_map(|item| item.inherited.clone())
    };
    let mut build = office();
    build.add(led("a", "", "so-cu"));
    let from = |unit: &str| Inherited { from: unit.into(), on: None, unsettled: None };
    let merged = Inherited { on: Some(day("2025-03-01")), ..from("so-cu") };
    assert_eq!(came(&build, "so-noi-vu"), Some(merged));
    assert_eq!(of(&build, Some("so-cu")).bundles, []);

    let mut build = office();
    build.add(led("b", "", "so-tach"));
    let candidates = Unsettled::Candidates(vec!["so-y-te".into(), "so-noi-vu".into()]);
    let undecided = Inherited { unsettled: Some(candidates), ..from("so-tach") };
    for unit in ["so-tach", "so-y-te", "so-noi-vu"] {
        assert_eq!(came(&build, unit), Some(undecided.clone()), "{unit}");
    }
    build.reassignment("b", "so-tach", "so-y-te", "2025-03-12", Standing::Confirmed);
    let decided = Inherited { on: Some(day("2025-03-12")), ..from("so-tach") };
    assert_eq!((came(&build, "so-y-te"), came(&build, "so-noi-vu")), (Some(decided), None));

    let mut build = office();
    build.add(led("c", "", "huyen"));
    let waits = Inherited { unsettled: Some(Unsettled::NoReceiver), ..from("huyen") };
    assert_eq!(came(&build, "huyen"), Some(waits.clone()));
    let all = of(&build, None);
    assert_eq!(all.under(Heading::Inherited)[0].inherited, Some(waits));
}

fn weekly(valid_to: Option<&str>) -> Duty {
    let cadence = Cadence { weekday: Some(chrono::Weekday::Tue), ..Cadence::plain(Every::Week) };
    Duty {
        id: "bc".into(),
        name: "Báo cáo tuần".to_owned(),
        cadence,
        owed_by: parties(&[by_group("cac-so", None)]),
        recipients: PartyList::default(),
        valid_from: Some(day("2026-03-18")),
        valid_to: valid_to.map(day),
        document: None,
        rank: 0,
    }
}

fn sent(unit: &str, from: &str) -> Submission {
    let from = day(from);
    Submission {
        id: format!("nguồn#{unit}{from}").as_str().into(),
        duty: "bc".into(),
        unit: unit.into(),
        period: crate::domain::plan::Period { from, to: from + Days::new(6) },
        received_on: from + Days::new(8),
        time: None,
        document: None,
        note: None,
    }
}

#[test]
fn a_report_that_was_not_sent_stands_once_and_a_later_one_closes_the_gap() {
    let mut build = office();
    build.add(weekly(None)).add(sent("so-noi-vu", "2026-03-16"));
    let missing = |build: &Build, unit: &str| {
        let inbox = of(build, Some(unit));
        let missed = |item: &Item| match &item.matter {
            Matter::Report(missing) => (missing.missed, item.reasons.clone()),
            _ => (0, Vec::new()),
        };
        inbox.under(Heading::Reports).iter().map(missed).collect::<Vec<_>>()
    };
    let three_days = vec![Reason::NotSent(Some(3))];
    assert_eq!(missing(&build, "so-y-te"), [(3, three_days.clone())]);
    assert_eq!(missing(&build, "so-noi-vu"), [(2, three_days.clone())]);
    build.add(sent("so-y-te", "2026-03-23"));
    assert_eq!(missing(&build, "so-y-te"), [(1, three_days)]);
    build.add(sent("so-y-te", "2026-03-30"));
    assert_eq!(missing(&build, "so-y-te"), []);
}

#[test]
fn a_unit_that_has_ended_owes_no_report_any_more() {
    let mut build = office();
    build.add(weekly(None)).add(ended("so-moi-giai-the", "2026-04-08", &[]));
    let inbox = of(&build, None);
    let units = inbox.under(Heading::Reports).iter().filter_map(|item| match &item.matter {
        Matter::Report(missing) => Some(missing.unit.as_str()),
        _ => None,
    });
    assert_eq!(units.collect::<Vec<_>>(), ["so-y-te", "so-noi-vu"]);
}

#[test]
fn a_proposal_waits_with_what_speaks_against_it() {
    let mut build = office();
    let proposed = |count: Option<Count>| {
        move |update: &mut crate::domain::progress::Update| {
            update.review = Review::Proposed;
            update.count = count;
        }
    };
    build
        .add(led("t", "Năm 2026", "so-y-te"))
        .update("t", "2026-04-09", State::InProgress)
        .update_with("t", "2026-04-10", None, proposed(Some(Count { done: 3, total: 12 })))
        .update_with("t", "2026-04-10", None, proposed(Some(Count { done: 13, total: 12 })))
        .update_with("t", "2026-04-11", None, proposed(None));
    let inbox = of(&build, Some("so-y-te"));
    let reasons: Vec<Reason> =
        inbox.under(Heading::Proposals).iter().map(|item| item.reasons[0].clone()).collect();
    let waits = |flags: &[Flag]| Reason::Proposed(flags.to_vec());
    assert_eq!(reasons, [waits(&[Flag::MoreThanAll]), waits(&[Flag::AfterAsOf]), waits(&[])]);
    assert_eq!(of(&build, Some("so-noi-vu")).bundles, []);
}

fn action(id: &str, unit: &str, due: Option<&str>, done_on: Option<&str>) -> Action {
    Action {
        id: id.into(),
        meeting: None,
        task: None,
        unit: unit.into(),
        text: "Báo cáo".to_owned(),
        on: day("2026-04-01"),
        due: due.map(day),
        done_on: done_on.map(day),
        result: None,
    }
}

#[test]
fn actions_and_requests_stand_by_their_day_else_under_their_own_heading() {
    for (due, done_on, expected) in [
        (Some("2026-04-07"), None, Some(Reason::Overdue(3))),
        (Some("2026-04-12"), None, Some(Reason::DueSoon(2))),
        (Some("2026-06-12"), None, Some(Reason::Action(9))),
        (None, None, Some(Reason::Action(9))),
        (Some("2026-04-07"), Some("2026-04-09"), None),
        (Some("2026-04-07"), Some("2026-04-11"), Some(Reason::Overdue(3))),
    ] {
        let mut build = office();
        build.add(action("nguồn#1", "so-cu", due, done_on));
        let found = shown(&of(&build, Some("so-noi-vu")));
        let expected: Vec<_> =
            expected.map(|reason| (reason.heading(), vec![vec![reason]])).into_iter().collect();
        assert_eq!(found, expected, "{due:?} {done_on:?}");
    }
    let mut build = office();
    build.add(Request {
        id: "nguồn#1".into(),
        task: None,
        from: Some("xa-1".into()),
        to: parties(&[by_name("so-y-te")]),
        text: "Hướng dẫn".to_owned(),
        on: day("2026-04-02"),
        due: None,
        document: None,
        answered_on: None,
        answer: None,
        answer_document: None,
    });
    for (unit, part) in [("so-y-te", Part::Addressee), ("xa-1", Part::Asker)] {
        let inbox = of(&build, Some(unit));
        let item = &inbox.under(Heading::Requests)[0];
        assert_eq!((&item.part, &item.reasons[0]), (&Some(part), &Reason::Request(8)));
    }
}

#[test]
fn reminders_are_counted_until_the_day() {
    let mut build = office();
    build.add(led("t", "Trước ngày 01/4/2026", "so-y-te"));
    for (id, on) in [("nguồn#1", "2026-03-02"), ("nguồn#2", "2026-04-08"), ("nguồn#3", "2026-04-11")] {
        build.add(Reminder {
            id: id.into(),
            unit: "so-y-te".into(),
            on: day(on),
            tasks: vec!["t".into()],
            text: None,
            document: None,
        });
    }
    let twice = Reminded { times: 2, last: Some(day("2026-04-08")) };
    let inbox = of(&build, Some("so-y-te"));
    assert_eq!((inbox.reminded, inbox.under(Heading::Overdue)[0].reminded), (twice, twice));
}

/// Makes tasks of every sort by numbers: who leads, who coordinates, what was reported.
fn province(rows: &[(usize, usize, usize, bool)]) -> Build {
    const WHO: [&str; 6] = ["so-y-te", "so-noi-vu", "so-cu", "so-tach", "huyen", "xa-1"];
    const PHRASES: [&str; 5] =
        ["Trước ngày 01/4/2026", "Tháng 4/2026", "Thực hiện thường xuyên", "Theo tiến độ của Bộ Công an", ""];
    const STATES: [State; 4] = [State::InProgress, State::Ongoing, State::Done, State::Waiting];
    let mut build = office();
    build.add(weekly(None)).add(sent("so-y-te", "2026-03-30")).add(action("nguồn#0", "so-tach", None, None));
    for (number, (who, phrase, state, shared)) in rows.iter().enumerate() {
        let id = format!("t{number}");
        let group = by_group(if number % 2 == 0 { "cap-xa" } else { "cac-so" }, None);
        let lead = by_name(WHO[who % WHO.len()]);
        let (leads, coordinators) =
            if *shared { (vec![group, lead], vec![]) } else { (vec![lead], vec![group]) };
        build.add(Task {
            leads: parties(&leads),
            coordinators: parties(&coordinators),
            tracking: if *shared { Tracking::PerUnit } else { Tracking::Whole },
            ..task(&id, "454", PHRASES[phrase % PHRASES.len()])
        });
        build.unit_update(&id, WHO[state % WHO.len()], "2026-03-20", STATES[state % STATES.len()]);
        build.update_with(&id, "2026-04-01", Some(STATES[phrase % STATES.len()]), |update| {
            update.review = if number % 3 == 0 { Review::Proposed } else { Review::Accepted };
        });
    }
    build
}

proptest! {
    #[test]
    fn the_counts_of_all_units_are_those_of_their_inboxes(
        rows in prop::collection::vec((0..6usize, 0..5usize, 0..24usize, any::<bool>()), 0..14),
    ) {
        let build = province(&rows);
        let settings = Settings::default();
        let statuses = status::all(&build.workspace, day(TODAY), &settings);
        let collector = Collector::new(&build.workspace, &statuses, &settings, day(TODAY));
        let loads = collector.counts_by_unit();
        for unit in build.workspace.units.iter() {
            let inbox = collector.inbox(Some(&unit.id));
            let load = loads.iter().find(|load| load.unit == unit.id);
            for heading in Heading::ALL {
                let counted = load.map_or(0, |load| load.count(heading)) as usize;
                prop_assert_eq!(counted, inbox.count(heading), "{} {:?}", unit.id, heading);
            }
        }
    }

    #[test]
    fn collected_in_pieces_it_is_the_same(
        rows in prop::collection::vec((0..6usize, 0..5usize, 0..24usize, any::<bool>()), 0..14),
        piece in 1..9usize,
        of_one in any::<bool>(),
    ) {
        let Build { workspace, .. } = province(&rows);
        let (settings, unit) = (Settings::default(), of_one.then(|| UnitId::from("so-y-te")));
        let mut gathering = Gathering::new(unit.clone());
        let mut pieces = 1;
        while !gathering.go_on(&workspace, &settings, day(TODAY), &mut { piece }) {
            pieces += 1;
        }
        prop_assert!(pieces >= workspace.tasks.len() * 4 / piece, "{pieces} pieces");
        let harvest = gathering.finish().unwrap();
        let statuses = status::all(&workspace, day(TODAY), &settings);
        let collector = Collector::new(&workspace, &statuses, &settings, day(TODAY));
        prop_assert_eq!(harvest.inbox, collector.inbox(unit.as_ref()));
        prop_assert_eq!(harvest.loads, collector.counts_by_unit());
        prop_assert_eq!(harvest.statuses, statuses);
    }

    #[test]
    fn the_inbox_of_all_units_shows_every_matter_once(
        rows in prop::collection::vec((0..6usize, 0..5usize, 0..24usize, any::<bool>()), 0..14),
    ) {
        let build = province(&rows);
        let inbox = of(&build, None);
        let matters: Vec<&Matter> =
            inbox.bundles.iter().flat_map(|bundle| &bundle.items).map(|item| &item.matter).collect();
        let distinct: std::collections::HashSet<&Matter> = matters.iter().copied().collect();
        prop_assert_eq!(distinct.len(), matters.len());
        for bundle in &inbox.bundles {
            let mains = bundle.items.iter().filter_map(|item| item.reasons.first());
            prop_assert!(mains.map(Reason::heading).all(|heading| heading == bundle.heading));
        }
    }
}
