//! Days and spans as they are typed.

use super::super::super::build::day;
use super::super::day::{Edge, read, span, span_in_words};
use super::super::faults::Cause;

#[test]
fn a_day_is_read_as_it_is_typed_and_of_a_stretch_the_end_that_is_asked_for() {
    let today = day("2026-03-20");
    for (text, first, last) in [
        ("5/1", "2026-01-05", "2026-01-05"),
        ("05/01", "2026-01-05", "2026-01-05"),
        ("5.1", "2026-01-05", "2026-01-05"),
        ("05/01/2026", "2026-01-05", "2026-01-05"),
        ("5-1-26", "2026-01-05", "2026-01-05"),
        ("2026-01-05", "2026-01-05", "2026-01-05"),
        ("ngày 5/1/2027", "2027-01-05", "2027-01-05"),
        ("Ngày 30/6", "2026-06-30", "2026-06-30"),
        ("tháng 3", "2026-03-01", "2026-03-31"),
        ("thang 3", "2026-03-01", "2026-03-31"),
        ("tháng 2/2028", "2028-02-01", "2028-02-29"),
        ("3/2027", "2027-03-01", "2027-03-31"),
        ("quý II", "2026-04-01", "2026-06-30"),
        ("quý II/2025", "2025-04-01", "2025-06-30"),
        ("6 tháng đầu năm", "2026-01-01", "2026-06-30"),
        ("6 tháng cuối năm 2025", "2025-07-01", "2025-12-31"),
        ("năm 2027", "2027-01-01", "2027-12-31"),
        ("2027", "2027-01-01", "2027-12-31"),
        ("trước ngày 30/6/2026", "2026-06-29", "2026-06-29"),
        ("chậm nhất ngày 15/8", "2026-08-15", "2026-08-15"),
        ("từ ngày 01/4/2026", "2026-04-01", "2026-04-01"),
    ] {
        assert_eq!(read(text, Edge::First, today), Ok(day(first)), "first of {text}");
        assert_eq!(read(text, Edge::Last, today), Ok(day(last)), "last of {text}");
    }
}

#[test]
fn what_is_no_day_is_said_to_be_none() {
    let today = day("2026-03-20");
    assert_eq!(read(" ", Edge::First, today), Err(Cause::Empty));
    for text in
        ["31/4", "30/2/2026", "32/1", "5/13", "tháng 13", "quý V", "thường xuyên", "mai", "5/1/1", "1/2/3026"]
    {
        let fault = Err(Cause::NotADay(text.to_owned()));
        assert_eq!(read(text, Edge::First, today), fault, "{text}");
    }
}

#[test]
fn a_span_is_read_and_written_back() {
    let today = day("2026-03-20");
    for (text, written) in [
        ("tháng 3", "tháng 3/2026"),
        ("quý iv/2025", "quý IV/2025"),
        ("2026", "năm 2026"),
        ("6 tháng đầu năm", "01/01/2026 - 30/6/2026"),
        ("5/1 - 20/3", "05/01/2026 - 20/3/2026"),
        ("từ ngày 01/01/2026 đến 15/3/2026", "01/01/2026 - 15/3/2026"),
        ("15/12/2025 đến ngày 14/01/2026", "15/12/2025 - 14/01/2026"),
        ("từ 1/4 đến 30/6", "quý II/2026"),
    ] {
        let read = span(text, today).unwrap();
        assert_eq!(span_in_words(&read), written, "{text}");
        assert_eq!(span(written, today), Ok(read), "{written}");
    }
    for text in ["hôm nay", "20/3 - 5/1", "5/1", "tháng 13"] {
        assert_eq!(span(text, today), Err(Cause::NotASpan(text.to_owned())), "{text}");
    }
}
