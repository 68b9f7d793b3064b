//! What can be asked of each view, beside what every view is asked.

/// Works in the task tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tree {
    /// Closes the row, or goes to the row above it in the outline.
    Collapse,
    /// Opens the row, or goes to its first row below.
    Expand,
    /// Opens one level more everywhere.
    LevelMore,
    /// Opens one level less everywhere.
    LevelLess,
    /// Opens everything.
    ExpandAll,
    /// Closes everything.
    CollapseAll,
    /// Chooses what to filter by.
    Filter,
    /// Filters by state.
    FilterState,
    /// Filters by timing.
    FilterTiming,
    /// Filters by unit.
    FilterUnit,
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
    /// Counts the tasks in view by a column.
    CountBy,
    /// Lists the links of the task and the tasks that are like it.
    Links,
    /// Says which plan the chosen one supersedes.
    Supersede,
    /// Loads who changed what and when.
    History,
    /// Adds a row behind the chosen one.
    AddNext,
    /// Adds a task in the chosen row.
    AddChild,
    /// Adds a section in the chosen row.
    AddSection,
    /// Adds a plan.
    AddPlan,
    /// Begins to rearrange rows.
    Arrange,
    /// Moves the row or the marked tasks to another section or plan.
    MoveTo,
    /// Makes a second task of a part of the chosen one.
    Split,
    /// Joins another task to the chosen one.
    Join,
    /// Copies another plan, or parts of it, to here.
    CopyFrom,
    /// Numbers everything below the row anew.
    Renumber,
}

/// Works while rows of the tree are rearranged: nothing is written before they are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Arrange {
    /// Moves the rows up.
    Up,
    /// Moves the rows down.
    Down,
    /// Moves the rows below the one before them.
    In,
    /// Moves the rows out of the one above them.
    Out,
    /// Writes the rows as they stand.
    Keep,
    /// Puts the rows back.
    PutBack,
}

/// Works in the inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Inbox {
    /// Chooses the unit whose inbox is shown.
    Unit,
    /// Goes to one heading and closes the others.
    Heading,
    /// Begins triage: one item a screen.
    Triage,
    /// Looks further or less far ahead for what is due soon.
    Window,
    /// Leaves only what nobody has reported on since the last weekly session, or shows everything again.
    Quiet,
    /// Asks lateness against the deadlines as they were handed out, or again against those that hold now.
    Lateness,
    /// Chooses the order of the items.
    Sort,
    /// Chooses what to filter by.
    Filter,
    /// Filters by what the unit has to do with an item.
    FilterSide,
    /// Filters by state.
    FilterState,
    /// Filters by timing.
    FilterTiming,
    /// Closes the heading, or goes to it.
    Collapse,
    /// Opens the heading, or goes to its first item.
    Expand,
    /// Opens every heading.
    ExpandAll,
    /// Closes every heading.
    CollapseAll,
    /// Marks the item, or takes the mark away.
    Mark,
    /// Marks every item in view.
    MarkVisible,
    /// Takes all marks away.
    UnmarkAll,
    /// Sets the state.
    SetState,
    /// Notes progress.
    Note,
    /// Enters a proposed update on behalf of a unit.
    Propose,
    /// Moves the deadline.
    Extend,
    /// Records that a trigger has fired.
    Trigger,
    /// Says that something may be late, or no longer.
    Risk,
    /// Records an obstacle, or that one is resolved.
    Obstacle,
    /// Puts off until a day.
    PutOff,
    /// Collects the letters to units and records that they were sent.
    Remind,
    /// Accepts proposed updates.
    Accept,
    /// Rejects proposed updates.
    Reject,
    /// Loads who changed what and when.
    History,
}

/// Works in triage, on the item that is shown. What each does fits what the item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Triage {
    /// The next item.
    Next,
    /// The item before.
    Previous,
    /// It is done; a proposal is accepted.
    Done,
    /// It is in progress; a proposal is accepted with changes.
    Progress,
    /// It may be late, for a reason; a proposal is rejected.
    Risk,
    /// Something blocks it.
    Obstacle,
    /// Its deadline moves.
    Extend,
    /// It waits for its event, or the event has happened.
    Wait,
    /// Its unit is reminded.
    Remind,
    /// Something is noted about it.
    Note,
    /// It is put off until a day.
    PutOff,
}

/// Works among the indicators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Indicators {
    /// Closes the row, or goes to the row above it in the outline.
    Collapse,
    /// Opens the row, or goes to its first row below.
    Expand,
    /// Opens everything.
    ExpandAll,
    /// Closes everything.
    CollapseAll,
    /// Judges by the targets of the next year that has some.
    Year,
    /// Chooses the order of the rows.
    Sort,
    /// Chooses what to filter by.
    Filter,
    /// Filters by verdict.
    FilterState,
    /// Filters by the unit that monitors.
    FilterUnit,
    /// Draws the chart over the whole screen, or goes back.
    Chart,
    /// Draws one figure over the whole screen, or goes back.
    Big,
    /// Enters a value.
    Record,
    /// Corrects targets, path, direction or reporting period.
    Adjust,
    /// Adds an indicator.
    Add,
    /// Opens the table in which the values of a day are entered.
    Grid,
    /// Shows how the units stand to each other.
    Spread,
}

