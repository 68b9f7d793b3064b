//! Words of the matrix of units and tasks.

texts! {
    MATRIX: "Theo đơn vị" / "By unit";
    COUNTING: "Đang tính…" / "Counting…";
    NO_TASKS: "Không có nhiệm vụ nào được theo dõi theo từng đơn vị. Nhấn {tasks} sang màn hình Nhiệm vụ, rồi {act} để chọn cách theo dõi một nhiệm vụ." / "No task is followed unit by unit. Press {tasks} for the tasks, then {act} to choose how one is followed.";
    NO_TASKS_OF_PLAN: "Văn bản này không có nhiệm vụ nào được theo dõi theo từng đơn vị. Nhấn {plan} để chọn văn bản khác." / "No task of this plan is followed unit by unit. Press {plan} for another plan.";
    NO_UNITS: "Không có đơn vị nào khớp. Nhấn {back} để xem tất cả." / "No unit answers to that. Press {back} to show all.";
    HEAD: "{units} đơn vị × {tasks} nhiệm vụ (đang xem {from}–{to})" / "{units} units, {tasks} tasks (shown: {from} to {to})";
    JOURNAL: "nhật ký số {n}" / "journal {n}";
    BEHIND_FIRST: "chậm nhất trước" / "furthest behind first";
    BY_PROTOCOL: "theo danh mục" / "protocol order";
    PLAN: "Văn bản" / "Plan";
    ALL_PLANS: "mọi văn bản" / "all plans";
    UNIT: "Đơn vị" / "Unit";
    DONE: "Xong" / "Done";
    OVERDUE: "Quá" / "Over";
    SUM_DONE: "Đã hoàn thành" / "Done";
    SUM_OPEN: "Chưa hoàn thành" / "Not done";
    SUM_OVERDUE: "Quá hạn" / "Overdue";
    NOT_ITS_TASK: "không giao cho đơn vị này" / "not a task of this unit";
    DELIVERED: "đạt {n}, cần ít nhất {min}" / "{n} delivered, at least {min} asked";
    AFTER_ITS_DAY: "hoàn thành trễ" / "done late";
    SHOW_TASK: "Xem nhiệm vụ trong cây" / "Show the task in the tree";
}
