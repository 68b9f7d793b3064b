//! Words about adding, editing, moving and withdrawing records.

texts! {
    ADDED: "Đã thêm {kind} {id}; hoàn tác bằng: dondoc undo" / "Added {kind} {id}; take it back with: dondoc undo";
    EDITED: "Đã sửa {kind} {id}; hoàn tác bằng: dondoc undo" / "Edited {kind} {id}; take it back with: dondoc undo";
    READ_ANEW: "Đã đọc lại {n} chỗ; hoàn tác bằng: dondoc undo" / "Read anew: {n}; take it back with: dondoc undo";
    NOT_PRINTED: "nhiệm vụ {task} không in “{printed}”" / "task {task} does not print “{printed}”";
    NO_PHRASE: "không nhiệm vụ nào in thời hạn “{phrase}”" / "no task prints the deadline “{phrase}”";
    NAME_WHOM: "hãy ghi tên đơn vị hoặc nhóm, hoặc các thành viên bằng --members" / "name the unit or group, or its members with --members";
    NO_GROUP: "chỉ nhóm mới có thành viên; hãy ghi tên nhóm" / "only a group has members; name the group";
    NAMES_ANOTHER: "“{printed}” đã là tên của {name}" / "“{printed}” names {name} already";
    ONLY_IN_TASKS: "chưa ghi gì; chỉ sửa ở một số nhiệm vụ bằng --task" / "nothing was written; correct it in some tasks only with --task";
    MOVED: "Đã chuyển {kind} {id}; hoàn tác bằng: dondoc undo" / "Moved {kind} {id}; take it back with: dondoc undo";
    WITHDRAWN: "Đã rút {kind} {id}; hoàn tác bằng: dondoc undo" / "Withdrew {kind} {id}; take it back with: dondoc undo";
    SUPERSEDES: "Văn bản này thay thế văn bản khác thì ghi: dondoc plan supersede {old} --by {id} --on …" / "Where it supersedes another plan, say so: dondoc plan supersede {old} --by {id} --on …";
    UNCHANGED: "Không có gì thay đổi." / "Nothing changed.";
    NO_FIELD: "“{text}” không có dạng Ô=GIÁ TRỊ" / "“{text}” is not written FIELD=VALUE";
    ADD_LIKE: "ví dụ: dondoc task add 454/B title=\"Kết nối dữ liệu\"" / "for example: dondoc task add 454/B title=\"Ket noi du lieu\"";
    EDIT_LIKE: "ví dụ: title=\"Kết nối dữ liệu\" deadline=\"Quý II/2026\"; ô nào có: dondoc record fields task" / "for example: title=\"Ket noi du lieu\" deadline=\"30/6/2026\"; which fields there are: dondoc record fields task";
    NOT_ADDED: "{kind} không thêm bằng lệnh này" / "{kind}: this command adds none";
    SEE_NEW: "xem: dondoc report new --help" / "see: dondoc report new --help";
    NOT_TYPED: "{kind} không ghi bằng lệnh này" / "{kind}: this command does not write it";
    SEE_REPORT: "xem: dondoc report --help" / "see: dondoc report --help";
    NO_OWNER: "{kind} không thuộc về bản ghi nào; “{text}” không có dạng Ô=GIÁ TRỊ" / "{kind} belongs to no record; “{text}” is not written FIELD=VALUE";
    OTHER_ID: "chưa ghi gì; chọn mã khác bằng --id" / "nothing was written; choose another id with --id";
    BAD_ID: "mã không được trống, dài quá 200 byte hoặc có ký tự điều khiển" / "an id is not empty, has at most 200 bytes and no control characters";
    COUNT_CHANGES: "{n} thay đổi" / "changes: {n}";
    IN_ITSELF: "không thể chuyển một dòng vào bên trong chính nó" / "a row cannot be moved into itself";
    NOT_THERE: "dòng loại này không đứng được ở đó" / "a row of this kind cannot stand there";
    MISSING: "không có dòng đó trong các kế hoạch" / "there is no such row in the plans";
    SEE_TASKS: "chưa ghi gì; xem cây nhiệm vụ bằng: dondoc tasks" / "nothing was written; see the rows with: dondoc tasks";
    SEE_FIELDS: "chưa ghi gì; các ô và cách ghi: dondoc record fields {kind}" / "nothing was written; the fields and how they are written: dondoc record fields {kind}";
    WOULD_WITHDRAW: "lần rút này gồm {n} bản ghi trên đây; chưa ghi gì" / "records above that would be withdrawn: {n}; nothing was written";
    CONFIRM: "xem lại phần trên, rồi xác nhận bằng --with-parts --yes {n}" / "look at what stands above, then confirm it with --with-parts --yes {n}";
    IN_THE_WAY: "không rút được {kind} {id}: còn {n} bản ghi nêu đến nó hoặc phần của nó" / "{kind} {id} cannot be withdrawn; records that refer to it or to a part of it: {n}";
    MORE: "        … và {n} bản ghi khác" / "        … and more: {n}";
    FIRST: "chưa ghi gì; sửa hoặc rút các bản ghi đó trước" / "nothing was written; edit or withdraw those records first";
}
