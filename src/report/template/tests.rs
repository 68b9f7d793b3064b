//! What is wrong in a template is told at once, each fault with its line.

use super::*;
use crate::locale::Lang;

/// A frame without faults, in five lines.
const FRAME: &str = r#"name = "Mẫu"
english = "Sample"
frame = { kind = "Báo cáo", subject = "Kết quả {period.name}", issuer = "{unit.name}", code = "BC", place = "Gia Lai", filed = "VT" }
"#;

fn faults(text: &str) -> Vec<String> {
    let faults = Template::read("mau.toml", "mau", text).err().unwrap_or_default();
    faults.iter().map(|fault| fault.words(Lang::En)).collect()
}

/// Returns the faults of a template with the block after its frame; the block begins on line 4.
fn in_block(block: &str) -> Vec<String> {
    faults(&format!("{FRAME}{block}"))
}

#[test]
fn a_block_that_is_wrong_says_how_to_mend_it() {
    for (block, expected) in [
        (
            "[[block]]\nheadng = \"X\"\nkey = \"a\"",
            "mau.toml, line 4: this block does not say what it is; use one of: heading, text, sentence, list, table, \
             chart, appendix, page_break, letter, minutes, closing",
        ),
        (
            "[[block]]\nheading = \"X\"\ntext = \"Y\"",
            "mau.toml, line 4: a block cannot be “heading” and “text”",
        ),
        ("[[block]]\nheading = \"X\"", "mau.toml, line 4: “key” is missing"),
        (
            "[[block]]\nheading = \"X\"\nkey = \"a\"\nlevl = 2",
            "mau.toml, line 7: there is no “levl” here; use: level",
        ),
        (
            "[[block]]\nheading = \"X\"\nkey = \"a\"\nlevel = 7",
            "mau.toml, line 7: “level” cannot be “7”; use: 1, 2, 3, 4",
        ),
        (
            "[[block]]\nheading = \"X\"\nkey = \"Phần I\"",
            "mau.toml, line 6: the key “Phần I” may only have a to z, digits, dots and dashes",
        ),
        (
            "[[block]]\ntext = \"X\"\nkey = \"a\"\n[[block]]\ntext = \"Y\"\nkey = \"a\"",
            "mau.toml, line 9: two sections have the key “a”",
        ),
        (
            "[[block]]\nsentence = \"Có {tasks.doen} việc\"",
            "mau.toml, line 5: letter 5: there is no figure “tasks.doen”; the nearest: tasks.done, tasks.open, tasks.new",
        ),
        (
            "[[block]]\nsentence = \"\"\"\nMột\nCó {tasks.doen} việc\"\"\"",
            "mau.toml, line 7: letter 9: there is no figure “tasks.doen”; the nearest: tasks.done, tasks.open, tasks.new",
        ),
        (
            "[[block]]\nlist = \"unit.name\"",
            "mau.toml, line 5: “unit.name” is a single figure without rows to list",
        ),
        (
            "[[block]]\nlist = \"tasks.done\"\nline = \"{titl}\"",
            "mau.toml, line 6: letter 2: there is no column “titl”; use: title",
        ),
        (
            "[[block]]\ntable = \"tasks.done\"\ncolumns = [\n  \"number\",\n  \"titl\",\n]",
            "mau.toml, line 8: letter 1: there is no column “titl”; use: title",
        ),
        ("[[block]]\ntable = \"tasks.done\"", "mau.toml, line 4: “columns” is missing"),
        (
            "[[block]]\ntable = \"tasks.done\"\ncolumns = \"title\"",
            "mau.toml, line 6: “columns” has to be a list of texts",
        ),
        ("[[block]]\npage_break = \"yes\"", "mau.toml, line 5: “page_break” has to be true or false"),
    ] {
        assert_eq!(in_block(block), [expected], "{block}");
    }
}

#[test]
fn every_fault_is_told_in_the_order_of_its_line() {
    let text =
        "name = 3\nrole = \"reportr\"\nblck = 1\n[frame]\nkind = \"Báo cáo\"\nsubject = \"{perod.name}\"\n";
    assert_eq!(
        faults(text),
        [
            "mau.toml, line 1: “name” has to be a text in quotes",
            "mau.toml, line 1: “english” is missing",
            "mau.toml, line 2: “role” cannot be “reportr”; use: reporter",
            "mau.toml, line 3: there is no “blck” here; use: block",
            "mau.toml, line 4: “issuer” is missing",
            "mau.toml, line 4: “code” is missing",
            "mau.toml, line 4: “place” is missing",
            "mau.toml, line 4: “filed” is missing",
            "mau.toml, line 6: letter 2: there is no figure “perod.name”; the nearest: period.name",
        ]
    );
}

#[test]
fn a_template_takes_the_blocks_of_the_one_that_it_extends() {
    let of = |text: &str| Template::read("mau.toml", "mau", text).map(|template| template.blocks);
    let quarterly = shipped("quarterly").unwrap().unwrap().blocks;
    assert_eq!(of(&format!("extends = \"quarterly\"\n{FRAME}")), Ok(quarterly));
    let own = of(&format!("extends = \"quarterly\"\n{FRAME}[[block]]\npage_break = true\n"));
    assert_eq!(own, Ok(vec![Block::PageBreak]));
    assert_eq!(
        faults(&format!("extends = \"quartrly\"\n{FRAME}")),
        ["mau.toml, line 1: “extends” cannot be “quartrly”; use: quarterly"]
    );
}

#[test]
fn what_is_no_toml_says_so_beside_other_faults() {
    let told = faults("name = \"Mẫu\nenglish = \"Sample\"\n");
    assert!(told[0].starts_with("mau.toml, line 1: this is not TOML: "), "{told:?}");
}

#[test]
fn a_template_is_read_as_it_is_written() {
    let text = format!(
        "{FRAME}[[block]]\nheading = \"KẾT QUẢ\"\nkey = \"i\"\n[[block]]\ntable = \"tasks.by_unit\"\ncolumns = [\"number\", \
         \"name\", \"total\"]\ntotal = true\n[[block]]\npage_break = true\n"
    );
    let template = Template::read("mau.toml", "mau", &text).unwrap();
    assert_eq!((template.key.as_str(), template.period), ("mau", Every::AdHoc));
    let [Block::Heading { key, level: Level::Part, .. }, Block::Table(table), Block::PageBreak] =
        template.blocks.as_slice()
    else {
        panic!("{:?}", template.blocks)
    };
    assert_eq!(key.as_str(), "i");
    assert_eq!(table.columns, ["number", "name", "total"]);
    assert!(table.total && !table.grouped);
}

#[test]
fn every_shipped_template_can_be_read() {
    for (key, _) in SHIPPED {
        let faults = shipped(key).unwrap().err().unwrap_or_default();
        let told: Vec<String> = faults.iter().map(|fault| fault.words(Lang::Vi)).collect();
        assert_eq!(told, Vec::<String>::new());
    }
    assert!(shipped("khong-co").is_none());
}
