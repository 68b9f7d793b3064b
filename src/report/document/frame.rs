//! The formal parts around the text of a document.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Run;

/// Holds the formal parts. Names of bodies and offices may be given in small letters: they are printed in capitals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// What stands at the right of the head.
    #[serde(default)]
    pub banner: Banner,
    /// The body above the issuing one; none where there is none or it is not printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superior: Option<String>,
    /// The issuing body.
    pub issuer: String,
    /// The number and symbol.
    pub symbol: Symbol,
    /// The place: "Gia Lai".
    pub place: String,
    /// The date.
    pub dated: Dated,
    /// The type and what the document is about.
    pub title: Title,
    /// Who it is sent to ("Kính gửi"), each without mark at its end.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<String>,
    /// What it rests on ("Căn cứ …"), each without mark at its end.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Vec<Run>>,
    /// The lines over the signature; a name is never printed.
    pub signature: Vec<Office>,
    /// Who gets copies ("Nơi nhận").
    pub copies: Copies,
}

/// Says whose document it is, which decides the head and how the number is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Banner {
    /// The state's: the country's name and motto (Nghị định 30/2020/NĐ-CP).
    #[default]
    State,
    /// The party's: its name (Hướng dẫn 36-HD/VPTW).
    Party,
}

/// Is the number and symbol of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Symbol {
    /// The number; none for a draft, which gets it when it is issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What follows the number: "BC-VPUBND"; a party document has "BC/VPTU".
    pub code: String,
}

/// Is the date of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dated {
    /// The day on which it was issued.
    On(NaiveDate),
    /// The year alone: the day and month are left blank in a draft.
    In(i32),
}

/// Says what kind of document it is and what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "form", rename_all = "snake_case")]
pub enum Title {
    /// A document with a type: BÁO CÁO, THÔNG BÁO, KẾ HOẠCH.
    Named {
        /// The type; printed in capitals.
        name: String,
        /// What it is about.
        subject: Vec<Run>,
    },
    /// A letter (công văn), which names no type.
    Letter {
        /// What it is about, without "V/v".
        subject: Vec<Run>,
    },
}

/// Is one line over a signature: for whom, and the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// In what right the office signs; none in its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<Authority>,
    /// The body or office: "Ủy ban nhân dân", "Chánh Văn phòng".
    pub name: String,
}

/// Says in what right somebody signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Authority {
    /// TM.: for a body that decides together.
    OnBehalf,
    /// KT.: a deputy for the head.
    Deputy,
    /// TL.: by order of the head.
    ByOrder,
    /// TUQ.: by written delegation.
    Delegated,
    /// Q.: acting head.
    Acting,
}

/// Says who gets copies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copies {
    /// The recipients, each without mark at its end: "Như trên", "Sở Y tế".
    pub to: Vec<String>,
    /// Where the document is filed, after "Lưu:": "VT, PVHCC".
    pub filed: String,
}

impl Frame {
    /// Lists the runs in the order in which they are printed.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.title.subject().iter().chain(self.grounds.iter().flatten())
    }
}

impl Title {
    /// Returns what the document is about.
    pub fn subject(&self) -> &[Run] {
        match self {
            Title::Named { subject, .. } | Title::Letter { subject } => subject,
        }
    }
}

impl Office {
    /// Makes the line of an office that signs in its own right.
    pub fn new(name: &str) -> Self {
        Self { authority: None, name: name.to_owned() }
    }

    /// Makes the line of an office in whose name another one signs.
    pub fn by(authority: Authority, name: &str) -> Self {
        Self { authority: Some(authority), name: name.to_owned() }
    }
}
