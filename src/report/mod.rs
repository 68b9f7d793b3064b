//! Reports: the document as it will look, whatever it is written to.

pub mod document;
