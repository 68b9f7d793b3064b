//! How large an input may be. Messages name the limit that was passed.

use crate::domain::entity::Kind;

/// Holds the limits of one input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The size of a file in bytes.
    pub file_bytes: usize,
    /// The number of records in a file.
    pub records: usize,
    /// The size of one record in bytes; what was issued may be larger ([`Limits::record_bytes_of`]).
    pub record_bytes: usize,
}

impl Limits {
    /// The size of one text in bytes.
    pub const TEXT_BYTES: usize = 64 * 1024;
    /// The size of the content of an issued report in bytes.
    pub const CONTENT_BYTES: usize = 4 * 1024 * 1024;
    /// The size of the record of an issued report in bytes: its content, with the signs that escape it, and its Word
    /// file in base64.
    pub const ISSUANCE_BYTES: usize = 32 * 1024 * 1024;
    /// The size of one id, or of a source's name, in bytes.
    pub const ID_BYTES: usize = 200;
    /// How deep objects and lists may stand inside each other in one record.
    pub const DEPTH: usize = 16;
    /// How many errors are listed one by one; the others are counted.
    pub const FINDINGS: usize = 1_000;
}

impl Limits {
    /// Returns the size of one record of the kind in bytes.
    pub fn record_bytes_of(&self, kind: Kind) -> usize {
        if kind == Kind::Issuance { Limits::ISSUANCE_BYTES } else { self.record_bytes }
    }
}

impl Default for Limits {
    /// Returns 512 MiB a file, two million records a file, 1 MiB a record.
    fn default() -> Self {
        Self { file_bytes: 512 * 1024 * 1024, records: 2_000_000, record_bytes: 1024 * 1024 }
    }
}
