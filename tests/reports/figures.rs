//! The figures that the documents hold, counted by hand, and what holds for all figures.

use dondoc::domain::settings::Settings;
use dondoc::report::Scope;
use dondoc::report::figures::{Call, Figure, Figures, registry};

use super::{SAMPLE, decision, quarter, year};

fn figures(scope: Scope) -> Figures<'static> {
    static SETTINGS: std::sync::LazyLock<Settings> = std::sync::LazyLock::new(Settings::default);
    Figures::new(&SAMPLE, &SETTINGS, scope)
}

fn ask(figures: &Figures<'_>, call: &str) -> Figure {
    let call = Call::read(call).unwrap_or_else(|mistakes| panic!("{call}: {mistakes:?}"));
    figures.figure(&call).unwrap_or_else(|trouble| panic!("{call}: {trouble:?}"))
}

#[test]
fn probe() {
    for (name, scope) in [("quarter", quarter()), ("year", year()), ("decision", decision())] {
        let figures = figures(scope);
        println!("== {name}");
        for row in registry::rows() {
            let text = if row.takes.contains(&dondoc::report::figures::Argument::Of) {
                format!("{} I.6", row.name)
            } else {
                row.name.to_owned()
            };
            let figure = ask(&figures, &text);
            println!("{text}: {} [{}]", figure.printed, figure.source.entries.len());
        }
    }
}
