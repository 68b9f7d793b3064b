//! Which words tell, which rows are compared, and what is said of a pair.

use super::words::terms;
use super::*;
use crate::domain::build::{Build, by_name, day, deadline, ended, parties, plan, section, task};
use crate::domain::operation::{Operation, Record};
use crate::domain::plan::{Plan, Superseded};
use crate::domain::task::{Relation, Standing, Task};

fn texts(title: &str) -> Vec<String> {
    terms(title).iter().map(|term| term.text.to_string()).collect()
}

#[test]
fn typical_words_tell_nothing() {
    for title in ["Triển khai thực hiện", "Rà soát, xây dựng kế hoạch", "Các sở", "", "…"]
    {
        let told: f32 = terms(title).iter().map(|term| term.share).sum();
        let least = terms(title).iter().all(|term| term.share < 1.0);
        assert!(least && told < 1.0, "{title}: {:?}", texts(title));
    }
    assert!(texts("Triển khai số hóa hộ tịch").contains(&"ho tich".to_owned()));
}

#[test]
fn case_tone_mark_and_short_forms_make_no_difference() {
    for (one, other) in [
        ("Hoà giải cơ sở", "HÒA GIẢI CƠ SỞ"),
        ("Khai thác CSDL đất đai", "Khai thác cơ sở dữ liệu đất đai"),
        ("Nâng cấp IOC", "Nâng cấp trung tâm điều hành thông minh"),
        ("Số hóa hồ sơ án tích", "Số hóa hồ sơ lý lịch tư pháp"),
        ("Tập huấn an ninh, an toàn mạng", "Đào tạo an ninh mạng"),
    ] {
        assert_eq!(texts(one), texts(other), "{one}");
    }
}

#[test]
fn shared_words_are_marked_where_they_stand() {
    let marks = |one: &str, other: &str| {
        let (mine, theirs) = shared(one, other);
        let slices = |text: &str, ranges: Vec<std::ops::Range<usize>>| {
            ranges.into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>()
        };
        (slices(one, mine), slices(other, theirs))
    };
    let said = |words: &[&str]| words.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(
        marks("Triển khai Sổ sức khỏe điện tử", "Thí điểm sổ sức khoẻ trên VNeID"),
        (said(&["Sổ sức khỏe"]), said(&["sổ sức khoẻ"]))
    );
    assert_eq!(
        marks("Hoàn thiện IOC", "Lập trung tâm điều hành thông minh"),
        (said(&["IOC"]), said(&["trung tâm", "điều hành", "thông minh"]))
    );
    assert_eq!(marks("Triển khai kế hoạch", "Triển khai báo cáo"), (vec![], vec![]));
}

const HEALTH: &str = "Thí điểm Sổ sức khỏe điện tử tại bệnh viện";

/// Makes a plan of 2025 with a task and one of 2026 with a second one, both as the closure leaves them.
fn two(change: impl FnOnce(&mut Task)) -> Build {
    let mut build = Build::default();
    let mut second = Task {
        title: "Mở rộng sổ sức khoẻ điện tử ở bệnh viện".to_owned(),
        ..task("m", "moi", "31/12/2026")
    };
    change(&mut second);
    build
        .add(Plan { date: Some(day("2025-02-28")), ..plan("cu") })
        .add(Plan { date: Some(day("2026-02-28")), rank: 1, ..plan("moi") })
        .add(section("cu/A", "cu", None, 0))
        .add(section("cu/B", "cu", None, 1))
        .add(section("cu/A/1", "cu", Some("cu/A"), 0))
        .add(Task {
            title: HEALTH.to_owned(),
            section: Some("cu/A/1".into()),
            ..task("c", "cu", "15/12/2026")
        })
        .add(second);
    build
}

fn why(build: &Build, proposal: &Proposal) -> Reason {
    reason(&build.workspace, &Likeness::of(&build.workspace), &proposal.newer, &proposal.older)
}

fn all(build: &Build) -> Vec<Proposal> {
    proposals(&build.workspace, &Search::all(&build.workspace), day("2026-06-05"))
}

#[test]
fn the_later_task_speaks_and_the_reason_is_told() {
    let build = two(|_| ());
    let [only] = &all(&build)[..] else { panic!("one pair") };
    let reason = why(&build, only);
    assert_eq!((only.newer.as_str(), only.older.as_str()), ("m", "c"));
    assert_eq!(only.relation, Relation::Continues);
    assert_eq!(reason.words, ["sổ sức khoẻ", "bệnh viện"]);
    assert_eq!(reason.parties, ["so-y-te".into()]);
    assert_eq!(reason.days, Some(16));
    assert_eq!(only.link, None);
}

