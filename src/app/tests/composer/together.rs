//! Two people write one report.

use super::{Desk, elsewhere, passage, passages, reports, setup, typed, writing};
use crate::app::{Effect, Event};
use crate::domain::journal::{BatchNumber, Seq};
use crate::domain::operation::Operation;
use crate::views::overlay::Overlay;

#[test]
fn two_people_write_different_sections_at_once() {
    let mut desk = writing();
    desk.write("của tôi");
    elsewhere(&mut desk, vec![Operation::Create(passage("q1", "iii.text", "của người khác", &[]))]);
    assert_eq!(typed(&desk), "của tôi");
    desk.press("esc");
    let [mine] = passages(&desk).try_into().unwrap();
    assert_eq!(mine.text, "của tôi");
    let theirs = desk.model.workspace().passages.get("q1#iii.text").unwrap();
    assert_eq!(theirs.text, "của người khác");
}

/// Two people write the same section; the store refuses the second batch.
fn in_conflict() -> Desk {
    let mut desk = writing();
    desk.write("của tôi");
    let theirs = passage("q1", "ii.text", "của người khác", &[]);
    elsewhere(&mut desk, vec![Operation::Create(theirs.clone())]);
    desk.refuse(vec![theirs]);
    desk.press("ctrl-l");
    assert!(
        desk.screen().contains("của tôi") && desk.screen().contains("của người khác"),
        "{}",
        desk.screen()
    );
    desk
}

#[test]
fn the_same_section_is_never_overwritten_unseen() {
    let mut desk = in_conflict();
    desk.press("down down enter");
    assert_eq!(desk.model.workspace().passages.get("q1#ii.text").unwrap().text, "của tôi");
    let mut desk = in_conflict();
    desk.press("down enter");
    assert_eq!(desk.model.workspace().passages.get("q1#ii.text").unwrap().text, "của người khác");
    let Some(Overlay::Writing(_)) = desk.model.layers().last() else { panic!("{}", desk.screen()) };
    assert!(desk.screen().contains("của người khác"), "{}", desk.screen());
    desk.press("ctrl-u");
    assert_eq!(typed(&desk), "của tôi", "one's own words can be brought back");
}

#[test]
fn a_draft_that_was_written_over_by_somebody_else_meets_their_words() {
    let mut desk = writing();
    desk.write("của tôi");
    let unwritten = desk.model.unwritten();
    let mut workspace = reports();
    let theirs = passage("q1", "ii.text", "của người khác", &[]);
    workspace.load(theirs, Seq(700), BatchNumber(1));
    let mut next = Desk::with(workspace, setup(), (80, 24));
    next.tell(Event::Unfinished(Box::new(unwritten)));
    next.rest().press("ctrl-l");
    let Some(Effect::Commit(write)) = next.effects.first() else { panic!("{:?}", next.effects) };
    assert!(
        matches!(write.proposal.operations[..], [Operation::Create(_)]),
        "the store refuses to create it"
    );
}
