//! Several real processes on one file: nothing is lost, nobody meets a lock error, and a killed writer leaves a file
//! that the next one opens. The processes are this test binary itself, started again with a role.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "the tests start processes; what fails there has to fail the test"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use chrono::{DateTime, NaiveDate};
use dondoc::domain::deadline;
use dondoc::domain::entity::{Entity, Kind};
use dondoc::domain::ids::PassageId;
use dondoc::domain::journal::{BatchNumber, Proposal, Purpose, SessionId};
use dondoc::domain::operation::{FieldChange, Operation, Record, operations_between};
use dondoc::domain::party::PartyList;
use dondoc::domain::plan::{Period, Plan, PlanField};
use dondoc::domain::progress::{Review, Update};
use dondoc::domain::report::{Attachment, Issuance, IssuedCopy, Passage, Report, ReportPeriod, ReportRole};
use dondoc::domain::task::{Deadline, Task, Tracking};
use dondoc::domain::workspace::Workspace;
use dondoc::storage::{self, CommitError, Committed, Proof, Store, StoreError, Writer};

const ROLE: &str = "STORAGE_TEST_ROLE";
const FILE: &str = "STORAGE_TEST_FILE";
const NAME: &str = "STORAGE_TEST_NAME";

/// How many commits a writer makes.
const COMMITS: i64 = 30;
/// How many writers there are.
const WRITERS: i64 = 6;

/// Starts this binary again in a role.
fn start(role: &str, file: &Path, name: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "acts_its_role", "--nocapture"]);
    command.env(ROLE, role).env(FILE, file).env(NAME, name).stdout(Stdio::piped());
    command
}

/// Is no test of its own: it is what the started processes do. Without a role it does nothing.
#[test]
fn acts_its_role() {
    let Ok(role) = std::env::var(ROLE) else { return };
    let store = Store::at(std::env::var(FILE).unwrap());
    let name = std::env::var(NAME).unwrap();
    match role.as_str() {
        "writer" => (0..COMMITS).for_each(|n| sign(&store, &format!("{name}-{n}"))),
        "endless" => (0..i64::MAX).for_each(|n| sign(&store, &format!("{name}-{n}"))),
        "follower" => follow(&store, name.parse().unwrap()),
        "guest" => only_read(&store),
        "guest of a broken file" => {
            let error = store.load().unwrap_err();
            assert!(matches!(error, StoreError::NeedsWriter(_)), "{error:?}");
        }
        "author" => (0..COMMITS).for_each(|n| type_on(&store, &name, &n.to_string()).unwrap()),
        "typist" => type_until_issued(&store, &name),
        other => panic!("{other}"),
    }
}

fn writer() -> Writer {
    let at = DateTime::from_timestamp(1_770_000_000, 0).unwrap();
    Writer { actor: storage::actor(), program: "test".to_owned(), at }
}

fn plan() -> Plan {
    Plan {
        id: "454".into(),
        symbol: "454/KH-UBND".to_owned(),
        title: "Plan".to_owned(),
        issuer: None,
        territory: None,
        date: None,
        period: None,
        in_force_from: None,
        superseded: None,
        printed_totals: Vec::new(),
        rank: 0,
    }
}

fn task() -> Task {
    let reading = deadline::read("", &deadline::Context::default());
    Task {
        id: "454/1".into(),
        plan: "454".into(),
        section: None,
        parent: None,
        label: "1".to_owned(),
        title: "Rà soát dữ liệu".to_owned(),
        leads: PartyList::default(),
        coordinators: PartyList::default(),
        deadline: Deadline { reading, corrected: false },
        output: None,
        assigned_on: None,
        tags: Vec::new(),
        tracking: Tracking::Whole,
        rank: 1,
    }
}

fn update(id: &str) -> Update {
    Update {
        id: id.into(),
        task: "454/1".into(),
        unit: None,
        on: NaiveDate::from_ymd_opt(2026, 6, 5).unwrap(),
        period: None,
        state: None,
        percent: None,
        count: None,
        text: Some("Đã gửi văn bản đôn đốc".to_owned()),
        evidence: Vec::new(),
        reported_by: None,
        review: Review::Accepted,
    }
}

fn propose(operations: Vec<Operation>) -> Proposal {
    let id = storage::batch_id();
    Proposal { id, session: SessionId(1), source: "test".to_owned(), operations, purpose: Purpose::Work }
}

fn workspace_file() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().join("w.dondoc"));
    store.create().unwrap();
    let first = propose(vec![Operation::Create(plan().into()), Operation::Create(task().into())]);
    assert!(matches!(store.commit(&first, &writer()), Ok(Committed::Written(_))));
    (folder, store)
}

