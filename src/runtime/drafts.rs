//! What was typed and not written yet, in a file of the user's own, so that neither a lost line nor a crash loses a sentence.
//!
//! Each process keeps its own file beside those of the others; a file whose process is gone is taken over by the
//! next one that starts on the same workspace.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the runtime is an edge: it owns the draft files"
)]

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use etcetera::BaseStrategy;

use crate::text::slug;
use crate::views::overlay::Unwritten;

/// Is how often a draft is written while one types.
const PACE: Duration = Duration::from_secs(1);

/// Keeps the draft of this process.
#[derive(Debug)]
pub(super) struct Drafts {
    folder: Option<PathBuf>,
    workspace: String,
    /// What stands in the file; nothing where there is none.
    kept: Unwritten,
    pending: Option<Unwritten>,
    written: Instant,
}

impl Drafts {
    /// Opens the user's folder for drafts about a workspace; without a folder nothing is kept.
    pub(super) fn about(workspace: &Path) -> Self {
        let folder = etcetera::choose_base_strategy().ok().map(|base| base.data_dir().join("dondoc/drafts"));
        Self::within(folder, workspace)
    }

    fn within(folder: Option<PathBuf>, workspace: &Path) -> Self {
        let workspace = slug(&workspace.display().to_string());
        Self { folder, workspace, kept: Unwritten::default(), pending: None, written: Instant::now() }
    }

    fn file(&self, process: u32) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join(format!("{}.{process}.json", self.workspace)))
    }

    /// Takes over what processes that are gone left. Their files go only once it stands in this process's own file,
    /// so that it never stands nowhere.
    pub(super) fn orphans(&mut self) -> Option<Unwritten> {
        let (files, left): (Vec<PathBuf>, Vec<Unwritten>) = self.claim().into_iter().unzip();
        let left = left.into_iter().reduce(|mut left, other| {
            left.join(other);
            left
        })?;
        let mut all = self.kept.clone();
        all.join(left.clone());
        if replace(&self.file(std::process::id())?, &all).is_ok() {
            self.kept = all;
            files.iter().for_each(|file| remove(file));
        }
        Some(left)
    }

    /// Renames the files of processes that are gone to this process's; whoever renames first has them. A file that
    /// cannot be understood is left to whoever understands it.
    fn claim(&self) -> Vec<(PathBuf, Unwritten)> {
        let beginning = format!("{}.", self.workspace);
        let Some(folder) = &self.folder else { return Vec::new() };
        let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
        let claimed = entries.flatten().filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let rest = name.strip_prefix(&beginning)?.strip_suffix(".json")?;
            let owner: u32 = rest.split('.').next()?.parse().ok()?;
            if lives(owner) {
                return None;
            }
            let unwritten = serde_json::from_str(&fs::read_to_string(entry.path()).ok()?).ok()?;
            let mine = folder.join(format!("{beginning}{}.{rest}.json", std::process::id()));
            fs::rename(entry.path(), &mine).ok()?;
            Some((mine, unwritten))
        });
        claimed.collect()
    }

    /// Notes what stands unwritten now, and returns how long to wait before it has to be saved.
    pub(super) fn note(&mut self, unwritten: Unwritten) -> Option<Duration> {
        self.pending = None;
        if unwritten == self.kept {
            return None;
        }
        if unwritten.is_empty() {
            self.forget();
            return None;
        }
        self.pending = Some(unwritten);
        Some(PACE.saturating_sub(self.written.elapsed()))
    }

    /// Writes what is pending if its time has come.
    pub(super) fn save_if_due(&mut self) {
        if self.written.elapsed() >= PACE {
            self.save();
        }
    }

    /// Writes what is pending. A draft that cannot be written is no reason to stop anybody's work.
    pub(super) fn save(&mut self) {
        let Some(unwritten) = self.pending.take() else { return };
        self.written = Instant::now();
        if let Some(file) = self.file(std::process::id())
            && replace(&file, &unwritten).is_ok()
        {
            self.kept = unwritten;
        }
    }

    fn forget(&mut self) {
        self.kept = Unwritten::default();
        self.file(std::process::id()).iter().for_each(|file| remove(file));
    }
}

