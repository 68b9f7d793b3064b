//! The declarations that keep ids and entities uniform.

/// Declares string newtypes for ids.
macro_rules! ids {
    ($($(#[$meta:meta])* $Name:ident),* $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $Name(SmolStr);

        impl $Name {
            /// Makes an id from its text; the text is taken as it is.
            pub fn new(text: impl Into<SmolStr>) -> Self {
                Self(text.into())
            }

            /// Returns the id's text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $Name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<SmolStr> for $Name {
            fn from(text: SmolStr) -> Self {
                Self(text)
            }
        }

        impl std::borrow::Borrow<str> for $Name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

/// Declares an entity: the record, the type of one of its fields, and what [`super::entity::Entity`] asks.
///
/// The field type has a variant for every field, so that a change can say "this field, from this value to
/// that one" and stay typed.
macro_rules! entity {
    (
        $(#[$meta:meta])*
        pub struct $Name:ident($Id:ty) / $Field:ident {
            $( $(#[$fmeta:meta])* $field:ident / $Variant:ident : $ty:ty ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $Name {
            /// Identifies the record; it never changes.
            pub id: $Id,
            $( $(#[$fmeta])* pub $field: $ty, )*
        }

        #[doc = concat!("Holds the value of one field of a [`", stringify!($Name), "`].")]
        #[derive(Clone, Debug, PartialEq)]
        pub enum $Field {
            $( $(#[$fmeta])* $Variant($ty), )*
        }

        impl $crate::domain::entity::Field for $Field {
            fn name(&self) -> &'static str {
                match self { $( Self::$Variant(_) => stringify!($field), )* }
            }
        }

        impl $crate::domain::entity::Entity for $Name {
            type Id = $Id;
            type Field = $Field;
            const KIND: $crate::domain::entity::Kind = $crate::domain::entity::Kind::$Name;

            fn id(&self) -> &$Id {
                &self.id
            }

            fn set(&mut self, field: $Field) {
                match field { $( $Field::$Variant(value) => self.$field = value, )* }
            }

            fn current(&self, like: &$Field) -> $Field {
                match like { $( $Field::$Variant(_) => $Field::$Variant(self.$field.clone()), )* }
            }

            fn differences(&self, newer: &Self) -> Vec<($Field, $Field)> {
                let mut found = Vec::new();
                $( if self.$field != newer.$field {
                    found.push(($Field::$Variant(self.$field.clone()), $Field::$Variant(newer.$field.clone())));
                } )*
                found
            }
        }
    };
}

/// Calls a macro with the names of all kinds of entities in the order of dependence.
macro_rules! over_kinds {
    ($declare:ident) => {
        $declare! {
            Unit,
            Group,
            Plan,
            Section,
            Task,
            Link,
            Reassignment,
            Update,
            Assessment,
            Extension,
            TriggerFired,
            Obstacle,
            Document,
            Indicator,
            Definition,
            Measurement,
            Reminder,
            Request,
            Meeting,
            Conclusion,
            Action,
            Duty,
            Submission,
            Report,
            Passage,
            Issuance
        }
    };
}

pub(crate) use over_kinds;
