//! Bytes and back. Nothing outside this module and the frozen records knows which codec it is.
//!
//! Every encoding starts with one byte that names the version of its frozen type. Lengths that a damaged or
//! hostile file claims are bounded, so that decoding gives an error where it would otherwise exhaust the memory.

use bincode::config::{Configuration, Limit, LittleEndian, Varint};
use bincode::{BorrowDecode, Encode};

/// Bounds what one encoding may hold, in bytes: 2 MiB.
pub(super) const LARGEST: usize = 2 << 20;

/// Bounds what decoding one value may claim in memory, in bytes: 32 times the largest encoding.
const CLAIM: usize = 64 << 20;

const CONFIG: Configuration<LittleEndian, Varint, Limit<CLAIM>> =
    bincode::config::standard().with_limit::<CLAIM>();

/// Says why bytes are not the value that they should be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// There is not even a version byte.
    #[error("it is empty")]
    Empty,
    /// The version byte names a version that this program does not know.
    #[error("it has the unknown version {0}")]
    Version(u8),
    /// The bytes do not decode.
    #[error("its bytes cannot be read ({0})")]
    Bytes(String),
    /// Bytes are left over.
    #[error("{0} bytes are left over")]
    LeftOver(usize),
    /// The value is outside what the domain allows.
    #[error("{0} is not allowed")]
    Value(&'static str),
    /// A file that belongs to a record is too large.
    #[error("a file of it has {0} bytes, more than {most}", most = crate::domain::report::Attachment::LARGEST)]
    Attachment(u64),
    /// The value is larger than one encoding may be.
    #[error("it has {0} bytes, more than {LARGEST}")]
    TooLarge(usize),
}

/// Returns the version byte and the value's bytes.
///
/// # Errors
/// Returns [`Malformed::TooLarge`] beyond [`LARGEST`].
pub(super) fn encode(version: u8, value: &impl Encode) -> Result<Vec<u8>, Malformed> {
    let mut bytes = Vec::with_capacity(128);
    bytes.push(version);
    bincode::encode_into_std_write(value, &mut bytes, CONFIG)
        .map_err(|error| Malformed::Bytes(error.to_string()))?;
    if bytes.len() > LARGEST { Err(Malformed::TooLarge(bytes.len())) } else { Ok(bytes) }
}

/// Returns the version byte and the rest.
///
/// # Errors
/// Returns [`Malformed::Empty`] when there is no byte, [`Malformed::TooLarge`] beyond [`LARGEST`].
pub(super) fn version(bytes: &[u8]) -> Result<(u8, &[u8]), Malformed> {
    if bytes.len() > LARGEST + 64 {
        return Err(Malformed::TooLarge(bytes.len()));
    }
    let (first, rest) = bytes.split_first().ok_or(Malformed::Empty)?;
    Ok((*first, rest))
}

/// Returns the value that the bytes, without their version byte, stand for.
///
/// # Errors
/// Returns [`Malformed`] when they stand for none, or for one and something more.
pub(super) fn decode<'a, T: BorrowDecode<'a, ()>>(bytes: &'a [u8]) -> Result<T, Malformed> {
    let (value, used) = bincode::borrow_decode_from_slice(bytes, CONFIG)
        .map_err(|error| Malformed::Bytes(error.to_string()))?;
    if used == bytes.len() { Ok(value) } else { Err(Malformed::LeftOver(bytes.len() - used)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_that_lies_is_an_error() {
        let mut bytes = vec![253];
        bytes.extend(u64::MAX.to_le_bytes());
        for bytes in [bytes.as_slice(), &[252, 255, 255, 255, 255], &[250, b'x']] {
            assert!(matches!(decode::<Vec<&str>>(bytes), Err(Malformed::Bytes(_))), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_left_over_or_too_large_is_an_error() {
        assert_eq!(decode::<u8>(&[7, 8]), Err(Malformed::LeftOver(1)));
        assert_eq!(version(&[]), Err(Malformed::Empty));
        assert!(matches!(encode(1, &vec![0_u8; LARGEST]), Err(Malformed::TooLarge(_))));
    }
}
