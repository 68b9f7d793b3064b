//! Unfinished notes in a file of the user's own, so that neither a lost line nor a crash loses a sentence.
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
use crate::views::overlay::Draft;

/// Is how often a draft is written while one types.
const PACE: Duration = Duration::from_secs(1);

/// Keeps the draft of this process.
#[derive(Debug)]
pub(super) struct Drafts {
    folder: Option<PathBuf>,
    workspace: String,
    kept: Option<Draft>,
    pending: Option<Draft>,
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
        Self { folder, workspace, kept: None, pending: None, written: Instant::now() }
    }

    fn file(&self, process: u32) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join(format!("{}.{process}.json", self.workspace)))
    }

    /// Takes over the draft of a process that is gone.
    pub(super) fn orphan(&self) -> Option<Draft> {
        let beginning = format!("{}.", self.workspace);
        for entry in fs::read_dir(self.folder.as_ref()?).ok()?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let process = name.strip_prefix(&beginning).and_then(|rest| rest.strip_suffix(".json"));
            let Some(process) = process.and_then(|number| number.parse::<u32>().ok()) else { continue };
            if lives(process) {
                continue;
            }
            let draft =
                fs::read_to_string(entry.path()).ok().and_then(|text| serde_json::from_str(&text).ok());
            // Another process may have taken it first; then it is theirs.
            if fs::remove_file(entry.path()).is_ok() && draft.is_some() {
                return draft;
            }
        }
        None
    }

    /// Notes what stands unwritten now, and returns how long to wait before it has to be saved.
    pub(super) fn note(&mut self, draft: Option<Draft>) -> Option<Duration> {
        if draft == self.kept {
            self.pending = None;
            return None;
        }
        match draft {
            Some(draft) => self.pending = Some(draft),
            None => self.forget(),
        }
        self.pending.as_ref().map(|_| PACE.saturating_sub(self.written.elapsed()))
    }

    /// Writes what is pending if its time has come.
    pub(super) fn save_if_due(&mut self) {
        if self.written.elapsed() >= PACE {
            self.save();
        }
    }

    /// Writes what is pending. A draft that cannot be written is no reason to stop anybody's work.
    fn save(&mut self) {
        let Some(draft) = self.pending.take() else { return };
        self.written = Instant::now();
        if let Some(file) = self.file(std::process::id())
            && replace(&file, &draft).is_ok()
        {
            self.kept = Some(draft);
        }
    }

    fn forget(&mut self) {
        self.pending = None;
        self.kept = None;
        if let Some(file) = self.file(std::process::id()) {
            let _was_never_written = fs::remove_file(file);
        }
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

/// Replaces the file in one step; only its owner may read it.
fn replace(file: &Path, draft: &Draft) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    }
    let new = file.with_extension("new");
    let mut out = OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&new)?;
    out.write_all(serde_json::to_string(draft)?.as_bytes())?;
    out.sync_all()?;
    fs::rename(new, file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::overlay::Name;

    fn draft(text: &str) -> Draft {
        Draft { task: "454/B/34".into(), fields: vec![(Name::Text, text.to_owned())] }
    }

    #[test]
    fn a_draft_outlives_its_process_and_is_taken_over_once() {
        let folder = tempfile::tempdir().unwrap();
        let at = |file: &str| Drafts::within(Some(folder.path().to_owned()), Path::new(file));
        let mut drafts = at("/srv/tinh.redb");
        assert!(drafts.note(Some(draft("đang viết"))).is_some());
        drop(drafts);
        let own = at("/srv/tinh.redb").file(std::process::id()).unwrap();
        assert_eq!(at("/srv/tinh.redb").orphan(), None, "its process lives");
        // No process has this number: it is above the kernel's largest.
        fs::rename(own, at("/srv/tinh.redb").file(4_194_305).unwrap()).unwrap();
        assert_eq!(at("/srv/khac.redb").orphan(), None, "it belongs to another workspace");
        assert_eq!(at("/srv/tinh.redb").orphan(), Some(draft("đang viết")));
        assert_eq!(at("/srv/tinh.redb").orphan(), None);
    }

    #[test]
    fn what_was_written_or_cancelled_leaves_no_draft() {
        let folder = tempfile::tempdir().unwrap();
        let mut drafts = Drafts::within(Some(folder.path().to_owned()), Path::new("a"));
        drafts.note(Some(draft("một")));
        drafts.save();
        let file = drafts.file(std::process::id()).unwrap();
        assert!(file.exists());
        assert_eq!(drafts.note(Some(draft("một"))), None, "nothing new");
        assert_eq!(drafts.note(None), None);
        assert!(!file.exists());
    }

    #[test]
    fn only_the_owner_may_read_a_draft() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("deep/a.json");
        replace(&file, &draft("riêng")).unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
}
