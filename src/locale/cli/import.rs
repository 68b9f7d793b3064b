//! What an import did, would do, or why it was refused.

texts! {
    LIKELY_SUPERSEDES: "{id} có thể thay thế {old}. Nếu đúng, quyết định từng nhiệm vụ chưa xong: dondoc plan supersede {old} --by {id} --on NGÀY" / "{id} may supersede {old}. Where it does, decide its open tasks: dondoc plan supersede {old} --by {id} --on DAY";
    ERRORS: "dữ liệu vào có {n} lỗi; chưa ghi gì" / "errors in the input: {n}; nothing was written";
    MORE_ERRORS: "  … và {n} lỗi nữa" / "  … and more: {n}";
    CONFLICTS: "{n} trường đã được người khác sửa; chưa ghi gì" / "fields that somebody else has changed: {n}; nothing was written";
    CONFLICT: "  {record} {field}: hiện là {ours} ({by}), tệp ghi {theirs}" / "  {record} {field}: now {ours} ({by}), the file has {theirs}";
    INVALID_HOW: "sửa tệp rồi nhập lại; lược đồ: dondoc schema" / "correct the file and import it again; the schema: dondoc schema";
    CONFLICT_HOW: "giữ giá trị trong sổ: --on-conflict ours; lấy giá trị trong tệp: --on-conflict theirs" / "keep what the workspace has: --on-conflict ours; take what the file has: --on-conflict theirs";
    PLACE: "{file}, dòng {line}{pointer}: {what}" / "{file}, line {line}{pointer}: {what}";
    DELETES: "xóa {record}" / "deletes {record}";
    COUNTS: "tạo {created}, sửa {updated}, giữ nguyên {unchanged}, xóa {deleted}" / "created {created}, changed {updated}, unchanged {unchanged}, deleted {deleted}";
    DONE: "Đã nhập: {counts}." / "Imported: {counts}.";
    WOULD: "Sẽ nhập: {counts}." / "Would import: {counts}.";
    CROWDED: "nhiều người đang ghi vào cùng những bản ghi này; chưa nhập được gì" / "others keep writing these records; nothing was imported";
    REGISTER_WRONG: "danh mục đơn vị kèm theo bị sai: {why}" / "the shipped register of units is wrong: {why}";
    STANDARD_ONCE: "đầu vào chuẩn “-” chỉ đọc được một lần" / "the standard input “-” can be read only once";
    READABLE: "kiểm tra lại tên tệp và quyền đọc" / "look at the file's name and who may read it";
    WOULD_DELETE: "lần nhập này sẽ xóa {n} bản ghi trên đây; chưa ghi gì" / "records above that this import would delete: {n}; nothing was written";
    CONFIRM: "xem trước bằng --dry-run, rồi xác nhận bằng --yes {n}" / "look first with --dry-run, then confirm with --yes {n}";
}
