//! What the calendar says.

use super::*;
use crate::domain::deadline::Policy;
use crate::domain::progress::State::{Done, Dropped, InProgress, NotStarted, Ongoing, Waiting as Awaiting};
use crate::domain::settings::Lateness;
use TimingKind::*;

#[test]
fn an_open_task_is_in_time_until_its_last_day_and_overdue_after_it() {
    for (phrase, as_of, expected) in [
        ("Tháng 6/2025", "2026-04-10", (Overdue, Some(284))),
        ("chậm nhất ngày 19/4/2026", "2026-04-10", (DueSoon, Some(9))),
        ("Tháng 6/2025", "2025-06-15", (InTime, Some(15))),
        ("Tháng 6/2025", "2025-06-16", (DueSoon, Some(14))),
        ("Tháng 6/2025", "2025-06-30", (DueSoon, Some(0))),
        ("Tháng 6/2025", "2025-07-01", (Overdue, Some(1))),
        ("Trước ngày 20/6/2025", "2025-06-19", (DueSoon, Some(0))),
        ("Trước ngày 20/6/2025", "2025-06-20", (Overdue, Some(1))),
        ("Quý III/2025", "2025-10-01", (Overdue, Some(1))),
        ("Năm 2025", "2026-01-01", (Overdue, Some(1))),
        ("trước 10 giờ ngày 10/12/2025", "2025-12-10", (DueSoon, Some(0))),
        ("trước 10 giờ ngày 10/12/2025", "2025-12-11", (Overdue, Some(1))),
        ("", "2026-04-10", (NoDeadline, None)),
        ("khi nào rảnh", "2026-04-10", (NoDeadline, None)),
    ] {
        assert_eq!(timing(&with_task(phrase), as_of), expected, "{phrase} on {as_of}");
    }
}

#[test]
fn the_office_may_allow_the_day_itself_and_another_span_for_due_soon() {
    let allows =
        Settings { deadlines: Policy { before_allows_day: true }, due_soon_days: 3, ..Settings::default() };
    let build = with_task("Trước ngày 20/6/2025");
    for (as_of, expected) in [
        ("2025-06-16", (InTime, Some(4))),
        ("2025-06-17", (DueSoon, Some(3))),
        ("2025-06-20", (DueSoon, Some(0))),
        ("2025-06-21", (Overdue, Some(1))),
    ] {
        let Timing { kind, days } = by(&build, as_of, &allows).timing;
        assert_eq!((kind, days), expected, "{as_of}");
    }
}

#[test]
fn a_finished_task_is_held_against_the_day_it_was_finished() {
    for (phrase, done_on, expected) in [
        ("Tháng 6/2025", "2025-06-30", (DoneOnTime, None)),
        ("Tháng 6/2025", "2025-07-12", (DoneLate, Some(12))),
        ("Thực hiện thường xuyên", "2025-07-12", (DoneOnTime, None)),
        ("Theo tiến độ của Bộ Công an", "2025-07-12", (DoneOnTime, None)),
        ("", "2025-07-12", (NoDeadline, None)),
    ] {
        let mut build = with_task(phrase);
        build.update("t", done_on, Done).update("t", "2025-12-01", Done);
        assert_eq!(timing(&build, "2026-04-10"), expected, "{phrase}: a repeated report changes nothing");
        assert_eq!(on(&build, "2026-04-10").since, Some(day(done_on)));
    }
}

#[test]
fn what_no_longer_fits_has_no_deadline() {
    let mut build = with_task("Tháng 6/2025");
    build.update("t", "2025-05-01", Dropped);
    assert_eq!(timing(&build, "2026-04-10"), (NoDeadline, None));
}

#[test]
fn a_waiting_task_waits_until_a_date_has_passed() {
    let mut build = with_task("Tháng 6/2025");
    build.update("t", "2025-05-01", Awaiting);
    assert_eq!(timing(&build, "2025-06-30"), (Waiting, None));
    assert_eq!(timing(&build, "2025-07-01"), (Overdue, Some(1)));
}

#[test]
fn a_trigger_is_never_overdue_before_it_fires() {
    let build = with_task("Theo tiến độ của Bộ Công an");
    assert_eq!(timing(&build, "2030-01-01"), (Waiting, None));
    let build = with_task("Theo tiến độ của Bộ Công an (Tháng 9/2026)");
    assert_eq!(timing(&build, "2026-09-30"), (Waiting, None));
    assert_eq!(timing(&build, "2026-10-01"), (PastIndicative, Some(1)));
    assert_eq!(on(&build, "2026-10-01").last_day, None);
}

