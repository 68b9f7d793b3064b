//! The styles of a document, so that an office can change its look in one place. Sizes and looks are those of Nghị
//! định 30/2020/NĐ-CP, Phụ lục I.

use super::WORD;
use super::xml::Xml;
use crate::locale::formal::style as names;

/// The style of a footnote's sign.
pub(super) const FOOTNOTE_SIGN: &str = "FootnoteReference";

/// The style of what is still to be written.
pub(super) const PROMPT: &str = "Prompt";

/// The style of tables with lines.
pub(super) const GRID: &str = "TableGrid";

/// The room at the left and right of the text in a cell, in twentieths of a point.
pub(super) const CELL_MARGIN: u32 = 85;

/// The typeface of administrative documents.
const TYPEFACE: &str = "Times New Roman";

/// Declares the styles of paragraphs: name in the code, id in the file, name that Word shows, look.
macro_rules! styles {
    ($($Style:ident $id:literal $name:expr, $look:expr;)*) => {
        /// Names the style of a paragraph.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Style { $($Style),* }

        impl Style {
            const ALL: &[Style] = &[$(Style::$Style),*];

            /// Returns the id in the file.
            pub(super) fn id(self) -> &'static str {
                match self { $(Style::$Style => $id),* }
            }

            fn name(self) -> &'static str {
                match self { $(Style::$Style => $name),* }
            }

            /// Returns how the paragraph looks.
            pub(super) fn look(self) -> Look {
                match self { $(Style::$Style => $look),* }
            }
        }
    };
}

styles! {
    Superior "Superior" names::SUPERIOR, Look { align: "center", size: 24, ..PLAIN };
    Issuer "Issuer" names::ISSUER, Look { align: "center", size: 24, bold: true, ..PLAIN };
    Banner "Banner" names::BANNER, Look { align: "center", size: 24, bold: true, ..PLAIN };
    Motto "Motto" names::MOTTO, Look { align: "center", size: 26, bold: true, ..PLAIN };
    PartyBanner "PartyBanner" names::PARTY, Look { align: "center", size: 30, bold: true, ..PLAIN };
    Number "DocumentNumber" names::NUMBER, Look { align: "center", size: 26, before: 120, ..PLAIN };
    Place "PlaceAndDate" names::PLACE, Look { align: "center", size: 26, italic: true, before: 120, ..PLAIN };
    About "About" names::ABOUT, Look { align: "center", size: 24, before: 120, ..PLAIN };
    Kind "DocumentType" names::KIND, Look { align: "center", bold: true, before: 360, keep: true, ..PLAIN };
    Subject "Subject" names::SUBJECT, Look { align: "center", bold: true, keep: true, ..PLAIN };
    To "Recipient" names::TO, Look { align: "center", before: 240, after: 240, ..PLAIN };
    ToFirst "RecipientsHead" names::TO_FIRST, Look { left: 1701, before: 240, keep: true, ..PLAIN };
    ToEach "Recipients" names::TO_EACH, Look { left: 2835, hanging: 142, ..PLAIN };
    Grounds "Grounds" names::GROUNDS, Look { italic: true, ..BODY };
    Body "DocumentBody" names::BODY, BODY;
    Dashed "DashedLine" names::DASHED, BODY;
    Closing "DocumentClosing" names::CLOSING, Look { after: 240, keep: true, ..BODY };
    Heading1 "Heading1" "heading 1", Look { bold: true, caps: true, outline: Some(0), keep: true, ..BODY };
    Heading2 "Heading2" "heading 2", Look { bold: true, outline: Some(1), keep: true, ..BODY };
    Heading3 "Heading3" "heading 3", Look { bold: true, italic: true, outline: Some(2), keep: true, ..BODY };
    Heading4 "Heading4" "heading 4", Look { outline: Some(3), keep: true, ..BODY };
    Caption "Caption" "caption", Look { align: "center", size: 26, bold: true, before: 120, after: 60, keep: true, ..PLAIN };
    HeadCell "TableHeading" names::HEAD_CELL, Look { align: "center", size: 24, bold: true, ..CELL };
    Cell "TableText" names::CELL, CELL;
    Group "TableGroup" names::GROUP, Look { bold: true, keep: true, ..CELL };
    Total "TableTotal" names::TOTAL, Look { bold: true, ..CELL };
    Picture "Picture" names::PICTURE, Look { align: "center", before: 60, after: 120, ..PLAIN };
    Annex "Annex" names::ANNEX, Look { align: "center", bold: true, outline: Some(0), keep: true, ..PLAIN };
    AnnexTitle "AnnexTitle" names::ANNEX_TITLE, Look { align: "center", bold: true, after: 120, keep: true, ..PLAIN };
    AnnexReference "AnnexReference" names::ANNEX_REFERENCE, Look { align: "center", italic: true, after: 240, keep: true, ..PLAIN };
    Signature "SignatureAuthority" names::SIGNATURE, Look { align: "center", bold: true, keep: true, ..PLAIN };
    CopiesHead "CopiesHead" names::COPIES_HEAD, Look { size: 24, bold: true, italic: true, keep: true, ..PLAIN };
    Copies "Copies" names::COPIES, Look { size: 22, keep: true, ..PLAIN };
    Rule "Rule" names::RULE, Look { align: "center", size: 8, exactly: Some(100), ..PLAIN };
    Spacer "Spacer" names::SPACER, Look { size: 2, exactly: Some(20), ..PLAIN };
    TableEnd "TableEnd" names::TABLE_END, Look { size: 12, after: 60, ..PLAIN };
    PageNumber "Header" "header", Look { align: "center", size: 26, ..PLAIN };
    Footnote "FootnoteText" "footnote text", Look { align: "both", size: 20, ..PLAIN };
}

