//! Words for what does not add up about a value.

use super::indicator::figure;
use super::{Lang, Said, said};
use crate::domain::indicator::{Doubt, Indicator};
use crate::text::date;

/// Returns a doubt in a short sentence with its figures.
pub fn doubt(lang: Lang, indicator: &Indicator, doubt: &Doubt) -> String {
    let figure = |value: f64| figure(lang, indicator, value);
    match doubt {
        Doubt::RatioOff { share, printed, computed, truncated } => ratio_off(*truncated)
            .with(lang, &[("printed", printed), ("share", share), ("computed", computed)]),
        Doubt::PartsOff { sum, total } => said(
            "các phần cộng lại là {sum}, số tổng ghi {total}",
            "the parts make {sum}, the total says {total}",
        )
        .with(lang, &[("sum", sum), ("total", total)]),
        Doubt::PartAboveWhole(share) => {
            said("tử số lớn hơn mẫu số: {share}", "the part is larger than the whole: {share}")
                .with(lang, &[("share", share)])
        }
        Doubt::AfterDocument { on, document_date } => said(
            "số liệu tính đến {on}, sau ngày văn bản ({date})",
            "the value holds as of {on}, after the date of its document ({date})",
        )
        .with(lang, &[("on", &date::long(*on)), ("date", &date::long(*document_date))]),
        Doubt::BeyondTargetAtStart { value, target } => said(
            "đã là {value} trước khi kế hoạch có hiệu lực, tốt hơn mức chỉ tiêu {target} đến {day}: \
             cách tính khác, hay mức chỉ tiêu đã lạc hậu?",
            "it was {value} before the plan was in force, better than the target {target} by {day}: \
             another definition, or an obsolete target?",
        )
        .with(
            lang,
            &[("value", &figure(*value)), ("target", &figure(target.value)), ("day", &date::long(target.on))],
        ),
        Doubt::Jump { from, to } => {
            said("biến động bất thường: từ {from} thành {to}", "an unlikely change: from {from} to {to}")
                .with(lang, &[("from", &figure(*from)), ("to", &figure(*to))])
        }
        Doubt::PointsCalledPercent { said: number, from, to } => {
            let number = number.to_string();
            said(
                "ghi {n}% nhưng từ {from} đến {to} là {n} điểm phần trăm",
                "says {n}%, but from {from} to {to} it is {n} percentage points",
            )
            .with(
                lang,
                &[("n", &number.trim_start_matches('-')), ("from", &figure(*from)), ("to", &figure(*to))],
            )
        }
        Doubt::DecimalPoint(printed) => said(
            "“{printed}” viết dấu chấm thập phân; tiếng Việt dùng dấu phẩy",
            "“{printed}” is written with a decimal point; Vietnamese uses a comma",
        )
        .with(lang, &[("printed", printed)]),
    }
}

fn ratio_off(truncated: bool) -> Said {
    if truncated {
        said(
            "in {printed}% nhưng {share} = {computed}% (bị cắt bớt chữ số, không làm tròn)",
            "printed {printed}%, but {share} = {computed}% (digits cut off, not rounded)",
        )
    } else {
        said("in {printed}% nhưng {share} = {computed}%", "printed {printed}%, but {share} = {computed}%")
    }
}
