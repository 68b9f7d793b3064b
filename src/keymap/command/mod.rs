//! What a key can ask for. Commands nest per view; what every view understands in its own way stands once.

mod views;

pub use views::{
    Arrange, Checks, Composer, Documents, Inbox, Indicators, Links, Lists, Matrix, Meeting, Receipts, Score,
    Tree, Triage, Units,
};

/// Names a view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum View {
    /// The task tree.
    #[default]
    Tree,
    /// What needs attention, of one unit or of all.
    Inbox,
    /// The indicators.
    Indicators,
    /// The reports: the list, and the composer of one.
    Composer,
    /// The scorecard of the units; it lies over another view.
    Score,
    /// The tasks that are followed unit by unit; it lies over another view.
    Matrix,
    /// The requests, and the actions that were given out; it lies over another view.
    Lists,
    /// The sessions; it lies over another view.
    Meeting,
    /// The register of documents; it lies over another view.
    Documents,
    /// The directory of units and groups; it lies over another view.
    Units,
    /// Who has sent which report; it lies over another view.
    Receipts,
    /// What is not clear in plans and tasks; it lies over another view.
    Checks,
    /// The links between tasks, likely duplicates and superseding; it lies over another view.
    Links,
}

impl View {
    /// Lists every view: those with a tab in the order of the tabs, then those that lie over another view.
    pub const ALL: [View; 13] = [
        View::Tree,
        View::Inbox,
        View::Indicators,
        View::Composer,
        View::Score,
        View::Matrix,
        View::Lists,
        View::Meeting,
        View::Documents,
        View::Units,
        View::Receipts,
        View::Checks,
        View::Links,
    ];

    /// Returns whether the view has a tab of its own; the others lie over the view that they were opened from.
    pub const fn is_tab(self) -> bool {
        matches!(self, View::Tree | View::Inbox | View::Indicators | View::Composer)
    }

    /// Returns the name of the view's context in key maps.
    pub const fn name(self) -> &'static str {
        match self {
            View::Tree => "tree",
            View::Inbox => "inbox",
            View::Indicators => "indicators",
            View::Composer => "composer",
            View::Score => "score",
            View::Matrix => "matrix",
            View::Lists => "lists",
            View::Meeting => "meeting",
            View::Documents => "documents",
            View::Units => "units",
            View::Receipts => "receipts",
            View::Checks => "checks",
            View::Links => "links",
        }
    }
}

/// Is what a key, a menu row or the palette asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Command {
    /// Works in every view, and the same way.
    Global(Global),
    /// Works in every view, and in each its own way.
    Shared(Shared),
    /// Works in the task tree.
    Tree(Tree),
    /// Works in the inbox.
    Inbox(Inbox),
    /// Works in triage.
    Triage(Triage),
    /// Works while rows of the tree are rearranged.
    Arrange(Arrange),
    /// Works among the indicators.
    Indicators(Indicators),
    /// Works among the reports.
    Composer(Composer),
    /// Works in the scorecard.
    Score(Score),
    /// Works in the matrix.
    Matrix(Matrix),
    /// Works in the lists of requests and actions.
    Lists(Lists),
    /// Works in sessions.
    Meeting(Meeting),
    /// Works in the register of documents.
    Documents(Documents),
    /// Works in the directory of units.
    Units(Units),
    /// Works on the board of received reports.
    Receipts(Receipts),
    /// Works in the check.
    Checks(Checks),
    /// Works among the links.
    Links(Links),
}

/// Works in every view, and the same way.
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
    /// Gives the terminal back to the shell for a while.
    Suspend,
    /// Copies the text of the chosen row.
    Copy,
    /// Shows what the views are for.
    Tour,
    /// Tells where the workspace's file is and who works on it.
    FileInfo,
    /// Says what happens to units: merged, renamed, closed.
    Reorganise,
    /// Lists the work that waits for a receiver.
    Receivers,
    /// Offers what can be done with the chosen row.
    Act,
    /// Adds, edits or withdraws records of any kind.
    Edit,
    /// Finds anything and goes there.
    Jump,
    /// Keeps the shown view under a name.
    SaveView,
    /// Lists the saved views.
    SavedViews,
    /// Lets go of a saved view.
    ForgetView,
    /// Shows a view.
    Show(View),
}

/// Works in every view, and in each its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shared {
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
    /// Opens or closes the row; where there is nothing to open goes to the detail pane.
    Open,
    /// Goes to the other pane.
    OtherPane,
    /// Filters by text as it is typed.
    FilterText,
    /// Shows everything again.
    ClearFilter,
}

/// Names where a binding applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Context {
    /// Everywhere.
    Global,
    /// In one view.
    View(View),
    /// In triage, where digits act and the way to other views rests.
    Triage,
    /// While rows of the tree are rearranged, and everything else rests.
    Arrange,
}

impl Context {
    /// Lists every context, the one that applies everywhere first.
    pub fn all() -> impl Iterator<Item = Context> {
        std::iter::once(Context::Global)
            .chain(View::ALL.map(Context::View))
            .chain([Context::Triage, Context::Arrange])
    }

    /// Returns the context's name in key maps.
    pub const fn name(self) -> &'static str {
        match self {
            Context::Global => "global",
            Context::View(view) => view.name(),
            Context::Triage => "triage",
            Context::Arrange => "arrange",
        }
    }
}

impl From<View> for Context {
    fn from(view: View) -> Self {
        Context::View(view)
    }
}

impl Command {
    /// Returns where the command applies.
    pub const fn context(self) -> Context {
        match self {
            Command::Global(_) | Command::Shared(_) => Context::Global,
            Command::Tree(_) => Context::View(View::Tree),
            Command::Inbox(_) => Context::View(View::Inbox),
            Command::Triage(_) => Context::Triage,
            Command::Arrange(_) => Context::Arrange,
            Command::Indicators(_) => Context::View(View::Indicators),
            Command::Composer(_) => Context::View(View::Composer),
            Command::Score(_) => Context::View(View::Score),
            Command::Matrix(_) => Context::View(View::Matrix),
            Command::Lists(_) => Context::View(View::Lists),
            Command::Meeting(_) => Context::View(View::Meeting),
            Command::Documents(_) => Context::View(View::Documents),
            Command::Units(_) => Context::View(View::Units),
            Command::Receipts(_) => Context::View(View::Receipts),
            Command::Checks(_) => Context::View(View::Checks),
            Command::Links(_) => Context::View(View::Links),
        }
    }

    /// Returns whether the command applies there. In triage the way to other views and other days rests, and so does
    /// the filter: the list stays as it is until it is worked through. While rows are rearranged everything rests but what
    /// helps, goes back or leaves.
    pub fn applies_in(self, context: impl Into<Context>) -> bool {
        let context = context.into();
        [Context::Global, context].contains(&self.context())
            && !(context == Context::Triage && self.rests_in_triage())
            && !(context == Context::Arrange && self.rests_while_arranging())
    }

    const fn rests_in_triage(self) -> bool {
        matches!(
            self,
            Command::Global(
                Global::Show(_)
                    | Global::AsOf
                    | Global::Today
                    | Global::Act
                    | Global::Jump
                    | Global::SaveView
                    | Global::SavedViews
            ) | Command::Shared(Shared::FilterText | Shared::ClearFilter)
        )
    }

    const fn rests_while_arranging(self) -> bool {
        !matches!(
            self,
            Command::Arrange(_)
                | Command::Global(
                    Global::Help | Global::Palette | Global::Back | Global::QuitNow | Global::Suspend
                )
        )
    }
}
