//! The fields of the kinds.

use std::collections::HashSet;

use super::super::super::entity::Kind;
use super::super::fields;

#[test]
fn every_field_of_a_form_has_a_name_of_its_own() {
    for kind in Kind::ALL {
        let names: HashSet<&str> = fields(kind).iter().map(|spec| spec.name).collect();
        assert_eq!(names.len(), fields(kind).len(), "{kind:?}");
    }
}
