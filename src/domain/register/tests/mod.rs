//! Cells as documents print them, read with the register that is shipped.

mod cells;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::domain::unit::{GroupRule, UnitKind};
use cells::CELLS;

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

fn texts(value: &Value, key: &str) -> Vec<String> {
    let list = value[key].as_array().into_iter().flatten();
    list.map(|text| text.as_str().unwrap().to_owned()).collect()
}

fn unit(id: &str, name: &str, short: &str, aliases: Vec<String>) -> Unit {
    Unit {
        id: id.into(),
        name: name.to_owned(),
        short: short.to_owned(),
        aliases,
        category: UnitKind::Department,
        rank: 0,
        valid_from: None,
        valid_to: None,
        successors: Vec::new(),
    }
}

fn shipped() -> Register {
    let file: Value = serde_json::from_str(include_str!("../../../../fixtures/units.json")).unwrap();
    let units: Vec<Unit> = (0..)
        .zip(file["units"].as_array().unwrap())
        .map(|(rank, it)| Unit {
            rank,
            valid_to: it["valid_to"].as_str().map(|day| day.parse().unwrap()),
            ..unit(&text(it, "id"), &text(it, "name"), &text(it, "short"), texts(it, "aliases"))
        })
        .collect();
    let groups: Vec<Group> = file["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| Group {
            id: text(it, "id").as_str().into(),
            name: text(it, "name"),
            aliases: texts(it, "aliases"),
            rule: GroupRule::default(),
        })
        .collect();
    Register::new(&units, &groups)
}

/// Returns the ids that a cell names; `?` is nobody.
fn ids(register: &Register, cell: &str) -> String {
    let parties = register.describe(cell).into_iter();
    parties.map(|party| party.id.unwrap_or("?".to_owned())).collect::<Vec<_>>().join(" ")
}

fn shipped_once() -> &'static Register {
    static REGISTER: std::sync::OnceLock<Register> = std::sync::OnceLock::new();
    REGISTER.get_or_init(shipped)
}

#[test]
fn printed_cells_name_the_units_and_groups_that_they_mean() {
    let register = shipped();
    for (cell, expected) in CELLS {
        assert_eq!(ids(&register, cell), *expected, "{cell}");
        assert_eq!(register.read(cell).printed, *cell);
    }
}

#[test]
fn a_party_keeps_the_words_as_printed() {
    let cell = "công an tỉnh ,  Sở Văn hoá , Thể thao và Du lịch; Văn phòng UBND\u{a0}tỉnh.";
    let parties = shipped().read(cell).parties;
    let printed: Vec<&str> = parties.iter().map(|party| party.printed.as_str()).collect();
    assert_eq!(printed, ["công an tỉnh", "Sở Văn hoá , Thể thao và Du lịch", "Văn phòng UBND\u{a0}tỉnh"]);
}

#[test]
fn the_way_of_writing_does_not_matter() {
    let register = shipped();
    for (cell, expected) in [
        ("SỞ Y TẾ", "so-y-te"),
        ("So\u{31b}\u{309} Y te\u{302}\u{301}", "so-y-te"),
        ("Sở Văn hoá, Thể thao và Du lịch", "so-van-hoa-the-thao-va-du-lich"),
        ("Uỷ ban nhân dân cấp xã", "ubnd-cap-xa"),
        ("Sở Lao động - Thương binh và Xã hội", "so-lao-dong-thuong-binh-va-xa-hoi"),
        ("Sở Lao động — Thương binh và Xã hội", "so-lao-dong-thuong-binh-va-xa-hoi"),
        ("Cục C06 – Bộ Công an", "cuc-c06-bo-cong-an"),
        ("“Sở Y tế”", "so-y-te"),
        ("Sở KH&CN, Sở TN&MT", "so-khoa-hoc-va-cong-nghe so-tai-nguyen-va-moi-truong"),
        ("Trung tâm dữ liệu quốc gia (C12), Bộ Công an", "trung-tam-du-lieu-quoc-gia"),
        ("UBND xã 001; UBND phường 135", "ubnd-xa-001 ubnd-phuong-135"),
        ("so y te, cong an tinh va ubnd cap xa", "so-y-te cong-an-tinh ubnd-cap-xa"),
        ("", ""),
        (" ; , . và ", ""),
    ] {
        assert_eq!(ids(&register, cell), expected, "{cell}");
    }
}

#[test]
fn a_name_ends_at_the_end_of_a_word() {
    let register = shipped();
    assert_eq!(ids(&register, "Sở Y tếx"), "?");
    assert_eq!(ids(&register, "TANDX"), "?");
}

#[test]
fn a_semicolon_parts_names_that_a_comma_would_join() {
    let register = shipped();
    assert_eq!(ids(&register, "Cục C06, Bộ Công an"), "cuc-c06-bo-cong-an");
    assert_eq!(ids(&register, "Cục C06; Bộ Công an"), "cuc-c06-bo-cong-an bo-cong-an");
    assert_eq!(ids(&register, "Cục C06. Bộ Công an"), "cuc-c06-bo-cong-an bo-cong-an");
}

#[test]
fn words_that_no_name_answers_to_stay_verbatim_in_their_place() {
    let register = shipped();
    let cell = "Sở Y tế, Hội Khuyến học tỉnh và Công an tỉnh; Ban Lễ tang; Liên minh Hợp tác xã (tỉnh)";
    let parties = register.read(cell).parties;
    let unknown: Vec<&str> =
        parties.iter().filter(|it| it.whom == Whom::Unknown).map(|it| it.printed.as_str()).collect();
    assert_eq!(unknown, ["Hội Khuyến học tỉnh", "Ban Lễ tang", "Liên minh Hợp tác xã (tỉnh)"]);
    assert_eq!(ids(&register, cell), "so-y-te ? cong-an-tinh ? ?");
}

