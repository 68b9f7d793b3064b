//! Charts in braille and ASCII, from narrow to wide, full and empty.

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Look, draw};
use crate::locale::{Glyphs, Lang};
use crate::plot::{Plot, Point, Scale, Target};
use crate::widgets::theme::{Colours, Theme};

fn point(on: &str, value: f64) -> Point {
    Point { on: on.parse().unwrap(), value }
}

fn target(on: &str, value: f64, label: &str) -> Target {
    Target { at: point(on, value), label: label.to_owned() }
}

/// Makes a share that rises from 62 % towards 80 % in 2026 and 95 % in 2030.
fn share() -> Plot {
    let values = [
        ("2025-12-31", 62.0),
        ("2026-01-31", 63.5),
        ("2026-02-28", 64.2),
        ("2026-03-31", 69.1),
        ("2026-04-30", 71.0),
        ("2026-05-31", 70.4),
    ];
    Plot {
        scale: Scale::Percent,
        values: values.map(|(on, value)| point(on, value)).to_vec(),
        path: vec![point("2025-12-31", 62.0), point("2026-12-31", 80.0), point("2030-12-31", 95.0)],
        targets: vec![target("2026-12-31", 80.0, "80%"), target("2030-12-31", 95.0, "95%")],
        as_of: "2026-06-10".parse().unwrap(),
    }
}

/// Keeps what concerns the year 2026.
fn this_year() -> Plot {
    let mut plot = share();
    plot.path.truncate(2);
    plot.targets.truncate(1);
    plot
}

fn drawn(plot: &Plot, width: u16, height: u16, glyphs: Glyphs) -> Buffer {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    let theme = Theme::of(Colours::Dark);
    draw(plot, area, &mut buffer, Look { lang: Lang::Vi, glyphs, theme: &theme });
    buffer
}

fn text(buffer: &Buffer) -> String {
    let rows = buffer.content().chunks(usize::from(buffer.area.width).max(1));
    let row = |cells: &[ratatui::buffer::Cell]| cells.iter().map(|cell| cell.symbol()).collect::<String>();
    rows.map(row).map(|row| format!("{}\n", row.trim_end())).collect()
}

fn both(plot: &Plot, width: u16, height: u16) -> String {
    [Glyphs::Unicode, Glyphs::Ascii].map(|glyphs| text(&drawn(plot, width, height, glyphs))).join("\n")
}

#[test]
fn a_year_of_values_with_their_path() {
    insta::assert_snapshot!("year_60x16", both(&this_year(), 60, 16));
    insta::assert_snapshot!("years_80x20", both(&share(), 80, 20));
    insta::assert_snapshot!("years_200x40", text(&drawn(&share(), 200, 40, Glyphs::Unicode)));
    insta::assert_snapshot!("year_30x8", both(&this_year(), 30, 8));
}

#[test]
fn few_values_and_none() {
    let mut one = this_year();
    one.values.truncate(1);
    one.path.clear();
    let mut none = this_year();
    (none.values, none.path) = (Vec::new(), Vec::new());
    let level = Plot {
        values: vec![point("2026-01-31", 80.0), point("2026-12-31", 80.0)],
        path: Vec::new(),
        ..this_year()
    };
    let far = Plot {
        scale: Scale::Amount,
        values: vec![point("2026-01-31", 3.0), point("2026-05-31", 2_000_000.0)],
        path: Vec::new(),
        targets: Vec::new(),
        ..this_year()
    };
    let rank = Plot {
        scale: Scale::Rank,
        values: vec![point("2025-12-31", 28.0), point("2026-05-31", 21.0)],
        path: vec![point("2025-12-31", 28.0), point("2026-12-31", 15.0)],
        targets: vec![target("2026-12-31", 15.0, "15")],
        ..this_year()
    };
    let bare = Plot { values: Vec::new(), path: Vec::new(), targets: Vec::new(), ..this_year() };
    let cases =
        [("one", one), ("none", none), ("level", level), ("far", far), ("rank", rank), ("bare", bare)];
    for (name, plot) in cases {
        insta::assert_snapshot!(format!("{name}_40x10"), both(&plot, 40, 10));
    }
}

#[test]
fn colour_only_repeats_what_the_signs_say() {
    let coloured = drawn(&this_year(), 60, 16, Glyphs::Unicode);
    let area = coloured.area;
    let mut plain = Buffer::empty(area);
    let theme = Theme::plain();
    draw(&this_year(), area, &mut plain, Look { lang: Lang::Vi, glyphs: Glyphs::Unicode, theme: &theme });
    assert_eq!(text(&coloured), text(&plain));
    assert!(plain.content().iter().all(|cell| cell.fg == ratatui::style::Color::Reset));
    let colours: std::collections::HashSet<_> = coloured.content().iter().map(|cell| cell.fg).collect();
    assert!(colours.len() >= 4, "{colours:?}");
}

#[test]
fn ascii_is_ascii() {
    let shown = text(&drawn(&share(), 80, 20, Glyphs::Ascii));
    let chart: Vec<&str> = shown.lines().take(19).collect();
    assert!(chart.concat().is_ascii(), "{shown}");
}

proptest! {
    #[test]
    fn every_size_and_every_series_can_be_drawn(
        width in 0u16..90,
        height in 0u16..30,
        values in prop::collection::vec((0u64..3000, -1e9f64..1e9), 0..40),
        scale in prop::sample::select(vec![Scale::Percent, Scale::Amount, Scale::Rank]),
    ) {
        let first: chrono::NaiveDate = "2024-01-01".parse().unwrap();
        let mut points: Vec<Point> =
            values.iter().map(|(days, value)| Point { on: first + chrono::Days::new(*days), value: *value }).collect();
        points.sort_by_key(|point| point.on);
        let plot = Plot { scale, values: points.clone(), path: points, ..share() };
        let shown = text(&drawn(&plot, width, height, Glyphs::Unicode));
        let roomy = width >= 40 && height >= 10;
        prop_assert!(!roomy || values.is_empty() || shown.contains(['●', '◉']));
    }
}
