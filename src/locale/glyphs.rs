//! The signs of the screen, in Unicode and in ASCII.

use crate::domain::indicator::IndicatorState;
use crate::domain::progress::State;
use crate::domain::status::TimingKind;

/// Names a set of signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Glyphs {
    /// Signs of Unicode, each one column wide.
    #[default]
    Unicode,
    /// ASCII only, for terminals without the signs.
    Ascii,
}

impl Glyphs {
    fn either(self, unicode: &'static str, ascii: &'static str) -> &'static str {
        match self {
            Glyphs::Unicode => unicode,
            Glyphs::Ascii => ascii,
        }
    }

    /// Returns whether only ASCII signs are used.
    pub fn is_ascii(self) -> bool {
        self == Glyphs::Ascii
    }

    /// Returns the sign of a state.
    pub fn state(self, state: State) -> &'static str {
        match state {
            State::Done => self.either("✓", "x"),
            State::InProgress => self.either("▸", ">"),
            State::Ongoing => self.either("∞", "o"),
            State::NotStarted => self.either("◌", "."),
            State::Waiting => self.either("…", ":"),
            State::Dropped => self.either("–", "-"),
        }
    }

    /// Returns the sign of a timing; a blank where nothing calls for attention.
    pub fn timing(self, timing: TimingKind) -> &'static str {
        match timing {
            TimingKind::Overdue => "!",
            TimingKind::DueSoon => "~",
            TimingKind::PastIndicative => "?",
            TimingKind::OngoingStale => "z",
            _ => " ",
        }
    }

    /// Returns the sign of the state of an indicator.
    pub fn indicator(self, state: IndicatorState) -> &'static str {
        match state {
            IndicatorState::Achieved => self.either("✓", "x"),
            IndicatorState::OnTrack => self.either("▸", ">"),
            IndicatorState::Behind => "!",
            IndicatorState::Stale => "z",
            IndicatorState::NoData => self.either("◌", "."),
            IndicatorState::NotJudged(_) => "?",
            IndicatorState::NoTarget => self.nothing(),
        }
    }

    /// Returns the sign that stands where there is no value.
    pub fn nothing(self) -> &'static str {
        self.either("–", "-")
    }

    /// Returns the block that big digits are made of.
    pub fn block(self) -> &'static str {
        self.either("█", "#")
    }

    /// Returns the sign of a text that is being written.
    pub fn pencil(self) -> &'static str {
        self.either("✎", "/")
    }

    /// Returns the sign of a text whose figures have changed since.
    pub fn changed(self) -> &'static str {
        self.either("⚠", "!")
    }

    /// Returns the sign of a row that is open.
    pub fn open(self) -> &'static str {
        self.either("▾", "v")
    }

    /// Returns the sign of a row that is closed.
    pub fn closed(self) -> &'static str {
        self.either("▸", "+")
    }

    /// Returns the sign of which a rule across the screen is made.
    pub fn rule(self) -> &'static str {
        self.either("─", "-")
    }

    /// Returns the sign of which a rule down the screen is made.
    pub fn bar(self) -> &'static str {
        self.either("│", "|")
    }

    /// Returns the sign that stands where a text was cut.
    pub fn cut(self) -> &'static str {
        self.either("…", "~")
    }

    /// Returns the arrow from an old to a new value.
    pub fn arrow(self) -> &'static str {
        self.either("→", "->")
    }

    /// Returns the arrow that says that something came from elsewhere.
    pub fn from(self) -> &'static str {
        self.either("←", "<")
    }

    /// Returns the dot between two facts.
    pub fn dot(self) -> &'static str {
        self.either("·", "-")
    }

    /// Returns the sign of the row of a list that is chosen.
    pub fn chosen(self) -> &'static str {
        self.either("❯", ">")
    }

    /// Returns the box of a row that can be ticked.
    pub fn tick(self, ticked: bool) -> &'static str {
        if ticked { self.either("☑", "[x]") } else { self.either("☐", "[ ]") }
    }

    /// Returns the sign of a measured value.
    pub fn value(self) -> char {
        self.sign('●', '*')
    }

    /// Returns the sign of a target in a chart.
    pub fn target(self) -> char {
        self.sign('◆', '+')
    }

    /// Returns the sign of a value that stands on its target.
    pub fn value_on_target(self) -> char {
        self.sign('◉', '@')
    }

    /// Returns the sign of a piece of the expected path in the legend of a chart.
    pub fn path(self) -> char {
        self.sign('⠡', '.')
    }

    /// Returns the sign of which the line of the as-of day is made.
    pub fn as_of(self) -> char {
        self.sign('┊', ':')
    }

    /// Returns the signs of a gauge.
    pub fn gauge(self) -> &'static GaugeSigns {
        match self {
            Glyphs::Unicode => &GaugeSigns {
                left: '├',
                line: '─',
                right: '┤',
                value: '●',
                target: '┃',
                lone: '┆',
                due: '╎',
                both: '◉',
            },
            Glyphs::Ascii => &GaugeSigns {
                left: '|',
                line: '-',
                right: '|',
                value: 'o',
                target: '#',
                lone: ':',
                due: '\'',
                both: '@',
            },
        }
    }

    /// Returns the signs of which the axes of a chart are made.
    pub fn axis(self) -> &'static AxisSigns {
        match self {
            Glyphs::Unicode => {
                &AxisSigns { upright: '│', value: '┤', corner: '└', level: '─', day: '┬' }
            }
            Glyphs::Ascii => &AxisSigns { upright: '|', value: '+', corner: '+', level: '-', day: '+' },
        }
    }

    /// Returns the levels of a sparkline, the lowest first.
    pub fn levels(self) -> &'static [char] {
        match self {
            Glyphs::Unicode => &['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
            Glyphs::Ascii => &['_', '.', '-', '=', '^'],
        }
    }

    fn sign(self, unicode: char, ascii: char) -> char {
        if self.is_ascii() { ascii } else { unicode }
    }
}

/// Holds the signs of a gauge, each one column wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GaugeSigns {
    /// The left end.
    pub left: char,
    /// The line.
    pub line: char,
    /// The right end.
    pub right: char,
    /// The value.
    pub value: char,
    /// The target of the year.
    pub target: char,
    /// The target where there is no value.
    pub lone: char,
    /// Where the path says that the value should be now.
    pub due: char,
    /// The value on its target.
    pub both: char,
}

/// Holds the signs of the axes of a chart, each one column wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AxisSigns {
    /// The upright axis.
    pub upright: char,
    /// The upright axis where a value is written.
    pub value: char,
    /// Where the axes meet.
    pub corner: char,
    /// The level axis.
    pub level: char,
    /// The level axis where a date is written.
    pub day: char,
}
