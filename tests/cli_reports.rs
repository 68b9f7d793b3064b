//! Issued reports through the real program: kept for ever, whoever tries to change them.

mod common;

use common::Desk;
use serde_json::json;

/// A report with one passage that was issued, as an exchange file.
fn issued() -> serde_json::Value {
    json!({
        "schema": "dondoc/exchange", "version": 1, "source": "bao-cao",
        "units": [{"id": "vp", "name": "Văn phòng UBND tỉnh", "kind": "office"}],
        "reports": [{"id": "bc", "template": "quy-don-vi", "unit": "vp", "number": "684/BC-VPUBND",
            "period": {"every": "quarter", "from": "2026-01-01", "to": "2026-03-31"}, "as_of": "2026-04-08"}],
        "passages": [{"id": "bc#3.2", "text": "Số hóa đạt 93,64%."}],
        "issuances": [{"id": "bc", "on": "2026-04-09", "number": "684/BC-VPUBND", "as_of": "2026-04-08", "journal": 1,
            "content": "{\"blocks\":[\"Số hóa đạt 93,64%.\"]}", "word": "UEsDBAAAAAA="}],
    })
}

fn import(desk: &Desk, records: &serde_json::Value) -> common::Run {
    desk.run_with(&["import", "-"], &records.to_string())
}

fn desk() -> Desk {
    let desk = Desk::empty();
    let run = import(&desk, &issued());
    assert_eq!(run.code, 0, "{}", run.stderr);
    desk
}

#[test]
fn a_report_goes_out_and_comes_in_with_its_files_byte_for_byte() {
    let desk = desk();
    let first = desk.run(&["export"]).stdout;
    assert!(first.contains("UEsDBAAAAAA="), "{first}");
    let other = Desk::empty();
    assert_eq!(other.run_with(&["import", "-"], &first).code, 0);
    assert_eq!(other.run(&["export"]).stdout, first);
    let again = desk.run_with(&["import", "-", "--json"], &first).json();
    assert_eq!((again["created"].as_u64(), again["updated"].as_u64()), (Some(0), Some(0)));
    for desk in [desk, other] {
        let proof = desk.run(&["verify"]);
        assert_eq!(proof.code, 0, "{}{}", proof.stdout, proof.stderr);
    }
}

#[test]
fn a_changed_copy_is_refused_with_the_report_s_name_and_nothing_of_the_file_is_written() {
    let desk = desk();
    let before = desk.run(&["export"]).stdout;
    let mut changed = issued();
    changed["passages"][0]["text"] = json!("Số hóa đạt 99%.");
    changed["units"][0]["name"] = json!("Văn phòng");
    for more in [&[][..], &["--on-conflict", "theirs"], &["--dry-run"]] {
        let arguments = [&["import", "-"], more].concat();
        let run = desk.run_with(&arguments, &changed.to_string());
        assert_eq!(run.code, 3, "{more:?}: {}", run.stderr);
        assert!(
            run.stderr.contains("báo cáo bc (684/BC-VPUBND) đã ban hành ngày 09/4/2026"),
            "{}",
            run.stderr
        );
    }
    assert_eq!(desk.run(&["export"]).stdout, before);
}

#[test]
fn an_issued_report_is_not_undone_neither_as_the_latest_nor_by_its_batch() {
    let desk = desk();
    let before = desk.run(&["export"]).stdout;
    for arguments in [&["undo"][..], &["undo", "--batch", "1"]] {
        let run = desk.run(arguments);
        assert_eq!(run.code, 3, "{arguments:?}: {}{}", run.stdout, run.stderr);
        assert!(run.stderr.contains("684/BC-VPUBND"), "{}", run.stderr);
        assert!(run.stderr.contains("phiên bản đính chính"), "{}", run.stderr);
    }
    assert_eq!(desk.run(&["export"]).stdout, before);
}

#[test]
fn the_journal_tells_of_it_without_its_files() {
    let desk = desk();
    let journal = desk.run(&["journal", "issuances/bc", "--json"]);
    assert_eq!(journal.code, 0, "{}", journal.stderr);
    assert!(journal.stdout.contains("684/BC-VPUBND") && !journal.stdout.contains("UEsDBAAAAAA="));
}
