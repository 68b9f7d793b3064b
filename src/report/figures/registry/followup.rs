//! Figures about documents, sessions, follow-up, reports that were owed, and the report itself.

use super::super::ask::{Ask, Fact, MatterTest, ReceiptTest};
use super::{CLASSED, DUTY, NOTHING, OF_UNIT, Row, SHOWN, SORTED, row};
use crate::locale::said;

/// Lists them.
pub(super) const ROWS: &[Row] = &[
    row(
        "documents.issued",
        Ask::Documents,
        OF_UNIT,
        said("Văn bản đã ban hành trong kỳ", "Documents issued in the period"),
        said(
            "văn bản, kế hoạch, báo cáo đã ban hành trong sổ có ngày thuộc kỳ báo cáo, mỗi ký hiệu một lần; báo cáo của đơn vị chỉ gồm văn bản đơn vị ban hành",
            "documents, plans and issued reports of the register dated in the period, each symbol once; a unit's own report holds those that it issued",
        ),
    ),
    row(
        "meetings.held",
        Ask::Meetings,
        SORTED,
        said("Cuộc họp đã tổ chức trong kỳ", "Sessions held in the period"),
        said(
            "ngày họp thuộc kỳ báo cáo; báo cáo của đơn vị chỉ gồm cuộc họp có việc của đơn vị",
            "held on a day of the period; a unit's own report holds those that took up its tasks or gave it something to do",
        ),
    ),
    row(
        "meetings.conclusions",
        Ask::Conclusions,
        SORTED,
        said("Kết luận tại các cuộc họp trong kỳ", "Conclusions of the period's sessions"),
        said("kết luận của các cuộc họp đã tổ chức trong kỳ", "what the sessions of the period concluded"),
    ),
    row(
        "actions.given",
        Ask::Actions(MatterTest::Begun),
        OF_UNIT,
        said("Việc được giao trong kỳ", "Actions given in the period"),
        said("ngày giao thuộc kỳ báo cáo", "given on a day of the period"),
    ),
    row(
        "actions.open",
        Ask::Actions(MatterTest::Open),
        OF_UNIT,
        said("Việc được giao chưa xong", "Open actions"),
        said("chưa xong đến ngày chốt số liệu", "not done by the as-of date"),
    ),
    row(
        "actions.overdue",
        Ask::Actions(MatterTest::Overdue),
        OF_UNIT,
        said("Việc được giao quá hạn", "Overdue actions"),
        said("chưa xong và đã quá hạn đến ngày chốt số liệu", "not done and late on the as-of date"),
    ),
    row(
        "actions.done",
        Ask::Actions(MatterTest::Ended),
        OF_UNIT,
        said("Việc được giao đã xong trong kỳ", "Actions done in the period"),
        said("ngày xong thuộc kỳ báo cáo", "done on a day of the period"),
    ),
    row(
        "obstacles.open",
        Ask::Obstacles(MatterTest::Open),
        CLASSED,
        said("Vướng mắc chưa được tháo gỡ", "Open obstacles"),
        said(
            "của các nhiệm vụ thuộc phạm vi báo cáo, còn đến ngày chốt số liệu",
            "of the tasks of the report, unresolved on the as-of date",
        ),
    ),
    row(
        "obstacles.raised",
        Ask::Obstacles(MatterTest::Begun),
        CLASSED,
        said("Vướng mắc phát sinh trong kỳ", "Obstacles raised in the period"),
        said(
            "của các nhiệm vụ thuộc phạm vi báo cáo, ngày nêu thuộc kỳ báo cáo",
            "of the tasks of the report, raised on a day of the period",
        ),
    ),
    row(
        "obstacles.resolved",
        Ask::Obstacles(MatterTest::Ended),
        CLASSED,
        said("Vướng mắc được tháo gỡ trong kỳ", "Obstacles resolved in the period"),
        said(
            "của các nhiệm vụ thuộc phạm vi báo cáo, ngày gỡ xong thuộc kỳ báo cáo",
            "of the tasks of the report, resolved on a day of the period",
        ),
    ),
    row(
        "requests.open",
        Ask::Requests(MatterTest::Open),
        OF_UNIT,
        said("Kiến nghị chưa được trả lời", "Open requests"),
        said(
            "chưa được trả lời đến ngày chốt số liệu; báo cáo của đơn vị chỉ gồm kiến nghị của đơn vị",
            "not answered by the as-of date; a unit's own report holds its own requests",
        ),
    ),
    row(
        "requests.overdue",
        Ask::Requests(MatterTest::Overdue),
        OF_UNIT,
        said("Kiến nghị quá hạn trả lời", "Overdue requests"),
        said(
            "chưa được trả lời và đã quá ngày cần trả lời; báo cáo của đơn vị chỉ gồm kiến nghị của đơn vị",
            "not answered and late; a unit's own report holds its own requests",
        ),
    ),
    row(
        "requests.made",
        Ask::Requests(MatterTest::Begun),
        OF_UNIT,
        said("Kiến nghị gửi trong kỳ", "Requests made in the period"),
        said(
            "ngày gửi thuộc kỳ báo cáo; báo cáo của đơn vị chỉ gồm kiến nghị của đơn vị",
            "made on a day of the period; a unit's own report holds its own requests",
        ),
    ),
    row(
        "requests.answered",
        Ask::Requests(MatterTest::Ended),
        OF_UNIT,
        said("Kiến nghị được trả lời trong kỳ", "Requests answered in the period"),
        said(
            "ngày trả lời thuộc kỳ báo cáo; báo cáo của đơn vị chỉ gồm kiến nghị của đơn vị",
            "answered on a day of the period; a unit's own report holds its own requests",
        ),
    ),
    row(
        "reminders.sent",
        Ask::Reminders,
        OF_UNIT,
        said("Lượt đôn đốc trong kỳ", "Reminders of the period"),
        said(
            "ngày đôn đốc thuộc kỳ báo cáo; báo cáo của đơn vị chỉ gồm lượt gửi đơn vị",
            "sent on a day of the period; a unit's own report holds those that it was sent",
        ),
    ),
    row(
        "extensions.granted",
        Ask::Extensions,
        SHOWN,
        said("Nhiệm vụ được gia hạn trong kỳ", "Deadlines moved in the period"),
        said(
            "của các nhiệm vụ thuộc phạm vi báo cáo, ngày cho gia hạn thuộc kỳ báo cáo",
            "of the tasks of the report, granted on a day of the period",
        ),
    ),
    row(
        "reports.owed",
        Ask::Reports(ReceiptTest::All),
        DUTY,
        said("Báo cáo phải gửi trong kỳ", "Reports owed in the period"),
        said(
            "báo cáo có hạn gửi thuộc kỳ; báo cáo của đơn vị chỉ gồm báo cáo đơn vị phải gửi",
            "reports that came due in the period; a unit's own report holds those that it owed",
        ),
    ),
    row(
        "reports.on_time",
        Ask::Reports(ReceiptTest::OnTime),
        DUTY,
        said("Báo cáo gửi đúng hạn", "Reports sent on time"),
        said(
            "báo cáo có hạn gửi thuộc kỳ; báo cáo của đơn vị chỉ gồm báo cáo đơn vị phải gửi",
            "reports that came due in the period; a unit's own report holds those that it owed",
        ),
    ),
    row(
        "reports.late",
        Ask::Reports(ReceiptTest::Late),
        DUTY,
        said("Báo cáo gửi trễ", "Reports sent late"),
        said(
            "báo cáo có hạn gửi thuộc kỳ; báo cáo của đơn vị chỉ gồm báo cáo đơn vị phải gửi",
            "reports that came due in the period; a unit's own report holds those that it owed",
        ),
    ),
    row(
        "reports.not_sent",
        Ask::Reports(ReceiptTest::NotSent),
        DUTY,
        said("Báo cáo chưa gửi", "Reports not sent"),
        said(
            "báo cáo có hạn gửi thuộc kỳ; báo cáo của đơn vị chỉ gồm báo cáo đơn vị phải gửi",
            "reports that came due in the period; a unit's own report holds those that it owed",
        ),
    ),
    row(
        "units.score",
        Ask::Scores,
        NOTHING,
        said("Bảng điểm của các đơn vị", "The units' scores"),
        said(
            "việc còn mở đầu kỳ và việc giao trong kỳ, xét vào cuối kỳ hoặc ngày chốt số liệu",
            "the open stock at the start and what was assigned in the period, judged at its end or on the as-of date",
        ),
    ),
    row(
        "unit.name",
        Ask::Fact(Fact::Unit),
        NOTHING,
        said("Tên đơn vị báo cáo", "The reporting unit"),
        said("theo phạm vi của báo cáo", "as the report names it"),
    ),
    row(
        "unit.short",
        Ask::Fact(Fact::Short),
        NOTHING,
        said("Tên viết tắt của đơn vị báo cáo", "The reporting unit's short name"),
        said("theo phạm vi của báo cáo", "as the report names it"),
    ),
    row(
        "plans.cited",
        Ask::Fact(Fact::Plans),
        NOTHING,
        said("Số, ngày các văn bản được báo cáo", "The plans covered, as a sentence cites them"),
        said("theo phạm vi của báo cáo", "as the report names them"),
    ),
    row(
        "period.name",
        Ask::Fact(Fact::Period),
        NOTHING,
        said("Kỳ báo cáo", "The period"),
        said("theo phạm vi của báo cáo", "as the report names it"),
    ),
    row(
        "period.before",
        Ask::Fact(Fact::PeriodBefore),
        NOTHING,
        said("Kỳ trước", "The period before"),
        said("theo phạm vi của báo cáo", "as the report names it"),
    ),
    row(
        "period.next",
        Ask::Fact(Fact::PeriodNext),
        NOTHING,
        said("Kỳ tới", "The next period"),
        said("theo phạm vi của báo cáo", "as the report names it"),
    ),
    row(
        "period.year",
        Ask::Fact(Fact::Year),
        NOTHING,
        said("Năm báo cáo", "The year"),
        said("theo phạm vi của báo cáo", "as the report names it"),
    ),
    row(
        "report.as_of",
        Ask::Fact(Fact::AsOf),
        NOTHING,
        said("Ngày chốt số liệu", "The as-of date"),
        said("theo phạm vi của báo cáo", "as the report names it"),
    ),
    row(
        "report.journal",
        Ask::Fact(Fact::Journal),
        NOTHING,
        said("Số nhật ký", "The journal's number"),
        said("theo phạm vi của báo cáo", "as the report names it"),
    ),
];
