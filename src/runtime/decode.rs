//! The bytes of a terminal as keys and pastes.
//!
//! The terminal library reads on until a sequence is complete, for ever if need be: after a lone `ESC [` it swallows
//! whatever is typed next. Here a sequence that stays incomplete is given up when its time is over, and an arrow whose
//! bytes arrive apart is an arrow still.

use std::time::Duration;

use crate::app::Msg;
use crate::keymap::{Code, Key};

use super::escape::{self, Sequence};

/// Is how long the rest of a sequence may take; a line that stutters takes some of it.
const REST: Duration = Duration::from_millis(60);
/// Is how long the rest of a paste may take.
const REST_OF_PASTE: Duration = Duration::from_secs(2);
/// Is how many bytes a sequence may have; the longest that a terminal sends has about twenty.
const LONGEST: usize = 64;
const ESC: u8 = 0x1b;
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// Takes bytes as they come and holds what is not complete yet.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    held: Vec<u8>,
    pasted: Option<Vec<u8>>,
}

impl Decoder {
    /// Returns how long to wait for more; none where nothing is incomplete.
    pub(super) fn patience(&self) -> Option<Duration> {
        match (&self.pasted, self.held.is_empty()) {
            (Some(_), _) => Some(REST_OF_PASTE),
            (None, false) => Some(REST),
            (None, true) => None,
        }
    }

    /// Takes bytes and returns what is complete.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Vec<Msg> {
        if self.patience().is_none() && is_unmarked_paste(bytes) {
            return vec![Msg::Paste(text(bytes))];
        }
        let mut messages = Vec::new();
        for byte in bytes {
            self.take(*byte, &mut messages);
        }
        messages
    }

    /// Returns what an incomplete sequence means when nothing more has come: Escape alone is a key, a paste without its
    /// end is what was pasted, anything else was no key.
    pub(super) fn give_up(&mut self) -> Vec<Msg> {
        let held = std::mem::take(&mut self.held);
        if let Some(pasted) = self.pasted.take() {
            return vec![Msg::Paste(text(&pasted))];
        }
        if held == [ESC] { vec![Msg::Key(Key::plain(Code::Esc))] } else { Vec::new() }
    }

    fn take(&mut self, byte: u8, messages: &mut Vec<Msg>) {
        if let Some(pasted) = &mut self.pasted {
            pasted.push(byte);
            if pasted.ends_with(PASTE_ENDS) {
                pasted.truncate(pasted.len() - PASTE_ENDS.len());
                messages.push(Msg::Paste(text(pasted)));
                self.pasted = None;
            }
            return;
        }
        // An Escape begins anew, whatever was incomplete before it; two in a row are a key and a beginning.
        if byte == ESC {
            messages.extend(self.give_up());
        }
        self.held.push(byte);
        match escape::read(&self.held) {
            Sequence::Incomplete if self.held.len() < LONGEST => return,
            Sequence::Incomplete | Sequence::Nothing => {}
            Sequence::Key(key) => messages.push(Msg::Key(key)),
            Sequence::Mouse(mouse) => messages.push(Msg::Mouse(mouse)),
            Sequence::PasteBegins => self.pasted = Some(Vec::new()),
        }
        self.held.clear();
    }
}

/// Returns whether the bytes, which came at once, are lines that were pasted into a terminal that does not mark pastes: two
/// lines of text or more, and nothing that only a key sends. As keys, their line ends would go from field to field and
/// on to what writes.
fn is_unmarked_paste(bytes: &[u8]) -> bool {
    let is_of_text = |byte: &u8| !byte.is_ascii_control() || matches!(byte, b'\r' | b'\n' | b'\t');
    let is_text = bytes.iter().all(is_of_text) && std::str::from_utf8(bytes).is_ok();
    let ended = bytes.split_inclusive(|byte| matches!(byte, b'\r' | b'\n'));
    let lines = ended.filter(|line| line.len() > LEAST_LINE && matches!(line.last(), Some(b'\r' | b'\n')));
    is_text && lines.count() >= 2
}

/// Is how many bytes a line has at least that is told from keys that were pressed ahead.
const LEAST_LINE: usize = 3;

