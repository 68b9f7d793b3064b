//! Text the Vietnamese way, pure: one form for what comes in ([`nfc`], [`clean_line`], [`clean_text`]), folding for
//! search ([`fold`]), numbers ([`number`]), dates ([`date`]) and periods ([`period`]) as they are written, what
//! looks like personal data ([`personal`]), the symbols of documents ([`symbol`]), the names nearest to a mistyped
//! one ([`near`]), order ([`collate`]), printed labels that count on ([`label`]), columns ([`width`]) and the province's
//! clock ([`zone`]).

mod clean;
pub mod collate;
pub mod date;
pub mod fold;
pub mod label;
mod letters;
pub mod near;
pub mod number;
pub mod period;
pub mod personal;
pub mod symbol;
pub mod width;
pub mod zone;

#[cfg(test)]
mod tests;

pub use clean::{clean_line, clean_text, is_visible, nfc, slug};
