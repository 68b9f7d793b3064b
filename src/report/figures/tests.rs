//! How calls are written, what is wrong in them, and what the registry promises.

use std::collections::HashSet;

use super::*;
use crate::text::number::Number;

fn mistakes(text: &str) -> Vec<String> {
    let found = Call::read(text).err().unwrap_or_default();
    found.iter().map(|mistake| format!("{}: {}", mistake.at, mistake.what.words(Lang::En))).collect()
}

#[test]
fn a_call_is_written_as_it_was_read() {
    for (text, written) in [
        ("tasks.done", "tasks.done"),
        ("  tasks.done   plan=454 rows=leaves ", "tasks.done plan=454 rows=leaves"),
        ("indicator.value I.6", "indicator.value I.6"),
        ("indicator.target year=2026 I.6", "indicator.target year=2026 I.6"),
        ("obstacles.open class=data", "obstacles.open class=data"),
        ("meetings.held sort=weekly show=before", "meetings.held sort=weekly show=before"),
    ] {
        let call = Call::read(text).unwrap();
        assert_eq!(call.to_string(), written);
        assert_eq!(Call::read(written).unwrap(), call);
    }
}

#[test]
fn a_mistake_says_where_it_stands_and_what_is_near() {
    for (text, expected) in [
        ("", vec!["0: no figure is named between the braces"]),
        (
            "tasks.doen",
            vec!["0: there is no figure “tasks.doen”; the nearest: tasks.done, tasks.open, tasks.new"],
        ),
        ("weather.tomorrow", vec!["0: there is no figure “weather.tomorrow”"]),
        ("tasks.done pln=454", vec!["11: there is no argument “pln”; the nearest: plan"]),
        (
            "tasks.done class=data",
            vec![
                "11: “tasks.done” takes no “class=data”; it takes: plan, except, section, unit, stock, rows, repeats, show",
            ],
        ),
        ("unit.name show=before", vec!["10: “unit.name” takes no arguments, “show=before” neither"]),
        ("tasks.done rows=leafs", vec!["11: “rows” cannot be “leafs”; use: top, leaves, all"]),
        ("tasks.done plan=454 plan=1035", vec!["20: “plan=1035” is given twice"]),
        ("indicator.value", vec!["0: “indicator.value” wants an indicator right after it"]),
        ("indicator.target I.6 year=26", vec!["21: “year” cannot be “26”; use: 2026"]),
        (
            "tasks.done rows=x repeats=y",
            vec![
                "11: “rows” cannot be “x”; use: top, leaves, all",
                "18: “repeats” cannot be “y”; use: gross, distinct",
            ],
        ),
    ] {
        assert_eq!(mistakes(text), expected, "{text}");
    }
}

#[test]
fn every_figure_has_a_name_of_its_own_and_words_in_both_languages() {
    let mut names = HashSet::new();
    for row in registry::rows() {
        assert!(names.insert(row.name), "{}", row.name);
        let words = [row.says.vi, row.says.en, row.rule.vi, row.rule.en];
        assert!(words.iter().all(|words| !words.is_empty()), "{}", row.name);
        assert!(row.name.chars().all(|c| c.is_ascii_lowercase() || c == '.' || c == '_'), "{}", row.name);
    }
}

#[test]
fn every_shape_has_columns_of_their_own_names_and_a_line() {
    let shapes: HashSet<Shape> = registry::rows().filter_map(|row| row.ask.shape()).collect();
    assert_eq!(shapes.len(), 14);
    for shape in shapes {
        let mut names = HashSet::new();
        for column in columns::of(shape) {
            assert!(names.insert(column.name), "{shape:?}: {}", column.name);
            assert!(column.weight > 0 && !column.heading.vi.is_empty());
        }
        let line = crate::report::Pattern::read(columns::line(shape), shape);
        assert!(line.is_ok(), "{shape:?}: {line:?}");
    }
}

#[test]
fn a_change_is_said_with_its_direction() {
    let amount = |units, percent| Value::Amount(Amount { number: Number::new(units, 2), percent });
    for (now, then, said) in [
        (Value::Count(5), Value::Count(2), "tăng 03"),
        (Value::Count(2), Value::Count(1_715), "giảm 1.713"),
        (Value::Count(2), Value::Count(2), "không đổi"),
        (amount(8245, true), amount(8030, true), "tăng 2,15 điểm phần trăm"),
        (amount(8030, false), amount(8245, false), "giảm 2,15"),
        (Value::Text("a".to_owned()), Value::Text("b".to_owned()), "chưa có số liệu"),
        (Value::Count(2), Value::Nothing, "chưa có số liệu"),
    ] {
        assert_eq!(now.change_from(&then).printed(), said);
    }
}

#[test]
fn values_are_printed_as_offices_write_them() {
    let amount =
        |units, decimals, percent| Value::Amount(Amount { number: Number::new(units, decimals), percent });
    for (value, printed) in [
        (Value::Count(0), "0"),
        (Value::Count(1), "01"),
        (Value::Count(9), "09"),
        (Value::Count(10), "10"),
        (Value::Count(1713), "1.713"),
        (amount(8245, 2, true), "82,45%"),
        (amount(9522, 2, false), "95,22"),
        (Value::Day("2026-01-05".parse().unwrap()), "05/01/2026"),
        (Value::Day("2026-04-10".parse().unwrap()), "10/4/2026"),
        (Value::Nothing, "chưa có số liệu"),
    ] {
        assert_eq!(value.printed(), printed);
    }
}
