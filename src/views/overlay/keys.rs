//! The keys of the layers. One table yields what a key does, the hint in the footer and the help page.

use crate::keymap::{Code, Key};
use crate::locale::{Said, composer, form, grid, said, say, spread};
use crate::views::ctx::Ctx;
use crate::widgets::bars::Hint;
use crate::widgets::line::Edit;

use super::{Choice, Choose, Overlay, Pick};

/// Is what a key asks of a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// To the row or field above.
    Up,
    /// To the row or field below.
    Down,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// To the beginning of the list or of the typed text.
    First,
    /// To the end of the list or of the typed text.
    Last,
    /// One character or one button to the left.
    Left,
    /// One character or one button to the right.
    Right,
    /// Takes what is chosen.
    Enter,
    /// Ends the ticking of rows.
    Finish,
    /// Marks the row, or takes its mark away.
    Mark,
    /// Marks every row in view.
    MarkVisible,
    /// Backs out.
    Leave,
    /// Shows the layer's keys.
    Help,
    /// Writes a character.
    Write(char),
    /// Removes the character before the cursor.
    Backspace,
    /// Removes the character after the cursor.
    Delete,
    /// Empties the field.
    Clear,
    /// To the next cell of a table.
    NextCell,
    /// Ends a line of a pasted table, as Enter does.
    LineFeed,
    /// Asks to write what was entered.
    Submit,
    /// Puts the rows into another order.
    Reorder,
    /// Takes back what was typed last.
    Undo,
    /// Does again what was taken back.
    Redo,
    /// Lists what can be put into the text.
    Insert,
    /// Lists the texts that can be pulled in.
    Pull,
    /// Opens the text in the user's own editor.
    Outside,
    /// To the field before.
    PreviousCell,
    /// Brings back what the field held before.
    Restore,
}

impl Act {
    /// Returns what it does in a text field; none where it does nothing there.
    pub fn edit(self) -> Option<Edit> {
        Some(match self {
            Act::Write(c) => Edit::Insert(c),
            Act::Backspace => Edit::Backspace,
            Act::Delete => Edit::Delete,
            Act::Clear => Edit::Clear,
            Act::Left => Edit::Left,
            Act::Right => Edit::Right,
            Act::First => Edit::Home,
            Act::Last => Edit::End,
            _ => return None,
        })
    }
}

/// Is one row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The keys; the first one stands in the footer.
    pub keys: &'static [Key],
    /// What they do.
    pub act: Act,
    /// What they do in words, for the help page.
    pub name: Said,
    /// The word in the footer; empty where the footer leaves it out.
    pub hint: Said,
}

const fn row(keys: &'static [Key], act: Act, name: Said) -> Row {
    hinted(keys, act, name, said("", ""))
}

const fn hinted(keys: &'static [Key], act: Act, name: Said, hint: Said) -> Row {
    Row { keys, act, name, hint }
}

const BACK_TAB: Key = Key { shift: true, ..Key::plain(Code::Tab) };
const DOWN: Key = Key::plain(Code::Down);
const UP: Key = Key::plain(Code::Up);
const TAB: Key = Key::plain(Code::Tab);
const ENTER: &[Key] = &[Key::plain(Code::Enter)];
const ESC: &[Key] = &[Key::plain(Code::Esc)];

const ROWS: &[Row] = &[
    hinted(&[DOWN], Act::Down, said("Xuống một dòng", "One row down"), say::H_MOVE),
    row(&[UP], Act::Up, said("Lên một dòng", "One row up")),
    row(&[Key::plain(Code::PageDown)], Act::PageDown, said("Xuống một trang", "One page down")),
    row(&[Key::plain(Code::PageUp)], Act::PageUp, said("Lên một trang", "One page up")),
];
const CHOOSING: &[Row] =
    &[hinted(ENTER, Act::Enter, said("Chọn dòng này", "Choose this row"), say::H_CHOOSE)];
/// Are the keys of a list of which several rows can be marked. Letters are typed there.
const MARKING: &[Row] = &[
    hinted(
        ENTER,
        Act::Enter,
        said("Chọn dòng này, hoặc các dòng đã đánh dấu", "Choose this row, or the marked ones"),
        say::H_CHOOSE,
    ),
    hinted(
        &[Key::ctrl('t')],
        Act::Mark,
        said("Đánh dấu dòng này, hoặc bỏ dấu", "Mark this row, or take its mark away"),
        say::H_MARK,
    ),
    hinted(
        &[Key::ctrl('e')],
        Act::MarkVisible,
        said("Đánh dấu mọi dòng đang hiện, hoặc bỏ dấu", "Mark every row in view, or take the marks away"),
        say::H_MARK_ALL,
    ),
];
const TICKING: &[Row] = &[
    hinted(
        ENTER,
        Act::Enter,
        said("Chọn hoặc bỏ chọn dòng này", "Tick this row or take its tick away"),
        say::H_TICK,
    ),
    hinted(
        &[TAB],
        Act::Finish,
        said("Xong, lấy các dòng đã chọn", "Done; the ticked rows are taken"),
        say::H_END,
    ),
];
const CLOSING: &[Row] =
    &[hinted(ESC, Act::Leave, said("Đóng, không thay đổi gì", "Close; nothing changes"), say::H_CLOSE)];
