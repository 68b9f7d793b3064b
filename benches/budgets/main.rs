//! Every budget beside what was measured and a floor from the same run: `cargo bench`.

mod province;

fn main() {
    for size in province::SIZES {
        println!("{}: {} bytes", size.name, province::json(size).len());
    }
}
