//! Periods as Vietnamese offices write them: "tháng 3/2026", "quý I năm 2026", "6 tháng đầu năm 2026", "năm 2025".

use chrono::{Months, NaiveDate};

use super::date;
use super::fold::mark_free;

/// Reads a period, with or without marks: a month, a quarter, a half-year, the first months of a year, a year, or two days
/// with a stroke or "đến" between them. Returns its first and its last day; none where the text is no period.
pub fn read(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    named(text).or_else(|| between(text))
}

fn named(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let folded = mark_free(text);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        ["nam", year] => months(year, 1, 12),
        ["thang", month, "nam", year] | ["thang", month, year] => months(year, month.parse().ok()?, 1),
        ["quy", nth, "nam", year] | ["quy", nth, year] => months(year, quarter(nth)? * 3 - 2, 3),
        ["6", "thang", "cuoi", "nam", year] => months(year, 7, 6),
        [count, "thang", "dau", "nam", year] => months(year, 1, count.parse().ok()?),
        _ => None,
    }
}

fn quarter(text: &str) -> Option<u32> {
    let quarters = [["i", "1"], ["ii", "2"], ["iii", "3"], ["iv", "4"]];
    (1..).zip(quarters).find(|(_, names)| names.contains(&text)).map(|(nth, _)| nth)
}

/// Returns so many months of a year from one on; none where the year does not hold them.
fn months(year: &str, first: u32, count: u32) -> Option<(NaiveDate, NaiveDate)> {
    let year = year.parse().ok().filter(|_| year.len() == 4)?;
    let fits = count >= 1 && first.checked_add(count)? <= 13;
    let from = NaiveDate::from_ymd_opt(year, first, 1).filter(|_| fits)?;
    Some((from, from.checked_add_months(Months::new(count))?.pred_opt()?))
}

fn between(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let text = text.trim().trim_start_matches("từ ").trim_start_matches("ngày ");
    let (from, to) = ["đến ngày", "đến", " - ", "–"].iter().find_map(|sign| text.split_once(sign))?;
    let (from, to) = (date::read(from).ok()?, date::read(to).ok()?);
    (from <= to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn days(text: &str) -> Option<(String, String)> {
        read(text).map(|(from, to)| (from.to_string(), to.to_string()))
    }

    #[test]
    fn a_period_is_read_as_it_is_written() {
        for (text, from, to) in [
            ("tháng 3/2026", "2026-03-01", "2026-03-31"),
            ("Tháng 02 năm 2028", "2028-02-01", "2028-02-29"),
            ("quý I/2026", "2026-01-01", "2026-03-31"),
            ("Quý IV năm 2025", "2025-10-01", "2025-12-31"),
            ("quy 2 2026", "2026-04-01", "2026-06-30"),
            ("6 tháng đầu năm 2026", "2026-01-01", "2026-06-30"),
            ("6 tháng cuối năm 2026", "2026-07-01", "2026-12-31"),
            ("9 tháng đầu năm 2026", "2026-01-01", "2026-09-30"),
            ("năm 2025", "2025-01-01", "2025-12-31"),
            ("từ 01/01/2026 đến 15/3/2026", "2026-01-01", "2026-03-15"),
            ("1/1/2026 - 31/3/2026", "2026-01-01", "2026-03-31"),
        ] {
            assert_eq!(days(text), Some((from.to_owned(), to.to_owned())), "{text}");
        }
    }

    #[test]
    fn what_is_no_period_is_not_read() {
        for text in [
            "",
            "2026",
            "31/3/2026",
            "tháng 13/2026",
            "tháng 0/2026",
            "quý V/2026",
            "quý I",
            "tháng 3/26",
            "13 tháng đầu năm 2026",
            "0 tháng đầu năm 2026",
            "31/3/2026 - 1/1/2026",
            "quý I/2026 và quý II/2026",
        ] {
            assert_eq!(days(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_period_or_none(text in "(tháng|quý|năm|đầu|cuối|đến|[0-9IV/ -]){0,8}") {
            prop_assert!(read(&text).is_none_or(|(from, to)| from <= to));
        }
    }
}
