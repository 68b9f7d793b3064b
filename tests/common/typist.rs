//! Somebody who reads the screen: presses only keys that it names, and types with an input method left on.

use unicode_normalization::UnicodeNormalization;

use super::Desk;
use super::terminal::Terminal;

/// Is the screen that people have who type at an old desk.
const SIZE: (u16, u16) = (80, 24);

/// Sits at a terminal.
pub struct Typist {
    terminal: Terminal,
}

/// Is how many rows or fields are looked through for one.
const FAR: usize = 60;

impl Typist {
    /// Opens the program on the desk's workspace.
    pub fn at(desk: &Desk) -> Self {
        let mut terminal = Terminal::start(desk, &[], SIZE.0, SIZE.1);
        terminal.until_text("454/KH-UBND");
        Self { terminal }
    }

    /// Returns the screen, drawn to its end, that satisfies the condition.
    fn when(&mut self, what: &str, condition: impl Fn(&str) -> bool) -> String {
        loop {
            self.terminal.until(what, &condition);
            self.terminal.until_drawn();
            let screen = self.terminal.until(what, |_| true);
            if condition(&screen) {
                return screen;
            }
        }
    }

    /// Returns the screen once the text stands on it.
    pub fn sees(&mut self, text: &str) -> String {
        self.when(text, |screen| screen.contains(text))
    }

    /// Waits until the text stands on the screen no more.
    pub fn misses(&mut self, text: &str) {
        self.when(&format!("no {text}"), |screen| !screen.contains(text));
    }

    /// Ends the program as a machine that loses its power does.
    pub fn cut_off(mut self) {
        self.terminal.signal("KILL");
        let _status = self.terminal.ended();
    }

    /// Presses the key that the footer names for the word.
    pub fn press(&mut self, word: &str) {
        let screen = self.when(&format!("a key for {word}"), |screen| key_for(screen, word).is_some());
        let key = key_for(&screen, word).unwrap();
        self.terminal.send(&key);
    }

    /// Presses a key that the screen names somewhere, by how it names it.
    pub fn key(&mut self, name: &str) {
        self.sees(name);
        self.terminal.send(&bytes_of(name));
    }

    /// Chooses the row of the open list that begins like this.
    pub fn choose(&mut self, row: &str) {
        let is_open = |screen: &str| screen.contains(row) && screen.contains("│") && is_listing(screen);
        let mut screen = self.when(row, is_open);
        for _ in 0..FAR {
            if chosen(&screen).starts_with(row) {
                self.press("chọn");
                return;
            }
            let before = chosen(&screen);
            self.press("di chuyển");
            screen = self.when("the next row", |screen| chosen(screen) != before);
        }
        panic!("no row {row}\n{screen}");
    }

    /// Opens the menu of what can be done with the row, and chooses from it.
    pub fn act(&mut self, row: &str) {
        self.press("sửa");
        self.choose(row);
    }

    /// Finds a command by its words, and runs it.
    pub fn run(&mut self, words: &str, name: &str) {
        // Where the footer has no room for the commands, the help lists them as well.
        let screen = self.when("a key for commands or help", |screen| {
            !is_listing(screen) && screen.trim_end().ends_with('?')
        });
        match key_for(&screen, "lệnh") {
            Some(key) => self.terminal.send(&key),
            None => self.key("?"),
        }
        self.sees("Gõ để tìm");
        self.terminal.send(words);
        self.choose(name);
    }

    /// Goes to what the words find; the row in the list of what is found begins like this.
    pub fn find(&mut self, words: &str, row: &str) {
        self.run("đi đến", "Đi đến");
        self.sees("┌ Đi đến");
        self.terminal.send(&telex(words));
        let mut screen = self.when(words, |screen| screen.contains(&format!("Tìm: {words}")));
        for _ in 0..FAR {
            if chosen(&screen).starts_with(row) {
                self.press("chọn");
                break;
            }
            let before = chosen(&screen);
            self.press("di chuyển");
            screen = self.when("the next row", |screen| chosen(screen) != before);
        }
        self.when("the tree", |screen| key_for(screen, "sửa").is_some());
    }

