//! The abbreviations of kinds of documents (Nghị định 30/2020/NĐ-CP, Phụ lục III; for the party Hướng dẫn
//! 36-HD/VPTW), and the names that announce a number.

use super::code::in_capitals;

/// The abbreviations in capitals.
const KINDS: [&str; 44] = [
    "NQ", "QĐ", "CT", "QC", "QYĐ", "TC", "TB", "HD", "CTR", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTR", "HĐ",
    "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "KL", "QĐI", "NĐ", "TT", "TTLT", "L",
    "PL", "LCT", "LĐ", "VBHN", "CV", "TLI", "ĐT", "BGT", "TTLN", "NQLT", "BCTH",
];

/// How two of them are typed without an input method; no other kind is written so.
const TYPED: [(&str, &str); 2] = [("QD", "QĐ"), ("ND", "NĐ")];

/// Words before the number of a document, without marks; "đề án" is none, since "Đề án 06/CP" names no document.
pub(super) const NAMES: [&str; 23] = [
    "so",
    "cong van",
    "cv",
    "van ban",
    "vb",
    "quyet dinh",
    "ke hoach",
    "bao cao",
    "thong bao",
    "nghi dinh",
    "nghi quyet",
    "thong tu",
    "chi thi",
    "to trinh",
    "ket luan",
    "huong dan",
    "cong dien",
    "chuong trinh",
    "quy dinh",
    "quy che",
    "luat",
    "bien ban",
    "giay moi",
];

/// Returns the abbreviated kind in capitals; none where it names none.
pub(super) fn kind(text: &str) -> Option<String> {
    let capitals = in_capitals(text);
    let typed = TYPED.iter().find(|(typed, _)| *typed == capitals).map(|(_, kind)| (*kind).to_owned());
    typed.or_else(|| KINDS.contains(&capitals.as_str()).then_some(capitals))
}
