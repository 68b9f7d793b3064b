//! What was written for a section, as blocks.

use super::super::document::{Block, Run};
use super::super::figures::Figures;
use super::super::insert::Insert;
use super::super::sentence::{Printed, Sentence};
use super::outline::SectionState;
use super::{Written, inserted};

/// Is a text of the document with how far it has come.
pub(super) struct Passage {
    pub blocks: Vec<Block>,
    pub state: SectionState,
}

/// Returns what stands in the section: what was written, else the template's own words, else the prompt.
pub(super) fn passage(
    figures: &Figures<'_>,
    written: Option<&Written>,
    prompt: &str,
    draft: Option<&Sentence>,
) -> Passage {
    if let Some(written) = written.filter(|written| !written.text.trim().is_empty()) {
        return of_words(figures, written);
    }
    let Some(draft) = draft else {
        let blocks = vec![Block::paragraph(vec![Run::prompt(prompt)])];
        return Passage { blocks, state: SectionState::Empty };
    };
    let state = if draft.is_unfinished() { SectionState::Empty } else { SectionState::Computed };
    Passage { blocks: vec![Block::paragraph(draft.runs(figures, &Printed::new()))], state }
}

fn of_words(figures: &Figures<'_>, written: &Written) -> Passage {
    let mut blocks: Vec<Block> = Vec::new();
    let mut items: Vec<Vec<Run>> = Vec::new();
    let end_list = |items: &mut Vec<Vec<Run>>, blocks: &mut Vec<Block>| {
        if !items.is_empty() {
            blocks.push(Block::list(std::mem::take(items)));
        }
    };
    for line in written.text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(insert) = Insert::read(line) {
            end_list(&mut items, &mut blocks);
            blocks.push(match insert {
                Ok(insert) => inserted::block(figures, &insert, &written.figures),
                Err(_) => Block::paragraph(vec![Run::prompt(line)]),
            });
            continue;
        }
        let item = line.strip_prefix("- ");
        let runs = Sentence::read(item.unwrap_or(line)).runs(figures, &written.figures);
        if item.is_some() {
            items.push(runs);
        } else {
            end_list(&mut items, &mut blocks);
            blocks.push(Block::paragraph(runs));
        }
    }
    end_list(&mut items, &mut blocks);
    let state = state_of(&blocks);
    Passage { blocks, state }
}

fn state_of(blocks: &[Block]) -> SectionState {
    let any = |is: fn(&Run) -> bool| blocks.iter().flat_map(Block::runs).any(is);
    if any(Run::is_stale) {
        SectionState::Changed
    } else if any(Run::is_prompt) {
        SectionState::Drafted
    } else {
        SectionState::Written
    }
}
