//! Files that belong to a record. A record knows its file by the hash; the bytes are with it only where they are needed,
//! so that a workspace in memory does not hold every Word file that was ever issued.

use std::fmt;
use std::sync::Arc;

use sha2::{Digest, Sha256};

/// Is a SHA-256 hash.
pub type Hash = [u8; 32];

/// Is a file that belongs to a record. Two are equal when their hashes are.
#[derive(Clone)]
pub struct Attachment {
    hash: Hash,
    len: u64,
    bytes: Option<Arc<[u8]>>,
}

impl Attachment {
    /// Bounds what one attachment may hold, in bytes: 16 MiB.
    pub const LARGEST: u64 = 16 << 20;

    /// Makes an attachment of the bytes.
    pub fn of(bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        Self { hash: Sha256::digest(&bytes).into(), len: bytes.len() as u64, bytes: Some(bytes) }
    }

    /// Names an attachment whose bytes are kept elsewhere.
    pub fn named(hash: Hash, len: u64) -> Self {
        Self { hash, len, bytes: None }
    }

    /// Returns the hash of the bytes.
    pub fn hash(&self) -> &Hash {
        &self.hash
    }

    /// Returns how many bytes it has.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// Returns whether it has no bytes at all.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Returns the bytes; none where they are kept elsewhere.
    pub fn bytes(&self) -> Option<&Arc<[u8]>> {
        self.bytes.as_ref()
    }
}

impl PartialEq for Attachment {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash
    }
}

impl Eq for Attachment {}

impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Attachment(")?;
        self.hash.iter().take(8).try_for_each(|byte| write!(f, "{byte:02x}"))?;
        write!(f, ", {} bytes)", self.len)
    }
}
