//! What a frozen type is, and the declarations that write both ways between it and its domain type.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use bincode::{BorrowDecode, Encode};
use chrono::{Duration, NaiveDate, NaiveTime};

use crate::storage::codec::Malformed;

/// Is the frozen form of the domain type `D`: what is written, and how it is read back.
pub(in crate::storage) trait Frozen<'a, D>: Sized {
    /// Returns the frozen form; it borrows the texts.
    fn freeze(value: &'a D) -> Self;

    /// Returns the domain value.
    ///
    /// # Errors
    /// Returns [`Malformed::Value`] when the domain does not allow it.
    fn thaw(self) -> Result<D, Malformed>;

    /// Shows every free text of the value, ids excepted; used where a value has to be struck out.
    fn texts(_value: &mut D, _each: &mut dyn FnMut(&mut String)) {}
}

/// Is an id.
#[derive(Clone, Copy, Encode, BorrowDecode)]
pub(in crate::storage) struct Id<'a>(pub &'a str);

impl<'a, D: Borrow<str> + for<'text> From<&'text str>> Frozen<'a, D> for Id<'a> {
    fn freeze(value: &'a D) -> Self {
        Id(value.borrow())
    }

    fn thaw(self) -> Result<D, Malformed> {
        Ok(D::from(self.0))
    }
}

/// Is a day, counted from 1 January 1970.
#[derive(Clone, Copy, Encode, BorrowDecode)]
pub(in crate::storage) struct Day(i32);

impl Frozen<'_, NaiveDate> for Day {
    fn freeze(value: &NaiveDate) -> Self {
        Day(value.to_epoch_days())
    }

    fn thaw(self) -> Result<NaiveDate, Malformed> {
        NaiveDate::from_epoch_days(self.0).ok_or(Malformed::Value("the day"))
    }
}

/// Is a time of day in seconds from midnight.
#[derive(Clone, Copy, Encode, BorrowDecode)]
pub(in crate::storage) struct Clock(u32);

impl Frozen<'_, NaiveTime> for Clock {
    fn freeze(value: &NaiveTime) -> Self {
        let seconds = value.signed_duration_since(NaiveTime::MIN).num_seconds();
        Clock(u32::try_from(seconds).unwrap_or_default())
    }

    fn thaw(self) -> Result<NaiveTime, Malformed> {
        let (time, days) = NaiveTime::MIN.overflowing_add_signed(Duration::seconds(self.0.into()));
        if days == 0 { Ok(time) } else { Err(Malformed::Value("the time of day")) }
    }
}

impl<'a> Frozen<'a, String> for &'a str {
    fn freeze(value: &'a String) -> Self {
        value
    }

    fn thaw(self) -> Result<String, Malformed> {
        Ok(self.to_owned())
    }

    fn texts(value: &mut String, each: &mut dyn FnMut(&mut String)) {
        each(value);
    }
}

impl<'a, D, F: Frozen<'a, D>> Frozen<'a, Option<D>> for Option<F> {
    fn freeze(value: &'a Option<D>) -> Self {
        value.as_ref().map(F::freeze)
    }

    fn thaw(self) -> Result<Option<D>, Malformed> {
        self.map(F::thaw).transpose()
    }

    fn texts(value: &mut Option<D>, each: &mut dyn FnMut(&mut String)) {
        value.iter_mut().for_each(|value| F::texts(value, each));
    }
}

impl<'a, D, F: Frozen<'a, D>> Frozen<'a, Vec<D>> for Vec<F> {
    fn freeze(value: &'a Vec<D>) -> Self {
        value.iter().map(F::freeze).collect()
    }

    fn thaw(self) -> Result<Vec<D>, Malformed> {
        // Collecting results would give every list room for four at the least, which adds up over all records.
        let mut thawed = Vec::with_capacity(self.len());
        for value in self {
            thawed.push(value.thaw()?);
        }
        Ok(thawed)
    }

    fn texts(value: &mut Vec<D>, each: &mut dyn FnMut(&mut String)) {
        value.iter_mut().for_each(|value| F::texts(value, each));
    }
}

impl<'a> Frozen<'a, BTreeMap<String, String>> for Vec<(&'a str, &'a str)> {
    fn freeze(value: &'a BTreeMap<String, String>) -> Self {
        value.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
    }

    fn thaw(self) -> Result<BTreeMap<String, String>, Malformed> {
        Ok(self.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect())
    }

    fn texts(value: &mut BTreeMap<String, String>, each: &mut dyn FnMut(&mut String)) {
        value.values_mut().for_each(each);
    }
}

/// Declares plain values that are written as they are.
macro_rules! plain {
    ($($ty:ident),*) => {$(
        impl Frozen<'_, $ty> for $ty {
            fn freeze(value: &$ty) -> Self {
                *value
            }

            fn thaw(self) -> Result<$ty, Malformed> {
                Ok(self)
            }
        }
    )*};
}