    /// Fills the fields of the open form, each found by its caption, and asks to write it.
    pub fn fill(&mut self, fields: &[(&str, &str)], then: &str) {
        for (caption, text) in fields {
            self.go_to(caption);
            self.terminal.send(&telex(text));
            self.sees(text);
        }
        self.press("ghi");
        self.choose(then);
        self.misses(then);
    }

    /// Types into the field with the cursor.
    pub fn types(&mut self, text: &str) {
        self.terminal.send(&telex(text));
        self.sees(text);
    }

    /// Goes to the field of the open form with the caption.
    pub fn go_to(&mut self, caption: &str) {
        let mut screen = self.when("a form", |screen| key_for(screen, "ô kế").is_some());
        for _ in 0..FAR {
            if chosen(&screen).starts_with(caption) {
                return;
            }
            let before = chosen(&screen);
            self.press("ô kế");
            screen = self.when("the next field", |screen| chosen(screen) != before);
        }
        panic!("no field {caption}\n{screen}");
    }
}

fn is_listing(screen: &str) -> bool {
    screen.lines().last().is_some_and(|footer| footer.contains("chọn"))
}

/// Returns what stands behind the sign of the chosen row, of the topmost layer where there are several.
fn chosen(screen: &str) -> String {
    let rows = screen.lines().filter_map(|line| line.split_once('❯'));
    let is_listing = is_listing(screen);
    let mut of_top = rows.filter(|(before, _)| !is_listing || before.ends_with("│ "));
    of_top.next_back().map(|(_, row)| row.trim_start().to_owned()).unwrap_or_default()
}

/// Returns the bytes of the key that the footer names for the word.
fn key_for(screen: &str, word: &str) -> Option<String> {
    let footer = screen.lines().last()?;
    let mut hints = footer.split("  ").map(str::trim).filter_map(|hint| hint.split_once(' '));
    let (key, _) = hints.find(|(_, said)| *said == word || said.split(" / ").any(|said| said == word))?;
    Some(bytes_of(key))
}

fn bytes_of(key: &str) -> String {
    match key {
        "↵" | "Enter" => "\r".to_owned(),
        "Tab" => "\t".to_owned(),
        "Esc" => "\x1b".to_owned(),
        "↓" | "↑↓" => "\x1b[B".to_owned(),
        _ => match key.strip_prefix('^').and_then(|letter| letter.chars().next()) {
            Some(letter) => char::from(letter.to_ascii_uppercase() as u8 - b'@').to_string(),
            None => key.to_owned(),
        },
    }
}

/// Returns the bytes that a Telex input method sends for a text. Each word comes in one of two ways: letter for letter,
/// or plain first, then taken back to where it differs and sent anew.
pub fn telex(text: &str) -> String {
    let words = text.split(' ').enumerate();
    let sent = words.map(|(nth, word)| if nth % 2 == 0 { by_letter(word) } else { by_word(word, nth) });
    sent.collect::<Vec<_>>().join(" ")
}

/// Returns a letter as it grows: plain, with its hat or horn, with its tone.
fn stages(letter: char) -> Vec<String> {
    if letter == 'đ' || letter == 'Đ' {
        return vec![plain(letter).to_string(), letter.to_string()];
    }
    let parts: Vec<char> = letter.nfd().collect();
    (1..=parts.len()).map(|n| parts[..n].iter().collect::<String>().nfc().collect()).collect()
}

fn plain(letter: char) -> char {
    match letter {
        'đ' => 'd',
        'Đ' => 'D',
        _ => letter.nfd().next().unwrap_or(letter),
    }
}

fn by_letter(word: &str) -> String {
    let letters: String = word.nfc().collect();
    letters.chars().map(|letter| stages(letter).join("\x7f")).collect()
}

fn by_word(word: &str, nth: usize) -> String {
    let letters: Vec<char> = word.nfc().collect();
    let Some(first) = letters.iter().position(|letter| plain(*letter) != *letter) else {
        return word.to_owned();
    };
    let back = if nth % 4 == 1 { "\x7f" } else { "\x08" };
    let typed: String = letters.iter().map(|letter| plain(*letter)).collect();
    let anew: String = letters[first..].iter().collect();
    format!("{typed}{}{anew}", back.repeat(letters.len() - first))
}