/// Is how a paragraph looks. Lengths are twentieths of a point, sizes of letters half points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) align: &'static str,
    pub(super) size: u32,
    pub(super) bold: bool,
    pub(super) italic: bool,
    caps: bool,
    first_line: u32,
    left: u32,
    hanging: u32,
    before: u32,
    after: u32,
    /// The height of a line where it is fixed.
    exactly: Option<u32>,
    /// Whether it stays on the page of what follows.
    keep: bool,
    outline: Option<u8>,
}

const PLAIN: Look = Look {
    align: "left",
    size: 28,
    bold: false,
    italic: false,
    caps: false,
    first_line: 0,
    left: 0,
    hanging: 0,
    before: 0,
    after: 0,
    exactly: None,
    keep: false,
    outline: None,
};

/// The text: justified, the first line indented by 1.27 cm, 6 points between paragraphs.
const BODY: Look = Look { align: "both", first_line: 720, after: 120, ..PLAIN };

/// The text of tables.
const CELL: Look = Look { size: 24, before: 40, after: 40, ..PLAIN };

/// Returns the part of the styles.
pub(super) fn part() -> Xml {
    Xml::new("w:styles")
        .with("xmlns:w", WORD)
        .add(defaults())
        .add(named("paragraph", "Normal", "Normal").with("w:default", 1).add(Xml::new("w:qFormat")))
        .add(
            named("character", "DefaultParagraphFont", "Default Paragraph Font")
                .with("w:default", 1)
                .add(Xml::val("w:uiPriority", 1)),
        )
        .add(bare_table())
        .all(Style::ALL.iter().map(|style| paragraph_style(*style)))
        .add(footnote_sign())
        .add(prompt())
        .add(grid())
}

/// Returns what every style begins with.
fn defaults() -> Xml {
    let fonts = Xml::new("w:rFonts")
        .with("w:ascii", TYPEFACE)
        .with("w:hAnsi", TYPEFACE)
        .with("w:eastAsia", TYPEFACE)
        .with("w:cs", TYPEFACE);
    let language =
        Xml::new("w:lang").with("w:val", "vi-VN").with("w:eastAsia", "vi-VN").with("w:bidi", "ar-SA");
    let look = Xml::new("w:rPr")
        .add(fonts)
        .add(Xml::val("w:sz", PLAIN.size))
        .add(Xml::val("w:szCs", PLAIN.size))
        .add(language);
    let spacing = Xml::new("w:spacing").with("w:after", 0).with("w:line", 240).with("w:lineRule", "auto");
    Xml::new("w:docDefaults")
        .add(Xml::new("w:rPrDefault").add(look))
        .add(Xml::new("w:pPrDefault").add(Xml::new("w:pPr").add(spacing)))
}

