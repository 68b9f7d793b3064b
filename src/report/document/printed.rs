//! How the formal parts are printed, for every kind of file alike.

use chrono::{Datelike, NaiveDate};

use super::{Authority, Banner, Copies, Dated, Document, Frame, Office, Origin, Run, Symbol, roman};
use crate::locale::formal as words;

/// Ends the last sentence of a document.
pub const END_MARK: &str = "./.";

/// Begins the line of a list.
pub const DASH: &str = "- ";

/// The room for a number that is written by hand or given at issue.
const BLANK_NUMBER: &str = "        ";

/// The room for a day or a month.
const BLANK_DAY: &str = "    ";

impl Run {
    /// Returns what is printed; a prompt in brackets.
    pub fn printed(&self) -> String {
        if self.origin == Origin::Prompt { format!("[{}]", self.text) } else { self.text.clone() }
    }

    /// Returns the run in capitals.
    pub fn in_capitals(&self) -> Self {
        Self { text: self.text.to_uppercase(), ..self.clone() }
    }
}

impl Symbol {
    /// Makes the symbol of a number as it is typed: alone ("684"), for which the code is given, or with its own code after
    /// it ("684/BC-VPUBND"; of the party "343-QĐ/TU").
    pub fn written(number: Option<&str>, code: &str, banner: Banner) -> Self {
        let number = number.map(str::trim).filter(|number| !number.is_empty());
        let (number, own) = match number.and_then(|number| number.split_once(banner.between())) {
            Some((number, own)) => (Some(number.trim()), Some(own.trim())),
            None => (number, None),
        };
        let own = own.filter(|own| !own.is_empty());
        Self { number: number.map(str::to_owned), code: own.unwrap_or(code).to_owned() }
    }

    /// Returns the number and symbol: "05/BC-VPUBND"; "343-QĐ/TU" of the party. Numbers below 10 get a zero; a missing
    /// one leaves room.
    pub fn printed(&self, banner: Banner) -> String {
        let number = match self.number.as_deref().map(str::trim) {
            None | Some("") => BLANK_NUMBER.to_owned(),
            Some(number) if number.len() == 1 && number != "0" => format!("0{number}"),
            Some(number) => number.to_owned(),
        };
        format!("{number}{}{}", banner.between(), self.code)
    }
}

impl Banner {
    /// Returns what stands between a number and its code.
    fn between(self) -> char {
        match self {
            Banner::State => '/',
            Banner::Party => '-',
        }
    }
}

impl Dated {
    /// Returns the date in words: "ngày 05 tháng 01 năm 2026", "ngày 10 tháng 4 năm 2026", or with room for the day.
    pub fn printed(&self) -> String {
        match self {
            Dated::On(date) => format!("ngày {} tháng {} năm {}", day(*date), month(*date), date.year()),
            Dated::In(year) => format!("ngày {BLANK_DAY} tháng {BLANK_DAY} năm {year}"),
        }
    }
}

fn day(date: NaiveDate) -> String {
    format!("{:02}", date.day())
}

/// Writes a month: 1 and 2 with a zero, so that nobody can make 11 and 12 of them.
fn month(date: NaiveDate) -> String {
    let month = date.month();
    if month < 3 { format!("{month:02}") } else { month.to_string() }
}

impl Frame {
    /// Returns the line of the number: "Số: 684/BC-VPUBND"; the party's has no colon.
    pub fn number_line(&self) -> String {
        let colon = if self.banner == Banner::State { ":" } else { "" };
        format!("{}{colon} {}", words::NUMBER, self.symbol.printed(self.banner))
    }

    /// Returns the line of place and date: "Gia Lai, ngày 10 tháng 4 năm 2026".
    pub fn place_and_date(&self) -> String {
        format!("{}, {}", self.place, self.dated.printed())
    }

    /// Returns those a document is sent to, each on a line of its own with its mark; a single one as it is.
    pub fn recipient_lines(&self) -> Vec<String> {
        match &self.recipients[..] {
            [one] => vec![one.clone()],
            several => several
                .iter()
                .zip(marks(several.len()))
                .map(|(to, mark)| format!("{DASH}{to}{mark}"))
                .collect(),
        }
    }

    /// Returns the grounds with the marks at their ends.
    pub fn ground_lines(&self) -> Vec<Vec<Run>> {
        self.grounds.iter().zip(marks(self.grounds.len())).map(|(runs, mark)| ended(runs, mark)).collect()
    }

    /// Returns the lines over the signature, in capitals but for the short form of an authority.
    pub fn signature_lines(&self) -> Vec<String> {
        self.signature.iter().map(|office| office.printed(self.banner)).collect()
    }

    /// Returns the line "Kèm theo Báo cáo số … ngày … của …" of an annex, without brackets; `kind` and `issuer` as they
    /// are called within a sentence.
    pub fn reference(&self, kind: &str, issuer: &str) -> String {
        let symbol = self.symbol.printed(self.banner);
        format!("Kèm theo {kind} số {symbol} {} của {issuer}", self.dated.printed())
    }
}

/// Returns the marks at the ends of so many lines of one sentence.
fn marks(lines: usize) -> impl Iterator<Item = &'static str> {
    (1..=lines).map(move |line| if line == lines { "." } else { ";" })
}

/// Returns the last sentence with its mark.
pub fn closed(runs: &[Run]) -> Vec<Run> {
    ended(runs, END_MARK)
}

fn ended(runs: &[Run], mark: &str) -> Vec<Run> {
    runs.iter().cloned().chain([Run::words(mark)]).collect()
}

impl Office {
    /// Returns the line over a signature: "KT. CHÁNH VĂN PHÒNG"; "K/T CHÁNH VĂN PHÒNG" of the party.
    pub fn printed(&self, banner: Banner) -> String {
        let name = self.name.to_uppercase();
        match self.authority {
            Some(authority) => format!("{} {name}", authority.printed(banner)),
            None => name,
        }
    }
}

impl Authority {
    /// Returns the short form: "TM."; "T/M" of the party.
    pub fn printed(self, banner: Banner) -> &'static str {
        let (state, party) = match self {
            Authority::OnBehalf => ("TM.", "T/M"),
            Authority::Deputy => ("KT.", "K/T"),
            Authority::ByOrder => ("TL.", "T/L"),
            Authority::Delegated => ("TUQ.", "T/UQ"),
            Authority::Acting => ("Q.", "Q."),
        };
        if banner == Banner::State { state } else { party }
    }
}

impl Copies {
    /// Returns the lines with their dashes and marks; the last one says where the document is filed.
    pub fn lines(&self) -> Vec<String> {
        let to = self.to.iter().map(|to| format!("{DASH}{to};"));
        to.chain([format!("{DASH}{} {}.", words::FILED, self.filed)]).collect()
    }
}

impl Document {
    /// Returns the label of an annex, from 0: "Phụ lục", or "Phụ lục II" where there are several.
    pub fn annex_label(&self, at: usize) -> String {
        if self.annexes.len() < 2 {
            return words::ANNEX.to_owned();
        }
        format!("{} {}", words::ANNEX, roman(at + 1))
    }
}
