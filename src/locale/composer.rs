//! Words of the composer: the list of reports, their sections, what is written in them, their issuing.

use super::{Said, said};

/// Declares texts with their Vietnamese and English form.
macro_rules! texts {
    ($($NAME:ident: $vi:literal / $en:literal;)*) => {
        $(
            #[doc = concat!("Says “", $en, "”.")]
            pub const $NAME: Said = said($vi, $en);
        )*

        /// Lists every text, for checks.
        pub const ALL: &[Said] = &[$($NAME),*];
    };
}

texts! {
    REPORTS: "Báo cáo" / "Reports";
    STATE: "Tình trạng" / "State";
    PERIOD: "Kỳ báo cáo" / "Period";
    UNIT: "Đơn vị" / "Unit";
    TEMPLATE: "Mẫu" / "Template";
    ROLE: "Vai trò" / "Role";
    PLANS: "Văn bản" / "Plans";
    AS_OF: "Tính đến" / "As of";
    DUTY: "Chế độ BC" / "Duty";
    NUMBER: "Số" / "Number";
    DATED: "Ngày ký" / "Dated";
    RECIPIENTS: "Kính gửi" / "To";
    ISSUED_ON: "Ban hành" / "Issued";
    VERSION: "bản {n}" / "version {n}";
    NONE: "Chưa có báo cáo nào. Nhấn {key} để soạn báo cáo đầu tiên." / "There is no report yet. Press {key} to begin the first one.";
    NONE_IN_VIEW: "Không có báo cáo nào khớp. Nhấn {back} để bỏ lọc, {key} để soạn báo cáo mới." / "No report answers to that. Press {back} to show every report, {key} to begin a new one.";
    WHICH_TEMPLATE: "Soạn báo cáo theo mẫu nào" / "By which template";
    BEGIN: "Soạn {template}" / "Begin: {template}";
    ADJUST: "Thông tin báo cáo" / "What the report is about";
    PERIOD_MEANS: "từ {from} đến {to}" / "{from} to {to}";
    NO_PERIOD: "“{text}” không phải kỳ báo cáo; hãy ghi như “quý I năm 2026”, “tháng 3/2026” hoặc “1/1/2026 - 15/3/2026”" / "“{text}” is no period; write “quý I năm 2026”, “tháng 3/2026” or “1/1/2026 - 15/3/2026”";
    UNIT_MISSING: "Hãy ghi đơn vị báo cáo." / "Say which unit reports.";
    PLANS_MISSING: "Hãy ghi văn bản mà báo cáo nói đến, cách nhau bằng dấu chấm phẩy." / "Name the plans that the report covers, with semicolons between them.";
    NO_PLAN: "không có văn bản “{text}”; hiện có: {known}" / "there is no plan “{text}”; there are: {known}";
    NO_DUTY: "không có chế độ báo cáo “{text}”; hiện có: {known}" / "there is no reporting duty “{text}”; there are: {known}";
    WHICH_ROLE: "Hãy ghi một trong các vai trò: {known}" / "Write one of these roles: {known}";
    DID_ADJUST: "Đã sửa thông tin {which}." / "Changed what {which} is about.";
    DID_WRITE: "Đã lưu nội dung: {which}." / "Wrote: {which}.";
    DID_ISSUE: "Đã ban hành {which}." / "Issued {which}.";
    DID_CORRECT: "Đã tạo bản đính chính {which}." / "Began the correction {which}.";
    NOTHING_CHOSEN: "Chưa chọn báo cáo nào." / "No report is chosen.";
    NOTHING_SHOWN: "Hãy mở một báo cáo trước." / "Open a report first.";
    IS_ISSUED: "Báo cáo đã ban hành, chỉ xem; muốn sửa thì tạo bản đính chính." / "The report was issued and stays as it is; a correction can follow it.";
    ONLY_ISSUED: "Chỉ báo cáo đã ban hành mới có bản đính chính." / "Only an issued report can be corrected by a new version.";
    ALL_COMPUTED: "Mục này do chương trình lập, không có phần tự viết." / "Everything here is computed; there is nothing to write.";
    NO_TEMPLATE: "Không có mẫu báo cáo “{name}”." / "There is no template “{name}”.";
    WORKING: "Đang lập báo cáo…" / "Composing…";
    NO_FIGURE: "Nhấn mũi tên trái, phải để chọn một số liệu." / "Choose a figure with the arrows to the left and right.";
    NOTHING_BEHIND: "Không có mục nào đứng sau số liệu này." / "No entry stands behind this figure.";
    ENTRIES_BEHIND: "{n} mục đứng sau" / "{n} entries behind it";
    WAS: "khi viết là {then}" / "was {then} when this was written";
    AS_OF_NOW: "Các mục theo dữ liệu hiện nay, có thể khác lúc ban hành." / "The entries as they are now; they may differ from when it was issued.";
    N_EMPTY: "{n} mục chưa viết" / "{n} not written";
    N_CHANGED: "{n} mục có số liệu đã đổi" / "{n} with changed figures";
    N_DRAFTED: "{n} mục viết dở" / "{n} unfinished";
    COMPLETE: "Mọi mục đã viết, số liệu khớp." / "Everything is written and the figures agree.";
    HOMELESS: "Có nội dung không còn mục trong mẫu: {keys}" / "Texts whose section the template no longer has: {keys}";
    NOTHING_STALE: "Số liệu trong mục này không đổi." / "No figure here has changed.";
    HOW_TO_WRITE: "Mỗi dòng một đoạn; dòng bắt đầu bằng “- ” là gạch đầu dòng; {? …} là chỗ còn phải viết." / "A paragraph a line; lines with “- ” make a list; {? …} marks what is still to be written.";
    PUT_IN: "Chèn số liệu" / "Put in a figure";
    PUT_IN_HOW: "Số liệu được tính lại mỗi khi dữ liệu thay đổi, đến khi ban hành." / "A figure is computed anew with every change until the report is issued.";
    AS_NUMBER: "Chèn số: {value}" / "Put in the number: {value}";
    AS_TABLE: "Chèn bảng, luôn theo số liệu mới" / "Put in a table; it stays live";
    AS_LIST: "Chèn danh sách, luôn theo số liệu mới" / "Put in a list; it stays live";
    AS_LINES: "Chèn {n} dòng danh sách, thành lời văn" / "Put in {n} lines of a list, as words";
    PULL: "Lấy nội dung có sẵn" / "Pull in a text";
    PULL_HOW: "Chọn một hoặc nhiều dòng rồi sửa lại cho thành văn báo cáo." / "Tick one or more, then make them sentences of the report.";
    PULL_TICKED: "Lấy các dòng đã chọn" / "Pull in what is ticked";
    OF_BEFORE: "Báo cáo {period}: {text}" / "Report of {period}: {text}";
    NOTHING_TO_PULL: "Chưa có báo cáo kỳ trước, cũng chưa có tiến độ nào được báo." / "There is no earlier report and no reported progress.";
    ISSUE: "Ban hành báo cáo" / "Issue the report";
    ISSUE_HOW: "Số và ngày ký để trống cũng được." / "Number and date may stay blank.";
    ISSUE_NOW: "Ban hành" / "Issue";
    FOR_EVER: "Báo cáo đã ban hành không sửa, không rút, không hoàn tác được; chỉ có thể tạo bản đính chính." / "An issued report cannot be changed, withdrawn or undone; only a correction can follow it.";
    CORRECT: "Bản đính chính" / "Correction";
    CORRECT_HOW: "Bản mới bắt đầu từ nội dung của bản này, chưa có số và ngày." / "The new version begins with the texts of this one, without number and date.";
    BEGIN_VERSION: "Tạo bản {n}" / "Begin version {n}";
    OPEN_VERSION: "Mở bản đính chính đã có" / "Open the correction that exists";
    EXPORT: "Xuất ra tệp" / "Write to a file";
    EXPORT_WHERE: "Tệp được ghi vào thư mục đang làm việc; tệp đã có không bị ghi đè." / "The file goes to the folder that the program was started in; no file is overwritten.";
    AS_WORD: "Tệp Word" / "Word";
    AS_MARKDOWN: "Tệp Markdown" / "Markdown";
    AS_TEXT: "Văn bản thuần" / "Plain text";
    UNREADABLE: "Không đọc được nội dung đã ban hành; tệp dữ liệu cần được kiểm tra (dondoc verify)." / "What was issued cannot be read; the workspace should be checked (dondoc verify).";
    NO_EDITOR: "Không chạy được trình soạn thảo. Hãy đặt biến EDITOR, ví dụ EDITOR=nano." / "The editor could not be run. Set EDITOR, for example EDITOR=nano.";
    SAVED: "Đã ghi tệp {path}." / "Wrote {path}.";
    H_SAVE: "lưu" / "save";
    H_SAVE_AND_LEAVE: "lưu, đóng" / "save, close";
    H_FIGURE: "số liệu" / "figure";
    H_PULL: "lấy nội dung" / "pull in";
    H_UNDO: "hoàn tác" / "undo";
}
