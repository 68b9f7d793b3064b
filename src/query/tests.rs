//! What a filter lets through, and where it points when it cannot be read.

use super::complete::{Known, complete};
use super::count::{Column, count};
use super::index::{Found, Index, Searched};
use super::*;
use crate::domain::build::{Build, by_name, day, parties, plan, section, task, unit};
use crate::domain::party::Whom;
use crate::domain::settings::Settings;
use crate::domain::status;
use crate::domain::task::Task;
use crate::domain::unit::UnitKind;
use crate::domain::workspace::Workspace;
use crate::locale::Lang;
use crate::text::fold::mark_free;

fn units(text: &str) -> Vec<UnitId> {
    let known = ["so-y-te", "cong-an-tinh"];
    known.iter().filter(|id| **id == text).map(|id| UnitId::from(*id)).collect()
}

/// Builds a plan with 454/B/25 in a lower section, led by Sở Y tế with Công an tỉnh, and a task that nobody has.
fn office() -> Workspace {
    let mut built = Build::default();
    let mut upper = section("454/B", "454", None, 0);
    upper.label = "B".to_owned();
    let mut lower = section("454/B/1", "454", Some("454/B"), 1);
    lower.label = "1".to_owned();
    let mut land = task("454/B/25", "454", "Tháng 6/2025");
    land.title = "Số hóa dữ liệu đất đai".to_owned();
    land.coordinators = parties(&[by_name("cong-an-tinh")]);
    (land.section, land.tags) = (Some("454/B/1".into()), vec!["Trọng tâm".to_owned()]);
    let mut loose = task("454/9", "454", "");
    (loose.title, loose.leads) = ("Việc chưa giao".to_owned(), parties(&[Whom::Unknown]));
    let (health, police) =
        (unit("so-y-te", UnitKind::Department, 1), unit("cong-an-tinh", UnitKind::Department, 2));
    built.add(plan("454")).add(upper).add(lower).add(health).add(police).add(land).add(loose);
    built.update("454/B/25", "2025-06-01", State::InProgress);
    built.workspace
}

fn today() -> NaiveDate {
    day("2025-07-10")
}

/// Returns the ids of the tasks that the filter lets through.
fn found(filter: &str) -> Vec<String> {
    let workspace = office();
    let settings = Settings::default();
    let statuses = status::all(&workspace, today(), &settings);
    let tasks = Tasks::on(&workspace, today());
    let query = parse(filter, &units).unwrap();
    let passes = |task: &&Task| {
        let text = mark_free(&format!("{} {}", task.id, task.title));
        query.matches(&tasks.subject(task, statuses.get(&workspace, task.id.as_str()), &text), today())
    };
    workspace.tasks.iter().filter(passes).map(|task| task.id.to_string()).collect()
}

#[test]
fn terms_must_all_hold_and_alternatives_need_one() {
    let (land, loose) = ("454/B/25", "454/9");
    for (filter, expected) in [
        ("", vec![land, loose]),
        ("đất đai", vec![land]),
        ("dai dat", vec![land]),
        ("\"dai dat\"", vec![]),
        ("\"đất đai\"", vec![land]),
        ("rừng", vec![]),
        ("-rừng", vec![land, loose]),
        ("-\"đất đai\"", vec![loose]),
        ("rừng or đất", vec![land]),
        ("rừng hoặc chưa", vec![loose]),
        ("\"or\"", vec![]),
        ("đơn-vị:so-y-te", vec![land]),
        ("unit:cong-an-tinh", vec![land]),
        ("unit:cong-an-tinh,so-y-te", vec![land]),
        ("chủ-trì:cong-an-tinh", vec![]),
        ("chủ-trì:không-có", vec![loose]),
        ("lead:none", vec![loose]),
        ("phối-hợp:cong-an-tinh", vec![land]),
        ("trạng-thái:quá-hạn", vec![land]),
        ("trạng-thái:quá-hạn,không-có-hạn", vec![land, loose]),
        ("-trạng-thái:quá-hạn,không-có-hạn", vec![]),
        ("state:in_progress", vec![land]),
        ("ghi-nhận:đang-triển-khai", vec![land]),
        ("timing:overdue", vec![land]),
        ("-state:in-progress", vec![loose]),
        ("hạn:<30d", vec![land]),
        ("hạn:<-10d", vec![]),
        ("hạn:<=-10d", vec![land]),
        ("due:>2025-06-29", vec![land]),
        ("due:>=30/6/2025", vec![land]),
        ("due:30/6/2025", vec![land]),
        ("due:2025-06", vec![land]),
        ("due:6/2025", vec![land]),
        ("due:>2025", vec![]),
        ("due:2025", vec![land]),
        ("hạn:không-có", vec![loose]),
        ("cập-nhật:<-30d", vec![land]),
        ("updated:none", vec![loose]),
        ("văn-bản:454", vec![land, loose]),
        ("plan:343", vec![]),
        ("mục:b", vec![land]),
        ("mục:454/B", vec![land]),
        ("section:1", vec![land]),
        ("section:4", vec![]),
        ("section:none", vec![loose]),
        ("nhãn:\"trọng tâm\"", vec![land]),
        ("tag:none", vec![loose]),
        ("nguy-cơ:không", vec![land, loose]),
        ("vướng-mắc:có", vec![]),
        ("đất trạng-thái:quá-hạn -unit:cong-an-tinh or plan:454 chưa", vec![loose]),
    ] {
        assert_eq!(found(filter), expected, "{filter}");
    }
}

