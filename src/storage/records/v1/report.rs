//! Reports, their passages and what was issued of them, first version.

use bincode::{BorrowDecode, Encode};

use super::deadline::Every;
use super::mirror::{Day, Frozen, Id};
use super::party::PartyList;
use super::plan::Period;
#[cfg(test)]
use super::sample::{Sample, Source};
use crate::domain;
use crate::domain::journal::BatchNumber;
use crate::storage::codec::Malformed;

frozen_entity!(report: Report<'a> / ReportField {
    template / Template: &'a str,
    unit / Unit: Id<'a>,
    role / Role: ReportRole,
    plans / Plans: Vec<Id<'a>>,
    period / Period: ReportPeriod,
    as_of / AsOf: Day,
    recipients / Recipients: PartyList<'a>,
    number / Number: Option<&'a str>,
    date / Date: Option<Day>,
    duty / Duty: Option<Id<'a>>,
    version / Version: u32,
    corrects / Corrects: Option<Id<'a>>,
});

frozen_entity!(report: Passage<'a> / PassageField {
    text / Text: &'a str,
    figures / Figures: Vec<(&'a str, &'a str)>,
});

frozen_entity!(report: Issuance<'a> / IssuanceField {
    on / On: Day,
    number / Number: Option<&'a str>,
    date / Date: Option<Day>,
    as_of / AsOf: Day,
    journal / Journal: Number,
    copy / Copy: IssuedCopy,
});

frozen_enum!(report: ReportRole { Reporter, Consolidator });

frozen_struct!(report: ReportPeriod { every: Every, span: Period });

/// Is the number of a batch.
#[derive(Clone, Copy, Encode, BorrowDecode)]
pub(in crate::storage) struct Number(u64);

impl Frozen<'_, BatchNumber> for Number {
    fn freeze(value: &BatchNumber) -> Self {
        Number(value.0)
    }

    fn thaw(self) -> Result<BatchNumber, Malformed> {
        Ok(BatchNumber(self.0))
    }
}

/// Is a file that stands in a table of its own, by its hash.
#[derive(Clone, Copy, Encode, BorrowDecode)]
pub(in crate::storage) struct Attachment {
    hash: [u8; 32],
    len: u64,
}

impl Frozen<'_, domain::report::Attachment> for Attachment {
    fn freeze(value: &domain::report::Attachment) -> Self {
        Attachment { hash: *value.hash(), len: value.len() }
    }

    fn thaw(self) -> Result<domain::report::Attachment, Malformed> {
        Ok(domain::report::Attachment::named(self.hash, self.len))
    }
}

/// Is the document that was issued.
#[derive(Clone, Encode, BorrowDecode)]
pub(in crate::storage) struct IssuedCopy {
    content: Attachment,
    word: Option<Attachment>,
}

impl Frozen<'_, domain::report::IssuedCopy> for IssuedCopy {
    fn freeze(value: &domain::report::IssuedCopy) -> Self {
        IssuedCopy { content: Frozen::freeze(&value.content), word: Frozen::freeze(&value.word) }
    }

    fn thaw(self) -> Result<domain::report::IssuedCopy, Malformed> {
        Ok(domain::report::IssuedCopy { content: self.content.thaw()?, word: self.word.thaw()? })
    }

    /// Shows the content where its bytes are at hand. The Word file says the same in a form that nobody can strike
    /// anything out of: where the content changes, the file goes.
    fn texts(value: &mut domain::report::IssuedCopy, each: &mut dyn FnMut(&mut String)) {
        let bytes = value.content.bytes().map(|bytes| bytes.to_vec());
        let Some(before) = bytes.and_then(|bytes| String::from_utf8(bytes).ok()) else { return };
        let mut after = before.clone();
        each(&mut after);
        if after != before {
            value.content = domain::report::Attachment::of(after.into_bytes());
            value.word = None;
        }
    }
}

#[cfg(test)]
mod sampling {
    use super::{BatchNumber, Sample, Source, domain};
    use domain::report::{Attachment, IssuedCopy};

    impl Sample for BatchNumber {
        fn sample(source: &mut Source) -> Self {
            BatchNumber(Sample::sample(source))
        }
    }

    impl Sample for Attachment {
        fn sample(source: &mut Source) -> Self {
            Attachment::of(String::sample(source).into_bytes())
        }
    }

    impl Sample for IssuedCopy {
        fn sample(source: &mut Source) -> Self {
            Self { content: Sample::sample(source), word: Sample::sample(source) }
        }
    }
}
