//! Words for the inbox: headings, reasons, parts, where work came from.

use super::{Lang, Said, names, review, said};
use crate::domain::inbox::{Heading, Inherited, Missing, Part, Reason, Reminded, Side};
use crate::domain::responsibility::{Role, Unsettled};
use crate::domain::status::Risk;
use crate::domain::workspace::Workspace;
use crate::text::date::long;

/// Returns the name of a heading.
pub fn heading(heading: Heading) -> Said {
    match heading {
        Heading::Overdue => said("Quá hạn", "Overdue"),
        Heading::DueSoon => said("Sắp đến hạn", "Due soon"),
        Heading::PastIndicative => said("Quá mốc dự kiến", "Past the indicative date"),
        Heading::AtRisk => said("Nguy cơ chậm", "At risk"),
        Heading::Obstacles => said("Vướng mắc chưa gỡ", "Obstacles"),
        Heading::Stale => said("Lâu chưa cập nhật", "Stale"),
        Heading::Waiting => said("Chờ điều kiện", "Waiting"),
        Heading::Reports => said("Báo cáo chưa gửi", "Reports not sent"),
        Heading::Proposals => said("Đề xuất chờ duyệt", "Proposed updates"),
        Heading::Actions => said("Việc được giao chưa xong", "Open actions"),
        Heading::Requests => said("Kiến nghị chưa được trả lời", "Open requests"),
        Heading::Transition => said("Chờ xử lý chuyển tiếp", "Awaiting transition"),
        Heading::Inherited => {
            said("Nhận từ đơn vị đã sáp nhập, giải thể", "Taken over from units that ended")
        }
    }
}

/// Returns a heading for the head of a narrow column.
pub fn abbreviation(heading: Heading) -> Said {
    match heading {
        Heading::Overdue => said("QH", "OD"),
        Heading::DueSoon => said("SH", "DS"),
        Heading::PastIndicative => said("QM", "PI"),
        Heading::AtRisk => said("NC", "AR"),
        Heading::Obstacles => said("VM", "OB"),
        Heading::Stale => said("LC", "ST"),
        Heading::Waiting => said("CĐ", "WT"),
        Heading::Reports => said("BC", "RP"),
        Heading::Proposals => said("ĐX", "PR"),
        Heading::Actions => said("VG", "AC"),
        Heading::Requests => said("KN", "RQ"),
        Heading::Transition => said("CT", "TR"),
        Heading::Inherited => said("BG", "IN"),
    }
}

/// Returns a reason with its days, short enough for a column: "quá hạn 284 ngày".
pub fn reason(lang: Lang, reason: &Reason) -> String {
    let days = |pattern: Said, days: &u32| pattern.with(lang, &[("n", days)]);
    let plain = |text: Said| text.to(lang).to_owned();
    match reason {
        Reason::Overdue(n) => days(said("quá hạn {n} ngày", "{n} days overdue"), n),
        Reason::DueSoon(0) => plain(said("hạn hôm nay", "due today")),
        Reason::DueSoon(n) => days(said("còn {n} ngày", "{n} days left"), n),
        Reason::PastIndicative(n) => days(said("quá mốc {n} ngày", "{n} days past"), n),
        Reason::AtRisk(Risk::Assessed(_)) => plain(said("nguy cơ chậm", "at risk")),
        Reason::AtRisk(Risk::Silent(n)) => days(said("{n} ngày chưa báo", "{n} days silent"), n),
        Reason::Obstacles { days: n, .. } => days(said("vướng {n} ngày", "blocked {n} days"), n),
        Reason::Stale(None) => plain(said("chưa báo lần nào", "never reported")),
        Reason::Stale(Some(n)) => days(said("{n} ngày chưa báo", "{n} days silent"), n),
        Reason::Waiting => plain(said("chờ điều kiện", "waiting")),
        Reason::NotSent(None) => plain(said("chưa gửi", "not sent")),
        Reason::NotSent(Some(0)) => plain(said("hạn hôm nay", "due today")),
        Reason::NotSent(Some(n)) => days(said("quá hạn {n} ngày", "{n} days over"), n),
        Reason::Proposed(flags) if flags.is_empty() => plain(said("chờ duyệt", "to be decided")),
        Reason::Proposed(_) => plain(said("chờ duyệt, lưu ý", "pending, flagged")),
        Reason::Action(n) => days(said("giao {n} ngày", "open {n} days"), n),
        Reason::Request(n) => days(said("chờ {n} ngày", "open {n} days"), n),
        Reason::Transition => plain(said("chờ chuyển tiếp", "in transition")),
        Reason::Inherited => plain(said("nhận bàn giao", "taken over")),
    }
}

