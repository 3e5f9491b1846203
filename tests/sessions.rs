//! The console sessions of `tests/cmd`: documents that say what is typed and what recoupe answers. After a change that is meant, run
//! `TRYCMD=overwrite cargo test --test sessions` and read the difference.
#![expect(clippy::disallowed_methods, reason = "the sessions are typed in the folder of their articles")]

use std::path::Path;

#[test]
fn sessions() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd");
    std::env::set_current_dir(&folder).expect("the folder of the sessions");
    trycmd::TestCases::new().env("NO_COLOR", "1").case(folder.join("*.trycmd"));
}
