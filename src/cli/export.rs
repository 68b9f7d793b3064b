//! `dondoc export`: the workspace as JSON, the same bytes for the same content.
//!
//! Records are written while they are read, so that none is held longer than it takes to write it. The file is held
//! meanwhile; so nothing here waits for whoever reads the export or for the disk.

use std::io::{self, ErrorKind, Write};
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::mpsc::{Sender, channel};
use std::thread;

use super::args::Export;
use super::desk::Desk;
use super::failure::Failure;
use super::file;
use crate::exchange::{ExportOptions, Exporter};
use crate::storage::Store;

pub(super) fn run(desk: &Desk, arguments: &Export) -> Result<(), Failure> {
    let options = ExportOptions {
        kinds: (!arguments.kind.is_empty()).then(|| arguments.kind.clone()),
        jsonl: arguments.jsonl,
        stamp: arguments.stamp.then_some(desk.writer.at),
    };
    match &arguments.output {
        Some(path) => to_file(&desk.store, &options, path),
        None => to_standard_output(&desk.store, &options),
    }
}

/// Writes every record of the store.
fn write(store: &Store, options: &ExportOptions, out: &mut dyn Write) -> Result<(), Failure> {
    let exporter = store.each_record(
        &options.wanted(),
        |register| Ok::<_, Failure>(Exporter::begin(register, options, out)?),
        |exporter, record| Ok(exporter.record(record)?),
    )?;
    Ok(exporter.end()?)
}

/// Writes to whoever listens, once everything was read: of a damaged workspace nothing is passed on.
fn to_standard_output(store: &Store, options: &ExportOptions) -> Result<(), Failure> {
    let mut bytes = Vec::new();
    write(store, options, &mut bytes)?;
    let mut out = io::stdout().lock();
    match out.write_all(&bytes).and_then(|()| out.flush()) {
        // Whoever read has had enough (`| head`).
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

/// How many bytes are passed on at once.
const PORTION: usize = 1 << 16;

/// Passes portions on to the thread that writes; as many as need be wait for the disk.
struct Passed {
    portion: Vec<u8>,
    sender: Sender<Vec<u8>>,
}

impl Write for Passed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.portion.len() + bytes.len() > PORTION {
            self.flush()?;
        }
        self.portion.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let full = std::mem::replace(&mut self.portion, Vec::with_capacity(PORTION));
        Ok(self.sender.send(full).map_err(|_| ErrorKind::BrokenPipe)?)
    }
}

/// Writes the file durably on a second thread while the work makes what is to be written. The outer result is the
/// disk's, the inner one the work's.
#[expect(
    clippy::disallowed_types,
    reason = "the command line is an edge: it writes the file that it is given"
)]
fn beside_writing<T>(mut file: std::fs::File, work: impl FnOnce(&mut dyn Write) -> T) -> io::Result<T> {
    let (sender, buffers) = channel::<Vec<u8>>();
    thread::scope(|scope| {
        let writing = scope.spawn(move || {
            buffers.iter().try_for_each(|buffer| file.write_all(&buffer))?;
            file.sync_all()
        });
        let made = work(&mut Passed { portion: Vec::new(), sender });
        writing.join().unwrap_or_else(|panic| resume_unwind(panic))?;
        Ok(made)
    })
}

/// Writes the export into a file, whole or not at all: a damaged workspace leaves nothing either.
fn to_file(store: &Store, options: &ExportOptions, path: &Path) -> Result<(), Failure> {
    file::whole(path, |file| beside_writing(file, |out| write(store, options, out)))
}