/// Adds an update and its id to the plan's title, again and again while somebody else is quicker.
fn sign(store: &Store, id: &str) {
    loop {
        let title = title(&store.task_workspace(&[]).unwrap());
        let signed = PlanField::Title(format!("{title} {id}"));
        let change = FieldChange::<Plan> { id: "454".into(), old: PlanField::Title(title), new: signed };
        let proposal = propose(vec![Operation::Create(update(id).into()), Operation::Change(change.into())]);
        match store.commit(&proposal, &writer()) {
            Ok(Committed::Written(batch)) => {
                let mut out = std::io::stdout();
                writeln!(out, "\nwritten {}", batch.header.id.0).unwrap();
                return out.flush().unwrap();
            }
            Err(CommitError::Conflicts(_)) => {}
            other => panic!("{other:?}"),
        }
    }
}

fn title(workspace: &Workspace) -> String {
    workspace.plans.get("454").unwrap().title.clone()
}

/// Asserts that every update's id stands in the plan's title once: no signature was lost.
fn assert_all_signed(workspace: &Workspace) {
    let title = title(workspace);
    let signed: BTreeSet<&str> = title.split(' ').skip(1).collect();
    let updates: BTreeSet<&str> = workspace.updates.iter().map(|update| update.id.as_str()).collect();
    assert_eq!(signed, updates);
    assert_eq!(title.split(' ').count(), updates.len() + 1);
}

/// Follows the others by the hint alone until the journal has so many batches.
fn follow(store: &Store, end: u64) {
    let mut workspace = store.load().unwrap();
    while workspace.head().batch.0 < end {
        if store.head_hint().is_none_or(|hint| hint <= workspace.head().batch) {
            std::thread::yield_now();
            continue;
        }
        for batch in store.batches_after(workspace.head().batch).unwrap() {
            workspace.take_over(&batch).unwrap();
        }
    }
    assert_same(&workspace, &store.load().unwrap());
}

fn assert_same(one: &Workspace, other: &Workspace) {
    assert_eq!(one.head(), other.head());
    for kind in Kind::ALL {
        assert_eq!(one.records(kind), other.records(kind), "{kind:?}");
    }
}

fn only_read(store: &Store) {
    assert_eq!(store.load().unwrap().plans.len(), 1);
    let error = store.commit(&propose(vec![Operation::Create(update("t#x").into())]), &writer()).unwrap_err();
    assert!(matches!(error, CommitError::Store(StoreError::ReadOnly(_))), "{error:?}");
}

fn assert_sound(store: &Store) {
    let proof = store.verify().unwrap();
    assert!(matches!(proof, Proof::Sound(_)), "{proof:?}");
}

fn report() -> Report {
    let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
    Report {
        id: "bc".into(),
        template: "thang".to_owned(),
        unit: "vp".into(),
        role: ReportRole::Reporter,
        plans: Vec::new(),
        period: ReportPeriod { every: deadline::Every::Month, span: Period { from: day(1), to: day(31) } },
        as_of: day(31),
        recipients: PartyList::default(),
        number: Some("12/BC-VPUBND".to_owned()),
        date: None,
        duty: None,
        version: 1,
        corrects: None,
    }
}

fn passage(section: &str, text: &str) -> Passage {
    let id = PassageId::of(&"bc".into(), section);
    Passage { id, text: text.to_owned(), figures: BTreeMap::new() }
}

fn issuance() -> Issuance {
    let copy = IssuedCopy { content: Attachment::of(*b"{}"), word: Some(Attachment::of(*b"PK")) };
    let on = NaiveDate::from_ymd_opt(2026, 4, 1).unwrap();
    Issuance { id: "bc".into(), on, number: None, date: None, as_of: on, journal: BatchNumber(1), copy }
}

/// Makes a workspace with a report of two sections.
fn report_file() -> (tempfile::TempDir, Store) {
    let (folder, store) = workspace_file();
    let draft: [Record; 3] = [report().into(), passage("I", "I").into(), passage("II", "II").into()];
    let draft = propose(draft.into_iter().map(Operation::Create).collect());
    assert!(matches!(store.commit(&draft, &writer()), Ok(Committed::Written(_))));
    (folder, store)
}

fn text_of(store: &Store, section: &str) -> String {
    let key = passage(section, "").key();
    let Some(Record::Passage(passage)) = store.record(&key).unwrap() else { panic!("{section}") };
    passage.text
}

/// Goes on with the text of a section.
fn type_on(store: &Store, section: &str, word: &str) -> Result<(), CommitError> {
    let before = text_of(store, section);
    let after = format!("{before} {word}");
    let change = operations_between(&passage(section, &before), &passage(section, &after));
    store.commit(&propose(change), &writer())?;
    let mut out = std::io::stdout();
    writeln!(out, "\nwritten {word}").unwrap();
    out.flush().unwrap();
    Ok(())
}

fn type_until_issued(store: &Store, section: &str) {
    let error = (0..i64::MAX).find_map(|n| type_on(store, section, &n.to_string()).err()).unwrap();
    assert!(matches!(error, CommitError::Store(StoreError::Issued { .. })), "{error:?}");
}

