//! Words about building and rearranging plans.

use super::{Said, said};

/// Declares texts with their Vietnamese and English form.
macro_rules! texts {
    ($($NAME:ident: $vi:literal / $en:literal;)*) => {
        $(
            #[doc = concat!("Says `", $en, "`.")]
            pub const $NAME: Said = said($vi, $en);
        )*

        /// Lists every text, for checks.
        pub const ALL: &[Said] = &[$($NAME),*];
    };
}

texts! {
    CHOOSE_A_ROW: "Hãy chọn một dòng trước." / "Choose a row first.";
    CHOOSE_A_PLAN: "Hãy chọn một dòng của văn bản trước." / "Choose a row of a plan first.";
    ARRANGING: "Sắp xếp: ↑↓ lên xuống, → vào trong, ← ra ngoài; Enter ghi, Esc trả về như cũ." / "Rearranging: ↑↓ up and down, → in, ← out; Enter writes, Esc puts back.";
    AT_WORK: "sắp xếp: {n} dòng đổi chỗ, chưa ghi" / "rearranging: {n} rows changed, not written";
    KEEP_ASK: "Ghi thứ tự này?" / "Write the rows as they stand?";
    KEEP_BODY: "Di chuyển {n} dòng; {rows} dòng đổi chỗ. Số in trong văn bản giữ nguyên." / "{n} rows were moved; the place of {rows} rows changes. The printed numbers stay.";
    RELABELS: "Nếu đánh lại số thì {n} số thứ tự đổi: {labels}" / "Numbered anew, {n} labels change: {labels}";
    GO_ON_ARRANGING: "Sắp xếp tiếp" / "Go on rearranging";
    KEEP_LABELS: "Ghi, giữ số như in" / "Write, and keep the printed numbers";
    KEEP_AND_RENUMBER: "Ghi và đánh lại số" / "Write, and number anew";
    ARRANGING_MANY: "Sắp xếp {n} dòng đã đánh dấu, đã dồn về một chỗ; Enter ghi, Esc trả về như cũ." / "Rearranging {n} marked rows, gathered in one place; Enter writes, Esc puts back.";
    ARRANGED: "Đã sắp xếp lại: di chuyển {n} dòng, thay đổi {rows} dòng." / "Rearranged: {n} rows moved, {rows} rows changed.";
    PUT_BACK: "Đã trả về như cũ, chưa ghi gì." / "All is back in its place; nothing was written.";
    NO_FURTHER_UP: "Không lên được nữa: đã ở đầu." / "It stands first already.";
    NO_FURTHER_DOWN: "Không xuống được nữa: đã ở cuối." / "It stands last already.";
    NOTHING_TO_GO_INTO: "Không có dòng cùng loại liền trước để đưa vào." / "There is no row of its kind before it to move into.";
    NOTHING_TO_LEAVE: "Không có dòng cùng loại ở cấp trên để đưa ra. Dùng ↑↓ để sang mục khác." / "There is no row of its kind above it to leave. ↑↓ lead to other sections.";
    IN_ITSELF: "Không chuyển được vào chính nó hoặc dòng con của nó." / "It cannot stand below itself.";
    NOT_THERE: "Dòng loại này không đứng được ở đó." / "A row of this kind cannot stand there.";
    MISSING: "Dòng này vừa bị rút." / "The row was withdrawn meanwhile.";
    ACTS: "Việc với dòng này" / "This row";
    MOVE_TO: "Chuyển đến" / "Move to";
    MOVES: "Chuyển {n} dòng (kể cả dòng con: {all}) đến {where}." / "Moves {n} rows (with all below: {all}) to {where}.";
    MOVE_NOW: "Chuyển" / "Move";
    MOVED: "Đã chuyển {n} dòng đến {where}." / "{n} rows were moved to {where}.";
    JOIN: "Gộp vào nhiệm vụ này" / "Join to this task";
    JOIN_WHICH: "Chọn nhiệm vụ sẽ gộp vào {task}; nhiệm vụ đó sẽ được rút." / "Choose the task that is joined to {task}; it will be withdrawn.";
    JOIN_TITLE: "Tên sau khi gộp: {title}" / "Title afterwards: {title}";
    JOIN_LEADS: "Chủ trì: {leads}" / "Leads: {leads}";
    JOIN_DEADLINE: "Thời hạn giữ theo dòng này: “{kept}”; dòng được gộp: “{other}”." / "The deadline of this row stays: “{kept}”; the other one's is “{other}”.";
    JOIN_MOVED: "Chuyển sang: {n} bản ghi (tiến độ, gia hạn, vướng mắc, liên kết…), {children} dòng con. Liên kết thừa được bỏ: {gone}." / "Moves over: {n} records (updates, extensions, obstacles, links…), {children} subtasks. Superfluous links dropped: {gone}.";
    JOIN_NOW: "Gộp" / "Join";
    JOINED: "Đã gộp {second} vào {first}." / "{second} was joined to {first}.";
    NO_OTHER_TASK: "Văn bản này không có nhiệm vụ nào khác để gộp." / "This plan has no other task to join.";
    COPY_FROM: "Chép từ" / "Copy from";
    COPY_WHERE: "Chép vào {where}." / "Copies to {where}.";
    COPY_MARKED: "{n} nhiệm vụ đã đánh dấu" / "{n} marked tasks";
    COPY_WHOLE: "Cả văn bản" / "The whole plan";
    NO_OTHER_PLAN: "Chưa có văn bản nào khác để chép." / "There is no other plan to copy from.";
    COPIES: "Chép {tasks} nhiệm vụ, {sections} mục vào {where}. Tiến độ và các bản ghi đã báo cáo không được chép." / "Copies {tasks} tasks and {sections} sections to {where}. Nothing that was reported is copied.";
    COPY_SHIFTED: "{n} thời hạn in năm: chuyển thêm {years} năm." / "{n} deadlines name a year: moved on by {years}.";
    COPY_UNREAD: "{n} thời hạn sau khi chuyển sẽ không hiểu được, cần xem lại." / "{n} deadlines will not be understood then and need a look.";
    COPY_NOW: "Chép" / "Copy";
    COPY_AND_CONTINUE: "Chép và ghi nhiệm vụ mới tiếp nối nhiệm vụ cũ" / "Copy, and let the new tasks continue the old ones";
    COPY_AS_PRINTED: "Chép, giữ nguyên thời hạn như in" / "Copy with the deadlines as printed";
    COPIED: "Đã chép {tasks} nhiệm vụ, {sections} mục vào {where}." / "{tasks} tasks and {sections} sections were copied to {where}.";
    NOTHING_TO_COPY: "Không có dòng nào để chép." / "There is no row to copy.";
    SPLIT_FROM: "tách từ {task}" / "split from {task}";
    SPLIT_HOW: "Nguyên văn giữ ở {task}; hãy ghi nội dung của phần tách ra." / "The printed words stay in {task}; write what the second part is.";
    NOT_SHOWN_YET: "Đã ghi, nhưng cây chưa hiện dòng này: ngày giao sau ngày đang xem." / "It is written, but not shown yet: it is assigned after the shown day.";
    H_ADD_PLAN: "thêm văn bản" / "add a plan";
    WRITE_AND_SECTION: "Ghi và thêm mục đầu tiên" / "Write, and add its first section";
    WRITE_AND_TASK: "Ghi và thêm nhiệm vụ trong mục" / "Write, and add a task to it";
    WRITE_AND_NEXT: "Ghi và thêm tiếp nhiệm vụ kế" / "Write, and add the next task";
    RENUMBERS: "Đổi số thứ tự của {n} dòng theo kiểu đánh số đang có. Số in trong văn bản vẫn xem lại được trong lịch sử." / "Gives {n} rows another number by the pattern that stands there. The printed numbers stay in the history.";
    RENUMBER: "Đánh lại số" / "Renumber";
    RENUMBER_NOW: "Đánh lại số" / "Renumber";
    RENUMBERED: "Đã đánh lại số {n} dòng." / "{n} rows were numbered anew.";
    NUMBERED_ALREADY: "Các dòng bên dưới đã được đánh số liền nhau." / "The rows below are numbered in order already.";
}
