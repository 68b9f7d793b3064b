//! Printed labels: how a row of them counts on, and the next one.

/// The letters of points in the order of the Vietnamese alphabet (Nghị định 30/2020/NĐ-CP, Phụ lục I).
const LETTERS: [&str; 23] = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
    "x", "y",
];

/// Is how labels count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Digits {
    /// 1, 2, 3; with so many digits at least: 01, 02, 03.
    Decimal(usize),
    /// I, II, III.
    Roman,
    /// A, B, C.
    Capitals,
    /// a, b, c, d, đ, e.
    Points,
}

/// Is a way of numbering: what stands before and behind the number that counts on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Style {
    before: String,
    digits: Digits,
    after: String,
}

impl Style {
    /// Returns the way in which most of the labels are numbered; none where none of them is.
    pub fn of(labels: &[&str]) -> Option<Self> {
        let mut found: Vec<Style> = Vec::new();
        for style in labels.iter().flat_map(|label| Self::readings(label)) {
            if !found.contains(&style) {
                found.push(style);
            }
        }
        // A single "I" is a Roman one sooner than the ninth letter.
        let lowest = |style: &Style| labels.iter().filter_map(|label| style.number(label)).min();
        let fitting = |style: &Style| labels.iter().filter(|label| style.number(label).is_some()).count();
        found.sort_by_cached_key(|style| (std::cmp::Reverse(fitting(style)), lowest(style)));
        found.into_iter().next()
    }

    /// Returns the number that a label of this style has, from 1; none for a label of another one.
    pub fn number(&self, label: &str) -> Option<usize> {
        let run = label.strip_prefix(&self.before)?.strip_suffix(&self.after)?;
        self.digits.read(run)
    }

    /// Returns the label with the number, from 1.
    pub fn label(&self, number: usize) -> String {
        format!("{}{}{}", self.before, self.digits.write(number), self.after)
    }

    /// Returns what stands before the number: "17." in "17.1".
    pub fn before(&self) -> &str {
        &self.before
    }

    /// Returns the same style with something else before the number.
    pub fn behind(self, before: impl Into<String>) -> Self {
        Self { before: before.into(), ..self }
    }

    /// Returns the ways in which a label may count.
    fn readings(label: &str) -> Vec<Self> {
        let body = label.trim_end_matches(|c: char| !c.is_alphanumeric());
        let is_number = body.ends_with(|c: char| c.is_ascii_digit());
        let inside = |c: char| c.is_alphanumeric() && c.is_ascii_digit() == is_number;
        let start = body.char_indices().rev().take_while(|(_, c)| inside(*c)).last().map(|(at, _)| at);
        let Some((before, run)) = start.and_then(|start| body.split_at_checked(start)) else {
            return Vec::new();
        };
        let least = if run.starts_with('0') { run.len() } else { 1 };
        let digits = if is_number {
            vec![Digits::Decimal(least)]
        } else {
            vec![Digits::Roman, Digits::Capitals, Digits::Points]
        };
        let style = |digits| Style {
            before: before.to_owned(),
            digits,
            after: label.strip_prefix(body).unwrap_or_default().to_owned(),
        };
        digits.into_iter().filter(|digits| digits.read(run).is_some()).map(style).collect()
    }
}

/// Is the greatest number that is looked for in Roman digits or letters.
const MOST: usize = 400;

impl Digits {
    fn write(self, number: usize) -> String {
        match self {
            Digits::Decimal(least) => format!("{number:0least$}"),
            Digits::Roman => roman(number),
            Digits::Capitals => capitals(number),
            Digits::Points => points(number),
        }
    }

    fn read(self, run: &str) -> Option<usize> {
        match self {
            Digits::Decimal(_) => run.parse().ok().filter(|number| *number > 0 && self.write(*number) == run),
            _ => (1..=MOST).find(|number| self.write(*number) == run),
        }
    }
}

/// Returns capital letters, from 1; after Z come AA, AB, ….
fn capitals(mut number: usize) -> String {
    let mut text = String::new();
    while number > 0 {
        number -= 1;
        text.insert(0, char::from(b'A' + u8::try_from(number % 26).unwrap_or_default()));
        number /= 26;
    }
    text
}

/// Returns the letters of a point, from 1; after y come aa, ab, ….
pub fn points(mut number: usize) -> String {
    let mut text = String::new();
    while number > 0 {
        number -= 1;
        text.insert_str(0, LETTERS[number % LETTERS.len()]);
        number /= LETTERS.len();
    }
    text
}

/// Writes a number from 1 to 3,999 in Roman digits; others as they are.
pub fn roman(number: usize) -> String {
    const DIGITS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let mut rest = number;
    let mut text = String::new();
    for (value, digit) in DIGITS {
        while rest >= value {
            text.push_str(digit);
            rest -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_count_on_as_they_stand() {
        let table: [(&[&str], &str); 14] = [
            (&["1", "2", "3"], "4"),
            (&["9"], "10"),
            (&["01", "02"], "03"),
            (&["A", "B"], "C"),
            (&["I"], "II"),
            (&["I", "II", "III"], "IV"),
            (&["C"], "D"),
            (&["a)", "b)", "c)", "d)"], "đ)"),
            (&["17.1", "17.2"], "17.3"),
            (&["1.", "2."], "3."),
            (&["Nhóm 1", "Nhóm 2"], "Nhóm 3"),
            // One slip does not change the style, nor does a number that is printed twice.
            (&["1", "2", "2", "4a"], "3"),
            (&["", "-"], ""),
            (&[], ""),
        ];
        for (labels, next) in table {
            let style = Style::of(labels);
            let greatest = |style: &Style| labels.iter().filter_map(|label| style.number(label)).max();
            let found = style.and_then(|style| Some(style.label(greatest(&style)? + 1)));
            assert_eq!(found.unwrap_or_default(), next, "{labels:?}");
        }
    }

    #[test]
    fn a_label_is_read_back_as_the_number_that_it_was_written_for() {
        for label in ["1", "01", "A", "I", "a)", "17.1", "B."] {
            let style = Style::of(&[label]).unwrap();
            for number in 1..60 {
                assert_eq!(style.number(&style.label(number)), Some(number), "{label} {number}");
            }
        }
    }
}
