//! The shipped plans, compiled in.

/// Returns the shipped files, each with its name. All of them are imported together.
pub const fn sample_files() -> &'static [(&'static str, &'static [u8])] {
    &[
        ("units.json", include_bytes!("../../fixtures/units.json")),
        ("plan-454.json", include_bytes!("../../fixtures/plan-454.json")),
        ("plan-1035.json", include_bytes!("../../fixtures/plan-1035.json")),
        ("list-343.json", include_bytes!("../../fixtures/list-343.json")),
        ("decision-2026-2030.json", include_bytes!("../../fixtures/decision-2026-2030.json")),
        ("office-2026-q1.json", include_bytes!("../../fixtures/office-2026-q1.json")),
        ("progress-2025.json", include_bytes!("../../fixtures/progress-2025.json")),
        ("progress-2026.json", include_bytes!("../../fixtures/progress-2026.json")),
        ("reporting.json", include_bytes!("../../fixtures/reporting.json")),
        ("indicators-2026-2030.json", include_bytes!("../../fixtures/indicators-2026-2030.json")),
        ("measurements.json", include_bytes!("../../fixtures/measurements.json")),
        ("measurements-communes.json", include_bytes!("../../fixtures/measurements-communes.json")),
        ("report-2026-q1.json", include_bytes!("../../fixtures/report-2026-q1.json")),
    ]
}
