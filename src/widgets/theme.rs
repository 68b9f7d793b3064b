//! Styles. Words and signs come first; colour only repeats what they say.

use ratatui::style::{Color, Modifier, Style};

/// Holds the styles of the screen: the sixteen colours that every terminal has, or none at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The row that is selected in the pane that listens.
    pub selected: Style,
    /// The row that is selected in the pane that does not listen.
    pub resting: Style,
    /// Headings, the present view, what can be pressed.
    pub accent: Style,
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
    /// Returns the styles with colours.
    pub fn coloured() -> Self {
        let of = |color| Style::new().fg(color);
        Self {
            selected: Style::new().add_modifier(Modifier::REVERSED),
            resting: Style::new().add_modifier(Modifier::UNDERLINED),
            accent: of(Color::Cyan).add_modifier(Modifier::BOLD),
            dim: of(Color::DarkGray),
            good: of(Color::Green),
            warn: of(Color::Yellow),
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
            dim: Style::new(),
            good: Style::new(),
            warn: Style::new(),
            bad: bold,
        }
    }
}
