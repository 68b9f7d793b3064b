//! Figures, verdicts and doubts in words.

use chrono::NaiveDate;

use super::super::doubt::doubt;
use super::super::{Lang, indicator};
use crate::domain::deadline::Every;
use crate::domain::indicator::{
    Direction, Doubt, Indicator, IndicatorState, PathShape, Point, Projection, Target, Trajectory, Verdict,
    Why, read_target,
};
use crate::domain::party::PartyList;
use crate::text::number::{Number, Ratio};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn made(unit_of_measure: &str, direction: Direction) -> Indicator {
    Indicator {
        id: "i".into(),
        plan: None,
        heading: None,
        label: "1".to_owned(),
        name: "Chỉ tiêu".to_owned(),
        unit_of_measure: unit_of_measure.to_owned(),
        direction,
        monitors: PartyList::default(),
        reporting: Every::Quarter,
        path: PathShape::Straight,
        rank: 0,
    }
}

fn needing(indicator: &Indicator, printed: &str, rate: f64, goal: f64) -> Verdict {
    let meaning = read_target(printed, indicator.direction);
    Verdict {
        definition: None,
        state: IndicatorState::Behind,
        latest: None,
        target: None,
        judged_by: Some(Target { year: 2026, printed: printed.to_owned(), meaning, corrected: false }),
        goal: Some(goal),
        path: Trajectory { baseline: None, milestones: Vec::new(), shape: PathShape::Straight },
        expected: Some(72.4),
        needed_rate: Some(rate),
        present_rate: None,
        projections: Vec::new(),
    }
}

#[test]
fn a_figure_is_written_with_its_unit_and_no_idle_zeros() {
    for (unit, direction, value, vietnamese, english) in [
        ("%", Direction::AtLeast, 82.45, "82,45%", "82,45%"),
        ("%", Direction::AtLeast, 80.0, "80%", "80%"),
        ("-", Direction::AtMost, 2600.0 / 33.0, "78,79%", "78,79%"),
        ("CSDL", Direction::Count, 1_500.0, "1.500 CSDL", "1.500 CSDL"),
        ("-", Direction::Count, 10.5, "10,5", "10,5"),
        ("Thứ hạng", Direction::Rank, 12.0, "hạng 12", "rank 12"),
    ] {
        let indicator = made(unit, direction);
        assert_eq!(indicator::figure(Lang::Vi, &indicator, value), vietnamese);
        assert_eq!(indicator::figure(Lang::En, &indicator, value), english);
    }
}

#[test]
fn what_is_needed_a_month_is_said_in_points_places_or_things() {
    for (unit, direction, printed, rate, goal, sentence) in [
        (
            "%",
            Direction::AtLeast,
            "80",
            2.149,
            80.0,
            "cần tăng 2,15 điểm phần trăm mỗi tháng để đạt 80% vào 31/12/2026",
        ),
        (
            "%",
            Direction::AtMost,
            "5",
            -0.5,
            5.0,
            "cần giảm 0,5 điểm phần trăm mỗi tháng để đạt 5% vào 31/12/2026",
        ),
        (
            "Thứ hạng",
            Direction::Rank,
            "15",
            -1.5,
            15.0,
            "cần lên 1,5 bậc mỗi tháng để đạt hạng 15 vào 31/12/2026",
        ),
        (
            "CSDL",
            Direction::Count,
            "10",
            1.0,
            10.0,
            "cần tăng 1 CSDL mỗi tháng để đạt 10 CSDL vào 31/12/2026",
        ),
    ] {
        let indicator = made(unit, direction);
        let verdict = needing(&indicator, printed, rate, goal);
        assert_eq!(indicator::needed(Lang::Vi, &indicator, &verdict).as_deref(), Some(sentence));
        assert!(!indicator::needed(Lang::En, &indicator, &verdict).unwrap().contains('{'));
        let reached = Verdict { needed_rate: None, ..verdict };
        assert_eq!(indicator::needed(Lang::Vi, &indicator, &reached), None);
    }
}

