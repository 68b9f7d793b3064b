//! Words about links between tasks and plans that take the place of others.

texts! {
    PAIRS: "{n} cặp có thể trùng, in {printed}" / "likely pairs: {n}, printed: {printed}";
    DECIDED: "Đã xác nhận {confirmed} cặp, bác bỏ {refused} cặp; hoàn tác bằng: dondoc undo" / "Pairs confirmed: {confirmed}, refused: {refused}; take it back with: dondoc undo";
    NO_TASK: "chưa ghi mã nhiệm vụ" / "write the id of a task";
    REPLACE_LIKE: "--replace viết như CŨ=MỚI" / "--replace is written OLD=NEW";
    DROP_LIKE: "--drop viết như CŨ=LÝ DO" / "--drop is written OLD=REASON";
    DECIDED_TWICE: "nhiệm vụ {task} được xử lý hai lần" / "the task {task} is decided twice";
    PLACE: "{file}: dòng {line}, cột {column}: {why}" / "{file}: line {line}, column {column}: {why}";
    FILE_LIKE: "cần một danh sách \"tasks\", mỗi mục có \"task\" và đúng một trong: carry, copy, replace, drop" / "expected a list \"tasks\" in which each entry has \"task\" and one of: carry, copy, replace, drop";
    ONE_FATE: "nhiệm vụ {task} cần đúng một trong: carry, copy, replace, drop" / "the task {task} needs exactly one of: carry, copy, replace, drop";
}