/// Returns the pasted text; its lines end as in a file.
fn text(pasted: &[u8]) -> String {
    String::from_utf8_lossy(pasted).replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Says what arrives when the bytes come in such pieces, and nothing more after them.
    fn heard(pieces: &[&[u8]]) -> Vec<String> {
        let mut decoder = Decoder::default();
        let mut messages: Vec<Msg> = pieces.iter().flat_map(|piece| decoder.feed(piece)).collect();
        messages.extend(decoder.give_up());
        assert_eq!(decoder.patience(), None);
        messages.iter().map(said).collect()
    }

    fn said(message: &Msg) -> String {
        match message {
            Msg::Key(key) => key.to_string(),
            Msg::Paste(text) => format!("paste {text:?}"),
            Msg::Mouse(mouse) => format!("{mouse:?}"),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn bytes_are_keys() {
        for (bytes, keys) in [
            ("a", "a"),
            ("\r", "enter"),
            ("\n", "ctrl-j"),
            ("\t", "tab"),
            ("\x1b[Z", "shift-tab"),
            ("\x7f", "backspace"),
            ("\x08", "backspace"),
            ("\x1b\x7f", "backspace"),
            ("\x14", "ctrl-t"),
            ("\x1b", "esc"),
            ("\x1b\x1b", "esc esc"),
            ("\x1b[A\x1bOA", "up up"),
            ("\x1b[1;5C", "ctrl-right"),
            ("\x1b[H\x1b[1~\x1b[7~\x1bOH", "home home home home"),
            ("\x1b[4~\x1b[F", "end end"),
            ("\x1b[5~\x1b[6~\x1b[3~\x1b[2~", "pageup pagedown delete insert"),
            ("\x1bOP\x1b[11~\x1b[[A\x1b[24~", "f1 f1 f1 f12"),
            ("\x1bđ", "alt-đ"),
            ("d\x7fđ", "d backspace đ"),
            ("toa\x7f\x7f\u{f3}a", "t o a backspace backspace ó a"),
            ("e\u{302}\u{301}", "e \u{302} \u{301}"),
            ("a\u{202f}\x7f\x7fá", "a \u{202f} backspace backspace á"),
            ("ch\u{e0}o\r", "c h à o enter"),
        ] {
            assert_eq!(heard(&[bytes.as_bytes()]).join(" "), keys, "{bytes:?}");
            let single: Vec<&[u8]> = bytes.as_bytes().chunks(1).collect();
            assert_eq!(heard(&single).join(" "), keys, "{bytes:?}, byte by byte");
        }
    }

    #[test]
    fn lines_that_come_at_once_are_a_paste_though_nothing_marks_them() {
        for (bytes, expected) in [
            ("một dòng\rhai dòng\r", vec!["paste \"một dòng\\nhai dòng\\n\""]),
            ("I.6\t95,2%\r\nI.7\t80%\r\nI.8", vec!["paste \"I.6\\t95,2%\\nI.7\\t80%\\nI.8\""]),
            ("ab\rcd\r", vec!["a", "b", "enter", "c", "d", "enter"]),
            ("chào\r", vec!["c", "h", "à", "o", "enter"]),
            ("\r\r\r", vec!["enter", "enter", "enter"]),
        ] {
            assert_eq!(heard(&[bytes.as_bytes()]), expected, "{bytes:?}");
        }
        let with_keys = heard(&[b"abc\x1b[B\rdef\rghi\r"]);
        assert!(with_keys.contains(&"down".to_owned()), "keys between lines were pressed: {with_keys:?}");
    }

    #[test]
    fn what_is_no_key_is_left_out_and_takes_nothing_with_it() {
        for bytes in ["\x1bOp", "\x1b[99~", "\x1b[", "\x1bO", "\x1b[?", "\x1b[<0;1", "\x1b[I", "\x1b[200"] {
            assert_eq!(heard(&[bytes.as_bytes()]), Vec::<String>::new(), "{bytes:?}");
            let mut decoder = Decoder::default();
            let mut messages = decoder.feed(bytes.as_bytes());
            messages.extend(decoder.give_up());
            messages.extend(decoder.feed(b"q"));
            assert_eq!(messages.iter().map(said).collect::<Vec<_>>(), ["q"], "{bytes:?}");
            assert_eq!(heard(&[bytes.as_bytes(), b"\x1b[B"]), ["down"], "{bytes:?}");
        }
        let endless = [b"\x1b[".as_slice(), &[b'1'; 1000]].concat();
        assert!(heard(&[&endless]).len() <= 1000);
    }

    #[test]
    fn letters_come_whole_however_they_are_cut() {
        assert_eq!(heard(&[b"\xc6", b"\xb0"]), ["ư"]);
        assert_eq!(heard(&[b"\xe1\xbb", b"\x87x"]), ["ệ", "x"]);
        assert_eq!(heard(&[b"\xc6x"]), ["x"], "a broken letter is none");
        assert_eq!(heard(&[b"\xffa"]), ["a"]);
    }

    #[test]
    fn the_mouse_clicks_and_turns_its_wheel() {
        assert_eq!(heard(&[b"\x1b[<0;3;12M\x1b[<0;3;12m"]), ["Click { column: 2, line: 11 }"]);
        assert_eq!(heard(&[b"\x1b[<64;1;1M\x1b[<65;1;1M\x1b[<2;1;1M"]), ["WheelUp", "WheelDown"]);
        assert_eq!(heard(&[b"\x1b[<0;9M\x1b[<M\x1b[<0;70000;1Mq"]), ["q"]);
    }

    #[test]
    fn a_paste_is_one_text() {
        let pasted = "\x1b[200~I.6\t95,2%\r\nđ \x1b[A\x1b[201~q".as_bytes();
        let expected = ["paste \"I.6\\t95,2%\\nđ \\u{1b}[A\"", "q"];
        assert_eq!(heard(&[pasted]), expected);
        assert_eq!(heard(&pasted.chunks(1).collect::<Vec<_>>()), expected);
        assert_eq!(heard(&[b"\x1b[200~abc"]), ["paste \"abc\""], "its end was lost");
    }

    mod properties {
        use proptest::prelude::*;

        use super::*;

        proptest! {
            #[test]
            fn nothing_makes_it_swallow_the_next_key(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
                let mut decoder = Decoder::default();
                decoder.feed(&bytes);
                decoder.give_up();
                let next: Vec<String> = decoder.feed("đ\x1b[B".as_bytes()).iter().map(said).collect();
                prop_assert_eq!(next, ["đ", "down"]);
            }

            #[test]
            fn typed_text_arrives_as_typed(text in "[^\\p{Cc}]{0,20}", cut in 0_usize..40) {
                let (one, other) = text.as_bytes().split_at(cut.min(text.len()));
                let mut decoder = Decoder::default();
                let mut messages = decoder.feed(one);
                messages.extend(decoder.feed(other));
                let typed: String = messages
                    .iter()
                    .filter_map(|message| if let Msg::Key(key) = message { key.typed() } else { None })
                    .collect();
                prop_assert_eq!(typed, text);
            }
        }
    }
}
