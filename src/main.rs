//! The binary: hands the arguments over to `recoupe::cli` and turns the result into an exit code.

use std::process::ExitCode;

#[expect(clippy::disallowed_methods, reason = "the arguments of the process come in here")]
fn main() -> ExitCode {
    recoupe::cli::main_with_args(std::env::args_os()).into()
}
