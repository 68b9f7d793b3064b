//! Words about tasks, plans, deadlines and documents.

use crate::locale::{Said, said};

texts! {
    PHRASE: "Cụm từ" / "Phrase";
    MEANS: "Được hiểu" / "Means";
    FROM: "Từ ngày" / "From";
    LAST_DAY: "Ngày cuối" / "Last day";
    OVERDUE_FROM: "Quá hạn từ" / "Overdue from";
    SOFT_FROM: "Dự kiến qua" / "Past from";
    AWAITS: "Chờ" / "Awaits";
    OVERDUE: "Quá hạn" / "Overdue";
    UNKNOWN: "không có nhiệm vụ {id}" / "there is no task {id}";
    NOT_YET: "đến ngày này nhiệm vụ {id} chưa được giao" / "on this day the task {id} was not assigned yet";
    OTHER_DAY: "chọn ngày khác bằng --as-of" / "choose another day with --as-of";
    ASSESSED: "chuyên viên đánh giá" / "assessed";
    SILENT: "{n} ngày chưa có cập nhật" / "nothing reported for {n} days";
    UNTIL: " → hết {date}" / " → until {date}";
    ID: "Mã" / "Id";
    LEAD: "Chủ trì" / "Lead";
    DEADLINE: "Thời hạn" / "Deadline";
    TIMING: "Tiến độ thời gian" / "Timing";
    PROPOSED: "Chờ duyệt" / "Proposed";
    REJECTED: "Bị bác" / "Rejected";
    FIRED: "điều kiện đã xảy ra" / "the trigger has happened";
    ASSESSMENT: "Đánh giá" / "Assessed";
    AT_RISK: "nguy cơ chậm" / "may be late";
    NOT_AT_RISK: "không có nguy cơ chậm" / "is not at risk";
    RESOLVED: " (đã gỡ {date})" / " (resolved {date})";
    NO_FILTER: "không đọc được điều kiện lọc" / "the filter cannot be read";
    FILTER_LIKE: "ví dụ: dondoc tasks 'đơn-vị:so-y-te trạng-thái:quá-hạn \"sổ sức khỏe\"'" / "for example: dondoc tasks 'unit:so-y-te state:overdue \"so suc khoe\"'";
    UPDATED: "Đã ghi tiến độ {task}; hoàn tác bằng: dondoc undo" / "Wrote the progress of {task}; take it back with: dondoc undo";
    UPDATE_NEEDS: "cần ít nhất một trong --state, --text, --percent, --count" / "give at least one of --state, --text, --percent, --count";
    OVERVIEW: "Tổng hợp đến {date} (nhật ký số {journal})" / "Overview of {date} (journal no. {journal})";
    FIGURES: "Tổng  Xong  Đang  T.xuyên  Khác  Quá hạn  Sắp hạn" / " All  Done Going  Ongoing Other  Overdue Due soon";
    PRINTED: "in: {printed} · đếm dòng: {counted}" / "printed: {printed} · rows counted: {counted}";
    SUM: "Cộng" / "Sum";
    RULE: "Đếm theo dòng cấp một. Trùng nhau {duplicated} dòng; nếu tính một lần còn {distinct} nhiệm vụ." / "Counted by the rows at the top. {duplicated} rows repeat others; counted once there are {distinct} tasks.";
    COUNT_DOCUMENTS: "{n} văn bản · đến {date}" / "{n} documents · as of {date}";
    NO_DATE: "chưa có ngày" / "no date yet";
    CREATES: "giao mới {n} nhiệm vụ: {names}" / "creates {n} tasks: {names}";
    CHANGES: "điều chỉnh {n} nhiệm vụ: {names}" / "changes {n} tasks: {names}";
    CITES: "viện dẫn {n} nhiệm vụ: {names}" / "cites {n} tasks: {names}";
    AND_MORE: "{names} và {n} nhiệm vụ khác" / "{names} and {n} other tasks";
    ACCEPTED: "Đã duyệt {n} cập nhật; hoàn tác bằng: dondoc undo" / "Updates accepted: {n}; take it back with: dondoc undo";
    NOT_ACCEPTED: "Không duyệt {n} cập nhật; hoàn tác bằng: dondoc undo" / "Updates rejected: {n}; take it back with: dondoc undo";
    FLAGGED: "{n} cập nhật có điểm nghi vấn; chưa duyệt cập nhật nào" / "updates that something speaks against: {n}; none was accepted";
    FLAGGED_HOW: "sửa khi duyệt (--state, --percent, --count, --text, --evidence, --on), hoặc vẫn duyệt bằng --even-so" / "correct them while accepting (--state, --percent, --count, --text, --evidence, --on), or accept them with --even-so";
    DECIDED: "đã có người xử lý cập nhật {id}{by}" / "somebody decided about the update {id} already{by}";
    DECIDED_HOW: "chưa ghi gì; xem dondoc proposals và dondoc journal" / "nothing was written; see dondoc proposals and dondoc journal";
    COUNT_PROPOSALS: "{n} cập nhật chờ duyệt · số liệu đến {date}" / "{n} proposed updates · as of {date}";
    NONE_YET: "(chưa có)" / "(none)";
    NOT_ENTERED: "chưa vào sổ đầy đủ" / "not in the register in full";
    LOOK_AGAIN: "cần xem lại: {what}" / "to look at again: {what}";
}
