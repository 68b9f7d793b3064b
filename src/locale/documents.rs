//! Words of the register of documents.

use super::Lang;
use crate::domain::document::Doubt;
use crate::text::date::long;

texts! {
    DOCUMENTS: "Sổ văn bản" / "Documents";
    COUNTS: "{n} văn bản, {hand_out} giao hoặc điều chỉnh nhiệm vụ, {doubtful} cần xem lại (*)" / "{n} documents, {hand_out} hand out or change tasks, {doubtful} with doubts (*)";
    SYMBOL: "Số, ký hiệu" / "Symbol";
    DATE: "Ngày" / "Date";
    UNDATED: "chưa có ngày" / "no date";
    EFFECT: "Nhiệm vụ" / "Tasks";
    SUMMARY: "Trích yếu" / "Summary";
    NUMBER: "Ký hiệu" / "Symbol";
    ISSUER: "Ban hành" / "Issuer";
    CREATED: "giao mới" / "hands out";
    CHANGED: "điều chỉnh" / "changes";
    CITES: "viện dẫn" / "cites";
    CREATED_TASKS: "Giao mới" / "Hands out";
    CHANGED_TASKS: "Điều chỉnh" / "Changes";
    CITED_TASKS: "Viện dẫn" / "Cites";
    ONLY_HANDING_OUT: "giao hoặc điều chỉnh nhiệm vụ" / "hand out or change tasks";
    SINCE: "Văn bản từ ngày nào" / "Documents since when";
    SINCE_DAYS: "{n} ngày qua" / "the last {n} days";
    SINCE_EVER: "Mọi văn bản" / "Every document";
    FROM_DAY: "từ {date}" / "since {date}";
    CITED_TIMES: "được dẫn {n} lần" / "cited {n} times";
    CITED_DAYS: "{n} lần, từ {first} đến {last}" / "{n} times, from {first} to {last}";
    CITED_DAY: "{n} lần, ngày {first}" / "{n} times, on {first}";
    CITED_UNDATED: "{n} lần" / "{n} times";
    CITED: "Dẫn tại" / "Cited by";
    TIMES: "Được dẫn" / "Cited";
    ONLY_CITED: "chưa có ngày, nơi ban hành" / "no date, no issuer yet";
    KIND: "Loại" / "Kind";
    YEAR: "Năm" / "Year";
    ISSUER_CODE: "chưa rõ (viết tắt trong ký hiệu: {code})" / "unknown (abbreviated in the symbol: {code})";
    NOBODY: "chưa rõ" / "unknown";
    DOUBTS: "Xem lại" / "Doubts";
    ONLY_DOUBTS: "có điểm cần xem lại" / "with doubts";
    SEVERAL_DATES: "một ký hiệu, nhiều ngày: {dates}" / "one symbol, several dates: {dates}";
    SEVERAL_YEARS: "một ký hiệu, nhiều ngày: {dates}; khác năm thì có thể là các văn bản khác nhau" / "one symbol, several dates: {dates}; of different years they may be different documents";
    IMPOSSIBLE_DATE: "ngày không có trong lịch: {date}" / "a date that the calendar does not have: {date}";
    NEAR_SYMBOL: "cùng ngày có ký hiệu gần giống: {symbol}" / "nearly the same symbol on the same date: {symbol}";
    OTHER_SPELLING: "được ghi khác: {symbol}" / "spelled in another way: {symbol}";
    ENTERED_TWICE: "vào sổ nhiều lần" / "entered more than once";
    NO_SYMBOL: "không đọc được số, ký hiệu" / "no symbol can be read";
    GATHERING: "Đang lập sổ văn bản…" / "Gathering the documents…";
    COUNT_BY: "Đếm văn bản theo" / "Count the documents by";
    BY_ISSUER: "Nơi ban hành" / "Issuer";
    BY_KIND: "Loại văn bản" / "Kind";
    BY_YEAR: "Năm ban hành" / "Year";
    OFFICIAL_LETTER: "công văn" / "official letters";
    COMPLETE: "Ghi vào sổ văn bản: ngày, nơi ban hành, trích yếu…" / "Enter it into the register: date, issuer, summary…";
    OF_TASK: "của nhiệm vụ {task}" / "of task {task}";
    NO_TASKS: "Văn bản này chưa gắn với nhiệm vụ nào." / "No task is linked to this document.";
    NONE: "Sổ chưa có văn bản nào. Kế hoạch, báo cáo đã ban hành, văn bản minh chứng tự vào sổ; nhấn {add} để ghi văn bản khác." / "The register holds no document yet. Plans, issued reports and evidence enter it by themselves; press {add} to enter another one.";
    NONE_IN_VIEW: "Không có văn bản nào khớp. Nhấn {only} để xem cả văn bản không giao nhiệm vụ, {since} để chọn khoảng ngày, {back} để bỏ lọc." / "No document answers to that. Press {only} to show those that hand out nothing too, {since} to choose the days, {back} to show everything.";
}

/// Says what does not fit together.
pub fn doubt(doubt: &Doubt, lang: Lang) -> String {
    match doubt {
        Doubt::SeveralDates(dates) => {
            let mut years: Vec<i32> = dates.iter().map(chrono::Datelike::year).collect();
            years.dedup();
            let said = if years.len() > 1 { SEVERAL_YEARS } else { SEVERAL_DATES };
            let dates: Vec<String> = dates.iter().map(|date| long(*date)).collect();
            said.with(lang, &[("dates", &dates.join(", "))])
        }
        Doubt::ImpossibleDate(printed) => IMPOSSIBLE_DATE.with(lang, &[("date", printed)]),
        Doubt::NearSymbol(symbol) => NEAR_SYMBOL.with(lang, &[("symbol", symbol)]),
        Doubt::OtherSpelling(symbol) => OTHER_SPELLING.with(lang, &[("symbol", symbol)]),
        Doubt::EnteredTwice => ENTERED_TWICE.to(lang).to_owned(),
        Doubt::NoSymbol => NO_SYMBOL.to(lang).to_owned(),
    }
}
