//! Screens at several sizes.
use super::desk::*;
#[test]
fn look() {
    for size in [(80, 24), (120, 40)] {
        let mut desk = Desk::with(workspace(), setup(), size);
        desk.press("+ + + home down down down down down down down");
        println!("{}", desk.screen());
        desk.press("ctrl-t");
        println!("{}", desk.screen());
        desk.press("enter");
        println!("{}", desk.screen());
        desk.press("esc ?");
        println!("{}", desk.screen());
    }
}
