//! Words of the secretariat's week: inbox, reporting duties, reminders, requests, actions, the matrix.

texts! {
    HEAD: "{name} · đến {date} (nhật ký số {journal})" / "{name} · as of {date} (journal no. {journal})";
    PUT_OFF: "tạm gác {n} nhiệm vụ" / "{n} tasks put off";
    NOTHING_TO_DO: "Không có việc nào cần xử lý." / "Nothing needs attention.";
    UNIT: "Đơn vị" / "Unit";
    TOTAL: "Tổng" / "Sum";
    DUTIES: "Chế độ báo cáo" / "Reporting duties";
    NO_DUTIES: "Chưa khai chế độ báo cáo nào." / "There is no reporting duty yet.";
    SENT_TO: "{rhythm}; gửi {recipients}" / "{rhythm}; to {recipients}";
    WHO_SENDS: "Ai gửi: {who}" / "Owed by: {who}";
    NO_TERMS: "không có kỳ nào quanh ngày này" / "there is no term around this day";
    TERM: "{period} ({code}), hạn {due}" / "{period} ({code}), due {due}";
    SUMS: "{owed} đơn vị phải gửi: đúng hạn {on_time}, trễ {late}, chưa gửi {not_sent}, chưa đến hạn {awaited}" / "{owed} units owe it: {on_time} in time, {late} late, {not_sent} not sent, {awaited} not due yet";
    NOT_SENT: "chưa gửi: {names}" / "not sent: {names}";
    AND_MORE_UNITS: "{names} và {n} đơn vị khác" / "{names} and {n} other units";
    RECEIVED: "Đã ghi nhận {duty}, {period}: {receipt}; hoàn tác bằng: dondoc undo" / "Recorded {duty}, {period}: {receipt}; take it back with: dondoc undo";
    NOT_OWED: "Lưu ý: đơn vị này không thuộc diện phải gửi báo cáo kỳ này." / "Note: this unit does not owe a report on this term.";
    RECEIVED_LATER: "ngày nhận ở sau hôm nay" / "the day of receipt lies after today";
    LOOK_ON: "kiểm tra lại --on" / "look at --on again";
    NO_DUTY: "không có chế độ báo cáo “{text}”" / "there is no reporting duty “{text}”";
    KNOWN_DUTIES: "các chế độ: {names}" / "the duties: {names}";
    NO_TERM: "chế độ “{duty}” không có báo cáo cho kỳ này" / "the duty “{duty}” has no report on this term";
    WRONG_TERM: "kỳ {code} không đúng với chế độ “{duty}”" / "the term {code} does not fit the duty “{duty}”";
    TERM_LIKE: "kỳ của chế độ này viết như {code}" / "its terms are written like {code}";
    SECOND: "báo cáo này đã được ghi nhận ngày {date}; chưa ghi gì" / "this report was recorded on {date} already; nothing was written";
    SECOND_HOW: "nếu ghi nhầm: dondoc undo" / "if that was a mistake: dondoc undo";
    REMINDED_LATER: "ngày đôn đốc ở sau hôm nay" / "the day of the reminder lies after today";
    REMINDED_LATER_HOW: "bỏ --on, hoặc chỉ xem trước bằng --dry-run" / "leave --on out, or only look with --dry-run";
    ONE_UNIT: "mỗi tệp chỉ chứa công văn gửi một đơn vị" / "a file holds the letter to one unit";
    ONE_UNIT_HOW: "chạy lệnh cho từng đơn vị" / "run the command for each unit";
    ONLY_LOOKED: "Chỉ xem trước, chưa ghi gì." / "Only shown; nothing was written.";
    REMINDED: "Đã ghi {n} lần đôn đốc; hoàn tác bằng: dondoc undo" / "Reminders recorded: {n}; take them back with: dondoc undo";
    NOTHING_TO_REMIND: "Không có nội dung cần đôn đốc; chưa ghi gì." / "There is nothing to remind of; nothing was written.";
    REQUEST: "{days} ngày, {state} (từ {date})" / "{days} days, {state} (since {date})";
    COUNT_REQUESTS: "{n} kiến nghị · số liệu đến {date}" / "{n} requests · as of {date}";
    COUNT_ACTIONS: "{n} việc · số liệu đến {date}" / "{n} actions · as of {date}";
    REQUEST_WRITTEN: "Đã ghi kiến nghị {id}; hoàn tác bằng: dondoc undo" / "Wrote the request {id}; take it back with: dondoc undo";
    ANSWER_WRITTEN: "Đã ghi trả lời kiến nghị {id}; hoàn tác bằng: dondoc undo" / "Wrote the answer to the request {id}; take it back with: dondoc undo";
    DUE_BEFORE: "hạn trả lời trước ngày kiến nghị" / "the answer would be due before the day of the request";
    ANSWERED_BEFORE: "ngày trả lời trước ngày kiến nghị" / "the day of the answer lies before that of the request";
    NO_ADDRESSEE: "chưa ghi kiến nghị gửi ai" / "say to whom the request goes";
    OVERDUE_SHORT: "Quá" / "Late";
    COUNT_MATRIX: "{units} đơn vị, {tasks} nhiệm vụ · số liệu đến {date}" / "{units} units, {tasks} tasks · as of {date}";
}
