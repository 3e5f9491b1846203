//! Builds the pack in anew when a rule file is added or taken away.
#![expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

fn main() {
    println!("cargo:rerun-if-changed=rules");
}