#[test]
fn a_trigger_that_fired_gives_the_deadline_that_follows() {
    for (phrase, follows, expected) in [
        ("Sau khi có hướng dẫn của Bộ Công an", Some("Tháng 12/2025"), (InTime, Some(90))),
        ("30 ngày sau khi có hướng dẫn của Bộ Công an", None, (DueSoon, Some(13))),
        ("Sau khi có hướng dẫn của Bộ Công an", None, (NoDeadline, None)),
        ("Sau khi có hướng dẫn của Bộ Công an (Tháng 8/2025)", None, (NoDeadline, None)),
        ("Tháng 11/2025", None, (InTime, Some(59))),
    ] {
        let mut build = with_task(phrase);
        build.fired("t", "2025-09-15", follows);
        assert_eq!(timing(&build, "2025-10-02"), expected, "{phrase}, then {follows:?}");
        let before = timing(&build, "2025-09-14").0;
        assert!(
            matches!(before, Waiting | PastIndicative | InTime),
            "{phrase}: it has not fired yet: {before:?}"
        );
    }
}

#[test]
fn a_task_that_is_said_to_wait_stands_by_its_date_once_the_event_has_happened() {
    let mut build = with_task("Sau khi có hướng dẫn của Bộ Công an");
    build.update("t", "2025-03-01", State::Waiting).fired("t", "2025-04-01", Some("Tháng 6/2025"));
    for (as_of, expected, in_vain) in [
        ("2025-03-31", (Waiting, None), false),
        ("2025-04-01", (InTime, Some(90)), true),
        ("2025-06-20", (DueSoon, Some(10)), true),
        ("2025-07-01", (Overdue, Some(1)), true),
    ] {
        let status = on(&build, as_of);
        assert_eq!((status.timing.kind, status.timing.days), expected, "{as_of}");
        assert_eq!(status.state, State::Waiting, "{as_of}: what was reported stays");
        assert_eq!(status.contradictions.contains(&Contradiction::WaitsInVain), in_vain, "{as_of}");
    }
    build.update("t", "2025-05-01", State::Waiting);
    let status = on(&build, "2025-05-02");
    assert_eq!(
        (status.timing.kind, status.contradictions),
        (Waiting, Vec::new()),
        "it waits for something else"
    );
}

#[test]
fn the_latest_extension_until_the_day_moves_the_deadline() {
    let mut build = with_task("Tháng 6/2025");
    build
        .extension("t", "2025-08-01", "Tháng 12/2025")
        .extension("t", "2025-07-01", "Tháng 9/2025")
        .extension("t", "2025-08-01", "Tháng 11/2025");
    for (as_of, last_day, moved) in [
        ("2025-06-30", "2025-06-30", false),
        ("2025-07-01", "2025-09-30", true),
        ("2025-08-01", "2025-11-30", true),
    ] {
        let status = on(&build, as_of);
        assert_eq!((status.last_day, status.deadline_moved), (Some(day(last_day)), moved), "{as_of}");
    }
    let original = Settings { lateness: Lateness::Original, ..Settings::default() };
    let status = by(&build, "2025-08-01", &original);
    assert_eq!((status.timing.kind, status.timing.days), (Overdue, Some(32)));
    assert!(status.deadline_moved, "that it was moved is said all the same");
}

#[test]
fn what_follows_from_a_trigger_belongs_to_the_original_deadline() {
    let mut build = with_task("Sau khi có hướng dẫn của Bộ Công an");
    build.fired("t", "2025-04-01", Some("Tháng 6/2025")).extension("t", "2025-06-20", "Tháng 9/2025");
    let original = Settings { lateness: Lateness::Original, ..Settings::default() };
    assert_eq!(by(&build, "2025-07-01", &original).last_day, Some(day("2025-06-30")));
    assert_eq!(on(&build, "2025-07-01").last_day, Some(day("2025-09-30")));
}

#[test]
fn ongoing_work_is_fresh_until_its_period_and_the_grace_are_over() {
    for (phrase, fresh_until) in [
        ("Thực hiện thường xuyên", "2025-06-10"),
        ("Định kỳ trước ngày 10 hàng tháng", "2025-06-11"),
        ("trước 10 giờ thứ Ba hàng tuần", "2025-05-18"),
    ] {
        let mut build = with_task(phrase);
        build.update("t", "2025-05-01", Ongoing);
        let last = day(fresh_until);
        let days = u32::try_from((last - day("2025-05-01")).num_days()).unwrap();
        assert_eq!(timing(&build, fresh_until), (OngoingFresh, Some(days)), "{phrase}");
        let next = last.succ_opt().unwrap().to_string();
        assert_eq!(timing(&build, &next), (OngoingStale, Some(days + 1)), "{phrase}");
    }
}

