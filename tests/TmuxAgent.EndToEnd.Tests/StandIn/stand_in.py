"""What the stand-ins of orchestrator, runner and agent CLI share: configuration, database, tmux, notifications."""

import json
import os
import pathlib
import sqlite3
import subprocess

import yaml

MARKER = "__TMUXAGENT_RESULT"


class Config:
    """The agent configuration (agent-config.yaml), with the orchestrator's defaults."""

    def __init__(self, path):
        data = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        tmux = (data.get("hosts") or [{}])[0].get("tmux", {})
        self.poll_seconds = data.get("poll_interval_ms", 1500) / 1000
        self.notify = [channel.strip() for channel in data.get("notify", "stdout").split(",")]
        self.bus = pathlib.Path(data.get("bus_dir", "~/.tmux_agent/bus")).expanduser()
        self.store = Store(pathlib.Path(data.get("sqlite_path", "~/.tmux_agent/state.db")).expanduser())
        self.socket = tmux.get("socket", "default")
        self.session_filters = tmux.get("session_filters", [])
        self.pane_name_patterns = tmux.get("pane_name_patterns", [])
        self.bus.mkdir(parents=True, exist_ok=True)
        self.commands = self.bus / "commands.jsonl"
        self.commands.touch()

    def send(self, title, body):
        """A notification. httpx refuses to start a request through SOCKS where the package socksio is missing."""
        if "stdout" in self.notify:
            print(f"[NOTIFY] {title}: {body}")
        if "wecom" in self.notify and os.environ.get("WECOM_WEBHOOK"):
            if any(os.environ.get(name, "").startswith("socks") for name in ("ALL_PROXY", "all_proxy")):
                import socksio  # noqa: F401


class Store:
    """The state database: one row a branch."""

    def __init__(self, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        self.database = sqlite3.connect(path, timeout=20, isolation_level=None)
        self.database.execute(
            "create table if not exists agent_sessions (branch text primary key, session_name text, worktree_path text, log_path text, metadata text, status text)"
        )

    def add(self, branch, session, worktree, log):
        self.database.execute("insert or replace into agent_sessions values (?, ?, ?, ?, '{}', 'launching')", (branch, session, str(worktree), str(log)))

    def sessions(self):
        rows = self.database.execute("select branch, session_name, log_path, metadata from agent_sessions").fetchall()
        return [{"branch": b, "session": s, "log": pathlib.Path(log), "metadata": json.loads(m)} for b, s, log, m in rows]

    def mark(self, branch, status):
        self.database.execute("update agent_sessions set status = ? where branch = ?", (status, branch))

    def change(self, branch, change):
        """Changes a branch's metadata under the database's lock."""
        self.database.execute("begin immediate")
        (text,) = self.database.execute("select metadata from agent_sessions where branch = ?", (branch,)).fetchone()
        metadata = json.loads(text)
        change(metadata)
        self.database.execute("update agent_sessions set metadata = ? where branch = ?", (json.dumps(metadata), branch))
        self.database.execute("commit")


def tmux(socket, *arguments):
    """Runs tmux; fails where no server runs, as the orchestrator's adapter does."""
    server = [] if socket == "default" else ["-L", socket]
    return subprocess.run(["tmux", *server, *arguments], check=True, text=True, capture_output=True).stdout