#[test]
fn rows_of_one_list_are_compared_across_its_parts_only_and_with_one_lead() {
    let within = |section: &str, lead: &str| {
        let build = two(|task| {
            task.plan = "cu".into();
            task.section = Some(section.into());
            task.leads = parties(&[by_name(lead)]);
        });
        all(&build).len()
    };
    for (section, lead, expected) in
        [("cu/B", "so-y-te", 1), ("cu/B", "so-khac", 0), ("cu/A", "so-y-te", 0), ("cu/A/1", "so-y-te", 0)]
    {
        assert_eq!(within(section, lead), expected, "{section} {lead}");
    }
}

#[test]
fn a_unit_and_its_successor_are_one_party() {
    let mut build = two(|task| task.leads = parties(&[by_name("so-moi")]));
    let lead_of = |build: &Build| all(build).first().map(|it| (it.percent, why(build, it).parties)).unwrap();
    let apart = lead_of(&build);
    build.add(ended("so-y-te", "2025-06-30", &["so-moi"]));
    let joined = lead_of(&build);
    assert!(joined.0 > apart.0, "{joined:?} {apart:?}");
    assert_eq!(joined.1, ["so-moi".into()]);
}

#[test]
fn what_both_are_follows_from_their_days_and_their_plans() {
    let relation = |assigned: &str, superseded: bool| {
        let mut build = two(|task| task.assigned_on = Some(day(assigned)));
        if superseded {
            let mut old = build.workspace.plans.get("cu").unwrap().clone();
            old.superseded = Some(Superseded { on: day("2025-04-01"), by: Some("moi".into()) });
            build.add(old);
        }
        all(&build).first().map(|it| (it.newer.to_string(), it.relation)).unwrap()
    };
    let cases = [
        ("2025-03-05", false, ("m", Relation::SameAs)),
        ("2025-03-05", true, ("m", Relation::Continues)),
        ("2025-09-05", false, ("m", Relation::Continues)),
        ("2025-01-05", false, ("c", Relation::SameAs)),
    ];
    for (assigned, superseded, (newer, expected)) in cases {
        assert_eq!(relation(assigned, superseded), (newer.to_owned(), expected), "{assigned} {superseded}");
    }
}

#[test]
fn a_proposed_link_is_shown_and_a_decided_pair_is_not() {
    for (standing, expected) in [(Standing::Proposed, 1), (Standing::Confirmed, 0), (Standing::Refused, 0)] {
        let mut build = two(|task| {
            task.title = "Việc khác hẳn".to_owned();
            task.deadline = deadline("Năm 2026");
        });
        assert_eq!(all(&build).len(), 0);
        build.link(Relation::Replaces, "c", "m", standing);
        let found = all(&build);
        assert_eq!(found.len(), expected, "{standing:?}");
        for it in found {
            assert_eq!((it.newer.as_str(), it.relation, it.link.is_some()), ("c", Relation::Replaces, true));
        }
    }
}

#[test]
fn what_is_the_same_by_way_of_a_third_task_is_not_proposed() {
    let mut build = two(|_| ());
    build.add(task("x", "moi", "Năm 2026"));
    build.link(Relation::SameAs, "m", "x", Standing::Confirmed);
    assert_eq!(all(&build).len(), 1);
    build.link(Relation::SameAs, "x", "c", Standing::Confirmed);
    assert_eq!(all(&build).len(), 0);
}

#[test]
fn a_decision_makes_one_link_or_changes_the_one_that_is_there() {
    let ends = (&"m".into(), &"c".into());
    let say =
        |build: &Build, decision| decide(&build.workspace, ends, decision, None, "thử#mới".into()).unwrap();
    let mut build = two(|_| ());
    let confirmed = Decision::Confirm(Relation::Continues);
    let [Operation::Create(Record::Link(new))] = &say(&build, confirmed)[..] else { panic!("one link") };
    assert_eq!((new.from.as_str(), new.to.as_str(), new.standing), ("m", "c", Standing::Confirmed));
    assert_eq!(new.since, Some(day("2026-02-28")), "from the day on which the later task was assigned");
    let [Operation::Create(Record::Link(new))] = &say(&build, Decision::Refuse)[..] else {
        panic!("one link")
    };
    assert_eq!((new.standing, new.since), (Standing::Refused, None));

    build.link(Relation::Replaces, "m", "c", Standing::Proposed);
    let fields = |operations: Vec<Operation>| {
        let field = |operation: &Operation| match operation {
            Operation::Change(change) => change.field(),
            _ => "none",
        };
        operations.iter().map(field).collect::<Vec<_>>()
    };
    assert_eq!(fields(say(&build, confirmed)), ["relation", "standing", "since"]);
    assert_eq!(fields(say(&build, Decision::Refuse)), ["standing"]);

    build = two(|_| ());
    build.link(Relation::SameAs, "c", "m", Standing::Refused);
    assert!(say(&build, Decision::Refuse).is_empty(), "it is refused already, whichever is named first");
    assert_eq!(fields(say(&build, confirmed)), ["relation", "from", "to", "standing", "since"]);
}

