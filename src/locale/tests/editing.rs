//! Every field, every value and every fault has its words.

use crate::domain::editing::{Cause, Fault, FieldSpec, Sort, fields};
use crate::domain::entity::Kind;
use crate::locale::Lang;
use crate::locale::editing::{YES_NO, as_typed, caption, choice, fault, field_of, hint, in_words};

fn typed() -> impl Iterator<Item = (Kind, &'static FieldSpec)> {
    Kind::ALL.into_iter().flat_map(|kind| fields(kind).iter().map(move |spec| (kind, spec)))
}

#[test]
fn every_field_of_every_kind_has_a_caption_and_a_hint_in_both_languages() {
    for (kind, spec) in typed() {
        let said =
            field_of(kind, spec.name).unwrap_or_else(|| panic!("{kind:?}.{} has no caption", spec.name));
        assert!(!said.vi.is_empty() && !said.en.is_empty());
        assert!(caption(kind, spec.name, Lang::Vi).chars().next().is_some_and(char::is_uppercase));
        assert_ne!(hint(spec.sort).vi, hint(spec.sort).en.to_uppercase(), "{:?}", spec.sort);
    }
}

#[test]
fn captions_of_one_form_differ() {
    for kind in Kind::ALL {
        for lang in [Lang::Vi, Lang::En] {
            let mut captions: Vec<String> =
                fields(kind).iter().map(|spec| caption(kind, spec.name, lang)).collect();
            captions.sort();
            captions.dedup();
            assert_eq!(captions.len(), fields(kind).len(), "{kind:?} {captions:?}");
        }
    }
}

#[test]
fn every_value_of_a_choice_has_words_that_are_read_back() {
    for (_, spec) in typed() {
        let values = match spec.sort {
            Sort::Choice(values) | Sort::Choices(values) => values,
            Sort::YesNo => YES_NO,
            _ => continue,
        };
        for value in values {
            assert!(choice(spec.name, value).is_some(), "{} = {value}", spec.name);
            for lang in [Lang::Vi, Lang::En] {
                let words = in_words(spec, value, lang);
                assert_eq!(as_typed(spec, &words), *value, "{words}");
                assert_eq!(as_typed(spec, &words.to_uppercase()), *value, "{words}");
            }
            assert_eq!(as_typed(spec, value), *value);
        }
    }
}

#[test]
fn every_fault_has_a_sentence_in_both_languages() {
    let text = || "x".to_owned();
    let begin = chrono::NaiveDate::default();
    let causes = [
        Cause::Empty,
        Cause::TooLong,
        Cause::NoSuchField { name: text(), nearest: vec!["title"] },
        Cause::NoSuchField { name: text(), nearest: Vec::new() },
        Cause::NotADay(text()),
        Cause::NotAnHour(text()),
        Cause::NotASpan(text()),
        Cause::NotANumber(text()),
        Cause::NotAPercentage(text()),
        Cause::NotAShare(text()),
        Cause::NotAValue(text()),
        Cause::NotAChoice { text: text(), choices: YES_NO },
        Cause::NeitherYesNorNo(text()),
        Cause::NotUnderstood(text()),
        Cause::NotARhythm(text()),
        Cause::NotAnEntry(text()),
        Cause::NotFound { kind: Kind::Unit, text: text(), nearest: vec![text()] },
        Cause::NotFound { kind: Kind::Unit, text: text(), nearest: Vec::new() },
        Cause::Ambiguous { kind: Kind::Plan, text: text(), among: vec![text()] },
        Cause::Needs("superseded_on"),
        Cause::OtherPlan { above: "x".into(), plan: "454".into() },
        Cause::LeavesParts { part: "x".into() },
        Cause::Circle,
        Cause::Same,
        Cause::EndsBeforeBegin { begin },
        Cause::IdTaken("x".into()),
        Cause::YearTwice(2026),
        Cause::Issued,
    ];
    for cause in causes {
        let wrong = Fault { field: "title", cause };
        let (vi, en) = (fault(Lang::Vi, Kind::Plan, &wrong), fault(Lang::En, Kind::Plan, &wrong));
        assert!(vi != en && !vi.ends_with(": ") && !en.ends_with(": "), "{wrong:?}: {vi} / {en}");
        assert!(!vi.contains('{') && !en.contains('{'), "{vi} / {en}");
    }
}
