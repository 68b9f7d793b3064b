//! A list or a table that an analyst puts into a text, on a line of its own. It is computed anew each time, as figures are.

use super::figures::{Call, Mistake, MistakeKind, Shape, columns};

/// Is a list or a table in a text.
///
/// | written | printed |
/// |---|---|
/// | `{- tasks.overdue}` | a list: a line for each row of the figure |
/// | `{= tasks.overdue plan=454}` | a table with the usual columns |
/// | `{= tasks.overdue \| title lead deadline}` | a table with these columns |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Insert {
    /// The figure whose rows they are.
    pub call: Call,
    /// What its rows are.
    pub shape: Shape,
    /// How they are printed.
    pub form: Form,
}

/// Says how rows are printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// One line for each row.
    List,
    /// A table with the columns of these names.
    Table(Vec<&'static str>),
}

impl Insert {
    /// Reads a line. None where it is no list or table, but words.
    ///
    /// # Errors
    /// Returns every mistake with its byte in the line: a figure that is none or has no rows, a column that is none.
    pub fn read(line: &str) -> Option<Result<Self, Vec<Mistake>>> {
        let start = line.len() - line.trim_start().len();
        let inner = line.trim().strip_prefix('{')?.strip_suffix('}')?;
        let is_table = inner.starts_with('=');
        let body = inner.strip_prefix(['=', '-']).filter(|body| !body.contains(['{', '}']))?;
        let at = start + 2;
        let (call, named) = match body.split_once('|').filter(|_| is_table) {
            Some((call, named)) => (call, Some((named, at + call.len() + 1))),
            None => (body, None),
        };
        Some(insert(is_table, (call, at), named))
    }

    /// Writes a list of the figure's rows, as a text holds it.
    pub fn list(call: &Call) -> String {
        format!("{{- {call}}}")
    }

    /// Writes a table of the figure's rows with the usual columns, as a text holds it.
    pub fn table(call: &Call) -> String {
        format!("{{= {call}}}")
    }

    /// Returns under which name it is kept what it printed: as a text holds it.
    pub fn name(&self) -> String {
        match &self.form {
            Form::List => Self::list(&self.call),
            Form::Table(named) => format!("{{= {} | {}}}", self.call, named.join(" ")),
        }
    }
}

/// Is a text with the byte at which it begins in its line.
type Placed<'t> = (&'t str, usize);

fn insert(is_table: bool, call: Placed<'_>, named: Option<Placed<'_>>) -> Result<Insert, Vec<Mistake>> {
    let (text, at) = call;
    let moved = |it: Mistake| Mistake { at: at + it.at, ..it };
    let call = Call::read(text).map_err(|found| found.into_iter().map(moved).collect::<Vec<_>>())?;
    let no_rows = || vec![MistakeKind::NoRows(call.row.name).at(at)];
    let shape = call.row.ask.shape().ok_or_else(no_rows)?;
    let form = match named {
        _ if !is_table => Form::List,
        None => Form::Table(columns::usual(shape).to_vec()),
        Some(named) => Form::Table(read_columns(named, shape)?),
    };
    Ok(Insert { call, shape, form })
}

fn read_columns((text, at): Placed<'_>, shape: Shape) -> Result<Vec<&'static str>, Vec<Mistake>> {
    let place = |word: &str| at + (word.as_ptr() as usize - text.as_ptr() as usize);
    let words = text.split([' ', ',', ';']).filter(|word| !word.trim().is_empty());
    let (mut found, mut mistakes) = (Vec::new(), Vec::new());
    for word in words {
        match columns::named(shape, word.trim()) {
            Some(column) => found.push(column.name),
            None => mistakes.push(MistakeKind::unknown_column(word.trim(), shape).at(place(word))),
        }
    }
    match (found.is_empty(), mistakes.is_empty()) {
        (_, false) => Err(mistakes),
        (true, true) => Ok(columns::usual(shape).to_vec()),
        (false, true) => Ok(found),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;

    fn told(line: &str) -> String {
        match Insert::read(line) {
            None => "words".to_owned(),
            Some(Ok(insert)) => insert.name(),
            Some(Err(found)) => {
                let told = |it: &Mistake| format!("{} {}", it.at, it.what.words(Lang::En));
                found.iter().map(told).collect::<Vec<_>>().join(" / ")
            }
        }
    }

    #[test]
    fn a_line_of_its_own_is_a_list_or_a_table_and_everything_else_is_words() {
        for (line, expected) in [
            ("{- tasks.overdue plan=454}", "{- tasks.overdue plan=454}"),
            ("  {=tasks.overdue | title lead, deadline} ", "{= tasks.overdue | title lead deadline}"),
            ("Đã xong {tasks.done}", "words"),
            ("{tasks.done}", "words"),
            ("- {tasks.done}", "words"),
            ("{- tasks.done} và {- tasks.open}", "words"),
            ("{? nêu lý do}", "words"),
            ("", "words"),
        ] {
            assert_eq!(told(line), expected, "{line}");
        }
    }

    #[test]
    fn a_mistake_says_at_which_byte_it_begins() {
        for (line, at, words) in [
            ("{= tasks.overdeu}", 3, "tasks.overdue"),
            ("  {= tasks.overdue | title leda}", 27, "lead"),
            ("{- unit.name}", 2, "has no rows"),
            ("{= }", 2, "no figure is named"),
        ] {
            let told = told(line);
            assert!(told.starts_with(&format!("{at} ")) && told.contains(words), "{line}: {told}");
        }
    }

    #[test]
    fn what_the_interface_writes_is_read_again() {
        let call = Call::read("tasks.open plan=454").unwrap();
        for text in [Insert::list(&call), Insert::table(&call)] {
            let read = Insert::read(&text).unwrap().unwrap();
            assert_eq!(read.call, call);
            assert_eq!(Insert::read(&read.name()).unwrap().unwrap(), read);
        }
    }

    #[test]
    fn the_usual_columns_of_every_shape_exist() {
        for shape in Shape::ALL {
            let usual = columns::usual(shape);
            assert!(usual.len() > 1, "{shape:?}");
            assert!(usual.iter().all(|name| columns::named(shape, name).is_some()), "{shape:?}: {usual:?}");
        }
    }
}