fn named(kind: &str, id: &str, name: &str) -> Xml {
    Xml::new("w:style").with("w:type", kind).with("w:styleId", id).add(Xml::val("w:name", name))
}

fn paragraph_style(style: Style) -> Xml {
    let look = style.look();
    named("paragraph", style.id(), style.name())
        .add(Xml::val("w:basedOn", "Normal"))
        .add(Xml::new("w:qFormat"))
        .add(paragraph_look(look))
        .add(letters(look))
}

fn paragraph_look(look: Look) -> Xml {
    let mut spacing = Xml::new("w:spacing").with("w:before", look.before).with("w:after", look.after);
    if let Some(height) = look.exactly {
        spacing = spacing.with("w:line", height).with("w:lineRule", "exact");
    }
    let mut indent = Xml::new("w:ind").with("w:left", look.left);
    indent = match (look.hanging, look.first_line) {
        (0, first_line) => indent.with("w:firstLine", first_line),
        (hanging, _) => indent.with("w:hanging", hanging),
    };
    Xml::new("w:pPr")
        .add_if(look.keep, || Xml::new("w:keepNext"))
        .add(spacing)
        .add(indent)
        .add(Xml::val("w:jc", look.align))
        .all(look.outline.map(|level| Xml::val("w:outlineLvl", level)))
}

fn letters(look: Look) -> Xml {
    Xml::new("w:rPr")
        .add_if(look.bold, || Xml::new("w:b"))
        .add_if(look.bold, || Xml::new("w:bCs"))
        .add_if(look.italic, || Xml::new("w:i"))
        .add_if(look.italic, || Xml::new("w:iCs"))
        .add_if(look.caps, || Xml::new("w:caps"))
        .add(Xml::val("w:sz", look.size))
        .add(Xml::val("w:szCs", look.size))
}

fn footnote_sign() -> Xml {
    named("character", FOOTNOTE_SIGN, "footnote reference")
        .add(Xml::new("w:rPr").add(Xml::val("w:vertAlign", "superscript")))
}

/// What is still to be written is shaded, so that nobody sends it by mistake.
fn prompt() -> Xml {
    let shade = Xml::new("w:shd").with("w:val", "clear").with("w:color", "auto").with("w:fill", "FFE699");
    named("character", PROMPT, names::PROMPT)
        .add(Xml::new("w:qFormat"))
        .add(Xml::new("w:rPr").add(Xml::new("w:i")).add(Xml::new("w:iCs")).add(shade))
}

/// Returns the style that tables have when they name none.
fn bare_table() -> Xml {
    named("table", "TableNormal", "Normal Table").with("w:default", 1).add(Xml::val("w:uiPriority", 99)).add(
        Xml::new("w:tblPr")
            .add(Xml::new("w:tblInd").with("w:w", 0).with("w:type", "dxa"))
            .add(cell_margins(108)),
    )
}

fn grid() -> Xml {
    let line = |side: &'static str| {
        Xml::val(side, "single").with("w:sz", 4).with("w:space", 0).with("w:color", "auto")
    };
    let lines = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"].map(line);
    named("table", GRID, "Table Grid")
        .add(Xml::val("w:basedOn", "TableNormal"))
        .add(Xml::val("w:uiPriority", 39))
        .add(Xml::new("w:tblPr").add(Xml::new("w:tblBorders").all(lines)).add(cell_margins(CELL_MARGIN)))
}

/// Returns the room at the left and right of the text in a cell.
pub(super) fn cell_margins(side: u32) -> Xml {
    let margin = |edge: &'static str, width: u32| Xml::new(edge).with("w:w", width).with("w:type", "dxa");
    Xml::new("w:tblCellMar").all([
        margin("w:top", 0),
        margin("w:left", side),
        margin("w:bottom", 0),
        margin("w:right", side),
    ])
}
