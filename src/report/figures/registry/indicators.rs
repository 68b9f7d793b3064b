//! Figures about indicators.

use super::super::ask::{Ask, Aspect, IndicatorTest};
use super::{ABOUT, ABOUT_ONLY, ABOUT_YEAR, Row, SHOWN, YEARLY, row};
use crate::domain::indicator::{IndicatorState, Why};
use crate::locale::said;

/// Lists them.
pub(super) const ROWS: &[Row] = &[
    row(
        "indicators.total",
        Ask::Indicators(IndicatorTest::All),
        YEARLY,
        said("Tổng số chỉ tiêu", "All indicators"),
        said(
            "chỉ tiêu của các văn bản thuộc phạm vi báo cáo; báo cáo của đơn vị chỉ gồm chỉ tiêu đơn vị đó theo dõi",
            "indicators of the plans covered; a unit's own report holds those that it monitors",
        ),
    ),
    row(
        "indicators.achieved",
        Ask::Indicators(IndicatorTest::State(IndicatorState::Achieved)),
        YEARLY,
        said("Chỉ tiêu đạt", "Achieved"),
        said(
            "giá trị mới nhất so với mức và lộ trình của năm",
            "the last value against the year's target and path",
        ),
    ),
    row(
        "indicators.on_track",
        Ask::Indicators(IndicatorTest::State(IndicatorState::OnTrack)),
        YEARLY,
        said("Chỉ tiêu đúng tiến độ", "On track"),
        said(
            "giá trị mới nhất so với mức và lộ trình của năm",
            "the last value against the year's target and path",
        ),
    ),
    row(
        "indicators.behind",
        Ask::Indicators(IndicatorTest::State(IndicatorState::Behind)),
        YEARLY,
        said("Chỉ tiêu chậm so với lộ trình", "Behind the path"),
        said(
            "giá trị mới nhất so với mức và lộ trình của năm",
            "the last value against the year's target and path",
        ),
    ),
    row(
        "indicators.no_data",
        Ask::Indicators(IndicatorTest::State(IndicatorState::NoData)),
        YEARLY,
        said("Chỉ tiêu thiếu số liệu", "Without data"),
        said(
            "giá trị mới nhất so với mức và lộ trình của năm",
            "the last value against the year's target and path",
        ),
    ),
    row(
        "indicators.stale",
        Ask::Indicators(IndicatorTest::State(IndicatorState::Stale)),
        YEARLY,
        said("Chỉ tiêu có số liệu cũ", "With old data"),
        said(
            "giá trị mới nhất so với mức và lộ trình của năm",
            "the last value against the year's target and path",
        ),
    ),
    row(
        "indicators.no_target",
        Ask::Indicators(IndicatorTest::State(IndicatorState::NoTarget)),
        YEARLY,
        said("Chỉ tiêu không đặt mức", "Without a target"),
        said(
            "giá trị mới nhất so với mức và lộ trình của năm",
            "the last value against the year's target and path",
        ),
    ),
    row(
        "indicators.not_judged",
        Ask::Indicators(IndicatorTest::State(IndicatorState::NotJudged(Why::NotDue))),
        YEARLY,
        said("Chỉ tiêu chưa đánh giá được", "Not judged"),
        said(
            "giá trị mới nhất so với mức và lộ trình của năm",
            "the last value against the year's target and path",
        ),
    ),
    row(
        "indicators.measured",
        Ask::Indicators(IndicatorTest::Measured),
        YEARLY,
        said("Chỉ tiêu có số liệu trong kỳ", "Measured in the period"),
        said(
            "có giá trị của ngày từ đầu kỳ đến ngày chốt số liệu",
            "with a value from the period's first day to the as-of date",
        ),
    ),
    row(
        "figures.other",
        Ask::Indicators(IndicatorTest::Other),
        SHOWN,
        said("Số liệu không có chỉ tiêu", "Figures without a target"),
        said(
            "số liệu không thuộc văn bản nào, có giá trị từ ngày đầu kỳ; báo cáo của đơn vị chỉ gồm số liệu đơn vị theo dõi hoặc nêu trong văn bản của mình",
            "figures of no plan with a value since the period's first day; a unit's own report holds those that it monitors or that stand in its documents",
        ),
    ),
    row(
        "indicator.name",
        Ask::Indicator(Aspect::Name),
        ABOUT,
        said("Tên chỉ tiêu", "An indicator's name"),
        said(
            "giá trị mới nhất đến ngày chốt số liệu, theo cách tính thứ nhất",
            "the last value by the as-of date, by the first definition",
        ),
    ),
    row(
        "indicator.value",
        Ask::Indicator(Aspect::Value),
        ABOUT,
        said("Giá trị của chỉ tiêu", "An indicator's value"),
        said(
            "giá trị mới nhất đến ngày chốt số liệu, theo cách tính thứ nhất",
            "the last value by the as-of date, by the first definition",
        ),
    ),
    row(
        "indicator.date",
        Ask::Indicator(Aspect::Day),
        ABOUT,
        said("Ngày của giá trị", "The day of the value"),
        said(
            "giá trị mới nhất đến ngày chốt số liệu, theo cách tính thứ nhất",
            "the last value by the as-of date, by the first definition",
        ),
    ),
    row(
        "indicator.share",
        Ask::Indicator(Aspect::Share),
        ABOUT,
        said("Tử số và mẫu số", "Numerator and denominator"),
        said(
            "giá trị mới nhất đến ngày chốt số liệu, theo cách tính thứ nhất",
            "the last value by the as-of date, by the first definition",
        ),
    ),
    row(
        "indicator.numerator",
        Ask::Indicator(Aspect::Numerator),
        ABOUT,
        said("Tử số", "The numerator"),
        said(
            "giá trị mới nhất đến ngày chốt số liệu, theo cách tính thứ nhất",
            "the last value by the as-of date, by the first definition",
        ),
    ),
    row(
        "indicator.denominator",
        Ask::Indicator(Aspect::Denominator),
        ABOUT,
        said("Mẫu số", "The denominator"),
        said(
            "giá trị mới nhất đến ngày chốt số liệu, theo cách tính thứ nhất",
            "the last value by the as-of date, by the first definition",
        ),
    ),
    row(
        "indicator.target",
        Ask::Indicator(Aspect::Target),
        ABOUT_YEAR,
        said("Mức chỉ tiêu của năm", "The target of the year"),
        said(
            "giá trị mới nhất đến ngày chốt số liệu, theo cách tính thứ nhất",
            "the last value by the as-of date, by the first definition",
        ),
    ),
    row(
        "indicator.gap",
        Ask::Indicator(Aspect::Gap),
        ABOUT_YEAR,
        said("Giá trị so với mức chỉ tiêu", "The value against the target"),
        said(
            "giá trị mới nhất đến ngày chốt số liệu, theo cách tính thứ nhất",
            "the last value by the as-of date, by the first definition",
        ),
    ),
    row(
        "indicator.state",
        Ask::Indicator(Aspect::State),
        ABOUT_YEAR,
        said("Kết quả đánh giá chỉ tiêu", "The verdict"),
        said(
            "giá trị mới nhất đến ngày chốt số liệu, theo cách tính thứ nhất",
            "the last value by the as-of date, by the first definition",
        ),
    ),
    row(
        "indicator.change",
        Ask::Indicator(Aspect::Change),
        ABOUT_ONLY,
        said("Giá trị so với cuối kỳ trước", "The value against the end of the period before"),
        said(
            "giá trị mới nhất đến ngày chốt số liệu, theo cách tính thứ nhất",
            "the last value by the as-of date, by the first definition",
        ),
    ),
    row(
        "indicator.source",
        Ask::Indicator(Aspect::Source),
        ABOUT,
        said("Văn bản nêu giá trị", "The document of the value"),
        said(
            "giá trị mới nhất đến ngày chốt số liệu, theo cách tính thứ nhất",
            "the last value by the as-of date, by the first definition",
        ),
    ),
    row(
        "indicator.chart",
        Ask::Chart,
        ABOUT_ONLY,
        said("Biểu đồ của chỉ tiêu", "An indicator's chart"),
        said(
            "mọi giá trị đến ngày chốt số liệu, theo cách tính thứ nhất",
            "every value until the as-of date, by the first definition",
        ),
    ),
];
