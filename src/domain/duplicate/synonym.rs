//! What the domain calls by several names. A title that has one of them is compared as if it had the first.
//!
//! Only names that a law or a national document makes one are listed, each with where it does so; what merely belongs to
//! one field is for a person to judge.

use std::sync::LazyLock;

use smol_str::SmolStr;

use crate::text::fold::mark_free;

/// Holds the name that is compared, the others, and where they are made one.
const SAME: [(&str, &[&str], &str); 6] = [
    ("lý lịch tư pháp", &["án tích"], "Luật Lý lịch tư pháp 28/2009/QH12, Điều 2: lý lịch về án tích"),
    (
        "đất đai",
        &["địa chính", "giấy chứng nhận quyền sử dụng đất", "quyền sử dụng đất"],
        "Luật Đất đai 31/2024/QH15, Điều 165: thành phần của cơ sở dữ liệu quốc gia về đất đai",
    ),
    (
        "phi địa giới",
        &["không phụ thuộc nơi cư trú", "không phân biệt địa giới", "không phụ thuộc địa giới"],
        "Nghị định 118/2025/NĐ-CP: tiếp nhận hồ sơ không phụ thuộc vào địa giới hành chính",
    ),
    (
        "an ninh mạng",
        &["an ninh an toàn mạng", "an toàn thông tin", "an toàn mạng"],
        "Luật An ninh mạng năm 2025: hợp nhất với an toàn thông tin mạng",
    ),
    ("đào tạo", &["tập huấn", "bồi dưỡng"], "Nghị định 171/2025/NĐ-CP: đào tạo, bồi dưỡng công chức"),
    (
        "trực tuyến",
        &["trên môi trường điện tử", "qua mạng", "lên mạng"],
        "Nghị định 118/2025/NĐ-CP: thủ tục hành chính trên môi trường điện tử",
    ),
];

/// Holds each other name, in folded syllables, with the one that is compared.
static NAMES: LazyLock<Vec<(Vec<SmolStr>, &'static str)>> = LazyLock::new(|| {
    let folded = |name: &str| name.split(' ').map(|part| mark_free(part).into()).collect();
    let of = |(first, others, _): &(&'static str, &'static [&'static str], &str)| {
        let first = *first;
        others.iter().map(move |other| (folded(other), first)).collect::<Vec<_>>()
    };
    SAME.iter().flat_map(of).collect()
});

/// Returns how many of the folded syllables, from the first on, are another name of something, and the name that is
/// compared; the longest such name.
pub(super) fn at(syllables: &[SmolStr]) -> Option<(usize, &'static str)> {
    let found = NAMES.iter().filter(|(name, _)| syllables.starts_with(name));
    found.map(|(name, first)| (name.len(), *first)).max_by_key(|(length, _)| *length)
}