#[test]
fn what_cannot_be_linked_is_refused() {
    let mut build = two(|_| ());
    build.add(task("x", "moi", "Năm 2026"));
    build.link(Relation::Continues, "m", "x", Standing::Confirmed);
    build.link(Relation::Replaces, "x", "c", Standing::Confirmed);
    let say = |from: &str, to: &str, relation| {
        let decision = Decision::Confirm(relation);
        decide(&build.workspace, (&from.into(), &to.into()), decision, None, "thử#mới".into()).err()
    };
    assert_eq!(say("c", "m", Relation::Continues), Some(Unfit::Circle("c".into(), "m".into())));
    assert_eq!(say("c", "m", Relation::SameAs), None);
    assert_eq!(say("m", "c", Relation::Replaces), None);
    assert_eq!(say("m", "m", Relation::SameAs), Some(Unfit::Itself("m".into())));
    assert_eq!(say("m", "nào", Relation::SameAs), Some(Unfit::Unknown("nào".into())));
}

#[test]
fn people_are_what_data_are_about_or_only_whom_it_is_for() {
    let share = |title: &str| {
        let found = terms(title).into_iter().find(|term| term.text.ends_with("vien chuc"));
        found.map(|term| (term.text.to_string(), term.share >= 1.0)).unwrap()
    };
    assert_eq!(share("Cập nhật CSDL công chức, viên chức"), ("du lieu vien chuc".to_owned(), true));
    assert_eq!(share("Bồi dưỡng công chức, viên chức"), ("vien chuc".to_owned(), false));
}

#[test]
fn an_expected_output_is_compared_with_the_other_title() {
    let with = |output: Option<&str>| {
        let mut build = two(|task| {
            task.title = "Nối các trạm xá".to_owned();
            task.output = output.map(str::to_owned);
        });
        build.add(Task {
            title: "Đo mực nước hồ chứa".to_owned(), ..task("x", "moi", "31/12/2026")
        });
        let found = all(&build);
        found.first().map(|it| why(&build, it)).map(|why| (why.words, why.outputs))
    };
    assert_eq!(with(None), None);
    let words = vec!["Sổ sức khỏe".to_owned(), "bệnh viện".to_owned()];
    assert_eq!(with(Some("Sổ sức khỏe điện tử dùng ở mọi bệnh viện")), Some((vec![], words)));
}

#[test]
fn a_pair_is_reached_by_way_of_a_task_that_is_linked_to_one_of_them() {
    let plans = |linked: bool| {
        let mut build = two(|task| {
            task.title =
                "Đặt lịch tiêm, lấy số thứ tự, mua thuốc, trả viện phí, gọi xe cứu thương bằng sổ sức khỏe"
                    .to_owned();
            task.leads = parties(&[by_name("so-khac")]);
        });
        build.add(Plan { date: Some(day("2025-09-03")), ..plan("giua") });
        let title = "Đặt lịch tiêm, lấy số thứ tự, mua thuốc, gọi xe cứu thương".to_owned();
        build.add(Task { title, ..task("x", "giua", "31/12/2027") });
        if linked {
            build.link(Relation::Continues, "x", "c", Standing::Confirmed);
        }
        let found = all(&build);
        found.into_iter().find(|it| (it.newer.as_str(), it.older.as_str()) == ("m", "c"))
    };
    let (apart, linked) = (plans(false), plans(true));
    assert_eq!(apart, None, "by themselves they share too little");
    assert_eq!(linked.and_then(|it| it.by_way_of), Some("x".into()));
}

#[test]
fn a_subtask_is_proposed_beside_its_parent_only_when_it_says_more() {
    let proposed = |title: &str| {
        let mut build = two(|_| ());
        for id in ["m.1", "m.2"] {
            let title = if id == "m.1" { title } else { "Sổ sức khoẻ ở bệnh viện" };
            let parent = Some("m".into());
            build.add(Task { title: title.to_owned(), parent, ..task(id, "moi", "31/12/2026") });
        }
        all(&build).iter().any(|it| it.newer.as_str() == "m.1")
    };
    assert!(proposed(HEALTH));
    assert!(!proposed("Kế hoạch sổ sức khoẻ"));
}
