//! Figures about tasks and plans.

use super::super::ask::{Ask, By, TaskTest};
use super::{Row, SHOWN, STOCKED, TASKS, UNREPEATED, row};
use crate::domain::progress::State;
use crate::domain::rollup::Place;
use crate::domain::status::TimingKind;
use crate::locale::said;

/// Lists them.
pub(super) const ROWS: &[Row] = &[
    row(
        "tasks.total",
        Ask::Tasks(TaskTest::All),
        TASKS,
        said("Tổng số nhiệm vụ", "All tasks"),
        said(
            "nhiệm vụ của các văn bản thuộc phạm vi báo cáo, đã giao đến ngày chốt số liệu",
            "tasks of the plans covered that had been assigned by the as-of date",
        ),
    ),
    row(
        "tasks.carried",
        Ask::Tasks(TaskTest::Carried),
        TASKS,
        said("Nhiệm vụ kỳ trước chuyển sang", "Carried over from the period before"),
        said(
            "đã giao và còn mở vào ngày liền trước kỳ báo cáo",
            "assigned and open on the day before the period",
        ),
    ),
    row(
        "tasks.new",
        Ask::Tasks(TaskTest::New),
        TASKS,
        said("Nhiệm vụ mới được giao", "Newly assigned"),
        said(
            "ngày giao từ ngày đầu kỳ đến ngày chốt số liệu",
            "assigned from the period's first day to the as-of date",
        ),
    ),
    row(
        "tasks.in_hand",
        Ask::Tasks(TaskTest::InHand),
        TASKS,
        said("Nhiệm vụ phải thực hiện trong kỳ", "In hand in the period"),
        said("kỳ trước chuyển sang cộng mới được giao", "carried over or newly assigned"),
    ),
    row(
        "tasks.open",
        Ask::Tasks(TaskTest::Open),
        TASKS,
        said("Nhiệm vụ chưa hoàn thành", "Open tasks"),
        said("chưa hoàn thành và vẫn còn phù hợp", "neither done nor dropped"),
    ),
    row(
        "tasks.done",
        Ask::Tasks(TaskTest::State(State::Done)),
        TASKS,
        said("Nhiệm vụ đã hoàn thành", "Done"),
        said("theo trạng thái được báo cáo", "by the state that was reported"),
    ),
    row(
        "tasks.in_progress",
        Ask::Tasks(TaskTest::State(State::InProgress)),
        TASKS,
        said("Nhiệm vụ đang triển khai", "In progress"),
        said("theo trạng thái được báo cáo", "by the state that was reported"),
    ),
    row(
        "tasks.ongoing",
        Ask::Tasks(TaskTest::State(State::Ongoing)),
        TASKS,
        said("Nhiệm vụ duy trì thường xuyên", "Ongoing"),
        said("theo trạng thái được báo cáo", "by the state that was reported"),
    ),
    row(
        "tasks.not_started",
        Ask::Tasks(TaskTest::State(State::NotStarted)),
        TASKS,
        said("Nhiệm vụ chưa triển khai", "Not started"),
        said("theo trạng thái được báo cáo", "by the state that was reported"),
    ),
    row(
        "tasks.waiting",
        Ask::Tasks(TaskTest::State(State::Waiting)),
        TASKS,
        said("Nhiệm vụ chờ điều kiện", "Waiting for an event"),
        said("theo trạng thái được báo cáo", "by the state that was reported"),
    ),
    row(
        "tasks.dropped",
        Ask::Tasks(TaskTest::State(State::Dropped)),
        TASKS,
        said("Nhiệm vụ không còn phù hợp", "Dropped"),
        said("theo trạng thái được báo cáo", "by the state that was reported"),
    ),
    row(
        "tasks.done_in_period",
        Ask::Tasks(TaskTest::DoneInPeriod),
        TASKS,
        said("Nhiệm vụ hoàn thành trong kỳ", "Done in the period"),
        said(
            "ngày hoàn thành từ ngày đầu kỳ đến ngày chốt số liệu",
            "done from the period's first day to the as-of date",
        ),
    ),
    row(
        "tasks.with_date",
        Ask::Tasks(TaskTest::Square),
        TASKS,
        said("Nhiệm vụ có thời hạn cụ thể", "Tasks with a date"),
        said("hoàn thành hoặc chưa, đúng hạn hoặc trễ", "done or not, in time or late"),
    ),
    row(
        "tasks.done_on_time",
        Ask::Tasks(TaskTest::Place(Place::DoneInTime)),
        TASKS,
        said("Hoàn thành đúng hạn", "Done on time"),
        said("hoàn thành không muộn hơn ngày cuối của thời hạn", "done by the last permitted day"),
    ),
    row(
        "tasks.done_late",
        Ask::Tasks(TaskTest::Place(Place::DoneLate)),
        TASKS,
        said("Hoàn thành trễ hạn", "Done late"),
        said("hoàn thành sau ngày cuối của thời hạn", "done after the last permitted day"),
    ),
    row(
        "tasks.open_in_time",
        Ask::Tasks(TaskTest::Place(Place::OpenInTime)),
        TASKS,
        said("Chưa hoàn thành, còn trong hạn", "Open and in time"),
        said(
            "chưa hoàn thành, ngày cuối của thời hạn chưa qua",
            "open, the last permitted day has not passed",
        ),
    ),
    row(
        "tasks.overdue",
        Ask::Tasks(TaskTest::Place(Place::OpenLate)),
        TASKS,
        said("Nhiệm vụ quá hạn", "Overdue"),
        said("chưa hoàn thành, ngày cuối của thời hạn đã qua", "open, the last permitted day has passed"),
    ),
    row(
        "tasks.beside",
        Ask::Tasks(TaskTest::Beside),
        TASKS,
        said("Nhiệm vụ không xét theo thời hạn", "Tasks without a date to be held against"),
        said(
            "thường xuyên, chờ điều kiện, không có hạn, không còn phù hợp, chờ chuyển tiếp",
            "ongoing, waiting, without a deadline, dropped, in transition",
        ),
    ),
    row(
        "tasks.beside.ongoing",
        Ask::Tasks(TaskTest::Place(Place::Ongoing)),
        TASKS,
        said("Nhiệm vụ thường xuyên", "Ongoing, beside the square"),
        said("đếm bên cạnh nhóm có thời hạn", "counted beside the tasks with a date"),
    ),
    row(
        "tasks.beside.waiting",
        Ask::Tasks(TaskTest::Place(Place::Waiting)),
        TASKS,
        said("Nhiệm vụ phụ thuộc điều kiện", "Waiting, beside the square"),
        said("đếm bên cạnh nhóm có thời hạn", "counted beside the tasks with a date"),
    ),
    row(
        "tasks.beside.no_date",
        Ask::Tasks(TaskTest::Place(Place::NoDate)),
        TASKS,
        said("Nhiệm vụ không có hạn", "Without a date"),
        said("đếm bên cạnh nhóm có thời hạn", "counted beside the tasks with a date"),
    ),
    row(
        "tasks.beside.dropped",
        Ask::Tasks(TaskTest::Place(Place::Dropped)),
        TASKS,
        said("Nhiệm vụ không còn phù hợp, ngoài thời hạn", "Dropped, beside the square"),
        said("đếm bên cạnh nhóm có thời hạn", "counted beside the tasks with a date"),
    ),
    row(
        "tasks.beside.in_transition",
        Ask::Tasks(TaskTest::Place(Place::InTransition)),
        TASKS,
        said("Nhiệm vụ chờ xử lý chuyển tiếp", "In transition"),
        said("đếm bên cạnh nhóm có thời hạn", "counted beside the tasks with a date"),
    ),
    row(
        "tasks.due_soon",
        Ask::Tasks(TaskTest::Timing(TimingKind::DueSoon)),
        TASKS,
        said("Nhiệm vụ sắp đến hạn", "Due soon"),
        said("còn không quá số ngày cảnh báo trước hạn", "within the days of warning before the deadline"),
    ),
    row(
        "tasks.past_indicative",
        Ask::Tasks(TaskTest::Timing(TimingKind::PastIndicative)),
        TASKS,
        said("Nhiệm vụ quá mốc dự kiến", "Past their indicative date"),
        said(
            "điều kiện chưa xảy ra, mốc dự kiến đã qua",
            "the event has not happened, its indicative date has passed",
        ),
    ),
    row(
        "tasks.stale",
        Ask::Tasks(TaskTest::Timing(TimingKind::OngoingStale)),
        TASKS,
        said("Nhiệm vụ thường xuyên lâu chưa cập nhật", "Ongoing and stale"),
        said(
            "quá kỳ báo cáo và số ngày gia hạn mà chưa có cập nhật",
            "no update for the reporting period and the days of grace",
        ),
    ),
    row(
        "tasks.at_risk",
        Ask::Tasks(TaskTest::AtRisk),
        TASKS,
        said("Nhiệm vụ có nguy cơ chậm", "At risk"),
        said(
            "do người phụ trách đánh giá hoặc do lâu chưa có cập nhật",
            "judged so by an analyst, or quiet for too long",
        ),
    ),
    row(
        "tasks.born_overdue",
        Ask::Tasks(TaskTest::BornOverdue),
        TASKS,
        said("Nhiệm vụ đã quá hạn khi giao", "Overdue when assigned"),
        said(
            "thời hạn in trong văn bản đã qua vào ngày giao",
            "the printed deadline had passed when it was assigned",
        ),
    ),
    row(
        "tasks.contradictory",
        Ask::Tasks(TaskTest::Contradictory),
        TASKS,
        said("Nhiệm vụ có thông tin mâu thuẫn", "Contradictory"),
        said(
            "báo cáo của chung và của đơn vị, của việc lớn và việc nhỏ không khớp",
            "the reports of whole and unit, or of task and subtask, disagree",
        ),
    ),
    row(
        "tasks.updated",
        Ask::Tasks(TaskTest::Updated),
        TASKS,
        said("Nhiệm vụ có cập nhật trong kỳ", "Updated in the period"),
        said(
            "có cập nhật được duyệt từ ngày đầu kỳ đến ngày chốt số liệu",
            "with an accepted update from the period's first day to the as-of date",
        ),
    ),
    row(
        "tasks.silent",
        Ask::Tasks(TaskTest::Silent),
        TASKS,
        said("Nhiệm vụ chưa cập nhật trong kỳ", "Open without an update"),
        said(
            "còn mở, không có cập nhật được duyệt từ ngày đầu kỳ",
            "open, without an accepted update since the period's first day",
        ),
    ),
    row(
        "tasks.due_next",
        Ask::Tasks(TaskTest::DueNext),
        TASKS,
        said("Nhiệm vụ đến hạn trong kỳ tới", "Due in the next period"),
        said(
            "còn mở, ngày cuối của thời hạn nằm trong kỳ liền sau",
            "open, the last permitted day lies in the next period",
        ),
    ),
    row(
        "tasks.repeated",
        Ask::Tasks(TaskTest::Repeated),
        STOCKED,
        said("Nhiệm vụ trùng", "Repeated tasks"),
        said(
            "có liên kết “cùng việc” đã xác nhận với dòng khác trong phạm vi báo cáo",
            "confirmed to be the same work as another row of the report",
        ),
    ),
    row(
        "tasks.single",
        Ask::Tasks(TaskTest::Single),
        STOCKED,
        said("Nhiệm vụ không trùng", "Single tasks"),
        said(
            "không có liên kết “cùng việc” đã xác nhận với dòng khác trong phạm vi báo cáo",
            "not confirmed to be the same work as another row of the report",
        ),
    ),
    row(
        "tasks.done_share",
        Ask::TaskShare(TaskTest::State(State::Done), TaskTest::All),
        TASKS,
        said("Tỷ lệ nhiệm vụ hoàn thành", "Share of tasks done"),
        said("đã hoàn thành trên tổng số", "done among all"),
    ),
    row(
        "tasks.on_time_share",
        Ask::TaskShare(TaskTest::Place(Place::DoneInTime), TaskTest::CameDue),
        TASKS,
        said("Tỷ lệ hoàn thành đúng hạn", "Share done on time"),
        said(
            "hoàn thành đúng hạn trên số đã hoàn thành hoặc đã quá hạn",
            "done on time among what was done or is overdue",
        ),
    ),
    row(
        "tasks.by_plan",
        Ask::Tallies(By::Plan),
        TASKS,
        said("Kết quả theo văn bản giao việc", "Counts by plan"),
        said("đếm riêng cho từng văn bản", "counted for each plan"),
    ),
    row(
        "tasks.by_section",
        Ask::Tallies(By::Section),
        TASKS,
        said("Kết quả theo phần của kế hoạch", "Counts by section"),
        said("đếm riêng cho từng phần lớn của kế hoạch", "counted for each section directly below a plan"),
    ),
    row(
        "tasks.by_unit",
        Ask::Tallies(By::Unit),
        UNREPEATED,
        said("Kết quả theo đơn vị chủ trì", "Counts by leading unit"),
        said(
            "việc đang mở tính cho đơn vị đang chủ trì, việc đã xong tính cho đơn vị chủ trì lúc hoàn thành; việc có nhiều đơn vị chủ trì tính cho từng đơn vị",
            "open work is its present bearer's, finished work stays with the unit that finished it; work of several leads counts for each",
        ),
    ),
    row(
        "plans.covered",
        Ask::Plans,
        SHOWN,
        said("Văn bản giao nhiệm vụ được báo cáo", "The plans covered"),
        said("theo phạm vi của báo cáo", "as the report names them"),
    ),
];