#[test]
fn processes_that_write_different_sections_of_one_report_both_keep_their_text() {
    let (_folder, store) = report_file();
    let authors = ["I", "II"].map(|section| start("author", store.path(), section).spawn().unwrap());
    authors.into_iter().for_each(|author| assert_eq!(acknowledged(author).len() as i64, COMMITS));
    for section in ["I", "II"] {
        let all: String = (0..COMMITS).map(|n| format!(" {n}")).collect();
        assert_eq!(text_of(&store, section), format!("{section}{all}"));
    }
    assert_sound(&store);
}

#[test]
fn whoever_types_while_another_issues_is_refused_from_then_on_and_what_was_told_stays() {
    let (_folder, store) = report_file();
    let mut typist = start("typist", store.path(), "I").spawn().unwrap();
    let mut lines = BufReader::new(typist.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut told: Vec<u128> = lines.by_ref().filter_map(|line| written(&line)).take(3).collect();
    let issue = propose(vec![Operation::Create(issuance().into())]);
    assert!(matches!(store.commit(&issue, &writer()), Ok(Committed::Written(_))));
    let issued = text_of(&store, "I");
    told.extend(lines.filter_map(|line| written(&line)));
    assert!(typist.wait().unwrap().success());
    let typed: String = told.iter().map(|n| format!(" {n}")).collect();
    assert_eq!(text_of(&store, "I"), format!("I{typed}"));
    assert_eq!(text_of(&store, "I"), issued);
    assert_sound(&store);
}

/// Waits for a process and returns the batches that it was told are written.
fn acknowledged(child: Child) -> BTreeSet<u128> {
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines().filter_map(written).collect()
}

fn written(line: &str) -> Option<u128> {
    line.strip_prefix("written ")?.parse().ok()
}

#[test]
fn processes_that_write_at_once_lose_nothing_and_a_follower_keeps_up() {
    let (_folder, store) = workspace_file();
    let total = WRITERS * COMMITS;
    let follower = start("follower", store.path(), &(total + 1).to_string()).spawn().unwrap();
    let name = |n| format!("w{n}#u");
    let writers: Vec<Child> =
        (0..WRITERS).map(|n| start("writer", store.path(), &name(n)).spawn().unwrap()).collect();
    let told: BTreeSet<u128> = writers.into_iter().flat_map(acknowledged).collect();
    acknowledged(follower);
    assert_eq!(told.len() as i64, total);
    let workspace = store.load().unwrap();
    assert_eq!(workspace.updates.len() as i64, total);
    assert_all_signed(&workspace);
    assert_eq!(workspace.head().batch, BatchNumber(total as u64 + 1));
    assert_sound(&store);
}

#[test]
fn what_a_killed_writer_was_told_is_written_and_the_file_opens_at_once() {
    let (_folder, store) = workspace_file();
    let mut told = BTreeSet::new();
    for round in 0..10 {
        let mut child = start("endless", store.path(), &format!("k{round}#u")).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        told.extend(lines.filter_map(|line| written(&line)).take(3 + round));
        child.kill().unwrap();
        child.wait().unwrap();
        assert_sound(&store);
    }
    let written: BTreeSet<u128> =
        store.batches(None, usize::MAX).unwrap().iter().map(|header| header.id.0).collect();
    assert!(told.is_subset(&written));
    assert_all_signed(&store.load().unwrap());
    sign(&store, "after#u");
    assert_eq!(store.head_hint(), Some(store.head().unwrap().batch));
}

/// Lets an account that may only read act on the file; the superuser may write everything and cannot stand in.
fn as_guest(store: &Store, role: &str) {
    let folder = store.path().parent().unwrap();
    let set = |path: &Path, mode| std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    set(folder, 0o755);
    for name in ["w.dondoc", "w.dondoc.lock"] {
        set(&folder.join(name), 0o444);
    }
    let mut command = start(role, store.path(), "");
    if rustix::process::getuid().is_root() {
        command.uid(65_534).gid(65_534);
    }
    match command.spawn() {
        Ok(child) => drop(acknowledged(child)),
        // The account cannot reach the test binary itself; there is nothing to learn then.
        Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::PermissionDenied),
    }
}

#[test]
fn whoever_may_only_read_reads() {
    let (_folder, store) = workspace_file();
    as_guest(&store, "guest");
}

#[test]
fn a_file_that_was_not_closed_asks_for_a_writer_and_is_repaired_by_one() {
    let (_folder, store) = workspace_file();
    let mut bytes = std::fs::read(store.path()).unwrap();
    // The mark of a file that is open for writing stands in its tenth byte.
    bytes[9] |= 2;
    std::fs::write(store.path(), &bytes).unwrap();
    as_guest(&store, "guest of a broken file");
    if !rustix::process::getuid().is_root() {
        for name in ["w.dondoc", "w.dondoc.lock"] {
            let path = store.path().with_file_name(name);
            std::fs::set_permissions(path, PermissionsExt::from_mode(0o660)).unwrap();
        }
    }
    assert_eq!(store.load().unwrap().plans.len(), 1);
    assert_eq!(std::fs::read(store.path()).unwrap()[9] & 2, 0);
}
