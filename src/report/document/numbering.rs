//! The numbers of headings, as they are printed.

use super::Level;

/// Counts headings and says what number each is printed with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbering {
    counts: [usize; 4],
}

/// The letters of points in the order of the Vietnamese alphabet (Nghị định 30/2020/NĐ-CP, Phụ lục I).
const LETTERS: [&str; 23] = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
    "x", "y",
];

impl Numbering {
    /// Returns the number of the next heading of the level: "II.", "1.", "1.2.", "đ)". What is deeper begins anew.
    pub fn next(&mut self, level: Level) -> String {
        let depth = level as usize;
        for (at, count) in self.counts.iter_mut().enumerate() {
            *count = match at.cmp(&depth) {
                std::cmp::Ordering::Less => *count,
                std::cmp::Ordering::Equal => *count + 1,
                std::cmp::Ordering::Greater => 0,
            };
        }
        let [part, clause, subclause, point] = self.counts;
        match level {
            Level::Part => format!("{}.", roman(part)),
            Level::Clause => format!("{clause}."),
            Level::Subclause => format!("{clause}.{subclause}."),
            Level::Point => format!("{})", letters(point)),
        }
    }
}

/// Returns the letters of a point, from 1; after y come aa, ab, ….
fn letters(mut number: usize) -> String {
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