/// Works among the reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Composer {
    /// Begins a report.
    New,
    /// Writes the chosen section.
    Write,
    /// Takes the changed figures of the chosen section for seen.
    Reviewed,
    /// Corrects what the report is about.
    Adjust,
    /// Issues the report.
    Issue,
    /// Begins a version that corrects an issued report.
    Correct,
    /// Writes the document to a file.
    Export,
    /// To the figure before.
    Before,
    /// To the next figure.
    Next,
}

/// Works in the scorecard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Score {
    /// One figure to the left.
    Left,
    /// One figure to the right.
    Right,
    /// Orders the units by the figure; once more turns the order round.
    Sort,
    /// Chooses the period.
    Period,
    /// Chooses the kind of units.
    Kind,
}

/// Works in the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Matrix {
    /// One task to the left.
    Left,
    /// One task to the right.
    Right,
    /// Orders the units by how far behind they are, or again as the protocol does.
    Sort,
    /// Chooses the plan.
    Plan,
    /// Chooses the kind of units.
    Kind,
}

/// Works in the lists of requests and actions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lists {
    /// Shows the requests.
    Requests,
    /// Shows the actions.
    Actions,
    /// Shows only what is open, or everything again.
    OnlyOpen,
    /// Enters the answer to a request, or what came of an action.
    Settle,
    /// Adds a request or an action.
    Add,
}

/// Works in the register of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Documents {
    /// Shows only what hands out or changes tasks, or everything again.
    HandingOut,
    /// Chooses how many days back one looks.
    Since,
    /// Shows only those of which something does not fit together, or everything again.
    Doubts,
    /// Chooses whose documents are shown.
    Issuer,
    /// Counts those in view by issuer, kind or year.
    CountBy,
    /// Enters a document.
    Add,
}

/// Works in the directory of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Units {
    /// Shows units that have ended too, or only existing ones.
    EndedToo,
    /// Adds a unit or a group.
    Add,
}

/// Works on the board of received reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Receipts {
    /// Enters that the report came.
    Received,
    /// Chooses the reporting duty.
    Duty,
    /// Puts the units first that have sent least, or orders them again as the protocol does.
    Sort,
    /// Marks the unit, or takes its mark away.
    Mark,
    /// Marks every unit in view whose report is missing.
    MarkVisible,
    /// Takes all marks away.
    UnmarkAll,
    /// To the period before.
    Left,
    /// To the next period.
    Right,
}

/// Works in the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Checks {
    /// Opens the form that mends the chosen finding.
    Mend,
    /// Chooses the kind of findings that is shown.
    Sort,
    /// Chooses the plan that is checked.
    Plan,
    /// Chooses the unit whose tasks are checked.
    Unit,
    /// Checks finished work too, or open work only.
    Closed,
    /// Hides the chosen finding until the program closes.
    Hide,
    /// Shows again what was hidden.
    ShowHidden,
}

/// Works among the links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Links {
    /// Says what the tasks of a pair are to each other, or what becomes of a task of the old plan.
    Decide,
    /// Says that the tasks of the marked pairs have nothing to do with each other.
    Refuse,
    /// Hides the pair until the program is opened again.
    Later,
    /// Links any two tasks.
    Add,
    /// Begins to supersede a plan.
    Supersede,
    /// Writes what was decided about the old plan.
    Write,
    /// Marks the row, or takes the mark away.
    Mark,
    /// Marks every row in view.
    MarkVisible,
    /// Takes all marks away.
    UnmarkAll,
    /// The list to the left.
    Before,
    /// The list to the right.
    Next,
}

/// Works in sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Meeting {
    /// Opens a session: chooses its sort, or begins with the agenda that was put together.
    Start,
    /// Takes a task off the agenda, or puts it back.
    Drop,
    /// Puts another task on the agenda, also while the session runs.
    Add,
    /// Chooses the plan whose tasks are collected.
    Plan,
    /// Collects the agenda anew and forgets what was chosen by hand.
    Renew,
    /// Writes a conclusion down.
    Conclude,
    /// Gives a unit something to do.
    Give,
    /// Sets the state of the task.
    SetState,
    /// Moves the deadline of the task.
    Extend,
    /// To the page before.
    Before,
    /// To the next page.
    Next,
    /// Shows the minutes as they stand.
    Minutes,
    /// Ends the session, or notes the symbol of its minutes.
    End,
}
