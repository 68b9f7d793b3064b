//! What stands in the sidecar file: the head of the journal and who writes. Both are hints that can be read without
//! any lock; a torn or stale one is recognised or repaired by the next opener.

use std::fmt;

use crate::domain::journal::BatchNumber;

/// Where the head's bytes stand.
pub(super) const HEAD_AT: u64 = 0;
/// How many bytes the head has.
pub(super) const HEAD_LEN: usize = 16;
/// Where the holder's bytes stand.
pub(super) const HOLDER_AT: u64 = 64;
/// How many bytes the holder has.
pub(super) const HOLDER_LEN: usize = 64;

/// Makes the check of a head differ from the head itself, so that zeros are no head.
const SALT: u64 = 0x646f_6e64_6f63_2e31;
/// How many bytes of a name are kept.
const NAME_LEN: usize = 40;

/// Names who writes the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The process.
    pub pid: u32,
    /// The account's name, cut to 40 bytes.
    pub name: String,
    /// How many operations it writes; 0 while that is not known.
    pub operations: u64,
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "held by {}, process {}", self.name, self.pid)?;
        if self.operations > 0 { write!(f, ", writing {} operations", self.operations) } else { Ok(()) }
    }
}

/// Returns the bytes of a head.
pub(super) fn head_bytes(head: BatchNumber) -> [u8; HEAD_LEN] {
    let mut bytes = [0; HEAD_LEN];
    bytes[..8].copy_from_slice(&head.0.to_le_bytes());
    bytes[8..].copy_from_slice(&(head.0 ^ SALT).to_le_bytes());
    bytes
}

/// Returns the head that the bytes stand for; none when they are torn or were never written.
pub(super) fn head(bytes: [u8; HEAD_LEN]) -> Option<BatchNumber> {
    let both = u128::from_le_bytes(bytes);
    let (number, check) = (both as u64, (both >> 64) as u64);
    (number ^ SALT == check).then_some(BatchNumber(number))
}

/// Returns the bytes of a holder: pid, operations, length and bytes of the name, check.
pub(super) fn holder_bytes(holder: &Holder) -> [u8; HOLDER_LEN] {
    let mut end = holder.name.len().min(NAME_LEN);
    while !holder.name.is_char_boundary(end) {
        end -= 1;
    }
    let mut bytes = [0; HOLDER_LEN];
    bytes[..4].copy_from_slice(&holder.pid.to_le_bytes());
    bytes[4..12].copy_from_slice(&holder.operations.to_le_bytes());
    bytes[12] = u8::try_from(end).unwrap_or_default();
    bytes[13..13 + end].copy_from_slice(&holder.name.as_bytes()[..end]);
    let check = check(&bytes[..HOLDER_LEN - 8]).to_le_bytes();
    bytes[HOLDER_LEN - 8..].copy_from_slice(&check);
    bytes
}

/// Returns the holder that the bytes stand for; none when nobody holds the file or they are torn.
pub(super) fn holder(bytes: &[u8; HOLDER_LEN]) -> Option<Holder> {
    let (body, sum) = bytes.split_at(HOLDER_LEN - 8);
    if check(body).to_le_bytes() != sum {
        return None;
    }
    let pid = u32::from_le_bytes(body[..4].try_into().ok()?);
    let operations = u64::from_le_bytes(body[4..12].try_into().ok()?);
    let name = body.get(13..13 + usize::from(body[12]))?;
    Some(Holder { pid, operations, name: String::from_utf8_lossy(name).into_owned() })
}

/// Returns a checksum that is never zero for zeros (FNV-1a).
fn check(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_torn_head_is_none() {
        let mut bytes = head_bytes(BatchNumber(77));
        assert_eq!(head(bytes), Some(BatchNumber(77)));
        bytes[0] ^= 1;
        assert_eq!(head(bytes), None);
        assert_eq!(head([0; HEAD_LEN]), None);
    }

    #[test]
    fn a_holder_comes_back_and_a_long_name_is_cut_between_letters() {
        let kept = Holder { pid: 4711, name: "chuyên viên".to_owned(), operations: 12_000 };
        assert_eq!(holder(&holder_bytes(&kept)), Some(kept));
        let long = Holder { pid: 1, name: "ệ".repeat(30), operations: 0 };
        assert_eq!(holder(&holder_bytes(&long)).unwrap().name, "ệ".repeat(13));
        assert_eq!(holder(&[0; HOLDER_LEN]), None);
    }
}
