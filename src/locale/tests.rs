//! Both languages say the same with the same values.

use std::collections::BTreeSet;

use super::say;

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn both_languages_have_every_text_and_every_value() {
    for said in say::ALL {
        assert!(!said.vi.is_empty() && !said.en.is_empty(), "{said:?}");
        assert_eq!(placeholders(said.vi), placeholders(said.en), "{said:?}");
    }
}