const FIELDS: &[Row] = &[
    hinted(&[TAB, DOWN], Act::Down, said("Sang ô kế tiếp", "To the next field"), say::H_NEXT),
    row(&[BACK_TAB, UP], Act::Up, said("Về ô trước", "To the field before")),
];
const PRESSING: &[Row] = &[
    hinted(
        ENTER,
        Act::Enter,
        said("Sang ô kế tiếp; trên nút thì thực hiện", "To the next field; on a button, press it"),
        say::H_NEXT_OR_WRITE,
    ),
    hinted(
        ESC,
        Act::Leave,
        said("Thôi; đã gõ thì hỏi trước khi bỏ", "Leave; asks first where something was typed"),
        say::H_CANCEL,
    ),
];
const READING: &[Row] = &[
    hinted(
        &[Key::plain(Code::PageDown)],
        Act::PageDown,
        said("Đọc tiếp nội dung", "Read on in the text"),
        say::H_READ_ON,
    ),
    row(&[Key::plain(Code::PageUp)], Act::PageUp, said("Đọc lại nội dung", "Back in the text")),
];
const CELLS: &[Row] = &[
    hinted(
        ENTER,
        Act::Enter,
        said("Xuống dòng kế tiếp; trên nút thì thực hiện", "To the next row; on a button, press it"),
        grid::H_NEXT_ROW,
    ),
    hinted(
        &[Key::ctrl('l')],
        Act::Submit,
        said("Ghi các số liệu đã nhập (có hỏi lại)", "Write the entered values (asks first)"),
        grid::H_WRITE,
    ),
    hinted(
        ESC,
        Act::Leave,
        said("Rời ô, rồi rời bảng; đã gõ thì hỏi trước khi bỏ", "Leave the cell, then the table; asks first"),
        say::H_CANCEL,
    ),
    row(&[TAB], Act::NextCell, said("Sang ô kế tiếp", "To the next cell")),
    row(&[Key::ctrl('j')], Act::LineFeed, said("Hết dòng của bảng được dán", "The end of a pasted line")),
    row(&[DOWN], Act::Down, said("Xuống một dòng", "One row down")),
    row(&[BACK_TAB, UP], Act::Up, said("Lên một dòng", "One row up")),
    row(&[Key::plain(Code::PageDown)], Act::PageDown, said("Xuống một trang", "One page down")),
    row(&[Key::plain(Code::PageUp)], Act::PageUp, said("Lên một trang", "One page up")),
];
const UNITS: &[Row] = &[
    hinted(
        ENTER,
        Act::Enter,
        said("Xem mọi số liệu của đơn vị", "Show all values of the unit"),
        spread::H_VALUES,
    ),
    hinted(&[TAB], Act::Reorder, said("Đổi cách xếp", "Change the order"), spread::H_ORDER),
    hinted(ESC, Act::Leave, said("Bỏ lọc, rồi đóng", "Show all units, then close"), say::H_CLOSE),
];
const SECTION: &[Row] = &[
    hinted(
        ESC,
        Act::Leave,
        said("Lưu nội dung và đóng", "Save the text and close"),
        composer::H_SAVE_AND_LEAVE,
    ),
    hinted(
        &[Key::ctrl('l')],
        Act::Submit,
        said("Lưu nội dung, viết tiếp", "Save the text and go on"),
        composer::H_SAVE,
    ),
    hinted(
        &[Key::ctrl('k')],
        Act::Insert,
        said("Chèn số liệu, danh sách", "Put in a figure or a list"),
        composer::H_FIGURE,
    ),
    hinted(
        &[Key::ctrl('p')],
        Act::Pull,
        said("Lấy nội dung kỳ trước, tiến độ đã báo", "Pull in the period before, or reported progress"),
        composer::H_PULL,
    ),
    hinted(
        &[Key::ctrl('u')],
        Act::Undo,
        said("Hoàn tác chữ vừa gõ", "Take back what was typed last"),
        composer::H_UNDO,
    ),
    row(&[Key::ctrl('y')], Act::Redo, said("Làm lại chữ vừa hoàn tác", "Do again what was taken back")),
    row(
        &[Key::ctrl('e')],
        Act::Outside,
        said("Mở trong trình soạn thảo riêng ($EDITOR)", "Open in one's own editor ($EDITOR)"),
    ),
    row(ENTER, Act::Enter, said("Xuống dòng, thành đoạn mới", "A new line, which is a new paragraph")),
    row(&[Key::ctrl('j')], Act::LineFeed, said("Xuống dòng của đoạn được dán", "The end of a pasted line")),
];
/// Are the keys of the form of a record.
const RECORD: &[Row] = &[
    hinted(
        ENTER,
        Act::Enter,
        said("Sang ô kế tiếp; trên nút thì thực hiện", "To the next field; on a button, press it"),
        form::H_NEXT,
    ),
    hinted(
        &[Key::ctrl('l')],
        Act::Submit,
        said("Xem lại các thay đổi rồi ghi", "Show the difference, then write it"),
        form::H_FINISH,
    ),
    hinted(
        ESC,
        Act::Leave,
        said("Thôi; đã gõ thì hỏi trước khi bỏ", "Leave; asks first where something was typed"),
        say::H_CANCEL,
    ),
    hinted(
        &[Key::ctrl('k')],
        Act::Insert,
        said("Liệt kê những gì ô này có thể nhận", "List what the field could hold"),
        form::H_LIST,
    ),
    row(&[TAB], Act::NextCell, said("Sang ô kế tiếp", "To the next field")),
    row(&[BACK_TAB], Act::PreviousCell, said("Về ô trước", "To the field before")),
    row(
        &[DOWN],
        Act::Down,
        said("Xuống một dòng hoặc sang ô kế tiếp", "One line down, or to the next field"),
    ),
    row(&[UP], Act::Up, said("Lên một dòng hoặc về ô trước", "One line up, or to the field before")),
    row(&[Key::plain(Code::PageDown)], Act::PageDown, said("Xuống vài ô", "Some fields down")),
    row(&[Key::plain(Code::PageUp)], Act::PageUp, said("Lên vài ô", "Some fields up")),
    row(
        &[Key::ctrl('o')],
        Act::Restore,
        said("Lấy lại giá trị ban đầu của ô", "Bring back what the field held before"),
    ),
    row(
        &[Key::ctrl('y')],
        Act::Undo,
        said("Lấy lại chữ vừa gõ hoặc vừa xóa", "Take back what was typed or removed last"),
    ),
];
/// Are the keys of a field that may have several lines.
const PARAGRAPHS: &[Row] = &[row(
    &[Key::ctrl('n'), Key::ctrl('j')],
    Act::LineFeed,
    said("Xuống dòng trong ô", "A new line in the field"),
)];
const FILTERING: &[Row] = &[
    hinted(
        ENTER,
        Act::Enter,
        said("Giữ lọc, về danh sách", "Keep the filter, back to the list"),
        say::H_KEEP,
    ),
    hinted(ESC, Act::Leave, said("Bỏ lọc", "Show everything again"), say::H_UNFILTER),
];
/// Are the keys of what could be typed next, while there is something.
const COMPLETING: &[Row] = &[
    hinted(&[TAB], Act::Finish, said("Nhận gợi ý đang chọn", "Take the chosen proposal"), say::H_TAKE),
    row(&[DOWN], Act::Down, said("Sang gợi ý sau", "To the next proposal")),
    row(&[UP, BACK_TAB], Act::Up, said("Về gợi ý trước", "To the proposal before")),
];
const ENDS: &[Row] = &[
    row(&[Key::plain(Code::Home)], Act::First, said("Về đầu", "To the beginning")),
    row(&[Key::plain(Code::End)], Act::Last, said("Đến cuối", "To the end")),
];
const STROKES: [Row; 4] = [
    row(&[Key::plain(Code::Left)], Act::Left, said("Sang trái", "To the left")),
    row(&[Key::plain(Code::Right)], Act::Right, said("Sang phải", "To the right")),
    row(
        &[Key::plain(Code::Backspace)],
        Act::Backspace,
        said("Xóa chữ trước con trỏ", "Remove the character before the cursor"),
    ),
    row(
        &[Key::plain(Code::Delete)],
        Act::Delete,
        said("Xóa chữ sau con trỏ", "Remove the character after the cursor"),
    ),
];
const WRITING: &[Row] = &[
    STROKES[0],
    STROKES[1],
    STROKES[2],
    STROKES[3],
    row(&[Key::ctrl('u')], Act::Clear, said("Xóa hết chữ trong ô", "Empty the field")),
];

