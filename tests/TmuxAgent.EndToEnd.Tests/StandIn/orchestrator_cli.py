"""Stands in for the orchestrator in tests: the same arguments, files, codex call, parse rules and metrics.

What it saw it writes to .tmuxagent/logs/: environment.bin (NUL-separated), and seen.json once a decision was tried.
Variables that tests put into the env file:
  STAND_IN_SAY      print the named variables at once and end with exit code 9
  STAND_IN_CONNECT  HOST:PORT to connect to; what it answers is noted in seen.json
"""

import argparse
import http.server
import json
import os
import pathlib
import socket
import subprocess
import sys
import threading
import time
import tomllib
import uuid

try:
    from . import stand_in
except ImportError:  # Imported by a test for its parse rules alone.
    stand_in = None

PROMPT_NAMES = dict.fromkeys(
    ["branch", "session", "model", "template", "description", "status", "metadata", "log_excerpt", "summary_prompt"], "x"
)
LOGS = pathlib.Path(".tmuxagent/logs")
counts = {"decisions": 0, "errors": 0, "parse_failures": {}}


class CodexError(Exception):
    def __init__(self, kind):
        super().__init__(kind)
        self.kind = kind


def parse_decision(text):
    """One JSON object: alone, in a code fence, or from the first brace to the last."""
    text = text.strip()
    if not text:
        raise CodexError("empty_output")
    if text.startswith("```"):
        text = text[3:].partition("\n")[2].removesuffix("```").strip()
    for candidate in (text, text[text.find("{"):text.rfind("}") + 1]):
        try:
            decision = json.loads(candidate)
        except json.JSONDecodeError:
            continue
        if isinstance(decision, dict):
            return decision
        raise CodexError("invalid_payload_type")
    raise CodexError("json_parse_error")


def ask_codex(codex, prompt):
    try:
        answer = subprocess.run(
            [codex.get("bin", "codex"), *codex.get("extra_args", [])],
            input=prompt.strip() + "\n\n",
            env={**os.environ, **codex.get("env", {}), "LC_ALL": "en_US.UTF-8"},
            encoding="utf-8", errors="replace", capture_output=True, timeout=codex.get("timeout", 120.0), check=False,
        )
    except subprocess.TimeoutExpired:
        raise CodexError("timeout") from None
    except FileNotFoundError:
        raise CodexError("missing_executable") from None
    if answer.returncode != 0:
        raise CodexError("non_zero_exit")
    return parse_decision(answer.stdout)


def decide(config, base, names=PROMPT_NAMES):
    template = (base / config["prompts"]["command"]).read_text(encoding="utf-8")
    try:
        decision = ask_codex(config.get("codex", {}), template.format(**names))
    except CodexError as error:
        counts["errors"] += 1
        counts["parse_failures"][error.kind] = counts["parse_failures"].get(error.kind, 0) + 1
        return {"error": error.kind}
    counts["decisions"] += 1
    return decision


def decide_for(agents, config, base, session):
    """One decision for a session; its commands are queued, tracked and noted in the audit log."""
    names = {
        **PROMPT_NAMES, "branch": session["branch"], "session": session["session"], "status": "running",
        "metadata": json.dumps(session["metadata"]), "log_excerpt": session["log"].read_text(encoding="utf-8", errors="replace")[-4000:],
    }
    decision = decide(config, base, names)
    for command in decision.get("commands", []):
        identity = "cmd-" + uuid.uuid4().hex
        text = f'{command["text"]}; __status=$?; printf "{stand_in.MARKER} {identity} %s\\n" "$__status"'
        payload = {"text": text, "session": session["session"], "command_id": identity}
        entry = {"command_id": identity, "text": command["text"], "status": "pending"}
        agents.store.change(session["branch"], lambda metadata: metadata.setdefault("command_tracker", []).append(entry))
        with agents.commands.open("a", encoding="utf-8") as queue:
            queue.write(json.dumps(payload) + "\n")
        with (LOGS / "orchestrator-actions.jsonl").open("a", encoding="utf-8") as audit:
            audit.write(json.dumps({"branch": session["branch"], "event": "command", "payload": payload}) + "\n")
    return decision


# As the real one, which names a family also before it has a value.
FAMILIES = {
    "orchestrator_commands_total": "counter",
    "orchestrator_decision_errors_total": "counter",
    "orchestrator_json_parse_failures_total": "counter",
    "orchestrator_queue_size": "gauge",
    "orchestrator_pending_confirmation_total": "gauge",
    "orchestrator_decision_latency_seconds": "histogram",
    "orchestrator_command_failures_total": "counter",
    "orchestrator_command_success_total": "counter",
}


class Metrics(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        lines = [f"# TYPE {name} {kind}" for name, kind in FAMILIES.items()]
        lines += [
            'orchestrator_commands_total{result="queued"} 0',
            f'orchestrator_decision_errors_total{{branch="main"}} {counts["errors"]}',
            f'orchestrator_decision_latency_seconds_count {counts["decisions"]}',
        ]
        lines += [
            f'orchestrator_json_parse_failures_total{{branch="main",kind="{kind}"}} {count}'
            for kind, count in counts["parse_failures"].items()
        ]
        body = ("\n".join(lines) + "\n").encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; version=0.0.4")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def connect(address):
    host, _, port = address.rpartition(":")
    with socket.create_connection((host, int(port)), timeout=20) as connection:
        return connection.recv(1024).decode()


def note(name, content):
    """Writes a whole file in one step, so that a test never reads a half one."""
    LOGS.mkdir(parents=True, exist_ok=True)
    (LOGS / (name + ".part")).write_bytes(content)
    os.replace(LOGS / (name + ".part"), LOGS / name)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", type=pathlib.Path, required=True)
    parser.add_argument("--orchestrator-config", type=pathlib.Path, default=pathlib.Path(".tmuxagent/orchestrator.toml"))
    parser.add_argument("--metrics-port", type=int)
    parser.add_argument("--metrics-host")
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--log-level", default="INFO")
    arguments = parser.parse_args()
    if not arguments.config.is_file():
        sys.exit(f"no agent configuration at {arguments.config}")
    if os.environ.get("STAND_IN_SAY"):
        for name in os.environ["STAND_IN_SAY"].split():
            print(f"{name}: {os.environ.get(name)}")
        sys.exit(9)
    config = tomllib.loads(arguments.orchestrator_config.read_text(encoding="utf-8"))
    note("environment.bin", b"\0".join(k + b"=" + v for k, v in os.environb.items()))
    agents = stand_in.Config(arguments.config)
    seen = {"pid": os.getpid(), "cwd": os.getcwd(), "arguments": sys.argv[1:]}
    port = arguments.metrics_port or config.get("metrics_port")
    if port:
        host = arguments.metrics_host or config.get("metrics_host", "0.0.0.0")
        server = http.server.ThreadingHTTPServer((host, port), Metrics)
        threading.Thread(target=server.serve_forever, daemon=True).start()
    if os.environ.get("STAND_IN_CONNECT"):
        seen["connected"] = connect(os.environ["STAND_IN_CONNECT"])
    while True:
        base = arguments.orchestrator_config.parent
        sessions = agents.store.sessions()
        # Without a session the real one asks nothing; here one question is asked, for tests that look at the call alone.
        if not sessions and not arguments.dry_run:
            seen["decision"] = decide(config, base)
        for session in sessions:
            seen["decision"] = decide_for(agents, config, base, session)
        seen["counts"] = counts
        note("seen.json", json.dumps(seen, ensure_ascii=False).encode())
        time.sleep(config.get("poll_interval", 45.0))


if __name__ == "__main__":
    main()
