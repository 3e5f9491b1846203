//! `recoupe init DIR`: the shipped rules as files to edit.

use super::arguments::Init;
use super::desk::count;
use super::{Desk, Exit};
use crate::diagnostic::visible;
use crate::files::write_pack;
use crate::rule::pack_files;

pub(super) fn run(args: &Init, desk: &mut Desk<'_>) -> Exit {
    match write_pack(&args.dir, &pack_files()) {
        Ok(files) => {
            let (files, dir) = (count(files, "file"), visible(&args.dir.replace('\n', " ")));
            desk.print(&format!(
                "{files} written to {dir}\n\nEdit a rule, then look whether it works and what it changes:\n  \
                 recoupe check {dir}\n  recoupe compare --rules {dir} ARTICLES\n"
            ));
            Exit::Done
        }
        Err(diagnostic) => {
            desk.diagnostics(&[diagnostic]);
            Exit::Failed
        }
    }
}