#[test]
fn ongoing_work_without_a_report_counts_from_its_assignment_or_its_start() {
    let build = with_task("Thường xuyên");
    assert_eq!(timing(&build, "2025-04-09"), (OngoingFresh, None));
    assert_eq!(timing(&build, "2025-04-10"), (OngoingStale, None));
    let build = with_task("đảm bảo triển khai từ ngày 01/01/2026 khi Nghị quyết có hiệu lực");
    assert_eq!(timing(&build, "2025-12-31"), (OngoingFresh, None));
    assert_eq!(timing(&build, "2026-02-10"), (OngoingFresh, None));
    assert_eq!(timing(&build, "2026-02-11"), (OngoingStale, None));
}

#[test]
fn a_date_and_then_ongoing_work_has_two_phases() {
    let phrase = "Ngày 30/6/2025 và tổ chức thực hiện trong những năm tiếp theo";
    let mut build = with_task(phrase);
    build.update("t", "2025-05-01", InProgress);
    assert_eq!(timing(&build, "2025-06-30"), (DueSoon, Some(0)));
    assert_eq!(timing(&build, "2025-07-01"), (Overdue, Some(1)));
    build.update("t", "2025-06-30", Ongoing);
    assert_eq!(timing(&build, "2025-07-01"), (OngoingFresh, Some(1)));
    assert_eq!(timing(&build, "2025-12-01"), (OngoingStale, Some(154)));
}

#[test]
fn keeping_up_does_not_excuse_a_date_without_a_second_phase() {
    let mut build = with_task("Năm 2025");
    build.update("t", "2025-05-01", Ongoing);
    assert_eq!(timing(&build, "2025-12-31"), (DueSoon, Some(0)));
    assert_eq!(timing(&build, "2026-01-01"), (Overdue, Some(1)));
}

#[test]
fn each_milestone_is_its_own_check() {
    let phrase = "Đánh giá theo các mốc năm 2027, 2030";
    let mut build = with_task(phrase);
    assert_eq!(on(&build, "2026-05-01").last_day, Some(day("2027-12-31")));
    assert_eq!(timing(&build, "2028-01-01"), (Overdue, Some(1)));
    build.assessment("t", "2026-12-31", false, None);
    assert_eq!(
        timing(&build, "2028-01-01"),
        (Overdue, Some(1)),
        "an assessment before its year is not the milestone's"
    );
    build.assessment("t", "2028-02-01", false, None);
    assert_eq!(on(&build, "2028-02-01").last_day, Some(day("2030-12-31")));
    build.assessment("t", "2030-11-01", false, None);
    assert_eq!(timing(&build, "2031-01-01"), (NoDeadline, None), "every milestone is met");
    build.update("t", "2031-01-10", Done);
    assert_eq!(timing(&build, "2031-02-01"), (DoneLate, Some(10)));
}

#[test]
fn a_deadline_that_had_passed_at_the_assignment_is_marked() {
    for (phrase, born) in
        [("Tháng 2/2025", false), ("Tháng 01/2025", true), ("Trước ngày 28/02/2025", true), ("", false)]
    {
        assert_eq!(on(&with_task(phrase), "2025-03-01").born_overdue, born, "{phrase}");
    }
    let mut build = with_task("Tháng 01/2025");
    build.extension("t", "2025-03-01", "Tháng 12/2025");
    assert!(on(&build, "2025-03-01").born_overdue, "an extension does not unmake it");
}

#[test]
fn a_task_exists_from_its_assignment_on() {
    let build = with_task("Năm 2025");
    let task = build.workspace.tasks.get("t").unwrap();
    assert!(!exists_on(&build.workspace, task, day("2025-02-27")));
    assert!(
        exists_on(&build.workspace, task, day("2025-02-28")),
        "without a date of its own it is the plan's"
    );
    let later = Task { assigned_on: Some(day("2025-05-01")), ..task.clone() };
    assert!(!exists_on(&build.workspace, &later, day("2025-04-30")));
    assert_eq!(on(&build, "2025-02-01").state, NotStarted);
}