/// Returns what an analyst has to know beside the short reason: the words of a risk, what speaks against a
/// proposal.
pub fn detail(lang: Lang, reason: &Reason) -> Option<String> {
    match reason {
        Reason::AtRisk(Risk::Assessed(words)) => words.clone(),
        Reason::Obstacles { open, .. } if *open > 1 => {
            Some(said("{n} vướng mắc", "{n} obstacles").with(lang, &[("n", open)]))
        }
        Reason::Proposed(flags) if !flags.is_empty() => {
            Some(flags.iter().map(|flag| review::flag(lang, *flag)).collect::<Vec<_>>().join("; "))
        }
        _ => None,
    }
}

/// Returns what a unit has to do with an item.
pub fn part(part: &Part) -> Said {
    match part {
        Part::Bearer { role, .. } => match role {
            Role::Lead => said("chủ trì", "leads"),
            Role::LeadMember => said("chủ trì, thuộc nhóm", "leads in a group"),
            Role::Coordinator => said("phối hợp", "coordinates"),
            Role::CoordinatorMember => said("phối hợp, thuộc nhóm", "coordinates in a group"),
        },
        Part::Candidate => said("có thể tiếp nhận", "may take over"),
        Part::Reporter => said("báo cáo", "reports"),
        Part::Doer => said("thực hiện", "does it"),
        Part::Asker => said("kiến nghị", "asks"),
        Part::Addressee => said("được kiến nghị", "is asked"),
    }
}

/// Returns the name of a side.
pub fn side(side: Side) -> Said {
    match side {
        Side::Lead => said("chủ trì", "lead"),
        Side::Coordinator => said("phối hợp", "coordinator"),
        Side::Member => said("thành viên nhóm", "group member"),
    }
}

/// Returns how many reports in a row were not sent; none for a single one.
pub fn missed(lang: Lang, missing: &Missing) -> Option<String> {
    let several = said("{n} kỳ liên tiếp chưa gửi", "{n} in a row were not sent");
    (missing.missed > 1).then(|| several.with(lang, &[("n", &missing.missed)]))
}

/// Returns how often somebody was reminded: "đã đôn đốc 2 lần, lần cuối 08/4/2026"; none where nobody was.
pub fn reminded(lang: Lang, reminded: Reminded) -> Option<String> {
    let last = reminded.last?;
    let pattern = said("đã đôn đốc {n} lần, lần cuối {date}", "reminded {n} times, the last time on {date}");
    Some(pattern.with(lang, &[("n", &reminded.times), ("date", &long(last))]))
}

/// Returns where work came from: "nhận từ Sở Kế hoạch và Đầu tư, 01/03/2025".
pub fn inherited(lang: Lang, workspace: &Workspace, came: &Inherited) -> String {
    let name = |id| names::unit(workspace, id);
    let from = name(&came.from);
    match (&came.unsettled, came.on) {
        (Some(Unsettled::NoReceiver), _) => {
            said("của {from}, chưa có đơn vị tiếp nhận", "of {from}; nobody has taken over")
                .with(lang, &[("from", &from)])
        }
        (Some(Unsettled::Candidates(units)), _) => {
            let units: Vec<&str> = units.iter().map(name).collect();
            said("của {from}, chờ phân công lại: {units}", "of {from}; to be reassigned: {units}")
                .with(lang, &[("from", &from), ("units", &units.join(", "))])
        }
        (None, Some(day)) => said("nhận từ {from}, {date}", "from {from}, {date}")
            .with(lang, &[("from", &from), ("date", &long(day))]),
        (None, None) => said("nhận từ {from}", "from {from}").with(lang, &[("from", &from)]),
    }
}