const HELP: Said = said("Các phím dùng được lúc này", "The keys that work now");
/// Is the help where `?` writes nothing.
const HELPING: &[Row] =
    &[hinted(&[Key::char('?'), Key::ctrl('g'), Key::plain(Code::F(1))], Act::Help, HELP, say::H_HELP)];
/// Is the help where `?` is a character of the text. Ctrl+G is one byte that no input method makes or takes.
const HELPING_TYPIST: &[Row] =
    &[hinted(&[Key::ctrl('g'), Key::plain(Code::F(1))], Act::Help, HELP, say::H_HELP_TYPED)];

impl Overlay {
    /// Lists the keys of the layer in the order of the help page; help itself comes last.
    pub fn keys(&self) -> impl Iterator<Item = &'static Row> + use<> {
        let parts: [&[Row]; 6] = match self {
            Overlay::Choose(choose) => {
                let enter = match (&choose.ticked, &choose.marks) {
                    (Some(_), _) => TICKING,
                    (None, Some(_)) => MARKING,
                    (None, None) => CHOOSING,
                };
                match choose.filter {
                    Some(_) => [ROWS, enter, CLOSING, ENDS, WRITING, HELPING_TYPIST],
                    None => [ROWS, enter, CLOSING, ENDS, HELPING, &[]],
                }
            }
            Overlay::Form(form) if form.has_proposals() => {
                [COMPLETING, PRESSING, ENDS, WRITING, HELPING_TYPIST, &[]]
            }
            Overlay::Form(form) if form.enclosure.is_some() => {
                [FIELDS, PRESSING, READING, ENDS, WRITING, HELPING_TYPIST]
            }
            Overlay::Editing(editing) if editing.has_proposals() => {
                [COMPLETING, RECORD, ENDS, WRITING, HELPING_TYPIST, &[]]
            }
            Overlay::Editing(editing) if editing.is_in_long_field() => {
                [RECORD, PARAGRAPHS, ENDS, WRITING, HELPING_TYPIST, &[]]
            }
            Overlay::Editing(_) => [RECORD, ENDS, WRITING, HELPING_TYPIST, &[], &[]],
            Overlay::Form(_) => [FIELDS, PRESSING, ENDS, WRITING, HELPING_TYPIST, &[]],
            Overlay::Writing(_) => [SECTION, ROWS, ENDS, &STROKES, HELPING_TYPIST, &[]],
            Overlay::Spread(_) => [UNITS, ROWS, ENDS, WRITING, HELPING_TYPIST, &[]],
            Overlay::Grid(_) => [CELLS, ENDS, WRITING, HELPING_TYPIST, &[], &[]],
            Overlay::Jump(_) => [ROWS, CHOOSING, CLOSING, ENDS, WRITING, HELPING_TYPIST],
            Overlay::Narrow(narrow) if narrow.has_proposals() => {
                [COMPLETING, FILTERING, ENDS, WRITING, HELPING_TYPIST, &[]]
            }
            Overlay::Narrow(_) => [FILTERING, ENDS, WRITING, HELPING_TYPIST, &[], &[]],
        };
        parts.into_iter().flatten()
    }

    /// Returns what the key asks of the layer; none where it asks nothing.
    pub(super) fn meaning(&self, key: Key) -> Option<Act> {
        let listed = self.keys().find(|row| row.keys.iter().any(|listed| is(key, *listed)));
        listed.map(|row| row.act).or_else(|| key.typed().map(Act::Write))
    }
}

