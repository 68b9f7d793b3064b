//! The program from outside: whole processes, with their start and their exit.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::province::{self, Size};
use crate::{Figure, floor, median, of};

/// Runs the program on the workspace in the folder, which must succeed.
pub fn dondoc(folder: &Path, arguments: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_dondoc"))
        .env("DONDOC_DB", folder.join("workspace.dondoc"))
        .env("HOME", folder)
        .args(arguments)
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "{arguments:?}");
}

/// Fills the folder's workspace with the province and measures every command on it.
pub fn figures(size: Size, folder: &Path) -> Vec<Figure> {
    let json = province::json(size);
    std::fs::write(folder.join("province.json"), &json).unwrap();
    let start = median(15, || dondoc(folder, &["--version"]));
    let import = median(3, || {
        let _absent = std::fs::remove_file(folder.join("workspace.dondoc"));
        dondoc(folder, &["init"]);
        dondoc(folder, &["import", "province.json"]);
    });
    let again = median(3, || dondoc(folder, &["import", "province.json"]));
    let export = median(5, || dondoc(folder, &["export", "-o", "out.json"]));
    let show = median(21, || dondoc(folder, &["task", "k0/A/7"]));
    let update = median(21, || dondoc(folder, &["update", "k0/A/7", "--text", "Đang làm"]));
    let overdue = median(21, || dondoc(folder, &["tasks", "--json", "đơn-vị:u7", "trạng-thái:quá-hạn"]));
    let exported = std::fs::read(folder.join("out.json")).unwrap();
    let sync = floor::sync(folder);
    vec![
        Figure {
            what: "import of the whole set, durable (ms)",
            measured: import,
            budget: Some(of(size, [300.0, 1500.0, 8000.0])),
            floor: Some(("parse, one redb table", floor::parse_and_store(folder, &json))),
        },
        Figure {
            what: "re-import without changes (ms)",
            measured: again,
            budget: Some(of(size, [200.0, 1000.0, 4000.0])),
            floor: Some(("parse", floor::parse(&json))),
        },
        Figure {
            what: "export (ms)",
            measured: export,
            budget: Some(of(size, [100.0, 300.0, 2000.0])),
            floor: Some(("write the bytes", floor::write(folder, &exported))),
        },
        Figure {
            what: "one task shown, whole process (ms)",
            measured: show,
            budget: Some(of(size, [15.0, 15.0, 30.0])),
            floor: Some(("start and exit", start)),
        },
        Figure {
            what: "one task updated, whole process (ms)",
            measured: update,
            budget: Some(of(size, [15.0, 15.0, 30.0]) + sync * 2.0),
            floor: Some(("one sync", sync)),
        },
        Figure {
            what: "one unit's overdue tasks, whole process (ms)",
            measured: overdue,
            budget: Some(of(size, [20.0, 30.0, 100.0])),
            floor: Some(("start and exit", start)),
        },
    ]
}
