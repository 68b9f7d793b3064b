//! Tables.

use proptest::prelude::*;
use roxmltree::{Document as Tree, Node};

use super::super::section::text_width;
use super::{all, open, text, value, within};
use crate::report::document::{Block, Column, Content, Document, Pages, Row, Table, sample};

/// Returns the tables with lines.
fn grids<'a>(tree: &'a Tree<'_>) -> Vec<Node<'a, 'a>> {
    let grid = |node: &Node<'_, '_>| node.children().any(|child| within_style(child) == "TableGrid");
    all(tree, "tbl").into_iter().filter(grid).collect()
}

fn within_style<'a>(node: Node<'a, 'a>) -> &'a str {
    within(node, "tblStyle").map_or("", |style| value(style, "val"))
}

fn rows<'a>(table: Node<'a, 'a>) -> Vec<Node<'a, 'a>> {
    table.children().filter(|node| node.has_tag_name((super::super::WORD, "tr"))).collect()
}

/// Writes the cells of a row: the text, the columns that it spans, how it is merged downwards.
fn cells(row: Node<'_, '_>) -> Vec<String> {
    let cells = row.children().filter(|node| node.has_tag_name((super::super::WORD, "tc")));
    cells
        .map(|cell| {
            let across = within(cell, "gridSpan").map_or("1", |span| value(span, "val"));
            let down = within(cell, "vMerge").map_or("", |merge| match value(merge, "val") {
                "restart" => " begins",
                _ => " goes on",
            });
            format!("{} {across}{down}", text(cell))
        })
        .collect()
}

#[test]
fn header_rows_are_repeated_and_no_row_breaks_across_pages() {
    let file = open(&sample::report());
    let tree = Tree::parse(file.xml("word/document.xml")).unwrap();
    let heads: Vec<usize> = grids(&tree)
        .into_iter()
        .map(|table| rows(table).into_iter().take_while(|row| within(*row, "tblHeader").is_some()).count())
        .collect();
    assert_eq!(heads, [2, 1, 1]);
    for table in grids(&tree) {
        let repeated = rows(table).into_iter().filter(|row| within(*row, "tblHeader").is_some()).count();
        assert!(repeated <= 2 && rows(table).into_iter().all(|row| within(row, "cantSplit").is_some()));
    }
}

#[test]
fn headings_over_headings_are_merged_and_a_group_takes_the_whole_row() {
    let file = open(&sample::report());
    let tree = Tree::parse(file.xml("word/document.xml")).unwrap();
    let table = rows(grids(&tree)[0]);
    assert_eq!(
        cells(table[0]),
        ["TT 1 begins", "Nhóm nhiệm vụ 1 begins", "Đã hoàn thành 2", "Chưa hoàn thành 2"]
    );
    assert_eq!(
        cells(table[1]),
        [" 1 goes on", " 1 goes on", "Đúng hạn 1", "Trễ hạn 1", "Trong hạn 1", "Quá hạn 1"]
    );
    assert_eq!(cells(table[2]), ["Nhiệm vụ có thời hạn 6"]);
    assert_eq!(cells(table[4])[3], "82,45% 1");
}

fn alone(table: Table) -> Document {
    Document { body: vec![Block::new(Content::Table(table))], annexes: Vec::new(), ..sample::report() }
}

/// Returns the widths of the columns of the only table.
fn widths(table: Table) -> Vec<u32> {
    let file = open(&alone(table));
    let tree = Tree::parse(file.xml("word/document.xml")).unwrap();
    let columns = all(&tree, "gridCol").into_iter().map(|column| value(column, "w").parse().unwrap());
    let sum_of_head = 2;
    columns.skip(sum_of_head).take(3).collect()
}

#[test]
fn a_column_is_never_narrower_than_its_longest_word() {
    let table = |number: &str, code: &str| Table {
        columns: vec![Column::new("TT", 1), Column::new("Số", 1), Column::new("Tên nhiệm vụ", 98)],
        rows: vec![Row::Cells(vec![vec![number.into()], vec![code.into()], vec!["một hai ba".into()]])],
        ..Table::default()
    };
    let (narrow, wide) = (widths(table("1", "A")), widths(table("100", "454/KH-UBND")));
    assert!(narrow[0] >= 400 && wide[0] > narrow[0], "{narrow:?} {wide:?}");
    assert!(wide[1] > narrow[1] && wide[2] < narrow[2], "{narrow:?} {wide:?}");
    assert_eq!(wide.iter().sum::<u32>(), narrow.iter().sum::<u32>());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn columns_share_the_width_of_the_text(weights in prop::collection::vec(0u16..=u16::MAX, 1..12)) {
        let columns: Vec<Column> = weights.iter().map(|weight| Column::new("x", *weight)).collect();
        let short_row = Row::Cells(vec![vec!["một ô".into()]]);
        let file = open(&alone(Table { columns, rows: vec![short_row], ..Table::default() }));
        let tree = Tree::parse(file.xml("word/document.xml")).unwrap();
        let table = grids(&tree)[0];
        let widths = table.descendants().filter(|node| node.has_tag_name((super::super::WORD, "gridCol")));
        let sum: u32 = widths.map(|column| value(column, "w").parse::<u32>().unwrap()).sum();
        prop_assert_eq!(sum, text_width(Pages::Portrait));
        for row in rows(table) {
            prop_assert_eq!(cells(row).len(), weights.len());
        }
    }
}
