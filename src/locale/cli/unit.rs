//! Words about units and their reorganisations.

texts! {
    NOTHING_TO_READ: "chưa ghi ô đơn vị cần đọc" / "write the cell of units that shall be read";
    UNKNOWN: "không có đơn vị “{text}”" / "there is no unit “{text}”";
    NOT_KNOWN: "chưa nhận ra" / "not known";
    NEAR: "  gần giống: {names}" / "  nearest: {names}";
    PASSED: "Đã chuyển {n} việc (lần ghi {batch}); hoàn tác bằng: dondoc undo" / "Pieces of work passed on: {n} (batch {batch}); take it back with: dondoc undo";
    WOULD_PASS: "có {n} việc sẽ chuyển; chưa ghi gì" / "pieces of work that would be passed on: {n}; nothing was written";
    NOT_WAITING: "nhiệm vụ {task} không có việc nào của {unit} đang chờ" / "no work of {unit} on the task {task} waits";
    NOTHING_WAITS: "{unit} không có việc nào chờ đơn vị tiếp nhận" / "no work of {unit} waits for a receiver";
    SAME_UNIT: "đơn vị nhận trùng với đơn vị có việc" / "the receiver is the unit that has the work";
    NOT_THERE: "{unit} không hoạt động vào ngày đó" / "{unit} does not exist on that day";
    NO_NEW_NAME: "chưa ghi tên đơn vị mới" / "write the name of the new unit";
    FOUND_IT: "đơn vị thành lập mới thì thêm --new" / "a unit that is founded takes --new";
    AFFECTS: "thay đổi này ảnh hưởng {n} nhiệm vụ chưa xong; chưa ghi gì" / "tasks not done that this concerns: {n}; nothing was written";
    COUNT: "{n} đơn vị và nhóm · đến {date}" / "{n} units and groups · as of {date}";
    ALIASES: "tên khác" / "aliases";
    SUCCESSOR: "tiếp nhận" / "successor";
    TOOK_OVER: "nhận từ" / "took over";
    LEADS: "chủ trì" / "leads";
    HELPS: "phối hợp" / "coordinates";
    REPORTS: "báo cáo" / "reports";
    STEP: "{from} → {to}, {n} việc" / "{from} → {to}, pieces of work: {n}";
    CHOSEN: "được chọn trong" / "chosen within";
    READ_ANEW: "sửa cách đọc" / "corrected reading";
    AT_TASK: "“{printed}” ở {task}" / "“{printed}” of {task}";
}
