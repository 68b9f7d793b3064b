//! Pictures and documents. What they are given stands in them; nothing is computed here.

pub mod svg;
