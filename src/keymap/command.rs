//! What a key can ask for. Commands nest per view.

/// Is what a key, a menu row or the palette asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Command {
    /// Works in every view.
    Global(Global),
    /// Works in the task tree.
    Tree(Tree),
}

/// Works in every view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Global {
    /// Shows the keys of this view.
    Help,
    /// Shows every command.
    Palette,
    /// Goes back one step; nothing else.
    Back,
    /// Goes back, or ends the program where there is nothing to go back to.
    Quit,
    /// Ends the program at once.
    QuitNow,
    /// Takes back one's own latest work, after saying what that is.
    Undo,
    /// Does again what was taken back last.
    Redo,
    /// Asks for the day as of which everything is shown.
    AsOf,
    /// Shows everything as of today.
    Today,
    /// Tells where the workspace's file is and who works on it.
    FileInfo,
    /// Shows the task tree.
    ViewTree,
}

/// Works in the task tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tree {
    /// One row up, or one line in the detail pane.
    Up,
    /// One row down, or one line in the detail pane.
    Down,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// Closes the row, or goes to the row above it in the outline.
    Collapse,
    /// Opens the row, or goes to its first row below.
    Expand,
    /// Opens or closes the row; on a task without subtasks goes to the detail pane.
    Open,
    /// Opens one level more everywhere.
    LevelMore,
    /// Opens one level less everywhere.
    LevelLess,
    /// Opens everything.
    ExpandAll,
    /// Closes everything.
    CollapseAll,
    /// Goes to the other pane.
    OtherPane,
    /// Filters by text as it is typed.
    FilterText,
    /// Chooses what to filter by.
    Filter,
    /// Filters by state.
    FilterState,
    /// Filters by timing.
    FilterTiming,
    /// Filters by unit.
    FilterUnit,
    /// Shows everything again.
    ClearFilter,
    /// Marks the row, or takes the mark away.
    Mark,
    /// Marks every task in view.
    MarkVisible,
    /// Takes all marks away.
    UnmarkAll,
    /// Sets the state of the task or of the marked ones.
    SetState,
    /// Notes progress.
    Note,
    /// Moves the deadline.
    Extend,
    /// Records that a trigger has fired.
    Trigger,
    /// Corrects what a deadline phrase means.
    CorrectDeadline,
    /// Corrects whom a printed party means.
    CorrectParty,
    /// Loads who changed what and when.
    History,
}

/// Names where a binding applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Context {
    /// Everywhere.
    Global,
    /// In the task tree.
    Tree,
}

impl Context {
    /// Lists every context.
    pub const ALL: [Context; 2] = [Context::Global, Context::Tree];

    /// Returns the context's name in key maps.
    pub const fn name(self) -> &'static str {
        match self {
            Context::Global => "global",
            Context::Tree => "tree",
        }
    }
}

impl Command {
    /// Returns where the command applies.
    pub const fn context(self) -> Context {
        match self {
            Command::Global(_) => Context::Global,
            Command::Tree(_) => Context::Tree,
        }
    }
}