plain!(bool, u8, u16, u32, u64, i32, i64);

/// Declares the frozen form of a struct: its fields in the order in which they are written, for ever.
macro_rules! frozen_struct {
    ($domain:ident: $Name:ident<'a> { $($field:ident: $ty:ty),* $(,)? }) => {
        #[derive(Clone, bincode::Encode, bincode::BorrowDecode)]
        pub(in crate::storage) struct $Name<'a> { $($field: $ty),* }
        frozen_struct!(@both [<'a>] 'a [$Name<'a>] $domain $Name { $($field: $ty),* });
    };
    ($domain:ident: $Name:ident { $($field:ident: $ty:ty),* $(,)? }) => {
        #[derive(Clone, bincode::Encode, bincode::BorrowDecode)]
        pub(in crate::storage) struct $Name { $($field: $ty),* }
        frozen_struct!(@both [] '_ [$Name] $domain $Name { $($field: $ty),* });
    };
    (@both [$($generics:tt)*] $life:lifetime [$($frozen:tt)*] $domain:ident $Name:ident
        { $($field:ident: $ty:ty),* }
    ) => {
        impl $($generics)* Frozen<$life, domain::$domain::$Name> for $($frozen)* {
            fn freeze(value: &$life domain::$domain::$Name) -> Self {
                Self { $($field: Frozen::freeze(&value.$field)),* }
            }

            fn thaw(self) -> Result<domain::$domain::$Name, Malformed> {
                Ok(domain::$domain::$Name { $($field: Frozen::thaw(self.$field)?),* })
            }

            fn texts(value: &mut domain::$domain::$Name, each: &mut dyn FnMut(&mut String)) {
                $( <$ty as Frozen<'_, _>>::texts(&mut value.$field, each); )*
            }
        }

        #[cfg(test)]
        impl Sample for domain::$domain::$Name {
            fn sample(source: &mut Source) -> Self {
                Self { $($field: Sample::sample(source)),* }
            }
        }
    };
}

/// Declares the frozen form of an enum without contents: its variants in the order of their numbers, for ever.
macro_rules! frozen_enum {
    ($domain:ident: $Name:ident { $($Variant:ident),* $(,)? }) => {
        #[derive(Clone, Copy, bincode::Encode, bincode::BorrowDecode)]
        pub(in crate::storage) enum $Name { $($Variant),* }

        impl Frozen<'_, domain::$domain::$Name> for $Name {
            fn freeze(value: &domain::$domain::$Name) -> Self {
                match value { $( domain::$domain::$Name::$Variant => $Name::$Variant, )* }
            }

            fn thaw(self) -> Result<domain::$domain::$Name, Malformed> {
                Ok(match self { $( $Name::$Variant => domain::$domain::$Name::$Variant, )* })
            }
        }

        #[cfg(test)]
        impl Sample for domain::$domain::$Name {
            fn sample(source: &mut Source) -> Self {
                source.one_of(&[$(domain::$domain::$Name::$Variant),*])
            }
        }
    };
}

/// Declares the frozen form of an entity and of one of its fields; both orders hold for ever.
macro_rules! frozen_entity {
    ($domain:ident: $Name:ident<'a> / $Field:ident {
        $($field:ident / $Variant:ident: $ty:ty),* $(,)?
    }) => {
        frozen_struct!($domain: $Name<'a> { id: Id<'a>, $($field: $ty),* });

        #[derive(Clone, bincode::Encode, bincode::BorrowDecode)]
        pub(in crate::storage) enum $Field<'a> { $($Variant($ty)),* }

        impl<'a> Frozen<'a, domain::$domain::$Field> for $Field<'a> {
            fn freeze(value: &'a domain::$domain::$Field) -> Self {
                match value {
                    $( domain::$domain::$Field::$Variant(value) => $Field::$Variant(Frozen::freeze(value)), )*
                }
            }

            fn thaw(self) -> Result<domain::$domain::$Field, Malformed> {
                Ok(match self {
                    $( $Field::$Variant(value) => domain::$domain::$Field::$Variant(Frozen::thaw(value)?), )*
                })
            }

            fn texts(value: &mut domain::$domain::$Field, each: &mut dyn FnMut(&mut String)) {
                match value {
                    $( domain::$domain::$Field::$Variant(value) => <$ty as Frozen<'_, _>>::texts(value, each), )*
                }
            }
        }

        #[cfg(test)]
        impl Sample for domain::$domain::$Field {
            fn sample(source: &mut Source) -> Self {
                let fields: &[fn(&mut Source) -> Self] =
                    &[$(|source| domain::$domain::$Field::$Variant(Sample::sample(source))),*];
                source.one_of(fields)(source)
            }
        }
    };
}