/// Returns whether the key is the listed one. Alt is an Escape that came just before, so it counts for nothing.
fn is(key: Key, listed: Key) -> bool {
    match key.code {
        Code::Char(_) => key.folded().code == listed.code && key.ctrl == listed.ctrl,
        Code::Tab => key.code == listed.code && key.shift == listed.shift,
        _ => key.code == listed.code,
    }
}

/// Returns what can be done in the layer, help at the end.
pub fn hints(layer: &Overlay, ctx: &Ctx) -> Vec<Hint> {
    let ascii = ctx.glyphs().is_ascii();
    let hint = |row: &'static Row| {
        let word = ctx.say(row.hint);
        let key = row.keys.first().filter(|_| !word.is_empty())?;
        Some((key.hint(ascii), word.to_owned()))
    };
    layer.keys().filter_map(hint).collect()
}

/// Lists the keys of the layer; Enter presses the chosen one.
pub fn help(layer: &Overlay, ctx: &Ctx) -> Choose {
    let ascii = ctx.glyphs().is_ascii();
    let choice = |row: &'static Row| {
        let keys: Vec<String> = row.keys.iter().map(|key| key.hint(ascii)).collect();
        let first = row.keys.first().copied()?;
        Some(Choice::new(ctx.say(row.name), keys.join(", "), Pick::Press(first)))
    };
    Choose::picker(ctx.say(say::KEYS), Vec::new(), layer.keys().filter_map(choice).collect())
}
