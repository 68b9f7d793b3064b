//! What a filter lets through, and where it points when it cannot be read.

use super::*;

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn units(text: &str) -> Vec<UnitId> {
    let known = ["so-y-te", "cong-an-tinh"];
    known.iter().filter(|id| **id == text).map(|id| UnitId::from(*id)).collect()
}

/// Returns whether the filter lets one task through: 454/B/25, led by Sở Y tế with Công an tỉnh, overdue.
fn passes(filter: &str) -> bool {
    let leads = [UnitId::from("so-y-te")];
    let coordinators = [UnitId::from("cong-an-tinh")];
    let subject = Subject {
        text: "454/b/25 so hoa du lieu dat dai so y te",
        leads: &leads,
        coordinators: &coordinators,
        state: State::InProgress,
        timing: TimingKind::Overdue,
        last_day: Some(day(2026, 4, 1)),
        plan: "454 454/kh-ubnd",
        section: "454/b",
        at_risk: false,
    };
    parse(filter, &units).unwrap().matches(&subject, day(2026, 4, 10))
}

#[test]
fn terms_must_all_hold_and_alternatives_need_one() {
    for (filter, expected) in [
        ("", true),
        ("đất đai", true),
        ("dai dat", true),
        ("\"dai dat\"", false),
        ("\"đất đai\"", true),
        ("rừng", false),
        ("-rừng", true),
        ("rừng or đất", true),
        ("rừng hoặc biển", false),
        ("đơn-vị:so-y-te", true),
        ("unit:cong-an-tinh", true),
        ("chủ-trì:cong-an-tinh", false),
        ("phối-hợp:cong-an-tinh", true),
        ("trạng-thái:quá-hạn", true),
        ("state:in_progress", true),
        ("state:done", false),
        ("-state:done", true),
        ("hạn:<30d", true),
        ("hạn:<-10d", false),
        ("due:>2026-03-31", true),
        ("due:=1/4/2026", true),
        ("văn-bản:454", true),
        ("plan:343", false),
        ("mục:b", true),
        ("rủi-ro:không", true),
        ("đất trạng-thái:quá-hạn -unit:so-y-te or plan:454 state:in-progress", true),
    ] {
        assert_eq!(passes(filter), expected, "{filter}");
    }
}

#[test]
fn an_error_points_at_the_character() {
    for (filter, at) in
        [("đất màu:đỏ", 4), ("state:xanh", 0), ("a \"b", 2), ("hạn:<mai", 0), ("x unit:ai", 2)]
    {
        let error = parse(filter, &units).unwrap_err();
        let (QueryError::UnknownKey { at: found, .. }
        | QueryError::BadValue { at: found, .. }
        | QueryError::OpenQuote { at: found }) = error;
        assert_eq!(found, at, "{filter}");
    }
}

#[test]
fn names_are_ranked_by_how_they_were_typed() {
    let names = [
        "Sở Y tế",
        "Sở Tài chính",
        "Văn phòng UBND tỉnh",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Hoà bình",
        "Hòa bình",
    ];
    let best = |typed: &str| Ranker::new(typed).order(names).first().map(|place| names[*place]);
    for (typed, expected) in [
        ("so y te", Some("Sở Y tế")),
        ("te y so", Some("Sở Y tế")),
        ("SỞ Y TẾ", Some("Sở Y tế")),
        ("vp ubnd", Some("Văn phòng UBND tỉnh")),
        ("van hoa", Some("Sở Văn hóa, Thể thao và Du lịch")),
        ("hòa bình", Some("Hòa bình")),
        ("hoà bình", Some("Hoà bình")),
        ("thế thảo", Some("Sở Văn hóa, Thể thao và Du lịch")),
        ("xyz", None),
    ] {
        assert_eq!(best(typed), expected, "{typed}");
    }
    let fit = |typed: &str| Ranker::new(typed).fit("Hòa bình").map(|(fit, _)| fit);
    assert_eq!(
        [fit("hòa"), fit("hoà"), fit("hoa"), fit("hbn"), fit("z")],
        [Some(Fit::Exact), Some(Fit::ToneFolded), Some(Fit::MarkFree), Some(Fit::Scattered), None]
    );
}
