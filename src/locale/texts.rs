//! The declaration of texts.

/// Declares texts with their Vietnamese and English form, and lists them all.
macro_rules! texts {
    ($($NAME:ident: $vi:literal / $en:literal;)*) => {
        $(
            #[doc = concat!("Says\n```text\n", $en, "\n```")]
            pub const $NAME: $crate::locale::Said = $crate::locale::said($vi, $en);
        )*

        /// Lists every text, for checks.
        pub const ALL: &[$crate::locale::Said] = &[$($NAME),*];
    };
}
