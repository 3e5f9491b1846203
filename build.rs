//! Builds the pack in anew when a rule file is added or taken away.

fn main() {
    println!("cargo:rerun-if-changed=rules");
}
