//! What is handed on: documents as files, charts as pictures, tables as Excel workbooks. Nothing is computed here.

mod chart;
pub mod docx;
mod emf;
pub mod markdown;
pub mod plain;
pub mod svg;
mod told;
pub mod xlsx;

/// Returns whether XML has a place for the character.
fn fits_xml(c: &char) -> bool {
    !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')
}
