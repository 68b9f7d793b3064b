//! Every shipped template can be read.

use dondoc::locale::Lang;
use dondoc::report::template::{SHIPPED, shipped};

#[test]
fn every_shipped_template_can_be_read() {
    for (key, _) in SHIPPED {
        let faults = shipped(key).unwrap().err().unwrap_or_default();
        let words: Vec<String> = faults.iter().map(|fault| fault.words(Lang::Vi)).collect();
        assert_eq!(words, Vec::<String>::new());
    }
}