#[test]
fn marks_are_missed_only_in_a_text_that_has_none() {
    let register = shipped();
    assert_eq!(ids(&register, "so y te"), "so-y-te");
    assert_eq!(ids(&register, "so y tế"), "?", "a text with marks means its marks");
}

#[test]
fn a_slip_comes_back_with_the_nearest_name_first() {
    let register = shipped();
    for (slip, expected) in [
        ("Sở Khoa học và Công nghê", "so-khoa-hoc-va-cong-nghe"),
        ("Sở Ytế", "so-y-te"),
        ("Sơ Tư pháp", "so-tu-phap"),
        ("Sở Nông nghiệp & Môi trường", "so-nong-nghiep-va-moi-truong"),
        ("Bảo hiểm xả hội tĩnh", "bao-hiem-xa-hoi-tinh"),
        ("Công án tĩnh", "cong-an-tinh"),
        ("SGDĐTT", "so-giao-duc-va-dao-tao"),
    ] {
        let near = register.nearest(slip, 3);
        assert_eq!(near.first().map(Name::id), Some(expected), "{slip}: {near:?}");
        assert!(near.len() <= 3);
    }
    assert_eq!(register.nearest("Liên đoàn Bóng đá châu Á", 3), []);
    assert_eq!(register.nearest("", 3), []);
}

#[test]
fn one_text_finds_one_unit_or_group() {
    let register = shipped();
    for (text, expected) in [
        ("so-y-te", Some("so-y-te")),
        ("ubnd-cap-xa", Some("ubnd-cap-xa")),
        ("SYT", Some("so-y-te")),
        ("syt", Some("so-y-te")),
        ("VP UBND tỉnh", Some("van-phong-ubnd-tinh")),
        (" Sở Y tế. ", Some("so-y-te")),
        ("so y te", Some("so-y-te")),
        ("Cac so, ban, nganh tinh", Some("cac-so-ban-nganh-tinh")),
        ("Sở Y tế, Công an tỉnh", None),
        ("Sở", None),
        ("", None),
    ] {
        assert_eq!(register.find(text).as_ref().map(Name::id), expected, "{text}");
    }
}

#[test]
fn a_name_that_two_units_claim_goes_to_the_one_that_still_exists() {
    let mut old = unit("cu", "Bảo hiểm xã hội", "BH", Vec::new());
    old.valid_to = chrono::NaiveDate::from_ymd_opt(2025, 2, 28);
    let new = unit("moi", "Bảo hiểm xã hội", "BHX", Vec::new());
    let register = Register::new([&old, &new], []);
    assert_eq!(ids(&register, "Bảo hiểm xã hội"), "moi");
    assert_eq!(ids(&register, "bao hiem xa hoi"), "?", "without marks two claims are no answer");
    assert_eq!(ids(&register, "BH"), "cu");
}

#[test]
fn other_tools_are_told_who_it_is_or_who_is_near() {
    let told = serde_json::to_value(shipped().describe("Sở Y tế; UBND cấp xã; Sở Y tê")).unwrap();
    assert_eq!(
        told[0],
        json!({"printed": "Sở Y tế", "kind": "unit", "id": "so-y-te", "name": "Sở Y tế", "nearest": []})
    );
    assert_eq!((&told[1]["kind"], &told[1]["id"]), (&json!("group"), &json!("ubnd-cap-xa")));
    assert_eq!(
        (&told[2]["kind"], &told[2]["id"], &told[2]["name"]),
        (&json!("unknown"), &Value::Null, &Value::Null)
    );
    assert_eq!(told[2]["nearest"][0], json!({"id": "so-y-te", "name": "Sở Y tế"}));
}

proptest! {
    #[test]
    fn any_text_is_read_and_its_parts_stand_in_order(cell in ".{0,80}") {
        let mut rest = cell.as_str();
        for party in shipped_once().read(&cell).parties {
            let at = rest.find(&party.printed);
            prop_assert!(at.is_some(), "{:?} stands in order in {:?}", party.printed, cell);
            rest = &rest[at.unwrap() + party.printed.len()..];
        }
    }

    #[test]
    fn a_written_text_is_read_without_loss_of_words(cell in "[ -~\u{a0}àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠ-ỹ“”…–]{0,80}") {
        let joins = |between: &str| {
            let mut words = between.split(|c: char| !c.is_alphanumeric() && c != '&').filter(|word| !word.is_empty());
            words.all(|word| matches!(word.to_lowercase().as_str(), "và" | "va"))
        };
        let mut rest = cell.as_str();
        for party in shipped_once().read(&cell).parties {
            let at = rest.find(&party.printed);
            prop_assert!(at.is_some_and(|at| joins(&rest[..at])), "{:?} stands in order in {:?}", party.printed, cell);
            rest = &rest[at.unwrap() + party.printed.len()..];
        }
        prop_assert!(joins(rest), "{:?} is left of {:?}", rest, cell);
    }

    #[test]
    fn names_joined_by_any_separator_come_back(
        picks in proptest::collection::vec((0..CELLS.len(), prop::sample::select(vec!["; ", ", ", " ", ".\n"])), 1..5),
    ) {
        let register = shipped_once();
        let (mut cell, mut expected) = (String::new(), Vec::new());
        for (pick, separator) in picks {
            let (text, ids) = CELLS[pick];
            prop_assume!(ids != "?");
            cell += text.trim_end_matches('.');
            cell += if ids.contains(' ') { "; " } else { separator };
            expected.extend(ids.split(' '));
        }
        prop_assert_eq!(ids(register, &cell), expected.join(" "), "{}", cell);
    }
}
