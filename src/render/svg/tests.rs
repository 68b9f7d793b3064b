//! Pictures are XML, stay within their frame, and escape what is written in them.

use proptest::prelude::*;

use super::{Caption, SIZE, picture};
use crate::locale::Lang;
use crate::plot::{Plot, Point, Scale, Target};

fn point(on: &str, value: f64) -> Point {
    Point { on: on.parse().unwrap(), value }
}

fn share() -> Plot {
    Plot {
        scale: Scale::Percent,
        values: vec![point("2025-12-31", 62.0), point("2026-03-31", 69.1), point("2026-05-31", 70.45)],
        path: vec![point("2025-12-31", 62.0), point("2026-12-31", 80.0)],
        targets: vec![Target { at: point("2026-12-31", 80.0), label: "80%".to_owned() }],
        as_of: "2026-06-10".parse().unwrap(),
    }
}

const CAPTION: Caption<'_> = Caption { title: "Tỷ lệ hồ sơ trực tuyến", unit: "%" };

/// Returns every place that the picture names.
fn places(svg: &str) -> Vec<(f64, f64)> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let mut found = Vec::new();
    for node in document.descendants() {
        let number = |name: &str| node.attribute(name).map(|text| text.parse::<f64>().unwrap());
        let pairs = [("x", "y"), ("x1", "y1"), ("x2", "y2"), ("cx", "cy")];
        found.extend(pairs.iter().filter_map(|(x, y)| number(x).zip(number(y))));
        for pair in node.attribute("points").unwrap_or_default().split_whitespace() {
            let (x, y) = pair.split_once(',').unwrap();
            found.push((x.parse().unwrap(), y.parse().unwrap()));
        }
    }
    found
}

fn within(svg: &str) -> bool {
    places(svg).iter().all(|(x, y)| (0.0..=SIZE.x).contains(x) && (0.0..=SIZE.y).contains(y))
}

#[test]
fn a_picture_says_what_it_shows() {
    let svg = picture(&share(), CAPTION, Lang::Vi);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let texts: Vec<&str> = document.descendants().filter_map(|node| node.text()).collect();
    for text in [
        "Tỷ lệ hồ sơ trực tuyến",
        "(%)",
        "80%",
        "70,45%",
        "12/2025",
        "lộ trình",
        "Số liệu tính đến ngày 10/6/2026",
    ] {
        assert!(texts.contains(&text), "{text} is missing from {texts:?}");
    }
    assert!(within(&svg), "{svg}");
    insta::assert_snapshot!("share", svg);
}

#[test]
fn the_same_chart_gives_the_same_bytes() {
    assert_eq!(picture(&share(), CAPTION, Lang::Vi), picture(&share(), CAPTION, Lang::Vi));
}

#[test]
fn lines_are_told_apart_without_colours() {
    let svg = picture(&share(), CAPTION, Lang::En);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let dashes: std::collections::BTreeSet<&str> =
        document.descendants().filter_map(|node| node.attribute("stroke-dasharray")).collect();
    assert_eq!(dashes.into_iter().collect::<Vec<_>>(), ["2 3", "8 4", "none"]);
    let inks: std::collections::BTreeSet<&str> =
        document.descendants().filter_map(|node| node.attribute("stroke")).collect();
    assert_eq!(inks.into_iter().collect::<Vec<_>>(), ["#bbbbbb", "black"]);
}

#[test]
fn without_values_the_picture_says_so() {
    let bare = Plot { values: Vec::new(), path: Vec::new(), targets: Vec::new(), ..share() };
    assert!(picture(&bare, CAPTION, Lang::Vi).contains("Chưa có số liệu và chỉ tiêu để vẽ."));
}

#[test]
fn a_long_title_takes_two_lines_and_no_more() {
    let title = "Tỷ lệ cơ sở ".repeat(40);
    let svg = picture(&share(), Caption { title: &title, ..CAPTION }, Lang::Vi);
    let document = roxmltree::Document::parse(&svg).unwrap();
    assert_eq!(document.descendants().filter(|node| node.has_attribute("font-weight")).count(), 2);
    assert!(within(&svg) && svg.contains('…'));
}

proptest! {
    #[test]
    fn whatever_is_written_comes_back_as_text(title in "\\PC{0,60}", unit in "[<>&\"'%a-z]{0,8}") {
        let svg = picture(&share(), Caption { title: &title, unit: &unit }, Lang::Vi);
        let document = roxmltree::Document::parse(&svg).unwrap();
        let texts: Vec<&str> = document.descendants().filter_map(|node| node.text()).collect();
        let written = |text: &str| text.trim().is_empty() || texts.contains(&text);
        let unit = if unit.is_empty() { unit } else { format!("({unit})") };
        prop_assert!(written(&unit), "{unit} in {texts:?}");
        let shown = crate::text::width::columns(&title) <= super::super::chart::TITLE_COLUMNS;
        prop_assert!(!shown || written(&title), "{title:?} in {texts:?}");
    }

    #[test]
    fn every_series_stays_within_the_frame(
        values in prop::collection::vec((0u64..3000, -1e9f64..1e9), 1..30),
        scale in prop::sample::select(vec![Scale::Percent, Scale::Amount, Scale::Rank]),
    ) {
        let first: chrono::NaiveDate = "2024-01-01".parse().unwrap();
        let points: Vec<Point> =
            values.iter().map(|(days, value)| Point { on: first + chrono::Days::new(*days), value: *value }).collect();
        let svg = picture(&Plot { scale, values: points, ..share() }, CAPTION, Lang::Vi);
        prop_assert!(within(&svg));
    }
}
