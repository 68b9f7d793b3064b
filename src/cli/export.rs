//! `dondoc export`: the workspace as JSON, the same bytes for the same content.

use std::io::{self, BufWriter, ErrorKind, Write};
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use super::args::Export;
use super::desk::Desk;
use super::failure::{Class, Failure};
use crate::domain::workspace::Workspace;
use crate::exchange::{ExportOptions, export};

pub(super) fn run(desk: &Desk, arguments: &Export) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let options = ExportOptions {
        kinds: (!arguments.kind.is_empty()).then(|| arguments.kind.clone()),
        jsonl: arguments.jsonl,
        stamp: arguments.stamp.then_some(desk.writer.at),
    };
    let written = match &arguments.output {
        Some(path) => to_file(&workspace, &options, path),
        None => to_standard_output(&workspace, &options),
    };
    // The program ends here: giving back a large workspace record by record would only keep the user waiting.
    std::mem::forget(workspace);
    written
}

fn to_standard_output(workspace: &Workspace, options: &ExportOptions) -> Result<(), Failure> {
    let mut out = BufWriter::with_capacity(BUFFER, std::io::stdout().lock());
    match export(workspace, options, &mut out).and_then(|()| out.flush()) {
        // Whoever read has had enough (`| head`).
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

const BUFFER: usize = 1 << 20;

/// How many full buffers may wait for the disk.
const WAITING: usize = 4;

/// Passes every full buffer on to the thread that writes.
struct Passed(SyncSender<Vec<u8>>);

impl Write for Passed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.send(bytes.to_vec()).map_err(|_| ErrorKind::BrokenPipe)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes the file durably on a second thread while the work makes what is to be written.
#[expect(
    clippy::disallowed_types,
    reason = "the command line is an edge: it writes the file that it is given"
)]
fn beside_writing(
    mut file: std::fs::File,
    work: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let (sender, buffers) = sync_channel::<Vec<u8>>(WAITING);
    thread::scope(|scope| {
        let writing = scope.spawn(move || {
            buffers.iter().try_for_each(|buffer| file.write_all(&buffer))?;
            file.sync_all()
        });
        let mut out = BufWriter::with_capacity(BUFFER, Passed(sender));
        let made = work(&mut out);
        drop(out);
        // When the disk did not take it, that is the reason, not that nobody listened any more.
        writing.join().unwrap_or_else(|panic| resume_unwind(panic)).and(made)
    })
}

/// Writes beside the file and then takes its place, so that a full disk never leaves half an export.
#[expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the command line is an edge: it writes the file that it is given"
)]
fn to_file(workspace: &Workspace, options: &ExportOptions, path: &Path) -> Result<(), Failure> {
    let wrong = |error: std::io::Error| {
        Failure::new(Class::Failed, format!("không ghi được {}: {error}", path.display()))
    };
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let written = std::fs::File::create(&beside).and_then(|file| {
        beside_writing(file, |out| export(workspace, options, out))?;
        std::fs::rename(&beside, path)
    });
    written.map_err(|error| {
        // What was begun is of no use; that it may stay behind is said by the error itself.
        let _left_behind = std::fs::remove_file(&beside);
        wrong(error)
    })
}
