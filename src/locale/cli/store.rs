//! What the store reports.

texts! {
    BUSY: "sổ nhiệm vụ đang bận" / "the workspace is busy";
    BUSY_BY: "sổ nhiệm vụ đang bận: {name} (tiến trình {pid}) đang ghi" / "the workspace is busy: {name} (process {pid}) is writing";
    BUSY_HOW: "thử lại sau ít phút" / "try again in a few minutes";
    NOT_FOUND: "chưa có sổ nhiệm vụ tại {file}" / "there is no workspace at {file}";
    NOT_FOUND_HOW: "tạo sổ mới bằng: dondoc init (thêm --sample để nạp các kế hoạch mẫu), hoặc chỉ tệp khác bằng --db" / "make one with: dondoc init (--sample loads the sample plans), or name another file with --db";
    EXISTS: "đã có tệp {file}" / "{file} exists already";
    EXISTS_HOW: "tệp cũ được giữ nguyên; dùng --db để tạo sổ ở nơi khác" / "it stays as it is; make the workspace elsewhere with --db";
    READ_ONLY: "tài khoản này chỉ được đọc {file}" / "this account may only read {file}";
    READ_ONLY_HOW: "đề nghị người quản trị cấp quyền ghi cho nhóm" / "ask the administrator to let the group write it";
    NOT_A_WORKSPACE: "{file} không phải là sổ nhiệm vụ" / "{file} is no workspace";
    NOT_A_WORKSPACE_HOW: "tệp được giữ nguyên; chỉ đúng tệp bằng --db, hoặc tạo sổ mới ở nơi khác bằng: dondoc init --db TỆP" / "it stays as it is; name the right file with --db, or make a workspace elsewhere with: dondoc init --db FILE";
    NO_FOLDER: "không có và không tạo được thư mục của {file}" / "the folder of {file} is not there and cannot be made";
    NO_FOLDER_HOW: "kiểm tra lại đường dẫn, hoặc chỉ tệp khác bằng --db" / "look at the path again, or name another file with --db";
    FORBIDDEN: "tài khoản này không được đọc {file}" / "this account may not read {file}";
    FORBIDDEN_HOW: "đề nghị người quản trị thêm tài khoản vào nhóm dùng chung sổ" / "ask the administrator to add the account to the group that shares the workspace";
    NEWER: "{file} do phiên bản dondoc mới hơn ghi (định dạng {found}, phiên bản này biết đến {known})" / "{file} was written by a newer dondoc (format {found}; this one knows formats up to {known})";
    NEWER_HOW: "cập nhật dondoc rồi mở lại" / "update dondoc and open it again";
    NEEDS_WRITER: "{file} cần được sửa sau lần tắt đột ngột" / "{file} has to be repaired after it was cut off";
    NEEDS_WRITER_HOW: "một tài khoản có quyền ghi cần mở sổ một lần" / "an account that may write it has to open it once";
    DISK_SHORT: "đĩa không đủ chỗ: cần {needed} byte, còn {free} byte" / "the disk is too full: {needed} bytes are needed, {free} are free";
    ROOM: "chưa ghi gì; giải phóng chỗ trống trên đĩa rồi thử lại" / "nothing was written; make room on the disk and try again";
    CORRUPT: "sổ nhiệm vụ hỏng ở {table} {key}: {why}" / "the workspace is damaged at {table} {key}: {why}";
    CORRUPT_HOW: "chạy dondoc verify; khôi phục từ bản sao lưu hoặc từ tệp đã xuất" / "run dondoc verify; restore it from a backup or an exported file";
    TOO_LARGE: "{key} quá lớn: {why}" / "{key} is too large: {why}";
    ISSUED_HOW: "chưa ghi gì; muốn sửa thì lập phiên bản đính chính" / "nothing was written; a change takes a version that corrects it";
    NO_ENTRY: "nhật ký không có mục này" / "the journal has no such entry";
    IO: "lỗi đọc/ghi sổ nhiệm vụ: {why}" / "reading or writing the workspace failed: {why}";
    CONFLICT_HOW: "chưa ghi gì; xem lại giá trị hiện nay rồi ghi lại" / "nothing was written; look at what stands now and write again";
    UNKNOWN: "không rõ lần ghi đã vào sổ hay chưa: {why}" / "it is not known whether this was written: {why}";
    UNKNOWN_HOW: "xem dondoc journal trước khi ghi lại" / "see dondoc journal before you write it again";
    CHANGED: "người khác vừa thay đổi {n} chỗ:" / "places that somebody has just changed: {n}";
    GONE: "  {key} · bản ghi mà nó thuộc về không còn nữa" / "  {key} · the record that it belongs to is gone";
    MADE: "  {key} · đã được tạo" / "  {key} · exists already";
    CHANGED_OR_USED: "  {key} · đã thay đổi, hoặc còn bản ghi khác thuộc về nó" / "  {key} · has changed, or other records belong to it";
}
