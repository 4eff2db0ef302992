//! A Chromium and its driver: the ones found, else Debian's packages, else a line that says what to
//! install. `CHROMIUM` and `CHROMEDRIVER` name others.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::step::step;
use crate::workspace::{Workspace, output, run};

const BROWSERS: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
const DRIVERS: [&str; 1] = ["chromedriver"];

/// Where a Mac keeps it; it is not on PATH there.
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// A browser and the driver that goes with it.
pub struct Chromium {
    /// The browser's program.
    pub browser: PathBuf,
    /// Its WebDriver server.
    pub driver: PathBuf,
}

/// The browser of this machine, installed if need be and possible.
pub fn chromium(workspace: &Workspace) -> Result<Chromium> {
    if let Some(found) = find(workspace) {
        return Ok(found);
    }
    if may_install(workspace) {
        // What failed has been shown; what to do about it is said below.
        let _ = step("install chromium and chromium-driver", || apt(workspace));
    }
    match find(workspace) {
        Some(found) => Ok(found),
        None => {
            bail!("install Chromium (or Chrome) and chromedriver of the same version, both on PATH")
        }
    }
}

fn find(workspace: &Workspace) -> Option<Chromium> {
    let named = |variable| env::var_os(variable).map(PathBuf::from);
    let mac = || Some(PathBuf::from(MAC)).filter(|file| file.is_file());
    Some(Chromium {
        browser: named("CHROMIUM")
            .or_else(|| workspace.which(&BROWSERS))
            .or_else(mac)?,
        driver: named("CHROMEDRIVER").or_else(|| workspace.which(&DRIVERS))?,
    })
}

/// Only root on Debian and its kin can install packages unasked.
fn may_install(workspace: &Workspace) -> bool {
    Path::new("/etc/debian_version").exists()
        && workspace.which(&["apt-get"]).is_some()
        && output(workspace.command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn apt(workspace: &Workspace) -> Result<()> {
    let apt_get = |arguments: &[&str]| {
        let mut command = workspace.command("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        run(command.args(arguments))
    };
    apt_get(&["update", "--quiet"])?;
    apt_get(&["install", "--quiet", "--yes", "chromium", "chromium-driver"])
}
