//! Words about files that commands read and write.

texts! {
    IO: "lỗi đọc/ghi: {why}" / "reading or writing failed: {why}";
    JSON: "không viết được JSON: {why}" / "the JSON cannot be written: {why}";
    NOT_WRITTEN: "không ghi được {file}: {why}" / "{file} cannot be written: {why}";
    NOT_WRITTEN_INTO: "không ghi được vào {file}: {why}" / "nothing can be written into {file}: {why}";
    NOT_READ: "không đọc được {file}: {why}" / "{file} cannot be read: {why}";
    NO_HOME: "không biết thư mục của người dùng: {why}" / "the user's folder is not known: {why}";
    WRITTEN: "Đã ghi {file}" / "Wrote {file}";
    WRITTEN_UNITS: "Đã ghi {n} đơn vị ra {file}" / "Wrote {n} units to {file}";
    PAGES: "đã ghi các trang hướng dẫn vào {folder}" / "wrote the manual pages into {folder}";
    KIND: "không biết loại tệp của {file}" / "{file} has no kind of file that is known";
    KINDS: "đuôi tệp là một trong: {endings}" / "its name ends in one of: {endings}";
    NO_TABLE: "văn bản không có bảng nào để ghi ra tệp Excel" / "the document has no table that an Excel file could hold";
    NO_WORD: "không tạo được tệp Word; hãy ghi ra .md hoặc .txt (thư viện báo: “{why}”)" / "the Word file cannot be made; write .md or .txt in its place (the library says: “{why}”)";
    NO_EXCEL: "không tạo được tệp Excel: bảng quá lớn hoặc tên trang không hợp lệ; hãy thu hẹp phạm vi (thư viện báo: “{why}”)" / "the Excel file cannot be made: a table is too large or the name of a sheet does not fit; take a smaller part (the library says: “{why}”)";
    VIEWS_NOT_TOML: "{file}, dòng {line}: tệp màn hình đã lưu không đúng cú pháp; sửa dòng này, hoặc xóa tệp để lưu lại từ đầu (thư viện TOML báo: “{why}”)" / "{file}, line {line}: the file of the saved views is not well formed; mend this line, or remove the file to begin anew (the TOML library says: “{why}”)";
    VIEWS_WRONG: "không đọc được các màn hình đã lưu: {why}" / "the saved views cannot be read: {why}";
}
