//! What looks like personal data in a text: it does not belong here, and whoever writes it is told.

use std::ops::Range;

/// Names what a text seems to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Personal {
    /// A mobile number: ten digits, perhaps apart by single dots, blanks or dashes.
    Telephone,
    /// The number of an identity card (số định danh cá nhân): twelve digits.
    IdentityNumber,
    /// The name of a contact person.
    Contact,
}

/// Is a place in a text that seems to hold personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// What it seems to be.
    pub what: Personal,
    /// The bytes of the number or name; none after a word that only announces one.
    pub span: Option<Range<usize>>,
}

/// Stands where personal data was left out. It is part of the text from then on, so it is the same in every language.
pub const LEFT_OUT: &str = "[đã lược bỏ]";

/// Returns what a text seems to hold, each once.
pub fn personal(text: &str) -> Vec<Personal> {
    let mut found: Vec<Personal> = spots(text).into_iter().map(|spot| spot.what).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Lists the places that seem to hold personal data, in their order.
pub fn spots(text: &str) -> Vec<Spot> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let number = number_at(bytes, at).map(|what| (what, at..number_end(bytes, at)));
        if let Some((what, span)) = number.or_else(|| announced(text, at)) {
            at = span.end.max(at + 1);
            found.push(Spot { what, span: (!span.is_empty()).then_some(span) });
        } else {
            at += 1;
        }
    }
    found.extend(contacts(text).map(|span| Spot { what: Personal::Contact, span: Some(span) }));
    found.sort_by_key(|spot| spot.span.as_ref().map_or(0, |span| span.start));
    found
}

/// Returns the text with a mark in place of every number and name; none where there is nothing to leave out.
pub fn without(text: &str) -> Option<String> {
    let spans: Vec<Range<usize>> = spots(text).into_iter().filter_map(|spot| spot.span).collect();
    let mut left = String::with_capacity(text.len());
    let mut from = 0;
    for span in &spans {
        left.push_str(text.get(from..span.start)?);
        left.push_str(LEFT_OUT);
        from = span.end;
    }
    left.push_str(text.get(from..)?);
    (!spans.is_empty()).then_some(left)
}

/// Returns the number of a person that begins at the place; none where another number or none does.
pub fn number_at(bytes: &[u8], at: usize) -> Option<Personal> {
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    if !matches!(bytes.get(at), Some(b'0' | b'+')) || at > 0 && is_digit(at - 1) {
        return None;
    }
    let together = (at..).take_while(|at| is_digit(*at)).count();
    if together == IDENTITY_DIGITS {
        return Some(Personal::IdentityNumber);
    }
    is_telephone(bytes, at).then_some(Personal::Telephone)
}

/// The digits of an identity number, which begins with the 0 of its province's code (Nghị định 137/2015/NĐ-CP).
const IDENTITY_DIGITS: usize = 12;

/// Returns whether a mobile number begins at the place: with 0, or with the country's code +84.
fn is_telephone(bytes: &[u8], at: usize) -> bool {
    let (after, digits) = match bytes.get(at) {
        Some(b'+') => (bytes.get(at..at + 3).map_or(at, |code| if code == b"+84" { at + 3 } else { at }), 9),
        _ => (at + 1, 9),
    };
    let first = (after..).find(|place| !is_gap(bytes, *place)).unwrap_or(after);
    let kind = bytes.get(first);
    after > at
        && matches!(kind, Some(b'3' | b'5' | b'7'..=b'9'))
        && Digits::from(bytes, first).count == digits
}

/// Is a row of digits, perhaps apart by single dots, blanks or dashes.
struct Digits {
    count: usize,
    end: usize,
}

impl Digits {
    fn from(bytes: &[u8], at: usize) -> Self {
        let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let mut digits = Self { count: 0, end: at };
        let mut place = at;
        while is_digit(place) {
            digits = Self { count: digits.count + 1, end: place + 1 };
            place += 1;
            if digits.count < TELEPHONE_DIGITS && is_gap(bytes, place) && is_digit(place + 1) {
                place += 1;
            }
        }
        digits
    }
}

/// The digits of a mobile number after its 0 or +84.
const TELEPHONE_DIGITS: usize = 9;

fn is_gap(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at), Some(b'.' | b' ' | b'-'))
}

/// Returns the end of the number that begins at the place.
fn number_end(bytes: &[u8], at: usize) -> usize {
    let together = (at..).take_while(|at| bytes.get(*at).is_some_and(u8::is_ascii_digit)).count();
    if together == IDENTITY_DIGITS {
        return at + together;
    }
    let after = if bytes.get(at) == Some(&b'+') { at + 3 } else { at + 1 };
    let first = (after..).find(|place| !is_gap(bytes, *place)).unwrap_or(after);
    Digits::from(bytes, first).end
}

/// Returns the number that a word announces, whatever number it is: of an office, of a foreign net. The span is empty
/// where no number follows.
fn announced(text: &str, at: usize) -> Option<(Personal, Range<usize>)> {
    let after = at + text.get(at..)?.starts_with("SĐT").then_some("SĐT".len())?;
    let rest = text.get(after..)?;
    let start = after + rest.len() - rest.trim_start_matches([' ', ':', '.', '(', '+']).len();
    let mut end = start;
    let mut digits = 0;
    for (place, byte) in text.as_bytes().iter().enumerate().skip(start) {
        match byte {
            b'0'..=b'9' => (digits, end) = (digits + 1, place + 1),
            b'.' | b' ' | b'-' | b'(' | b')' => {}
            _ => break,
        }
    }
    let span = if digits >= FEWEST_DIGITS { start..end } else { after..after };
    Some((Personal::Telephone, span))
}

