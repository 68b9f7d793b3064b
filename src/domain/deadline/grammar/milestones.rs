//! Years at whose ends a task is judged: "Đánh giá theo các mốc năm 2027, 2030".

use super::parser::Parser;
use super::spans::separator;
use crate::domain::deadline::{Meaning, Year};

/// Takes milestone years. Without the word "mốc" it takes an assessment and at least two years.
pub(super) fn milestones(p: &mut Parser) -> Option<Meaning> {
    let assessed = p.any_of(&["danh gia", "so ket", "tong ket", "kiem diem"]);
    p.any_of(&["theo", "vao", "tai", "cuoi", "trong", "ket qua"]);
    p.words("cac");
    let named = p.words("moc");
    p.any_of(&["thoi gian", "thoi diem", "danh gia"]);
    p.sign(':');
    let mut years = years(p)?;
    years.sort();
    years.dedup();
    let enough = named || (assessed && years.len() > 1);
    enough.then_some(Meaning::Milestones(years))
}

fn years(p: &mut Parser) -> Option<Vec<Year>> {
    let mut found = vec![year(p)?];
    while let Some(next) = p.attempt(|p| {
        separator(p)?;
        year(p)
    }) {
        found.push(next);
    }
    Some(found)
}

fn year(p: &mut Parser) -> Option<Year> {
    p.one_of(&["cac nam", "nam"]);
    p.full_year()
}
