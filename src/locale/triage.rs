//! Words of the inbox on the screen, and of triage.

use super::{Said, said};
use crate::domain::inbox::Part;
use crate::domain::responsibility::Role;

texts! {
    INBOX: "Hộp việc" / "Inbox";
    EVERY_UNIT: "Mọi đơn vị" / "All units";
    WHICH_UNIT: "Hộp việc của đơn vị nào?" / "Whose inbox?";
    LOAD: "{total} (!{overdue})" / "{total} (!{overdue})";
    COLLECT_LETTERS: "Xem nội dung đôn đốc" / "Show the letters";
    REMIND_WHOM: "Đôn đốc đơn vị nào?" / "Remind whom?";
    WHICH_HEADING: "Đến nhóm nào?" / "Which heading?";
    DUE_WITHIN: "Sắp đến hạn ({n} ngày)" / "Due soon ({n} days)";
    FIRED_SINCE: "Điều kiện đã xảy ra từ {date}" / "Events since {date}";
    FIRED_ON: "xảy ra {date}" / "on {date}";
    PUT_OFF: "Tạm gác" / "Put off";
    PUT_OFF_TO: "gác đến {date}" / "until {date}";
    SORT_URGENCY: "Theo mức khẩn (gấp nhất trước)" / "The most urgent first";
    SORT_DOCUMENT: "Theo thứ tự trong văn bản" / "As the documents list them";
    SORT_LEAD: "Theo đơn vị chủ trì" / "By who leads";
    SORT_SILENCE: "Theo lần cập nhật (lâu nhất trước)" / "The longest without a report first";
    BY_SIDE: "Theo vai trò của đơn vị" / "By the unit's role";
    ANY_SIDE: "mọi vai trò" / "any role";
    BY_QUIET: "Chưa cập nhật từ giao ban trước" / "Not reported on since the last weekly session";
    QUIET: "chưa cập nhật" / "no report";
    ONLY_QUIET: "Chỉ xem việc chưa cập nhật từ {date}." / "Only what was not reported on since {date}.";
    NOT_ONLY_QUIET: "Xem cả việc đã cập nhật từ {date}." / "What was reported on since {date} is shown too.";
    LOOKS_AHEAD: "Sắp đến hạn: trong {n} ngày." / "Due soon: within {n} days.";
    BY_ORIGINAL: "hạn gốc" / "original deadlines";
    ORIGINAL_DEADLINES: "Tính theo hạn gốc khi giao, không tính gia hạn." / "By the deadlines as they were handed out.";
    CURRENT_DEADLINES: "Tính theo hạn hiện nay." / "By the deadlines in force.";
    CHOOSE_AN_ITEM: "Hãy chọn một nhiệm vụ trước." / "Choose a task first.";
    ONE_AT_A_TIME: "Việc này chỉ làm cho từng nhiệm vụ; hãy bỏ dấu các dòng khác." / "This is done one task at a time; take the other marks away.";
    NO_PROPOSAL: "Dòng này không phải là đề xuất chờ duyệt." / "This row is no proposed update.";
    NO_MARKS: "Không còn dòng nào được đánh dấu." / "Nothing is marked.";
    MARKS: "Đã đánh dấu {n} dòng." / "{n} items are marked.";
    MARKS_HIDDEN: "Đã đánh dấu {n} dòng, trong đó {hidden} đang khuất." / "{n} items are marked, {hidden} of them out of view.";
    HIDDEN_TOO: "Lưu ý: {n} dòng trong số đó đang khuất (do đóng nhóm hoặc bộ lọc)." / "Note: {n} of them are out of view (closed headings or the filter).";
    WHAT_TO_DO: "Xử lý" / "What to do";
    AT_RISK_WHY: "Nguy cơ chậm, nêu lý do" / "At risk, with the reason";
    NO_RISK: "Không còn nguy cơ chậm" / "Not at risk any more";
    JUDGE: "Đánh giá nguy cơ" / "Judge the risk";
    NEW_OBSTACLE: "Vướng mắc về {class}" / "An obstacle: {class}";
    RESOLVE: "Đã gỡ: {obstacle}" / "Resolved: {obstacle}";
    RESOLVED: "Vướng mắc đã gỡ" / "The obstacle is resolved";
    RESOLVED_ON: "Gỡ xong ngày" / "Resolved on";
    STATE_AS_IT_IS: "Không nói gì về trạng thái" / "Nothing about the state";
    PROPOSE: "Nhập đề xuất của đơn vị" / "Enter a unit's proposal";
    PROPOSES_STATE: "Đề xuất trạng thái: {state}" / "The state that it proposes: {state}";
    SENT_BY: "Đơn vị gửi" / "Sent by";
    SOMEBODY: "không rõ đơn vị" / "unit not known";
    UNTIL_DAY: "Đến ngày" / "Until";
    PUT_OFF_UNTIL: "Tạm gác" / "Put off";
    UNTIL_IN_PAST: "Ngày này phải sau ngày {date}." / "The day must come after {date}.";
    GONE: "Mục này vừa được người khác xử lý hoặc rút." / "Somebody has just decided this or taken it back.";
    REASON_MISSING: "Hãy nêu lý do." / "Say why.";
    OBSTACLE_MISSING: "Hãy nêu vướng mắc." / "Say what blocks it.";
    NO_SUCH_STATE: "Chưa rõ trạng thái “{text}”; hãy ghi một trong: {all}." / "The state “{text}” is not clear; write one of: {all}.";
    PROPOSAL: "Đề xuất chờ duyệt" / "Proposed update";
    PROPOSED_BY: "{unit} đề xuất, tính từ {date}" / "proposed by {unit}, from {date}";
    LATER: "Để sau" / "Later";
    ACCEPT: "Duyệt" / "Accept";
    ACCEPT_ANYWAY: "Vẫn duyệt, dù có điểm mâu thuẫn nêu trên" / "Accept it in spite of what was said above";
    AMEND: "Sửa rồi duyệt" / "Accept with changes";
    REJECT: "Không duyệt, nêu lý do" / "Reject, with the reason";
    ACCEPT_ASK: "Duyệt {n} đề xuất đã đánh dấu?" / "Accept {n} marked proposals?";
    FLAGGED: "Lưu ý: {n} đề xuất có điểm mâu thuẫn." / "Note: something speaks against {n} of them.";
    ACCEPT_N: "Duyệt cả {n} đề xuất" / "Accept all {n}";
    ACCEPT_CLEAN: "Chỉ duyệt {n} đề xuất không có mâu thuẫn" / "Accept only the {n} that nothing speaks against";
    ACCEPT_ALL: "Duyệt cả {n}, kể cả {k} đề xuất có mâu thuẫn" / "Accept all {n}, the {k} others too";
    REJECT_N: "Không duyệt {n} đề xuất" / "Reject {n} proposals";
    N_PROPOSALS: "{n} đề xuất" / "{n} proposals";
    REMIND: "Nội dung đôn đốc" / "The letter";
    NOBODY_TO_REMIND: "Chưa chọn đơn vị nào để đôn đốc." / "No unit was chosen.";
    NOTHING_TO_REMIND: "Không có nội dung cần đôn đốc." / "There is nothing to ask for.";
    NOTHING_FOR: "({n} đơn vị không có nội dung cần đôn đốc, không ghi)" / "({n} units have nothing to be asked for and are left out)";
    LETTERS_TO: "{n} đơn vị" / "{n} units";
    N_UNITS: "{n} đơn vị" / "{n} units";
    SENT_ON: "Ngày đôn đốc" / "Sent on";
    BY_LETTER: "Số công văn" / "Letter no.";
    REMINDED_IN_FUTURE: "Ngày đôn đốc ở sau hôm nay." / "The day has not come yet.";
    REMIND_N: "Ghi nhận đã đôn đốc {n} đơn vị" / "Record {n} letters as sent";
    REPORT_CAME: "Báo cáo đã gửi" / "The report came in";
    CAME_ON: "Nhận ngày" / "Received on";
    RESULT: "Kết quả" / "Result";
    DID_RISK: "Đánh giá nguy cơ chậm từ {date} cho {which}." / "Judges at risk from {date}: {which}.";
    DID_NO_RISK: "Không còn nguy cơ chậm từ {date}: {which}." / "Not at risk from {date}: {which}.";
    DID_OBSTACLE: "Ghi vướng mắc về {class} từ {date} cho {which}." / "Records an obstacle ({class}) from {date} for {which}.";
    DID_RESOLVE: "Vướng mắc đã gỡ ngày {date}: {which}." / "Obstacle resolved on {date}: {which}.";
    DID_PUT_OFF: "Tạm gác đến {until}: {which}." / "Puts off until {until}: {which}.";
    DID_PROPOSE: "Nhập đề xuất ngày {date} cho {which}; đang chờ duyệt." / "Enters a proposal of {date} for {which}; it waits for a decision.";
    DID_ACCEPT: "Duyệt đề xuất: {which}." / "Accepts: {which}.";
    DID_AMEND: "Sửa và duyệt đề xuất: {which}." / "Accepts with changes: {which}.";
    DID_REJECT: "Không duyệt đề xuất: {which}." / "Rejects: {which}.";
    DID_REMIND: "Ghi nhận đôn đốc {which} ngày {date}." / "Records a letter to {which} on {date}.";
    DID_REPORT: "Ghi nhận báo cáo đã gửi ngày {date}: {which}." / "Records the report of {date}: {which}.";
    NOTHING_TO_DO: "Không có việc nào để xử lý." / "There is nothing to work through.";
    AT_THE_END: "Đã đến việc cuối; đã xử lý {decided}/{all}." / "This is the last one; {decided} of {all} are decided.";
    DOES_NOT_FIT: "Phím này không dùng cho mục đang xem." / "This key means nothing for this item.";
    DECIDED_SO_FAR: "đã xử lý {n}" / "{n} decided";
    DECIDED: "Đã ghi" / "Decided";
    WHY: "Cần xử lý" / "Because";
    CAME_FROM: "Tiếp nhận" / "Taken over";
    REMINDED: "Đôn đốc" / "Reminded";
    ROLE: "Vai trò" / "Role";
    AGAINST: "Mâu thuẫn" / "Against it";
    PROPOSES: "Đề xuất" / "Proposed";
    DUTY: "Chế độ" / "Duty";
    PERIOD: "Kỳ" / "Period";
    DUE: "Hạn gửi" / "Due";
    RECIPIENTS: "Nơi nhận" / "To";
    OF: "Đơn vị" / "Unit";
    GIVEN_ON: "Giao ngày" / "Given on";
    DUE_ON: "Hạn" / "Due";
    ASKED_OF: "Gửi" / "To";
    ASKED_ON: "Ngày gửi" / "Asked on";
    ASSIGNED_N: "giao {n}" / "{n} assigned";
    ON_TIME_LATE: "(đúng hạn {on_time}, trễ {late})" / "({on_time} on time, {late} late)";
    REMINDED_TIMES: "đôn đốc {n} lần" / "reminded {n} times";
    PUT_OFF_N: "tạm gác {n}" / "{n} put off";
    EMPTY_INBOXES: "Không có việc nào cần xử lý.\n\nNhấn {tasks} để xem các nhiệm vụ." / "Nothing needs attention.\n\nPress {tasks} to see the tasks.";
    EMPTY_INBOX: "Không có việc nào cần xử lý.\n\nNhấn {key} để chọn đơn vị khác." / "Nothing needs attention.\n\nPress {key} to choose another unit.";
    EMPTY_FILTER: "Không có việc nào khớp bộ lọc. Nhấn {back} để bỏ lọc." / "Nothing answers to the filter. Press {back} to show everything again.";
    COLLECTING: "Đang tổng hợp…" / "Collecting…";
    T_DONE: "hoàn thành" / "done";
    T_PROGRESS: "đang triển khai" / "in progress";
    T_RISK: "nguy cơ chậm" / "at risk";
    T_OBSTACLE: "vướng mắc" / "obstacle";
    T_EXTEND: "gia hạn" / "extend";
    T_WAIT: "chờ điều kiện" / "wait";
    T_FIRED: "đã xảy ra" / "it happened";
    T_REMIND: "đôn đốc" / "remind";
    T_NOTE: "ghi chú" / "note";
    T_PUT_OFF: "tạm gác" / "put off";
    T_ACCEPT: "duyệt" / "accept";
    T_AMEND: "sửa rồi duyệt" / "change, accept";
    T_REJECT: "không duyệt" / "reject";
    T_CAME: "đã gửi" / "it came";
    T_ACTION: "đã xong" / "done";
    T_ANSWERED: "đã trả lời" / "answered";
}

/// Returns what a unit has to do with an item, in at most ten columns.
pub fn part(part: &Part) -> Said {
    match part {
        Part::Bearer { role, .. } => match role {
            Role::Lead => said("chủ trì", "leads"),
            Role::LeadMember => said("nhóm c.trì", "lead grp"),
            Role::Coordinator => said("phối hợp", "coordin."),
            Role::CoordinatorMember => said("nhóm p.hợp", "coord grp"),
        },
        Part::Candidate => said("chờ giao", "may take"),
        Part::Reporter => said("báo cáo", "reports"),
        Part::Doer => said("thực hiện", "does it"),
        Part::Asker => said("kiến nghị", "asks"),
        Part::Addressee => said("trả lời", "is asked"),
    }
}
