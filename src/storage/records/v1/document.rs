//! The register of documents, first version.

use super::mirror::{Day, Frozen, Id};
#[cfg(test)]
use super::sample::{Sample, Source};
use crate::domain;
use crate::storage::codec::Malformed;

frozen_entity!(document: Document<'a> / DocumentField {
    symbol / Symbol: &'a str,
    date / Date: Option<Day>,
    issuer / Issuer: Option<&'a str>,
    summary / Summary: Option<&'a str>,
    tasks / Tasks: Vec<DocumentTask<'a>>,
});

frozen_struct!(document: DocumentTask<'a> { task: Id<'a>, role: DocumentRole });

frozen_enum!(document: DocumentRole { Created, Changed, Cites });
