# Copyright: (c) tmuxagent contributors
# SPDX-License-Identifier: MIT
"""Calls of the tool, and what is made of its answers: everything that is known comes from its one JSON document."""

import json
import os

NO_REFUSAL = (0, 1, 3)
CONFLICT = 4
REFUSED = 5

# Verdicts of files that a person has to look at, or that are theirs by now.
KEPT = ("edited-kept", "merged", "conflict", "refused", "orphan-kept")


def user_environment():
    """What a login session would have set: without it systemctl finds no service manager of the user."""
    runtime = os.environ.get("XDG_RUNTIME_DIR") or "/run/user/%d" % os.getuid()
    return {"XDG_RUNTIME_DIR": runtime, "NO_COLOR": "1"} if os.path.isdir(runtime) else {"NO_COLOR": "1"}


class Tool:
    """The tool in one repository."""

    def __init__(self, module, executable, directory):
        self._module = module
        self._executable = executable
        self._directory = directory

    def run(self, *words, **options):
        """Runs a verb and returns its document; stops the module where there is none, or the exit code is not expected."""
        given = options.get("given")
        expected = options.get("expected", (0,))
        command = [self._executable] + list(words) + ["--json", "--directory", self._directory]
        code, output, errors = self._module.run_command(
            command, data=None if given is None else json.dumps(given), environ_update=user_environment()
        )
        try:
            document = json.loads(output)
        except ValueError:
            self._module.fail_json(
                msg="%s ended with exit code %d and printed no document: %s" % (" ".join(words), code, errors.strip())
            )
        if code not in expected:
            self._module.fail_json(msg=complaint(words[0], document), exit_code=code, **facts_of(document))
        return document


def complaint(verb, document):
    """Why a verb did not do what it was asked, each with place and remedy."""
    lines = [place_of(finding) for finding in document.get("findings", [])]
    lines += document.get("errors", [])
    lines += ["%s: %s%s" % (one["path"], one["reason"], settled_by(one)) for one in waiting_in(document)]
    return "; ".join(lines) or "tmuxagent %s returned %s" % (verb, document.get("exitCode"))


def place_of(finding):
    """A finding of a rule in one line."""
    return "%(path)s:%(line)s:%(column)s: %(severity)s %(rule)s: %(message)s" % finding


def waiting_in(document):
    """Files that wait for a person's word."""
    return [one for one in document.get("files", []) if one["verdict"] in ("conflict", "refused") or one.get("settle")]


def settled_by(planned):
    """How a person settles a file, as it is typed."""
    commands = planned.get("settle", [])
    return " (%s)" % " or ".join(commands) if commands else ""


def facts_of(document):
    """What a task may want to know of a document, without what stays as it is."""
    files = [
        {key: one[key] for key in ("path", "verdict", "reason", "settle") if key in one}
        for one in document.get("files", [])
        if one["verdict"] != "unchanged"
    ]
    return {"files": files, "notes": document.get("notes", [])}


def diff_of(document):
    """The plan as a unified diff, in which the tool has masked every secret."""
    return "".join(one.get("diff") or "" for one in document.get("files", []) if one["verdict"] != "unchanged")


def troubles_in(document):
    """What the probes of doctor found wrong, each with cause and what to type."""
    return [
        {
            "probe": probe["id"],
            "level": finding["verdict"],
            "reason": finding["reason"],
            "cause": finding["cause"],
            "remedy": " ".join(part for part in (finding["remedy"], finding["command"]) if part),
        }
        for probe in document.get("probes", [])
        for finding in probe["findings"]
        if finding["verdict"] in ("error", "warning")
    ]
