//! The formal parts of a composed document.

use chrono::Datelike;

use super::super::document::{Banner, Copies, Dated, Frame, Office, Symbol, Title, plain};
use super::super::figures::Figures;
use super::super::sentence::{Printed, Sentence};
use super::super::template::FrameTemplate;
use super::Brief;
use crate::locale::report::{self as words, WRITTEN};

/// Returns the formal parts; what the brief says goes before the template.
pub(super) fn frame(template: &FrameTemplate, brief: &Brief, figures: &Figures<'_>) -> Frame {
    let runs = |words: &Sentence| words.runs(figures, &Printed::new());
    let text = |words: &Sentence| plain(&runs(words));
    let texts = |all: &[Sentence]| all.iter().map(text).collect::<Vec<_>>();
    let subject = runs(&template.subject);
    let banner = Banner::State;
    Frame {
        banner,
        superior: template.superior.as_ref().map(text),
        issuer: text(&template.issuer),
        symbol: Symbol::written(brief.number.as_deref(), &text(&template.code), banner),
        place: template.place.clone(),
        dated: brief.dated.map_or(Dated::In(brief.scope.as_of.year()), Dated::On),
        title: match &template.kind {
            Some(name) => Title::Named { name: name.clone(), subject },
            None => Title::Letter { subject },
        },
        recipients: match brief.recipients.as_slice() {
            [] => texts(&template.recipients),
            named => named.to_vec(),
        },
        grounds: template.grounds.iter().map(runs).collect(),
        signature: template
            .signature
            .iter()
            .map(|office| Office { authority: office.authority, name: text(&office.name) })
            .collect(),
        copies: Copies { to: texts(&template.copies), filed: template.filed.clone() },
    }
}

/// Returns the line that says which document, and whose, an annex belongs to; number and date are blank in a draft.
pub(super) fn reference(frame: &Frame, kind: Option<&str>, unit: &str) -> String {
    let kind = kind.unwrap_or(words::LETTER);
    let (symbol, dated) = (frame.symbol.printed(frame.banner), frame.dated.printed());
    words::ENCLOSED
        .with(WRITTEN, &[("kind", &kind), ("symbol", &symbol), ("date", &dated), ("issuer", &unit)])
}