/// Fewer digits than these are no telephone number, even where one is announced.
const FEWEST_DIGITS: usize = 8;

/// Words that begin a title, not a name.
const TITLES: [&str; 12] =
    ["Chủ", "Phó", "Giám", "Trưởng", "Bí", "Thường", "Ủy", "Bộ", "Thủ", "Tổng", "Chánh", "Đại"];

/// Lists the names after "đồng chí": two words or more with capital letters, and no title.
fn contacts(text: &str) -> impl Iterator<Item = Range<usize>> {
    ["đồng chí ", "Đồng chí ", "đ/c ", "Đ/c "].into_iter().flat_map(move |word| {
        text.match_indices(word).filter_map(move |(at, _)| {
            let start = at + word.len();
            name(text.get(start..)?).map(|length| start..start + length)
        })
    })
}

/// Returns the bytes of the name that the text begins with; none where it begins with none.
fn name(text: &str) -> Option<usize> {
    let mut end = 0;
    let mut words = 0;
    for word in text.split(' ').take(MOST_WORDS) {
        let bare = word.trim_end_matches([',', '.', ';', ':', ')']);
        let is_name = bare.chars().next().is_some_and(char::is_uppercase)
            && (words == 0 || bare.chars().any(char::is_lowercase));
        if !is_name || words == 0 && TITLES.contains(&bare) {
            break;
        }
        end += usize::from(words > 0) + bare.len();
        words += 1;
        if bare.len() < word.len() {
            break;
        }
    }
    (words > 1).then_some(end)
}

/// The most words that a name has.
const MOST_WORDS: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_of_persons_are_pointed_at_and_other_numbers_are_not() {
        use Personal::{Contact, IdentityNumber, Telephone};
        let cases: [(&str, &[Personal]); 27] = [
            (concat!("Liên hệ 0900", ".000.000 để biết"), &[Telephone]),
            (concat!("0300", "000000"), &[Telephone]),
            (concat!("09 00 ", "00 00 00"), &[Telephone]),
            (concat!("0900-", "000-000"), &[Telephone]),
            (concat!("gọi +84 900", " 000 000"), &[Telephone]),
            (concat!("gọi +84900", "000000"), &[Telephone]),
            ("SĐT cơ quan", &[Telephone]),
            (concat!("SĐT: 0200", ".0000.000"), &[Telephone]),
            (concat!("số 0010", "00000000 của công dân"), &[IdentityNumber]),
            ("Đầu mối: đồng chí Lê Văn Mẫu", &[Contact]),
            ("đ/c Lê Văn Mẫu, Phó Chủ tịch", &[Contact]),
            (concat!("đ/c Lê Văn Mẫu (0900", "000000)"), &[Telephone, Contact]),
            ("đồng chí Phó Chủ tịch UBND tỉnh", &[]),
            ("đồng chí Giám đốc Công an tỉnh", &[]),
            ("các đồng chí Ủy viên", &[]),
            ("12.034.567.890 hồ sơ, văn bản 0612/UBND", &[]),
            ("348.103.200.000/355.061.500.000 đồng", &[]),
            ("Ngày 05/03/2026 có 1098765432 lượt", &[]),
            ("2.137.471/2.752.097 (77,67%)", &[]),
            ("2.752.097/2.792.715", &[]),
            ("703.351 và 1.713.108", &[]),
            ("+84% so với 2025", &[]),
            ("tăng +84.900 hồ sơ", &[]),
            ("từ 01/01/2026 đến 31/12/2026", &[]),
            ("02/34 xã, 0 điểm", &[]),
            ("mã 0123", &[]),
            ("", &[]),
        ];
        for (text, found) in cases {
            assert_eq!(personal(text), found, "{text}");
        }
    }

    #[test]
    fn what_is_found_is_left_out_and_the_rest_stays_word_for_word() {
        let cases: [(&str, Option<&str>); 9] = [
            (concat!("Liên hệ 0900", ".000.000 để biết"), Some("Liên hệ [đã lược bỏ] để biết")),
            (concat!("gọi +84 900", " 000 000."), Some("gọi [đã lược bỏ].")),
            (concat!("SĐT: (0200) 000", "0.000; số 5"), Some("SĐT: ([đã lược bỏ]; số 5")),
            (concat!("CCCD 0010", "00000000"), Some("CCCD [đã lược bỏ]")),
            ("Đầu mối: đồng chí Lê Văn Mẫu, Phó phòng", Some("Đầu mối: đồng chí [đã lược bỏ], Phó phòng")),
            (
                concat!("đ/c Lê Văn Mẫu: 0900", "000000; đ/c Trần Mẫu"),
                Some("đ/c [đã lược bỏ]: [đã lược bỏ]; đ/c [đã lược bỏ]"),
            ),
            ("SĐT cơ quan", None),
            ("348.103.200.000/355.061.500.000 đồng", None),
            ("", None),
        ];
        for (text, left) in cases {
            assert_eq!(without(text).as_deref(), left, "{text}");
            let again = left.and_then(without);
            assert_eq!(again, None, "nothing is left to leave out: {text}");
        }
    }
}
