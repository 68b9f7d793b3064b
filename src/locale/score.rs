//! Words for the scorecard.

use super::{Lang, said};
use crate::domain::score::Points;
use crate::domain::settings::ScoreRule;
use crate::text::number::Number;

texts! {
    SCORES: "Chấm điểm" / "Scores";
    COUNTING: "Đang tính…" / "Counting…";
    JUDGED: "Xét đến {date}, nhật ký số {journal}" / "Judged on {date}, journal {journal}";
    AGAINST: "so với {period}" / "against {period}";
    NOBODY: "Không có đơn vị nào được giao việc hoặc phải báo cáo trong kỳ này. Nhấn {period} để chọn kỳ khác." / "No unit had a task or owed a report in this period. Press {period} for another period.";
    NO_SUCH_UNIT: "Không có đơn vị nào khớp. Nhấn {back} để xem tất cả." / "No unit answers to that. Press {back} to show all.";
    PERIOD: "Kỳ chấm điểm" / "The period";
    IS_OVER: "kỳ đã qua" / "over";
    IS_RUNNING: "kỳ này" / "running";
    FIGURE_OF: "{unit}{kind}: {what} {amount}" / "{unit}{kind}: {what} {amount}";
    NOTHING_BEHIND: "Không có nhiệm vụ nào đứng sau số này." / "No task stands behind this figure.";
    RECKONING: "Điểm = ({on_time} × {for_on_time} + {late} × {for_late} + {overdue} × {for_overdue}) / {all} – {missing} × {for_missing} = {points}" / "Points = ({on_time} x {for_on_time} + {late} x {for_late} + {overdue} x {for_overdue}) / {all} - {missing} x {for_missing} = {points}";
    RECKONING_OF_REPORTS: "Không có nhiệm vụ đến hạn: điểm = {for_on_time} – {missing} × {for_missing} = {points}" / "Nothing came due: points = {for_on_time} - {missing} x {for_missing} = {points}";
    BEFORE: "Kỳ trước ({period}): tỷ lệ đúng hạn {rate}, điểm {points}" / "Before ({period}): on-time rate {rate}, points {points}";
    UNIT: "Đơn vị" / "Unit";
    ASSIGNED: "được giao" / "assigned";
    ASSIGNED_SHORT: "Giao" / "All";
    ON_TIME: "xong đúng hạn" / "done on time";
    ON_TIME_SHORT: "Đúng" / "Met";
    LATE: "xong trễ" / "done late";
    LATE_SHORT: "Trễ" / "Late";
    IN_TIME: "chưa xong, trong hạn" / "open, in time";
    IN_TIME_SHORT: "Chưa" / "Open";
    OVERDUE: "quá hạn" / "overdue";
    OVERDUE_SHORT: "Quá" / "Over";
    BESIDE: "không có hạn cụ thể" / "without a date";
    BESIDE_SHORT: "Khác" / "Rest";
    NOT_SENT: "báo cáo chưa gửi" / "reports not sent";
    NOT_SENT_SHORT: "BC" / "Rep";
    RATE: "tỷ lệ đúng hạn" / "on-time rate";
    RATE_SHORT: "Tỷ lệ" / "Rate";
    POINTS: "điểm" / "points";
    POINTS_SHORT: "Điểm" / "Score";
    CHANGE: "tăng, giảm điểm" / "change of points";
    CHANGE_SHORT: "+/-" / "+/-";
    RANK: "hạng trong loại" / "rank within its kind";
    RANK_SHORT: "Hạng" / "Rank";
}

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
