//! One Rust library reads ./.env; what the program then has goes to the output, as one process hands it to another.
use std::io::Write;
use std::os::unix::ffi::OsStrExt;

fn load(reader: &str) -> Result<(), String> {
    match reader {
        "dotenvy" => dotenvy::from_path(".env").map_err(|error| error.to_string()),
        "dotenvy-override" => dotenvy::from_path_override(".env").map_err(|error| error.to_string()),
        "dotenv-rust" => dotenv::from_path(".env").map_err(|error| error.to_string()),
        "dotenvs" => dotenvs_library::load().map(|_| ()).map_err(|error| error.to_string()),
        other => Err(format!("no reader {other}")),
    }
}

fn main() {
    let reader = std::env::args().nth(1).expect("a reader");
    if let Err(problem) = load(&reader) {
        eprintln!("{problem}");
        std::process::exit(1);
    }
    let mut output = std::io::stdout().lock();
    output.write_all(b"\0").expect("an output");
    for (name, value) in std::env::vars_os() {
        let pair = [name.as_bytes(), b"=", value.as_bytes(), b"\0"].concat();
        output.write_all(&pair).expect("an output");
    }
}
