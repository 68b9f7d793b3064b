//! Words of the form of a record, and of the menu of what can be done with one.

texts! {
    NEW_ONE: "Thêm {kind}" / "New {kind}";
    EDIT_ONE: "Sửa {what}" / "Edit {what}";
    NEEDED: "* phải có" / "* is needed";
    MORE_LINES: "còn {n} dòng" / "{n} more lines";
    GONE: "Bản ghi này vừa bị người khác rút; không ghi được nữa." / "Somebody has just withdrawn this record; it can no longer be written.";
    THEIRS: "Người khác vừa ghi ô này là “{value}”; khi ghi sẽ hỏi giữ bên nào." / "Somebody has just written “{value}” here; you will be asked which one stays.";
    TYPED_IN: "Đã sửa {n} ô. Enter để xem lại trước khi ghi." / "{n} fields were changed. Enter shows the difference before it is written.";
    TYPED_HERE: "{field}: {text}" / "{field}: {text}";
    GO_ON: "Gõ số thứ tự, tên hoặc số hiệu; rồi Tab để nhận gợi ý." / "Type a label, a name or a symbol; Tab takes a proposal.";
    ONE_OF: "Một trong: {list} (Ctrl+K liệt kê)" / "One of: {list} (Ctrl+K lists them)";
    THE_DAY: "ngày {day}" / "{day}";
    LAST_DAY: "{meaning}; ngày cuối còn trong hạn: {day}" / "{meaning}; the last day in time: {day}";
    GROUP: "{name} (nhóm, {n} đơn vị)" / "{name} (a group of {n} units)";
    NOBODY: "“{printed}”: không rõ đơn vị nào" / "“{printed}”: nobody answers to that";
    NOBODY_NEAR: "“{printed}”: không rõ đơn vị nào, gần nhất: {near}" / "“{printed}”: nobody answers to that; nearest: {near}";
    GO_ON_EDITING: "Sửa tiếp" / "Go on editing";
    LETS_GO: "bỏ những gì đã gõ" / "lets go of what was typed";
    WRITE_CHANGES: "Ghi các thay đổi này?" / "Write these changes?";
    WRITE_NEW: "Ghi bản ghi mới này?" / "Write this new record?";
    DID_ADD: "Đã thêm {what}." / "Added {what}.";
    DID_EDIT: "Đã sửa {what}." / "Changed {what}.";
    DID_WITHDRAW: "Đã rút {what} (tất cả {n} bản ghi)." / "Withdrew {what} ({n} records in all).";
    NOT_TYPED: "Dòng này không sửa bằng biểu mẫu được." / "This row is not edited in a form.";
    NO_ROW: "Hãy chọn một dòng trước." / "Choose a row first.";
    WHAT_TO_DO: "Làm gì với dòng này?" / "What is to be done with it?";
    EDIT: "Sửa {kind}…" / "Edit the {kind}…";
    PARTS: "Những gì thuộc về {kind} này" / "What belongs to this {kind}";
    MORE: "Thêm, rút, những gì thuộc về {kind}…" / "Add to, withdraw, what belongs to this {kind}…";
    NO_PARTS: "Chưa có gì thuộc về {kind} này." / "Nothing belongs to this {kind} yet.";
    ADD: "Thêm {kind}…" / "Add: {kind}…";
    ADD_BELOW: "Thêm {kind} bên dưới…" / "Add below it: {kind}…";
    WITHDRAW: "Rút {kind}…" / "Withdraw the {kind}…";
    WHICH_KIND: "Thêm, sửa, rút loại nào?" / "Add, edit or withdraw which kind?";
    LEFT_OUT: "Chỉ liệt kê {n} trong {total} bản ghi; các bản ghi khác mở từ dòng của chúng." / "Only {n} of {total} records are listed; the others are reached from their rows.";
    WITHDRAW_ASK: "Rút bản ghi này?" / "Withdraw this record?";
    WITHDRAW_N: "Rút {n} bản ghi" / "Withdraw {n} records";
    GOES_ALONG: "Rút theo {n} bản ghi thuộc về nó:" / "With it go {n} records that belong to it:";
    CANNOT_GO: "Chưa rút được" / "It cannot be withdrawn yet";
    IN_THE_WAY: "Còn {n} bản ghi khác đang dùng nó; hãy sửa hoặc rút những bản ghi đó trước." / "{n} other records still name it; edit or withdraw them first.";
    H_FINISH: "ghi" / "write";
    H_LIST: "gợi ý" / "proposals";
    H_NEXT: "ô kế" / "next";
    HINT_TEXT: "{hint}; Ctrl+N xuống dòng trong ô" / "{hint}; Ctrl+N begins a new line in the field";
    HINT_TOTAL: "số, cách đếm ({rules}), nội dung: 28 {rule} nhiệm vụ" / "number, rule ({rules}), what: 28 {rule} nhiệm vụ";
    HINT_USES: "nhiệm vụ và tác động ({rules}): 454/B/12 {rule}; …" / "a task and the effect ({rules}): 454/B/12 {rule}; …";
}
