//! `cargo xtask serve`: builds what changed and serves the page on this machine only.

use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::build;
use crate::workspace::Workspace;

/// Vite's own port for built pages.
const USUAL_PORT: u16 = 4173;

/// Settings of `serve`.
#[derive(clap::Args)]
pub struct Args {
    /// The port; without it 4173, or a free one if that is taken
    #[arg(long)]
    port: Option<u16>,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
}

/// Serves until it is stopped.
pub fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    let port = port(args.port)?;
    build::run_all(workspace)?;
    println!(
        "==> serve http://{}:{port}/ (Ctrl-C stops it)",
        Ipv4Addr::LOCALHOST
    );
    let mut vite = workspace.command("node");
    vite.current_dir(&workspace.www).stdin(Stdio::inherit());
    vite.args(["node_modules/vite/bin/vite.js", "preview", "--strictPort"]);
    vite.arg("--host").arg(Ipv4Addr::LOCALHOST.to_string());
    vite.arg("--port").arg(port.to_string());
    if args.open {
        vite.arg("--open");
    }
    replace(vite)
}

/// The port asked for, if it is free, before anything long is begun.
fn port(asked: Option<u16>) -> Result<u16> {
    let free = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let listener = match asked {
        Some(port) => free(port).with_context(|| format!("port {port}"))?,
        None => free(USUAL_PORT).or_else(|_| free(0))?,
    };
    Ok(listener.local_addr()?.port())
}

/// Becomes the server, so that who ends this process ends the server.
#[cfg(unix)]
fn replace(mut server: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(server.exec()).context("node did not start")
}

#[cfg(not(unix))]
fn replace(mut server: Command) -> Result<()> {
    crate::workspace::run(&mut server)
}
