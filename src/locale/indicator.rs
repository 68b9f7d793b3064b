//! Words for what indicators are and measure.

use super::{Lang, Said, said};
use chrono::NaiveDate;

use crate::domain::indicator::{
    Direction, Indicator, IndicatorState, Measured, PathShape, Projection, Verdict, Why,
};
use crate::text::date;
use crate::text::number::Number;

/// Returns a value as an office writes it.
pub fn measured(lang: Lang, value: &Measured) -> String {
    match value {
        Measured::Number(number) => number.to_string(),
        Measured::Share { share, printed: None } => share.to_string(),
        Measured::Share { share, printed: Some(printed) } => format!("{printed}% ({share})"),
        Measured::Rank { place, of: None } => place.to_string(),
        Measured::Rank { place, of: Some(of) } => format!("{place:02}/{of}"),
        Measured::Words(words) => words.clone(),
        Measured::Met(true) => said("có", "yes").to(lang).to_owned(),
        Measured::Met(false) => said("không", "no").to(lang).to_owned(),
    }
}

/// Returns the name of a direction.
pub fn direction(direction: Direction) -> Said {
    match direction {
        Direction::AtLeast => said("từ mức chỉ tiêu trở lên", "at least"),
        Direction::AtMost => said("không vượt chỉ tiêu", "at most"),
        Direction::Rank => said("thứ hạng, càng nhỏ càng tốt", "rank, lower is better"),
        Direction::Count => said("số lượng", "count"),
        Direction::YesNo => said("đạt hay không", "yes or no"),
        Direction::Text => said("mô tả bằng lời", "words"),
    }
}

/// Returns the name of a path's shape.
pub fn path(path: PathShape) -> Said {
    match path {
        PathShape::Straight => said("lộ trình đều", "straight path"),
        PathShape::Stepped => said("lộ trình theo mốc", "stepped path"),
    }
}

/// Returns the name of a state.
pub fn state(state: IndicatorState) -> Said {
    match state {
        IndicatorState::Achieved => said("đạt", "achieved"),
        IndicatorState::OnTrack => said("đúng tiến độ", "on track"),
        IndicatorState::Behind => said("chậm so với lộ trình", "behind the path"),
        IndicatorState::NoData => said("thiếu số liệu", "no data"),
        IndicatorState::Stale => said("số liệu cũ", "old data"),
        IndicatorState::NoTarget => said("không có chỉ tiêu", "no target"),
        IndicatorState::NotJudged(_) => said("chưa xác định", "not judged"),
    }
}

/// Returns the name of a state for a narrow column.
pub fn state_short(long: IndicatorState) -> Said {
    match long {
        IndicatorState::Behind => said("chậm", "behind"),
        other => state(other),
    }
}

/// Returns why there is no verdict, in a sentence.
pub fn why(why: Why) -> Said {
    match why {
        Why::NoBaseline => said(
            "không có số liệu trước khi kế hoạch bắt đầu nên chưa dựng được lộ trình",
            "nothing was measured before the plan began, so there is no path yet",
        ),
        Why::WordsDiffer => said("nội dung khác với mức chỉ tiêu", "the words are not the target's"),
        Why::TargetUnknown => said("chưa hiểu mức chỉ tiêu đã in", "the printed target is not understood"),
        Why::DifferentKinds => {
            said("số liệu và mức chỉ tiêu khác loại", "the value and the target are of different kinds")
        }
        Why::NotDue => said("chưa đạt, chưa đến hạn", "it does not hold yet and is not due"),
    }
}

/// Returns a figure with at most two decimals, without its unit of measure.
pub fn bare(value: f64) -> String {
    Number::nearest(value, 2).map_or_else(
        || value.to_string(),
        |number| number.to_string().trim_end_matches('0').trim_end_matches(',').to_owned(),
    )
}

