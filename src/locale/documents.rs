//! Words of the register of documents.

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
    DOCUMENTS: "Sổ văn bản" / "Documents";
    COUNTS: "{n} văn bản, {hand_out} văn bản giao hoặc điều chỉnh nhiệm vụ" / "{n} documents, {hand_out} hand out or change tasks";
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
    NO_TASKS: "Văn bản này chưa gắn với nhiệm vụ nào." / "No task is linked to this document.";
    NONE: "Sổ chưa có văn bản nào. Văn bản vào sổ cùng tệp nhập (dondoc import)." / "The register holds no document yet. Documents come with an import (dondoc import).";
    NONE_IN_VIEW: "Không có văn bản nào khớp. Nhấn {only} để xem cả văn bản không giao nhiệm vụ, {since} để chọn khoảng ngày, Esc để bỏ lọc." / "No document answers to that. Press {only} to show those that hand out nothing too, {since} to choose the days, Esc to show everything.";
}
