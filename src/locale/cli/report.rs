//! Words about reports that are written here.

use crate::locale::{Said, said};

texts! {
    NO_PERIOD: "chưa ghi kỳ báo cáo" / "the reporting period is missing";
    NO_PERIOD_HOW: "ghi bằng --period, ví dụ 2026-Q1" / "name it with --period, for example 2026-Q1";
    BEGINS_LATER: "kỳ báo cáo bắt đầu sau ngày số liệu" / "the reporting period begins after the as-of date";
    BEGINS_LATER_HOW: "chọn kỳ khác, hoặc ngày khác bằng --as-of" / "choose another period, or another day with --as-of";
    NO_UNIT: "chưa ghi đơn vị báo cáo" / "the reporting unit is missing";
    NO_UNIT_HOW: "ghi bằng --unit, hoặc đặt unit = \"…\" trong cấu hình" / "name it with --unit, or set unit = \"…\" in the configuration";
    NO_MONTH: "không xác định được tháng của ngày số liệu" / "the month of the as-of date is not known";
    HAS_SCOPE: "báo cáo {id} đã lưu có sẵn phạm vi, số và ngày" / "the stored report {id} has its scope, number and date";
    HAS_SCOPE_HOW: "chỉ ghi mã và -o; muốn phạm vi khác thì lập từ mẫu" / "give its id and -o only; another scope is built from the template";
    WRONG_PLACES: "có {n} chỗ sai" / "wrong places: {n}";
    SEE_FIGURES: "xem dondoc report figures" / "see dondoc report figures";
    UNKNOWN: "không có báo cáo {id}" / "there is no report {id}";
    SEE_LIST: "xem dondoc report list" / "see dondoc report list";
    REVISE_HOW: "lập phiên bản đính chính bằng: dondoc report revise {id}" / "begin the version that corrects it with: dondoc report revise {id}";
    CONTENT_MISSING: "bản ban hành của {id} thiếu nội dung" / "what was issued of {id} is incomplete";
    VERIFY: "chạy dondoc verify" / "run dondoc verify";
    CONTENT_WRONG: "không hiểu nội dung của {id}: {why}" / "what was issued of {id} cannot be read: {why}";
    NOT_FINISHED: "còn {n} mục chưa xong; chưa ban hành" / "sections that are not finished: {n}; nothing was issued";
    NOT_FINISHED_HOW: "viết bằng dondoc report write; vẫn ban hành thì thêm --even-so" / "write them with dondoc report write; to issue it all the same add --even-so";
    WRITTEN_MEANWHILE: "Lưu ý: người khác vừa ghi vào báo cáo này; nội dung đó không có trong bản ban hành." / "Note: somebody has just written into this report; that is not in what was issued.";
    SUBMITTED: "Đã ghi nhận báo cáo này vào sổ theo dõi báo cáo." / "The report was recorded in the ledger of reports.";
    VERSION: ", phiên bản {n}" / ", version {n}";
    ABOUT: "{unit}, {period}, số liệu đến {date}, mẫu {template}" / "{unit}, {period}, as of {date}, template {template}";
    NONE: "Chưa có báo cáo nào; mở một báo cáo bằng: dondoc report new" / "There is no report yet; begin one with: dondoc report new";
    OPENED: "Đã mở báo cáo; xem các mục bằng: dondoc report show {id}" / "The report is begun; see its sections with: dondoc report show {id}";
    BAD_ID: "mã báo cáo không được có dấu # hoặc dấu cách" / "the id of a report has no # and no blank";
    THERE_ALREADY: "đã có báo cáo {id}" / "the report {id} is there already";
    THERE_ALREADY_HOW: "xem bằng: dondoc report show {id}; đặt mã khác bằng --id" / "see it with: dondoc report show {id}; give another id with --id";
    STILL_A_DRAFT: "báo cáo {id} chưa ban hành, vẫn sửa được" / "the report {id} is not issued and can still be changed";
    STILL_A_DRAFT_HOW: "dondoc report write {id} …" / "dondoc report write {id} …";
    REVISED_ALREADY: "đã có phiên bản đính chính {id}" / "the version {id} that corrects it is there already";
    SEE: "xem bằng: dondoc report show {id}" / "see it with: dondoc report show {id}";
    REVISED: "Đã lập phiên bản {n} để đính chính {id}" / "Began version {n}, which corrects {id}";
    FOLDER: "không đọc được thư mục mẫu {file}: {why}" / "the folder of templates {file} cannot be read: {why}";
    NO_FOLDER_HOW: "kiểm tra templates trong cấu hình" / "look at templates in the configuration";
    NO_TEMPLATE: "không có mẫu “{key}”" / "there is no template “{key}”";
    TEMPLATES: "các mẫu: {names}" / "the templates: {names}";
    TEMPLATE_WRONG: "mẫu “{key}” có {n} chỗ sai" / "wrong places in the template “{key}”: {n}";
    OWN_WRONG: "mẫu riêng có {n} chỗ sai" / "wrong places in own templates: {n}";
    SECTION_WRITTEN: "Đã ghi nội dung mục; hoàn tác bằng: dondoc undo" / "Wrote the section; take it back with: dondoc undo";
    SECTION_SAME: "Mục đã có đúng nội dung này; không ghi gì." / "The section has this text already; nothing was written.";
    NO_TEXT: "chưa có nội dung" / "there is no text";
    NO_TEXT_HOW: "ghi bằng --text, hoặc chuyển một tệp vào: … < tệp.txt" / "give it with --text, or pass a file: … < file.txt";
    NO_SECTION: "mẫu không có mục “{key}” để viết" / "the template has no section “{key}” to write";
    SECTIONS: "các mục: {names}" / "the sections: {names}";
    TEXT_WRONG: "nội dung có {n} chỗ sai; chưa ghi gì" / "wrong places in the text: {n}; nothing was written";
    FIGURES_HOW: "xem tên số liệu bằng: dondoc report figures" / "see the names of the figures with: dondoc report figures";
    OTHER_TEXT: "mục {key} đã có nội dung khác; chưa ghi gì" / "the section {key} has another text; nothing was written";
    OTHER_TEXT_HOW: "xem bằng: dondoc report show {id} --text; thay bằng --force" / "see it with: dondoc report show {id} --text; replace it with --force";
}