#[test]
fn an_error_points_at_the_character() {
    for (filter, at, unfinished) in [
        ("đất màu:đỏ", 4, false),
        ("đất -màu:đỏ", 5, false),
        ("state:xanh", 6, false),
        ("state:done,xanh", 11, false),
        ("a \"b", 2, true),
        ("hạn:<mai", 4, false),
        ("x unit:ai", 7, false),
        ("x unit:", 7, true),
        ("nguy-cơ:x", 8, false),
    ] {
        let error = parse(filter, &units).unwrap_err();
        assert_eq!((error.at, error.is_unfinished()), (at, unfinished), "{filter}");
        for lang in [Lang::Vi, Lang::En] {
            assert!(error.told(lang).contains(&(at + 1).to_string()), "{}", error.told(lang));
        }
    }
    let nearest = parse("trang-thia:x", &units).unwrap_err().told(Lang::Vi);
    assert!(nearest.contains("“trạng-thái:”"), "{nearest}");
}

#[test]
fn while_one_types_what_can_be_read_holds() {
    for (text, same) in
        [("đất màu:đỏ", "đất"), ("đất unit:", "đất"), ("đất \"a b", "đất \"a b\""), ("x:y", "")]
    {
        assert_eq!(parse_readable(text, &units), parse(same, &units).unwrap(), "{text}");
    }
}

#[test]
fn a_list_of_other_things_takes_words_quotes_negation_and_alternatives() {
    for (filter, passes) in [
        ("y te", true),
        ("\"te y\"", false),
        ("-y", false),
        ("-rừng", true),
        ("rừng or y", true),
        ("10:30", true),
        ("10:30 rừng", false),
        ("\"y te", false),
    ] {
        assert_eq!(parse_words(filter).matches_text("so y te hop luc 10:30"), passes, "{filter}");
    }
}

#[test]
fn the_units_that_a_filter_confines_itself_to_are_known() {
    let confined = |filter: &str| parse(filter, &units).unwrap().confined_to().map(|units| units.len());
    for (filter, expected) in [
        ("unit:so-y-te đất", Some(1)),
        ("unit:so-y-te,cong-an-tinh", Some(2)),
        ("unit:so-y-te,không-có", None),
        ("-unit:so-y-te", None),
        ("unit:so-y-te or đất", None),
        ("unit:so-y-te or lead:cong-an-tinh", Some(2)),
        ("", None),
    ] {
        assert_eq!(confined(filter), expected, "{filter}");
    }
}

#[test]
fn every_row_of_a_frequency_table_leads_to_as_many_tasks() {
    let workspace = office();
    let statuses = status::all(&workspace, today(), &Settings::default());
    let tasks = Tasks::on(&workspace, today());
    for column in Column::ALL {
        for lang in [Lang::Vi, Lang::En] {
            assert_eq!(Column::named(column.name(lang)), Some(column));
            let stand = workspace
                .tasks
                .iter()
                .filter_map(|task| Some((task, statuses.get(&workspace, task.id.as_str())?)));
            let rows = count(column, stand, tasks.roster());
            assert!(
                !rows.is_empty()
                    && (column.overlaps() || rows.iter().map(|row| row.tasks).sum::<usize>() == 2)
            );
            for row in rows {
                let term = column.term(&row.value, lang);
                assert_eq!(found(&term).len(), row.tasks, "{term}");
                assert!(!row.value.name(&workspace, lang).is_empty());
            }
        }
    }
}

/// Knows one unit and one plan.
struct Few;

impl Known for Few {
    fn units(&self, typed: &str) -> Vec<(String, String)> {
        let known = [("so-y-te".to_owned(), "Sở Y tế".to_owned())];
        known.into_iter().filter(|(id, _)| id.starts_with(typed)).collect()
    }

    fn plans(&self, _: &str) -> Vec<(String, String)> {
        vec![("ke hoach".to_owned(), "Kế hoạch".to_owned())]
    }
}

