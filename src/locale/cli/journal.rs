//! Words about the journal: what was written, taken back and proved.

texts! {
    UNDOES: "  (hoàn tác lần {n})" / "  (takes back {n})";
    OPERATIONS: "thao tác" / "operations";
    NOTHING_ABOUT: "nhật ký không có gì về {record}" / "the journal has nothing about {record}";
    CREATED: "tạo" / "created";
    WITHDRAWN: "xóa" / "deleted";
    CHANGED: "sửa" / "changed";
    NOT_A_RECORD: "không hiểu “{text}”; viết như tasks/454/B/12" / "“{text}” is no record; write it like tasks/454/B/12";
    NO_UNDO: "không có lần ghi nào của bạn để hoàn tác" / "there is nothing of yours to take back";
    NO_UNDO_HOW: "xem dondoc journal; lần ghi của người khác cần --batch SỐ" / "see dondoc journal; what somebody else wrote takes --batch NUMBER";
    NO_REDO: "không có lần hoàn tác nào của bạn để làm lại" / "there is nothing that you took back and could do again";
    NOTHING_LEFT_UNDO: "Không còn gì để hoàn tác ở lần ghi {n}; chưa ghi gì." / "Nothing of batch {n} is left to take back; nothing was written.";
    NOTHING_LEFT_REDO: "Không còn gì để làm lại ở lần ghi {n}; chưa ghi gì." / "Nothing of batch {n} is left to do again; nothing was written.";
    WOULD_UNDO: "Sẽ hoàn tác lần ghi {n} của {name} ({at} UTC, nguồn {source}): {operations} thao tác." / "Would take back batch {n} of {name} ({at} UTC, source {source}): {operations} operations.";
    DID_UNDO: "Đã hoàn tác lần ghi {n} của {name} ({at} UTC, nguồn {source}): {operations} thao tác." / "Took back batch {n} of {name} ({at} UTC, source {source}): {operations} operations.";
    WOULD_REDO: "Sẽ làm lại lần ghi {n} của {name} ({at} UTC, nguồn {source}): {operations} thao tác." / "Would do batch {n} of {name} again ({at} UTC, source {source}): {operations} operations.";
    DID_REDO: "Đã làm lại lần ghi {n} của {name} ({at} UTC, nguồn {source}): {operations} thao tác." / "Did batch {n} of {name} again ({at} UTC, source {source}): {operations} operations.";
    LEFT: "Giữ nguyên vì sau đó đã có người sửa, hoặc còn chỗ khác dùng đến:" / "Left as it is, because somebody changed it since, or something else refers to it:";
    SOUND: "Sổ nguyên vẹn: {batches} lần ghi, {operations} thao tác, {records} bản ghi khớp nhật ký." / "The workspace is sound: {batches} batches, {operations} operations, {records} records agree with the journal.";
    UNSOUND: "sổ không nguyên vẹn ở {table} {key}: {why}" / "the workspace is not sound at {table} {key}: {why}";
    UNSOUND_HOW: "giữ nguyên tệp; khôi phục từ bản sao lưu hoặc từ tệp đã xuất" / "leave the file as it is; restore it from a backup or an exported file";
}
