//! The grammar of deadline phrases.