#[test]
fn where_it_should_be_and_where_it_goes_is_said_with_the_day() {
    let indicator = made("%", Direction::AtLeast);
    let verdict = needing(&indicator, "80", 1.0, 80.0);
    assert_eq!(
        indicator::expected(Lang::Vi, &indicator, &verdict, day("2026-04-10")).as_deref(),
        Some("theo lộ trình, đến 10/4/2026 cần đạt 72,4%")
    );
    let milestone = Point { on: day("2026-12-31"), value: 80.0 };
    let say = |lang, value, suffices| {
        indicator::projection(lang, &indicator, &Projection { milestone, value, suffices })
    };
    assert_eq!(
        say(Lang::Vi, 78.2, false),
        "với tốc độ hiện nay, đến 31/12/2026 ước 78,2%, chưa tới mức chỉ tiêu 80%"
    );
    assert_eq!(
        say(Lang::En, 81.0, true),
        "at the present rate 81% on 31/12/2026, which reaches the target 80%"
    );
}

#[test]
fn every_verdict_and_every_reason_has_its_own_words() {
    let whys = [Why::NoBaseline, Why::WordsDiffer, Why::TargetUnknown, Why::DifferentKinds, Why::NotDue];
    let states = [
        IndicatorState::Achieved,
        IndicatorState::OnTrack,
        IndicatorState::Behind,
        IndicatorState::NoData,
        IndicatorState::Stale,
        IndicatorState::NoTarget,
        IndicatorState::NotJudged(Why::NoBaseline),
    ];
    for lang in [Lang::Vi, Lang::En] {
        let mut words: Vec<&str> = whys.iter().map(|why| indicator::why(*why).to(lang)).collect();
        words.extend(states.iter().map(|state| indicator::state(*state).to(lang)));
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!((words.len(), words.iter().any(|word| word.is_empty())), (all, false));
    }
}

#[test]
fn a_doubt_is_a_short_sentence_with_its_figures() {
    let indicator = made("%", Direction::AtLeast);
    let number = |units| Number::new(units, 2);
    let share = Ratio { numerator: 884_073, denominator: 3_546_906 };
    let ratio_off =
        |truncated| Doubt::RatioOff { share, printed: number(2474), computed: number(2493), truncated };
    let target = Point { on: day("2026-12-31"), value: 60.0 };
    let table = [
        (ratio_off(false), "in 24,74% nhưng 884.073/3.546.906 = 24,93%"),
        (ratio_off(true), "in 24,74% nhưng 884.073/3.546.906 = 24,93% (bị cắt bớt chữ số, không làm tròn)"),
        (
            Doubt::PartsOff { sum: Number::new(803_351, 0), total: Number::new(703_351, 0) },
            "các phần cộng lại là 803.351, số tổng ghi 703.351",
        ),
        (
            Doubt::PartAboveWhole(Ratio { numerator: 1_481, denominator: 1_181 }),
            "tử số lớn hơn mẫu số: 1.481/1.181",
        ),
        (
            Doubt::AfterDocument { on: day("2026-04-11"), document_date: day("2026-04-10") },
            "số liệu tính đến 11/4/2026, sau ngày văn bản (10/4/2026)",
        ),
        (
            Doubt::BeyondTargetAtStart { value: 82.45, target },
            "đã là 82,45% trước khi kế hoạch có hiệu lực, tốt hơn mức chỉ tiêu 60% đến 31/12/2026: cách tính khác, hay \
             mức chỉ tiêu đã lạc hậu?",
        ),
        (Doubt::Jump { from: 12.2, to: 76.5 }, "biến động bất thường: từ 12,2% thành 76,5%"),
        (
            Doubt::PointsCalledPercent { said: Number::new(-5, 0), from: 80.0, to: 75.0 },
            "ghi 5% nhưng từ 80% đến 75% là 5 điểm phần trăm",
        ),
        (
            Doubt::DecimalPoint("80.7%".to_owned()),
            "“80.7%” viết dấu chấm thập phân; tiếng Việt dùng dấu phẩy",
        ),
    ];
    for (found, sentence) in table {
        assert_eq!(doubt(Lang::Vi, &indicator, &found), sentence);
        let english = doubt(Lang::En, &indicator, &found);
        assert!(!english.contains(['{', '}']) && english != sentence, "{english}");
    }
}