/// Returns a figure with its unit of measure: "82,45%", "hạng 12", "3 CSDL".
pub fn figure(lang: Lang, indicator: &Indicator, value: f64) -> String {
    let number = bare(value);
    match indicator.named_unit() {
        _ if indicator.direction == Direction::Rank => {
            said("hạng {n}", "rank {n}").with(lang, &[("n", &number)])
        }
        _ if indicator.in_percent() => format!("{number}%"),
        Some(unit) => format!("{number} {unit}"),
        None => number,
    }
}

/// Returns where the figure should be on the as-of date: "theo lộ trình, đến 10/04/2026 cần đạt 72,4%".
pub fn expected(lang: Lang, indicator: &Indicator, verdict: &Verdict, as_of: NaiveDate) -> Option<String> {
    let figure = figure(lang, indicator, verdict.expected?);
    let pattern = said("theo lộ trình, đến {day} cần đạt {figure}", "by the path, {figure} is due on {day}");
    Some(pattern.with(lang, &[("day", &date::long(as_of)), ("figure", &figure)]))
}

/// Returns what is needed a month: "cần tăng 2,15 điểm phần trăm mỗi tháng để đạt 80% vào 31/12/2026".
pub fn needed(lang: Lang, indicator: &Indicator, verdict: &Verdict) -> Option<String> {
    let (rate, goal) = (verdict.needed_rate?, verdict.goal?);
    let due = verdict.judged_by.as_ref()?.due()?;
    let pattern = match indicator.direction {
        Direction::Rank => said(
            "cần lên {rate} mỗi tháng để đạt {goal} vào {day}",
            "has to climb {rate} a month to reach {goal} on {day}",
        ),
        _ if rate < 0.0 => said(
            "cần giảm {rate} mỗi tháng để đạt {goal} vào {day}",
            "has to fall by {rate} a month to reach {goal} on {day}",
        ),
        _ => said(
            "cần tăng {rate} mỗi tháng để đạt {goal} vào {day}",
            "has to rise by {rate} a month to reach {goal} on {day}",
        ),
    };
    let (rate, goal) = (change(lang, indicator, rate.abs()), figure(lang, indicator, goal));
    Some(pattern.with(lang, &[("rate", &rate), ("goal", &goal), ("day", &date::long(due))]))
}

/// Returns where the present rate leads: "với tốc độ hiện nay, đến 31/12/2026 ước 78,2%, chưa tới mức chỉ tiêu 80%".
pub fn projection(lang: Lang, indicator: &Indicator, projection: &Projection) -> String {
    let pattern = if projection.suffices {
        said(
            "với tốc độ hiện nay, đến {day} ước {figure}, đạt mức chỉ tiêu {goal}",
            "at the present rate {figure} on {day}, which reaches the target {goal}",
        )
    } else {
        said(
            "với tốc độ hiện nay, đến {day} ước {figure}, chưa tới mức chỉ tiêu {goal}",
            "at the present rate {figure} on {day}, short of the target {goal}",
        )
    };
    let (reached, goal) =
        (figure(lang, indicator, projection.value), figure(lang, indicator, projection.milestone.value));
    pattern
        .with(lang, &[("day", &date::long(projection.milestone.on)), ("figure", &reached), ("goal", &goal)])
}

/// Returns a rate with its sign: "+2,15 điểm phần trăm".
pub fn rate(lang: Lang, indicator: &Indicator, rate: f64) -> String {
    let sign = if rate < 0.0 { "-" } else { "+" };
    format!("{sign}{}", change(lang, indicator, rate.abs()))
}

/// Returns a change with its unit: percentages change by points, ranks by places.
fn change(lang: Lang, indicator: &Indicator, value: f64) -> String {
    let number = bare(value);
    let of = match indicator.named_unit() {
        _ if indicator.direction == Direction::Rank => said("bậc", "places").to(lang),
        _ if indicator.in_percent() => said("điểm phần trăm", "points").to(lang),
        Some(unit) => unit,
        None => return number,
    };
    format!("{number} {of}")
}
