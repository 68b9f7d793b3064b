//! Words of the forms and lists in which units are reorganised.

texts! {
    REORGANISE: "Sắp xếp tổ chức" / "Reorganise units";
    WHICH_DEED: "Có thay đổi gì?" / "What changes?";
    MERGE: "Sáp nhập, hợp nhất vào một đơn vị đã có" / "Merge units into one that exists";
    FOUND: "Hợp nhất thành một đơn vị mới" / "Merge units into a new one";
    RENAME: "Đổi tên một đơn vị" / "Rename a unit";
    CLOSE: "Kết thúc hoạt động một đơn vị" / "Close a unit";
    MERGE_HOW: "Các đơn vị kết thúc hoạt động hết ngày hôm trước; việc chưa xong tự chuyển sang đơn vị nhận. Nhiều đơn vị cách nhau bằng dấu chấm phẩy." / "The units end with the day before; open work passes to the receiver by itself. Several units are separated by semicolons.";
    FOUND_HOW: "Đơn vị mới hoạt động từ ngày áp dụng, cùng loại và thứ tự với đơn vị đầu tiên. Nhiều đơn vị cách nhau bằng dấu chấm phẩy." / "The new unit begins on the day, with the kind and the place of the first one. Several units are separated by semicolons.";
    RENAME_HOW: "Số liệu của những ngày trước vẫn mang tên cũ." / "Figures for earlier days keep the old name.";
    CLOSE_HOW: "Một đơn vị nhận: việc chưa xong tự chuyển. Nhiều đơn vị nhận: mỗi việc có một đề xuất để duyệt. Không có: việc chờ đơn vị tiếp nhận." / "One receiver: open work passes by itself. Several: each task gets a proposal to decide. None: the work waits for a receiver.";
    ENDING: "Đơn vị kết thúc" / "Ending units";
    ENDING_ONE: "Đơn vị" / "Unit";
    RECEIVER: "Đơn vị nhận" / "Receiver";
    RECEIVERS: "Các đơn vị nhận" / "Receivers";
    NEW_NAME: "Tên mới" / "New name";
    NEW_SHORT: "Tên viết tắt" / "Short name";
    FROM_DAY: "Áp dụng từ" / "From day";
    ORDERED_BY: "Theo văn bản" / "Document";
    NO_UNIT: "Hãy ghi đơn vị." / "Name a unit.";
    NO_NAME: "Hãy ghi tên đơn vị mới." / "Write the new unit's name.";
    ONLY_ONE: "Chỉ ghi một đơn vị." / "Name one unit only.";
    NOBODY: "để trống: chưa có đơn vị tiếp nhận" / "empty: nobody takes over";
    WRITE_FOR: "Ghi; {n} nhiệm vụ chưa xong bị ảnh hưởng" / "Write; {n} open tasks are concerned";
    BACK: "Chưa ghi, xem lại" / "Write nothing, look again";
    DID_CLOSE: "Đã ghi: {units} kết thúc hoạt động từ {date}, {n} nhiệm vụ chưa xong" / "Written: {units} end on {date}, {n} open tasks";
    DID_MERGE: "Đã ghi: {units} chuyển sang {to} từ {date}, {n} nhiệm vụ chưa xong" / "Written: {units} pass to {to} from {date}, {n} open tasks";
    WAITING: "Việc chờ đơn vị tiếp nhận" / "Work that waits for a receiver";
    WAITING_HOW: "Đơn vị đã kết thúc mà chưa rõ ai nhận, hoặc có đề xuất chuyển giao. Enter: chọn đơn vị nhận cho dòng này, hoặc cho mọi dòng đã đánh dấu." / "Units that ended without one successor, and proposed reassignments. Enter chooses the receiver of this row, or of all marked ones.";
    NOTHING_WAITS: "Không có việc nào chờ đơn vị tiếp nhận vào ngày {date}." / "No work waits for a receiver on {date}.";
    ONE_OF: "{n} đơn vị" / "{n} units";
    NOBODY_YET: "chưa có" / "nobody";
    PASS_TO: "Chuyển cho đơn vị nào?" / "Which unit takes it?";
    HAD_BY: "Từ {from}, kể từ {date}." / "From {from}, as of {date}.";
    PROPOSED: "được đề xuất" / "proposed";
    SUCCESSOR: "đơn vị kế thừa" / "successor";
    DID_PASS: "Đã chuyển {task} từ {from} sang {to}, kể từ {date}" / "Passed {task} from {from} to {to} as of {date}";
    N_PARTS: "{n} việc đã đánh dấu" / "{n} marked rows";
    PASS_N_TO: "Chuyển cả {n} việc cho {to}" / "Pass all {n} to {to}";
    DID_PASS_TO: "Đã chuyển {n} việc cho {to}" / "Passed {n} to {to}";
    PASS_ALL: "Duyệt cả {n} đề xuất" / "Confirm all {n} proposals";
    DID_PASS_ALL: "Đã duyệt {n} đề xuất chuyển giao" / "Confirmed {n} proposed reassignments";
}
