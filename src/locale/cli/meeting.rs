//! Words of meetings.

texts! {
    GIVEN: "Đã giao việc {id}; khi xong ghi bằng: dondoc meeting done {id}" / "Gave out the action {id}; when it is done write: dondoc meeting done {id}";
    CONCLUDED: "Đã ghi kết luận {id}; hoàn tác bằng: dondoc undo" / "Wrote the conclusion {id}; take it back with: dondoc undo";
    OPENED: "Đã mở cuộc họp {id} (lần ghi {batch})" / "Opened the meeting {id} (batch {batch})";
    TAKEN_UP: "Chương trình có {n} nhiệm vụ (lần ghi {batch}); hoàn tác bằng: dondoc undo" / "The agenda has {n} tasks (batch {batch}); take it back with: dondoc undo";
    TAKEN_UP_ALREADY: "Đã có trong chương trình, không ghi gì; chương trình có {n} nhiệm vụ" / "On the agenda already, nothing was written; it has {n} tasks";
    NOT_ON_AGENDA: "nhiệm vụ {task} không có trong chương trình" / "the task {task} is not on the agenda";
    SEE_AGENDA: "xem: dondoc meeting agenda {id}" / "see: dondoc meeting agenda {id}";
    SEE_LIST: "xem dondoc meeting list" / "see dondoc meeting list";
    NONE: "chưa có cuộc họp nào" / "there is no meeting yet";
    NONE_HOW: "mở cuộc họp bằng: dondoc meeting start" / "open one with: dondoc meeting start";
    OPEN_ALREADY: "cuộc họp {id} đã được mở" / "the meeting {id} is open already";
    ENDED_NOTE: "Lưu ý: cuộc họp đã kết thúc; thông báo kết luận in lại sẽ có thêm nội dung này." / "Note: the meeting has ended; its minutes will have this too when they are printed again.";
    BEFORE: "{what} {day} trước {than} {first}" / "{what} {day} lies before {than} {first}";
    THE_DEADLINE: "thời hạn" / "the deadline";
    DAY_OF_MEETING: "ngày họp" / "the day of the meeting";
    DAY_DONE: "ngày xong" / "the day it was done";
    DAY_GIVEN: "ngày giao" / "the day it was given out";
    TODAY: "hôm nay" / "today";
    TALLY: "{tasks} nhiệm vụ, {conclusions} kết luận, {actions} việc giao ({open} chưa xong)" / "{tasks} tasks, {conclusions} conclusions, {actions} actions ({open} not done)";
    EARLIER: "Kết luận trước:" / "Earlier conclusions:";
    GROUPS: "Các nhóm đơn vị" / "Groups of units";
}