impl Drop for Drafts {
    fn drop(&mut self) {
        self.save();
    }
}

/// Returns whether a process of this number runs.
fn lives(process: u32) -> bool {
    Path::new("/proc").join(process.to_string()).exists()
}

/// Removes a file of drafts; one that cannot be removed is offered once more, which loses nothing.
fn remove(file: &Path) {
    let _still_there = fs::remove_file(file);
}

/// Replaces the file in one step; only its owner may read it.
fn replace(file: &Path, unwritten: &Unwritten) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    }
    let new = file.with_extension("new");
    let mut out = OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&new)?;
    out.write_all(serde_json::to_string(unwritten)?.as_bytes())?;
    out.sync_all()?;
    fs::rename(new, file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::overlay::{Draft, Name, Subject};

    fn draft(text: &str) -> Draft {
        let subject = Subject::Note("454/B/34".into());
        Draft { subject, fields: vec![(Name::Text, text.to_owned())], sheet: None, record: Box::default() }
    }

    fn open(text: &str) -> Unwritten {
        Unwritten { open: Some(draft(text)), ..Unwritten::default() }
    }

    /// Makes the drafts of this process look like those of one that is gone; no process has such a number, it is
    /// above the kernel's largest.
    fn orphaned(drafts: Drafts, nth: u32) {
        let own = drafts.file(std::process::id()).unwrap();
        let gone = drafts.file(4_194_305 + nth).unwrap();
        drop(drafts);
        fs::rename(own, gone).unwrap();
    }

    #[test]
    fn a_draft_outlives_its_process_and_is_taken_over_once() {
        let folder = tempfile::tempdir().unwrap();
        let at = |file: &str| Drafts::within(Some(folder.path().to_owned()), Path::new(file));
        let mut drafts = at("/srv/tinh.redb");
        assert!(drafts.note(open("đang viết")).is_some());
        drafts.save();
        assert_eq!(at("/srv/tinh.redb").orphans(), None, "its process lives");
        orphaned(drafts, 0);
        assert_eq!(at("/srv/khac.redb").orphans(), None, "it belongs to another workspace");
        let mut next = at("/srv/tinh.redb");
        assert_eq!(next.orphans(), Some(open("đang viết")));
        assert_eq!(next.orphans(), None);
        assert_eq!(next.note(open("đang viết")), None, "it stands in this process's file already");
        let files = || fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(files(), 1);
        next.note(Unwritten::default());
        assert_eq!(files(), 0);
    }

    #[test]
    fn nothing_is_lost_when_several_processes_left_something() {
        let folder = tempfile::tempdir().unwrap();
        let at = || Drafts::within(Some(folder.path().to_owned()), Path::new("a"));
        for (nth, text) in ["một", "hai"].into_iter().enumerate() {
            let mut drafts = at();
            drafts.note(open(text));
            drafts.save();
            orphaned(drafts, u32::try_from(nth).unwrap());
        }
        let found = at().orphans().unwrap();
        let mut expected = open("một");
        expected.join(open("hai"));
        let mut other_order = open("hai");
        other_order.join(open("một"));
        assert!(found == expected || found == other_order, "{found:?}");
    }

    #[test]
    fn a_file_that_is_not_understood_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let mut drafts = Drafts::within(Some(folder.path().to_owned()), Path::new("a"));
        fs::write(drafts.file(4_194_305).unwrap(), "{\"newer\":1}").unwrap();
        assert_eq!(drafts.orphans(), None);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_was_written_or_cancelled_leaves_no_draft() {
        let folder = tempfile::tempdir().unwrap();
        let mut drafts = Drafts::within(Some(folder.path().to_owned()), Path::new("a"));
        drafts.note(open("một"));
        drafts.save();
        let file = drafts.file(std::process::id()).unwrap();
        assert!(file.exists());
        assert_eq!(drafts.note(open("một")), None, "nothing new");
        assert!(drafts.note(open("hai")).is_some());
        assert_eq!(drafts.note(Unwritten::default()), None);
        assert!(!file.exists());
        drop(drafts);
        assert!(!file.exists(), "what was pending is forgotten too");
    }

    #[test]
    fn only_the_owner_may_read_a_draft() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("deep/a.json");
        replace(&file, &open("riêng")).unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
}
