//! Where each value of a record stands: the way from serde's column to a JSON pointer and back. Only errors and
//! warnings ask, so it is simple, not fast. The text is JSON; that was checked when it was cut.

use std::ops::Range;

/// Is the place of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// The JSON pointer from the record.
    pub pointer: String,
    /// The bytes of the value; of a member also its key.
    pub span: Range<usize>,
    /// The bytes of the value alone.
    pub value: Range<usize>,
}

/// Returns how deep objects and lists stand inside each other.
pub(super) fn depth(raw: &str) -> usize {
    let (mut depth, mut deepest, mut in_text, mut escaped) = (0usize, 0, false, false);
    for byte in raw.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => depth += 1,
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// Lists every value of a record that is not too deep, the outer before the inner.
pub(super) fn spots(raw: &str) -> Vec<Spot> {
    let mut walk = Walk { raw, at: 0, found: Vec::new() };
    walk.blank();
    let start = walk.at;
    walk.value(String::new(), start);
    walk.found
}

/// Returns where the value of the pointer begins; the record's start when there is no such value.
pub(super) fn offset_of(raw: &str, pointer: &str) -> usize {
    if pointer.is_empty() {
        return 0;
    }
    let found = spots(raw).into_iter().find(|spot| spot.pointer == pointer);
    found.map_or(0, |spot| spot.span.start)
}

/// Returns the pointer of the innermost value at the byte.
pub(super) fn pointer_at(raw: &str, byte: usize) -> String {
    let mut inside = spots(raw).into_iter().rev().filter(|spot| spot.span.contains(&byte));
    inside.next().map(|spot| spot.pointer).unwrap_or_default()
}

struct Walk<'a> {
    raw: &'a str,
    at: usize,
    found: Vec<Spot>,
}

impl Walk<'_> {
    fn peek(&self) -> Option<u8> {
        self.raw.as_bytes().get(self.at).copied()
    }

    fn blank(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn skip(&mut self, wanted: u8) -> bool {
        self.blank();
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        self.blank();
        found
    }

    fn value(&mut self, pointer: String, start: usize) {
        let (place, from) = (self.found.len(), self.at);
        self.found.push(Spot { pointer: pointer.clone(), span: start..start, value: from..from });
        match self.peek() {
            Some(b'{') => self.members(&pointer),
            Some(b'[') => self.items(&pointer),
            Some(b'"') => self.text(),
            _ => self.word(),
        }
        if let Some(spot) = self.found.get_mut(place) {
            spot.span.end = self.at;
            spot.value.end = self.at;
        }
    }

    fn members(&mut self, pointer: &str) {
        self.skip(b'{');
        while self.peek() == Some(b'"') {
            let start = self.at;
            self.text();
            let key = self.raw.get(start + 1..self.at.saturating_sub(1)).unwrap_or_default();
            let key = key.replace('~', "~0").replace('/', "~1");
            self.skip(b':');
            self.value(format!("{pointer}/{key}"), start);
            self.skip(b',');
        }
        self.blank();
        self.at += usize::from(self.peek() == Some(b'}'));
    }

    fn items(&mut self, pointer: &str) {
        self.skip(b'[');
        let mut index = 0usize;
        while self.peek().is_some_and(|byte| byte != b']') {
            let start = self.at;
            self.value(format!("{pointer}/{index}"), start);
            index += 1;
            if !self.skip(b',') {
                break;
            }
        }
        self.at += usize::from(self.peek() == Some(b']'));
    }

    fn text(&mut self) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                break;
            }
        }
    }

    fn word(&mut self) {
        let ends = |byte: u8| matches!(byte, b',' | b'}' | b']') || byte.is_ascii_whitespace();
        while self.peek().is_some_and(|byte| !ends(byte)) {
            self.at += 1;
        }
    }
}
