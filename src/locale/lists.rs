//! Words of the lists of requests and actions.

texts! {
    LISTS: "Kiến nghị, việc giao" / "Requests, actions";
    REQUESTS: "Kiến nghị" / "Requests";
    ACTIONS: "Việc được giao" / "Actions";
    COUNTS: "{open} còn mở, {overdue} quá hạn" / "{open} open, {overdue} overdue";
    ONLY_OPEN: "còn mở" / "open ones";
    STATE: "Tình hình" / "State";
    SINCE: "Từ ngày" / "Since";
    FROM_TO: "Ai gửi, gửi ai" / "From, to";
    FROM: "Đơn vị gửi" / "From";
    TO: "Gửi" / "To";
    UNIT: "Đơn vị" / "Unit";
    TEXT: "Nội dung" / "Text";
    DUE: "Hạn" / "Due";
    DOCUMENT: "Văn bản" / "Document";
    MEETING: "Cuộc họp" / "Session";
    ANSWER: "Trả lời" / "Answer";
    ANSWERED_ON: "Ngày trả lời" / "Answered on";
    RESULT: "Kết quả" / "Result";
    DONE_ON: "Ngày xong" / "Done on";
    ANSWER_REQUEST: "Ghi trả lời kiến nghị" / "Enter the answer";
    FINISH_ACTION: "Ghi kết quả việc được giao" / "Enter what came of it";
    ADD_REQUEST: "Thêm kiến nghị, đề xuất" / "Add a request";
    ADD_ACTION: "Thêm việc được giao" / "Add an action";
    NOTHING_CHOSEN: "Không có dòng nào để ghi." / "There is no row to enter anything for.";
    NONE: "Chưa có mục nào. Nhấn {add} để thêm." / "There is nothing yet. Press {add} to add one.";
    NONE_IN_VIEW: "Không có mục nào khớp. Nhấn {all} để xem cả mục đã xong, {back} để bỏ lọc, {add} để thêm." / "Nothing answers to that. Press {all} to show what is closed too, {back} to show everything, {add} to add one.";
    ANSWER_MISSING: "chưa ghi nội dung trả lời" / "the answer is missing";
    TEXT_MISSING: "chưa ghi nội dung" / "the text is missing";
    TO_MISSING: "chưa ghi gửi ai" / "who is asked is missing";
    UNIT_MISSING: "chưa ghi đơn vị thực hiện" / "the unit is missing";
    NO_UNIT: "chưa chọn đơn vị" / "no unit is chosen yet";
    NO_SENDER: "chưa chọn đơn vị; có thể để trống" / "no unit is chosen yet; it may stay blank";
    BEFORE_ITS_DAY: "ngày này trước ngày giao hoặc kiến nghị" / "this day is before its own day";
    NOT_YET: "ngày này chưa đến" / "this day has not come yet";
    DID_ANSWER: "Đã ghi trả lời kiến nghị: {which}" / "Answered: {which}";
    DID_FINISH: "Đã ghi kết quả việc được giao: {which}" / "Finished: {which}";
    DID_ADD_REQUEST: "Đã thêm kiến nghị: {which}" / "Added the request: {which}";
    DID_ADD_ACTION: "Đã thêm việc được giao: {which}" / "Added the action: {which}";
}
