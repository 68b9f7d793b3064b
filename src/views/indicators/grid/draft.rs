//! What was typed into the grid and not written; it survives the program's end.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{DefinitionId, UnitId};
use crate::locale::grid as words;
use crate::views::ctx::Ctx;
use crate::views::overlay::draft::{self, Draft, Subject};
use crate::views::overlay::{Choose, Name};
use crate::widgets::line::Line;

use super::paste::{Loose, Unfit};
use super::{Grid, Over, RowId};

/// Holds the cells that hold something, and the pasted lines that fit no row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    cells: Vec<Cell>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    loose: Vec<String>,
}

/// Is one cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Cell {
    definition: DefinitionId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<UnitId>,
    text: String,
}

impl Sheet {
    /// Returns how many cells and lines it holds.
    pub fn count(&self) -> usize {
        self.cells.len() + self.loose.len()
    }
}

impl Grid {
    /// Returns what was typed or pasted into the cells; none where nothing was.
    pub fn sheet(&self) -> Option<Sheet> {
        let filled = self.rows.iter().filter(|row| !row.line.text().trim().is_empty());
        let cell = |row: &super::Row| {
            let RowId { definition, unit } = row.id.clone();
            Cell { definition, unit, text: row.line.text().to_owned() }
        };
        let sheet = Sheet {
            cells: filled.map(cell).collect(),
            loose: self.loose.iter().map(|loose| loose.text.clone()).collect(),
        };
        (sheet.count() > 0).then_some(sheet)
    }

    /// Returns what the grid is about, for its draft. Which indicators are in view does not matter.
    pub fn subject(&self) -> Subject {
        match &self.over {
            Over::Indicators(_) => Subject::Grid,
            Over::Units(definition) => Subject::GridOfUnits(definition.clone()),
        }
    }

    /// Returns what is worth keeping; none where no cell holds anything.
    pub fn draft(&self) -> Option<Draft> {
        let sheet = self.sheet()?;
        let fields = self.head.iter().map(|field| (field.name, field.line.text().to_owned()));
        Some(Draft {
            subject: self.subject(),
            fields: fields.collect(),
            sheet: Some(sheet),
            record: Box::default(),
        })
    }

    /// Puts back what was typed; a cell whose row is not in view becomes a line of its own.
    pub fn fill(&mut self, draft: &Draft) {
        self.resumed = true;
        for (name, text) in &draft.fields {
            if let Some(field) = self.head.iter_mut().find(|field| field.name == *name)
                && field.line.text() != text
            {
                field.line = Line::new(text.as_str());
            }
        }
        self.stale = true;
        let Some(sheet) = &draft.sheet else { return };
        for cell in &sheet.cells {
            let id = RowId { definition: cell.definition.clone(), unit: cell.unit.clone() };
            match self.rows.iter_mut().find(|row| row.id == id) {
                Some(row) => row.put(&cell.text, &self.scale),
                None => self.loose.push(cell.out_of_view()),
            }
        }
        self.loose.extend(sheet.loose.iter().map(|text| Loose { text: text.clone(), why: Unfit::NoRow }));
        self.go_to(self.at);
    }

    /// Asks what becomes of what was typed.
    pub fn leave_question(&self, ctx: &Ctx) -> Choose {
        let count = self.sheet().map_or(0, |sheet| sheet.count());
        let date = self.given(Name::Date).unwrap_or_default();
        draft::question_about(vec![ctx.tell(words::TYPED, &[("n", &count), ("date", &date)])], ctx)
    }
}

impl Cell {
    fn out_of_view(&self) -> Loose {
        let of = self.unit.as_ref().map_or(self.definition.as_str(), UnitId::as_str);
        Loose { text: format!("{of}\t{}", self.text), why: Unfit::OutOfView }
    }
}
