//! The inbox on a province that also has reporting duties, what came in, proposals and reminders.

use std::path::Path;

use chrono::NaiveDate;
use dondoc::domain::inbox::Collector;
use dondoc::domain::plan::Period;
use dondoc::domain::score::scorecard;
use dondoc::domain::settings::Settings;
use dondoc::domain::status;
use dondoc::storage::Store;

use crate::program::dondoc;
use crate::province::{self, Size};
use crate::{Figure, median, of, plain};

/// Adds the reports to the workspace in the folder and measures what is collected from it.
pub fn figures(size: Size, folder: &Path) -> Vec<Figure> {
    std::fs::write(folder.join("reporting.json"), province::reporting(size)).unwrap();
    dondoc(folder, &["import", "reporting.json"]);
    let workspace = Store::at(folder.join("workspace.dondoc")).load().unwrap();
    let (settings, day) = (Settings::default(), day(2026, 4, 10));
    let judged = median(5, || drop(status::all(&workspace, day, &settings)));
    let statuses = status::all(&workspace, day, &settings);
    let counts = median(9, || {
        let collector = Collector::new(&workspace, &statuses, &settings, day);
        assert!(collector.counts_by_unit().len() > 100);
    });
    let unit = "u7".into();
    let collector = Collector::new(&workspace, &statuses, &settings, day);
    let one = median(21, || drop(collector.inbox(Some(&unit))));
    let quarter = Period { from: self::day(2026, 1, 1), to: self::day(2026, 3, 31) };
    let score = median(3, || drop(scorecard(&workspace, &settings, quarter, day)));
    let process = median(9, || dondoc(folder, &["inbox", "u7", "--as-of", "2026-04-10", "--json"]));
    vec![
        plain("all units' inboxes counted (ms)", counts, of(size, [20.0, 100.0, 1000.0])),
        plain("  the tasks judged before it (ms)", judged, None),
        plain("one unit's inbox collected (ms)", one, None),
        plain("a quarter's scorecard (ms)", score, None),
        plain("one unit's inbox, whole process (ms)", process, None),
    ]
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}
