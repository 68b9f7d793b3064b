//! Styles. Words and signs come first; colour only repeats what they say.

use ratatui::style::{Color, Modifier, Style};

/// Names a choice of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colours {
    /// For a dark ground.
    #[default]
    Dark,
    /// For a light ground.
    Light,
    /// Without colours.
    Mono,
}

impl Colours {
    /// Lists them.
    pub const ALL: [Colours; 3] = [Colours::Dark, Colours::Light, Colours::Mono];

    /// Returns its name in the configuration.
    pub const fn name(self) -> &'static str {
        match self {
            Colours::Dark => "dark",
            Colours::Light => "light",
            Colours::Mono => "mono",
        }
    }
}

/// Holds the styles of the screen: the sixteen colours that every terminal has, or none at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The row that is selected in the pane that listens.
    pub selected: Style,
    /// The row that is selected in the pane that does not listen.
    pub resting: Style,
    /// Headings, the present view, what can be pressed.
    pub accent: Style,
    /// What was looked for, in a text.
    pub found: Style,
    /// Labels and rules.
    pub dim: Style,
    /// Done.
    pub good: Style,
    /// Soon.
    pub warn: Style,
    /// Overdue, wrong.
    pub bad: Style,
}

impl Theme {
    /// Returns the styles of a choice.
    pub fn of(colours: Colours) -> Self {
        match colours {
            Colours::Dark => Self::coloured(Color::Cyan, Color::Yellow),
            // Cyan and yellow fade on a white ground.
            Colours::Light => Self::coloured(Color::Blue, Color::Magenta),
            Colours::Mono => Self::plain(),
        }
    }

    fn coloured(accent: Color, warn: Color) -> Self {
        let of = |color| Style::new().fg(color);
        Self {
            selected: Style::new().add_modifier(Modifier::REVERSED),
            resting: Style::new().add_modifier(Modifier::UNDERLINED),
            accent: of(accent).add_modifier(Modifier::BOLD),
            found: of(warn).add_modifier(Modifier::UNDERLINED),
            dim: of(Color::DarkGray),
            good: of(Color::Green),
            warn: of(warn),
            bad: of(Color::Red).add_modifier(Modifier::BOLD),
        }
    }

    /// Returns the styles without any colour; the selection and what is wrong stay visible.
    pub fn plain() -> Self {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        Self {
            selected: Style::new().add_modifier(Modifier::REVERSED),
            resting: Style::new().add_modifier(Modifier::UNDERLINED),
            accent: bold,
            found: bold.add_modifier(Modifier::UNDERLINED),
            dim: Style::new(),
            good: Style::new(),
            warn: Style::new(),
            bad: bold,
        }
    }
}
