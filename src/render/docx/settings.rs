//! What Word has to know of the whole document.

use super::xml::Xml;
use super::{WORD, notes};

/// The version whose layout is asked for (Word 2013 and later); without it Word opens the file in an older mode.
const LAYOUT: &str = "15";

/// Returns the part of the settings.
pub(super) fn part() -> Xml {
    let layout = Xml::new("w:compatSetting")
        .with("w:name", "compatibilityMode")
        .with("w:uri", "http://schemas.microsoft.com/office/word")
        .with("w:val", LAYOUT);
    Xml::new("w:settings")
        .with("xmlns:w", WORD)
        .add(Xml::val("w:defaultTabStop", 720))
        .add(Xml::val("w:characterSpacingControl", "doNotCompress"))
        .add(notes::separators())
        .add(Xml::new("w:compat").add(layout))
        .add(Xml::val("w:themeFontLang", "vi-VN"))
        .add(Xml::val("w:decimalSymbol", ","))
        .add(Xml::val("w:listSeparator", ";"))
}
