"""Stands in for the agent CLI: `spawn BRANCH` makes worktree, session and log as fleet.toml says, and registers them."""

import argparse
import pathlib
import shlex
import subprocess
import tomllib

from . import stand_in


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("verb", choices=["spawn"])
    parser.add_argument("branch")
    arguments = parser.parse_args()
    root = pathlib.Path.cwd()
    fleet = tomllib.loads((root / ".tmuxagent/fleet.toml").read_text(encoding="utf-8"))
    safe = arguments.branch.replace("/", "-").replace(":", "-")
    worktree = root / fleet["worktree"]["root"] / safe
    if not worktree.exists():
        known = subprocess.run(["git", "show-ref", "--verify", "--quiet", "refs/heads/" + arguments.branch], check=False)
        branch = [arguments.branch] if known.returncode == 0 else ["-b", arguments.branch]
        subprocess.run(["git", "worktree", "add", "--quiet", str(worktree), *branch], check=True)
    session = fleet["tmux"]["prefix"] + safe
    socket = fleet["tmux"].get("socket", "default")
    stand_in.tmux(socket, "new-session", "-d", "-s", session, "-c", str(worktree))
    log = root / ".tmuxagent/logs" / (session + ".log")
    log.parent.mkdir(parents=True, exist_ok=True)
    log.touch()
    stand_in.tmux(socket, "pipe-pane", "-t", session + ":", "-o", "cat >> " + shlex.quote(str(log)))
    stand_in.tmux(socket, "send-keys", "-t", session + ":", fleet["agent"]["command"].format(model=fleet["agent"]["model"]), "C-m")
    stand_in.Store(pathlib.Path(fleet["state"]["db"]).expanduser()).add(arguments.branch, session, worktree, log)


if __name__ == "__main__":
    main()
