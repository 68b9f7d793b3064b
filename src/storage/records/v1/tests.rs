//! Every value that the domain allows comes back as it was written.

use proptest::prelude::*;

use super::sample::{Sample, Source};
use crate::domain::entity::Kind;
use crate::domain::journal::{BatchNumber, Seq};
use crate::domain::operation::{Operation, Record};
use crate::domain::task::{Link, Relation, Standing};
use crate::storage::codec::Malformed;
use crate::storage::records::{
    Places, Stored, decode_operation, decode_row, encode_operation, encode_row, texts,
};

proptest! {
    #[test]
    fn every_operation_comes_back(seed: u64) {
        let operation = Operation::sample(&mut Source::new(seed));
        let bytes = encode_operation(&operation).unwrap();
        prop_assert_eq!(decode_operation(&bytes).unwrap(), operation);
    }

    #[test]
    fn every_row_comes_back(seed: u64) {
        let mut source = Source::new(seed);
        let record = Record::sample(&mut source);
        let (created, last) = (Seq(source.next()), Seq(source.next()));
        let row = Stored { record, places: Places { created, revision: BatchNumber(source.next()), last } };
        let bytes = encode_row(&row.record, row.places).unwrap();
        prop_assert_eq!(decode_row(row.record.kind(), &bytes).unwrap(), row);
    }

    #[test]
    fn damaged_bytes_are_an_error_or_another_value_but_never_a_crash(seed: u64, at: usize, to: u8) {
        let record = Record::sample(&mut Source::new(seed));
        let kind = record.kind();
        let places = Places { created: Seq(1), revision: BatchNumber(1), last: Seq(1) };
        let mut bytes = encode_row(&record, places).unwrap();
        let at = at % bytes.len();
        bytes[at] = to;
        let _ = decode_row(kind, &bytes);
        bytes.truncate(at);
        prop_assert!(decode_row(kind, &bytes).is_err());
    }

    #[test]
    fn striking_out_reaches_every_text_and_no_id(seed: u64) {
        let mut operation = Operation::sample(&mut Source::new(seed));
        let key = operation.key();
        texts(&mut operation, &mut |text| *text = "x".to_owned());
        let mut all = true;
        texts(&mut operation, &mut |text| all &= text == "x");
        prop_assert!(all);
        prop_assert_eq!(operation.key(), key);
    }
}

#[test]
fn a_version_of_the_future_is_named() {
    assert_eq!(decode_operation(&[9, 0]), Err(Malformed::Version(9)));
}

/// The row of a confirmed and of a proposed link as a file of the third format holds it: standings had two values then.
#[test]
fn links_of_the_third_format_read_as_they_were_meant() {
    for (number, standing) in [(0, Standing::Proposed), (1, Standing::Confirmed), (2, Standing::Refused)] {
        let link = Link {
            id: "l".into(),
            relation: Relation::Continues,
            from: "b".into(),
            to: "a".into(),
            standing,
            since: None,
        };
        let places = Places { created: Seq(7), revision: BatchNumber(3), last: Seq(9) };
        let bytes = [1, 7, 3, 9, 1, b'l', 1, 1, b'b', 1, b'a', number, 0];
        assert_eq!(encode_row(&link.clone().into(), places).unwrap(), bytes);
        assert_eq!(decode_row(Kind::Link, &bytes).unwrap().record, link.into());
    }
}
