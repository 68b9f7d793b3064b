//! How far something is, in words.

use super::Lang;
use crate::domain::progress::{Count, Percent};
use crate::text::number::whole;

/// Returns a percentage the Vietnamese way: `99,57 %`.
pub fn percent(percent: Percent) -> String {
    let (full, part) = (percent.hundredths() / 100, percent.hundredths() % 100);
    match part {
        0 => format!("{full} %"),
        part if part % 10 == 0 => format!("{full},{} %", part / 10),
        part => format!("{full},{part:02} %"),
    }
}

/// Returns how far something is, as reported; empty when nothing was.
pub fn amount(lang: Lang, share: Option<Percent>, count: Option<Count>) -> String {
    let count = count.map(|count| {
        super::say::COUNTED.with(lang, &[("done", &whole(count.done)), ("total", &whole(count.total))])
    });
    match (count, share.map(percent)) {
        (Some(count), Some(share)) => format!("{count} ({share})"),
        (Some(text), None) | (None, Some(text)) => text,
        (None, None) => String::new(),
    }
}
