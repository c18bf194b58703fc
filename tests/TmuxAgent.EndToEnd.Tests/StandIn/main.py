"""Stands in for the runner: moves queued commands into panes, and reads their results back."""

import argparse
import json
import pathlib
import re
import time

import yaml

from . import stand_in

RESULT = re.compile(stand_in.MARKER + r"\s+(\S+)\s+(-?\d+)")


def matches(config, session, window, title):
    if config.session_filters and not any(re.search(pattern, session) for pattern in config.session_filters):
        return False
    patterns = config.pane_name_patterns
    return not patterns or any(re.search(pattern, name) for pattern in patterns for name in (window, title) if name)


def dispatch(config, read):
    lines = config.commands.read_text(encoding="utf-8").splitlines()
    for line in lines[read:]:
        command = json.loads(line)
        stand_in.tmux(config.socket, "send-keys", "-t", command["session"] + ":", command["text"], "C-m")
        config.send("injected", command["text"])
    return len(lines)


def collect(config):
    known = {session["session"]: session for session in config.store.sessions()}
    panes = stand_in.tmux(config.socket, "list-panes", "-a", "-F", "#{pane_id}\t#{session_name}\t#{window_name}\t#{pane_title}")
    for line in panes.splitlines():
        pane, session, window, title = line.split("\t")
        if session not in known or not matches(config, session, window, title):
            continue
        config.store.mark(known[session]["branch"], "running")
        text = stand_in.tmux(config.socket, "capture-pane", "-p", "-J", "-t", pane, "-S", "-2000")
        results = {command: int(code) for command, code in RESULT.findall(text)}

        def note(metadata):
            for item in metadata.get("command_tracker", []):
                if item["command_id"] in results:
                    code = results[item["command_id"]]
                    item.update(status="succeeded" if code == 0 else "failed", exit_code=code)

        if results:
            config.store.change(known[session]["branch"], note)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", type=pathlib.Path, required=True)
    parser.add_argument("--policy", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    config = stand_in.Config(arguments.config)
    yaml.safe_load(arguments.policy.read_text(encoding="utf-8"))["pipelines"]
    offset = config.bus / "read"
    while True:
        read = dispatch(config, int(offset.read_text()) if offset.exists() else 0)
        offset.write_text(str(read))
        collect(config)
        time.sleep(config.poll_seconds)


if __name__ == "__main__":
    main()
