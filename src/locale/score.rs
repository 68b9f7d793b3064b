//! Words for the scorecard.

use super::{Lang, said};
use crate::domain::score::Points;
use crate::domain::settings::ScoreRule;
use crate::text::number::Number;

/// Returns the rule of the points in words, as it is printed under every scorecard.
pub fn rule(lang: Lang, rule: &ScoreRule) -> String {
    let members = if rule.members {
        said(
            "tính cả nhiệm vụ đơn vị chủ trì với tư cách thành viên nhóm",
            "tasks led as a member of a group count",
        )
    } else {
        said(
            "không tính nhiệm vụ đơn vị chủ trì với tư cách thành viên nhóm",
            "tasks led only as a member of a group do not count",
        )
    };
    said(
        "Cách chấm: bình quân các nhiệm vụ đã hoàn thành hoặc quá hạn trong kỳ (xong đúng hạn {on_time} điểm, xong \
         trễ {late}, quá hạn {overdue}), trừ {not_sent} điểm cho mỗi kỳ báo cáo chưa gửi, thấp nhất là 0; {members}. \
         Tỷ lệ đúng hạn = xong đúng hạn / (xong đúng hạn + xong trễ + quá hạn). Tính tồn đầu kỳ và được giao trong kỳ, \
         xét tại cuối kỳ.",
        "How points are made: the mean over the tasks done or overdue in the period (done on time {on_time} points, \
         late {late}, overdue {overdue}), less {not_sent} for each report that was not sent, never below 0; {members}. \
         On-time rate = done on time / (done on time + done late + overdue). The open stock at the start and what was \
         assigned in the period are judged at its end.",
    )
    .with(
        lang,
        &[
            ("on_time", &rule.on_time),
            ("late", &rule.late),
            ("overdue", &rule.overdue),
            ("not_sent", &rule.not_sent),
            ("members", &members.to(lang)),
        ],
    )
}

/// Returns points with one decimal: "87,5".
pub fn points(points: Points) -> String {
    tenths(i64::from(points.0))
}

/// Returns a rate with one decimal: "87,5%".
pub fn rate(hundredths: u32) -> String {
    format!("{}%", tenths(i64::from(hundredths)))
}

/// Returns a change with its sign and one decimal: "+2,5", "-1,0".
pub fn change(hundredths: i64) -> String {
    let sign = if hundredths > 0 { "+" } else { "" };
    format!("{sign}{}", tenths(hundredths))
}

fn tenths(hundredths: i64) -> String {
    Number::nearest(hundredths as f64 / 100.0, 1).map_or_else(|| hundredths.to_string(), |it| it.to_string())
}
