//! The Vietnamese letters: which vowel carries which tone, and what is left without marks.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// The tones in dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng.
pub(super) type Tone = u8;

/// The vowels of the alphabet in its order, each with its six tones in dictionary order.
const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'],
    ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'],
    ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
];

/// Returns a lower-case letter without its tone, and the tone.
pub(super) fn split_tone(c: char) -> (char, Tone) {
    if c.is_ascii() {
        return (c, 0);
    }
    for row in &VOWELS {
        if let Some(tone) = (0..6u8).find(|tone| row[usize::from(*tone)] == c) {
            return (row[0], tone);
        }
    }
    (c, 0)
}

/// Returns a lower-case vowel with a tone; other letters stay as they are.
pub(super) fn with_tone(vowel: char, tone: Tone) -> char {
    VOWELS.iter().find(|row| row[0] == vowel).map_or(vowel, |row| row[usize::from(tone % 6)])
}

/// Returns the lower-case letter without tone, hat, breve and horn, and đ as d. Empty for a combining mark. The
/// look-alikes of Đ (U+00D0, U+0189) are d, too.
pub(super) fn bare(c: char) -> Bare {
    let base = match c {
        'a'..='z' | '0'..='9' | ' ' => return Bare::One(c),
        _ if c.is_ascii() => return Bare::One(c.to_ascii_lowercase()),
        'đ' | 'Đ' | 'ð' | 'Ð' | 'ɖ' | 'Ɖ' => 'd',
        'à'..='å' | 'À'..='Å' | 'ă' | 'Ă' | 'Ạ'..='ặ' => 'a',
        'è'..='ë' | 'È'..='Ë' | 'Ẹ'..='ệ' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' | 'ĩ' | 'Ĩ' | 'Ỉ'..='ị' => 'i',
        'ò'..='ö' | 'Ò'..='Ö' | 'ơ' | 'Ơ' | 'Ọ'..='ợ' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' | 'ũ' | 'Ũ' | 'ư' | 'Ư' | 'Ụ'..='ự' => 'u',
        'ý' | 'ÿ' | 'Ý' | 'Ỳ'..='ỹ' => 'y',
        _ if is_combining_mark(c) => return Bare::Nothing,
        _ => return foreign(c),
    };
    Bare::One(base)
}

/// Is what is left of a character without its marks.
pub(super) enum Bare {
    Nothing,
    One(char),
    Lower(std::char::ToLowercase),
}

fn foreign(c: char) -> Bare {
    let mut base = None;
    decompose_canonical(c, |part| base = base.or((!is_combining_mark(part)).then_some(part)));
    Bare::Lower(base.unwrap_or(c).to_lowercase())
}