#[test]
fn what_could_be_typed_next_is_offered_in_the_users_language() {
    let offered = |text: &str, lang| {
        let found = complete(text, text.chars().count(), lang, &Few);
        found.into_iter().map(|one| format!("{}{}", one.from, one.text)).collect::<Vec<_>>()
    };
    for (text, lang, expected) in [
        ("", Lang::Vi, vec![]),
        ("tra", Lang::Vi, vec!["0trạng-thái:"]),
        ("sta", Lang::En, vec!["0state:"]),
        ("sta", Lang::Vi, vec!["0trạng-thái:"]),
        ("đất -uni", Lang::Vi, vec!["5đơn-vị:"]),
        ("unit:so", Lang::Vi, vec!["5so-y-te "]),
        ("unit:so,so-y", Lang::Vi, vec!["8so-y-te "]),
        ("unit:so-y-te ", Lang::Vi, vec![]),
        ("state:qua-h", Lang::Vi, vec!["6quá-hạn "]),
        ("state:ove", Lang::En, vec!["6overdue "]),
        ("state:cho", Lang::Vi, vec!["6chờ-điều-kiện "]),
        ("plan:", Lang::En, vec!["5\"ke hoach\" "]),
        ("màu:x", Lang::Vi, vec![]),
        ("\"tra", Lang::Vi, vec![]),
        ("due:<", Lang::Vi, vec!["4<7d ", "4<30d "]),
    ] {
        assert_eq!(offered(text, lang), expected, "{text}");
    }
}

#[test]
fn names_are_ranked_by_how_they_were_typed() {
    let names = [
        "Sở Y tế",
        "Sở Tài chính",
        "Văn phòng UBND tỉnh",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Hoà bình",
        "Hòa bình",
    ];
    let best = |typed: &str| Ranker::new(typed).order(names).first().map(|place| names[*place]);
    for (typed, expected) in [
        ("so y te", Some("Sở Y tế")),
        ("te y so", Some("Sở Y tế")),
        ("SỞ Y TẾ", Some("Sở Y tế")),
        ("vp ubnd", Some("Văn phòng UBND tỉnh")),
        ("van hoa", Some("Sở Văn hóa, Thể thao và Du lịch")),
        ("hòa bình", Some("Hòa bình")),
        ("hoà bình", Some("Hoà bình")),
        ("thế thảo", Some("Sở Văn hóa, Thể thao và Du lịch")),
        ("xyz", None),
    ] {
        assert_eq!(best(typed), expected, "{typed}");
    }
    let fit = |typed: &str| Ranker::new(typed).fit("Hòa bình").map(|(fit, _)| fit);
    assert_eq!(
        [fit("hòa"), fit("hoà"), fit("hoa"), fit("hbn"), fit("z")],
        [Some(Fit::Exact), Some(Fit::ToneFolded), Some(Fit::MarkFree), Some(Fit::Scattered), None]
    );
}

#[test]
fn one_more_term_holds_in_every_alternative() {
    for (text, expected) in [
        ("", "x:y"),
        ("đất", "đất x:y"),
        ("đất or \"a or b\"", "đất x:y or \"a or b\" x:y"),
        ("a hoặc b OR c", "a x:y or b x:y or c x:y"),
    ] {
        assert_eq!(with_term(text, "x:y"), expected);
    }
}

#[test]
fn an_index_ranks_names_before_texts_and_the_typed_accent_before_others() {
    let thing = |text: &str, names: &[&str], weight| Searched {
        text: text.to_owned(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        weight,
    };
    let index = Index::new([
        thing("454/KH-UBND B.25 Hòa giải đất đai", &["B.25"], 2),
        thing("454/KH-UBND Kế hoạch năm 2025", &["454/KH-UBND", "454"], 0),
        thing("343-QĐ/TU 2 Hoà nhập thuỷ lợi", &["2"], 2),
        thing("Sở Y tế SYT", &["Sở Y tế", "SYT"], 1),
        thing("343-QĐ/TU Danh mục", &["343-QĐ/TU", "343"], 0),
        thing("Hoa quả", &[], 2),
    ]);
    for (typed, expected) in [
        ("454", vec![1, 0]),
        ("343-qđ/tu", vec![4, 2]),
        ("syt", vec![3]),
        ("te y so", vec![3]),
        ("454 b.25", vec![0]),
        ("dat hoa", vec![0]),
        ("hòa", vec![0, 2, 1, 5]),
        ("hoà", vec![2, 0, 1, 5]),
        ("ho\u{300}a", vec![0, 2, 1, 5]),
        ("hoa", vec![5, 1, 0, 2]),
        ("thủy lợi", vec![2]),
        ("thuỷ lợi", vec![2]),
        ("hgdd", vec![0]),
        ("zzz", vec![]),
        ("  ", vec![1, 4, 3, 0, 2, 5]),
    ] {
        assert_eq!(index.find(typed, 10, |_| true).best, expected, "{typed}");
    }
    assert_eq!(index.find("454", 1, |_| true), Found { best: vec![1], total: 2 });
    assert_eq!(index.find("454", 9, |place| place != 1).best, [0]);
}

#[test]
fn places_point_into_the_original_text() {
    for (text, words, expected) in [
        ("Đất đai", vec!["dat"], vec![0, 1, 2]),
        ("Số hóa đất", vec!["dat", "so"], vec![7, 8, 9, 0, 1]),
        ("a\u{301}n", vec!["an"], vec![0, 2]),
        ("xyz", vec!["dat", ""], vec![]),
    ] {
        assert_eq!(places(text, &words), expected, "{text}");
    }
    assert_eq!(Ranker::new("sđ").places("Số hóa đất"), [0, 7]);
}
