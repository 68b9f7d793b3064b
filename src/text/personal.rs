//! What looks like personal data in a text: it does not belong here, and whoever writes it is told.

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

/// Returns what a text seems to hold, each once.
pub fn personal(text: &str) -> Vec<Personal> {
    let bytes = text.as_bytes();
    let holds = |what| (0..bytes.len()).any(|at| number_at(bytes, at) == Some(what));
    let found = [
        (Personal::Telephone, text.contains("SĐT") || holds(Personal::Telephone)),
        (Personal::IdentityNumber, holds(Personal::IdentityNumber)),
        (Personal::Contact, names_contact(text)),
    ];
    found.into_iter().filter(|(_, holds)| *holds).map(|(what, _)| what).collect()
}

/// Returns the number of a person that begins at the place; none where another number or none does.
pub fn number_at(bytes: &[u8], at: usize) -> Option<Personal> {
    let digit = |at: usize| bytes.get(at).filter(|byte| byte.is_ascii_digit());
    if digit(at) != Some(&b'0') || at > 0 && digit(at - 1).is_some() {
        return None;
    }
    let together = (at..).take_while(|at| digit(*at).is_some()).count();
    if together == IDENTITY_DIGITS {
        return Some(Personal::IdentityNumber);
    }
    is_telephone(bytes, at).then_some(Personal::Telephone)
}

/// The digits of an identity number, which begins with the 0 of its province's code (Nghị định 137/2015/NĐ-CP).
const IDENTITY_DIGITS: usize = 12;

/// Returns whether a mobile number begins at a 0.
fn is_telephone(bytes: &[u8], at: usize) -> bool {
    let digit = |at: usize| bytes.get(at).filter(|byte| byte.is_ascii_digit());
    let (mut digits, mut place) = (0, at);
    while let Some(byte) = digit(place) {
        if digits == 1 && !matches!(byte, b'3' | b'5' | b'7'..=b'9') {
            return false;
        }
        digits += 1;
        place += 1;
        let apart = matches!(bytes.get(place), Some(b'.' | b' ' | b'-')) && digit(place + 1).is_some();
        if apart && digits < 10 {
            place += 1;
        }
    }
    digits == 10
}

/// Words that begin a title, not a name.
const TITLES: [&str; 12] =
    ["Chủ", "Phó", "Giám", "Trưởng", "Bí", "Thường", "Ủy", "Bộ", "Thủ", "Tổng", "Chánh", "Đại"];

/// Returns whether "đồng chí" is followed by a name: two words or more with capital letters, and no title.
fn names_contact(text: &str) -> bool {
    let capital = |name: &&str| name.chars().next().is_some_and(char::is_uppercase);
    ["đồng chí ", "Đồng chí ", "đ/c ", "Đ/c "].iter().any(|word| {
        text.match_indices(word).any(|(at, _)| {
            let after = text.get(at + word.len()..).unwrap_or_default();
            let mut names =
                after.split_whitespace().take(2).map(|name| name.trim_end_matches([',', '.', ';', ':']));
            match (names.next().filter(capital), names.next().filter(capital)) {
                (Some(first), Some(second)) => {
                    !TITLES.contains(&first) && second.chars().any(char::is_lowercase)
                }
                _ => false,
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_of_persons_are_pointed_at_and_other_numbers_are_not() {
        use Personal::{Contact, IdentityNumber, Telephone};
        let cases: [(&str, &[Personal]); 12] = [
            (concat!("Liên hệ 0900", ".000.000 để biết"), &[Telephone]),
            (concat!("0300", "000000"), &[Telephone]),
            ("SĐT cơ quan", &[Telephone]),
            (concat!("số 0010", "00000000 của công dân"), &[IdentityNumber]),
            ("Đầu mối: đồng chí Lê Văn Mẫu", &[Contact]),
            ("đồng chí Phó Chủ tịch UBND tỉnh", &[]),
            ("12.034.567.890 hồ sơ, văn bản 0612/UBND", &[]),
            ("348.103.200.000/355.061.500.000 đồng", &[]),
            ("Ngày 05/03/2026 có 1098765432 lượt", &[]),
            ("2.137.471/2.752.097 (77,67%)", &[]),
            ("mã 0123", &[]),
            ("", &[]),
        ];
        for (text, found) in cases {
            assert_eq!(personal(text), found, "{text}");
        }
    }
}
