#!/usr/bin/python
# Copyright: (c) tmuxagent contributors
# SPDX-License-Identifier: MIT
"""Brings what tmuxagent keeps in one repository of a host to what is asked for."""

DOCUMENTATION = r"""
---
module: tmuxagent
short_description: Keep what tmuxagent generates in a repository as it is asked for
version_added: 1.0.0
description:
  - Sets keys of C(tmuxagent.toml), of this host's C(tmuxagent.local.toml) and of the env file, and generates everything that
    follows from them, in one run that C(tmuxagent undo) takes back whole.
  - The tool itself says what changes, in check mode too. Nothing is written where nothing has to change.
  - A file that somebody edited on the host is merged or kept, and named in I(kept) and in a warning.
options:
  directory:
    description: The repository on the host. It has a C(tmuxagent.toml).
    type: path
    required: true
  state:
    description:
      - C(generated) sets the keys and generates.
      - C(checked) writes nothing, and fails where a file is not as it should be, a rule finds a mistake, or a probe of
        C(tmuxagent doctor) an error.
      - C(absent) stops and removes the units, and takes away what the tool wrote. What somebody edited stays, and so does the env
        file where it has keys that I(env) does not name.
    type: str
    choices: [generated, checked, absent]
    default: generated
  config:
    description:
      - Keys with their values, such as C(orchestrator.metrics_port), spelt with dots or as nested mappings. Null takes a key out.
      - They hold no secret; those belong into I(env).
    type: dict
    default: {}
  scope:
    description: Whether I(config) is written into C(tmuxagent.local.toml), which holds for this host alone, or into C(tmuxagent.toml).
    type: str
    choices: [local, manifest]
    default: local
  env:
    description:
      - Keys of the env file with their values. They reach the tool by its standard input, and are never shown.
      - With I(state=absent) only the names count.
    type: dict
    default: {}
  units:
    description: Whether to say in I(due) what the systemd units need so that they run as the files say.
    type: bool
    default: false
  allow_outside:
    description: Whether the manifest may name an env file or a unit outside of the repository.
    type: bool
    default: false
  executable:
    description: The tool.
    type: path
    default: tmuxagent
attributes:
  check_mode:
    description: Says what would change, and writes nothing.
    support: full
  diff_mode:
    description: Shows the change of each file, secrets as C(***).
    support: full
author:
  - tmuxagent contributors (@tmuxagent)
"""

EXAMPLES = r"""
- name: Set up the repository, with a port and a proxy of this host's own
  tmuxagent.fleet.tmuxagent:
    directory: ~/agents
    config:
      orchestrator.metrics_port: 9200
      proxy.http: http://10.0.0.1:7890
    env:
      OPENAI_API_KEY: "{{ vault_openai_api_key }}"

- name: Make sure that everything works
  tmuxagent.fleet.tmuxagent:
    directory: ~/agents
    state: checked
"""

RETURN = r"""
files:
  description: The files that were, or would be, anything but left as they are, each with verdict and reason.
  returned: always
  type: list
  elements: dict
kept:
  description: Files that somebody edited on the host, which were merged or left alone.
  returned: with I(state=generated)
  type: list
  elements: str
notes:
  description: What else a person should know, a sentence each.
  returned: always
  type: list
  elements: str
run:
  description: The number by which C(tmuxagent undo) takes the run back.
  returned: where files were written
  type: int
due:
  description: What each unit needs, C(start) or C(restart), by C(orchestrator) and C(runner).
  returned: with I(units=true)
  type: dict
troubles:
  description: What the probes of C(tmuxagent doctor) found, warnings included, each with cause and remedy.
  returned: with I(state=checked)
  type: list
  elements: dict
"""

from ansible.module_utils.basic import AnsibleModule
from ansible_collections.tmuxagent.fleet.plugins.module_utils.tool import (
    CONFLICT,
    KEPT,
    REFUSED,
    Tool,
    complaint,
    diff_of,
    facts_of,
    place_of,
    settled_by,
    troubles_in,
    waiting_in,
)

NO_SERVICE_MANAGER = 74
NOTHING_THERE = 2
# Ansible hides every value of `env` wherever it occurs in what the module returns. Of a short one, such as a port, that would hide
# numbers and words that have nothing to do with it; none is returned in any case.
SHORTEST_SECRET = 8


def flattened(config, prefix=""):
    """Nested mappings as dotted keys."""
    keys = {}
    for name, value in config.items():
        if isinstance(value, dict):
            keys.update(flattened(value, prefix + str(name) + "."))
        else:
            keys[prefix + str(name)] = value
    return keys


def taken_out(module):
    """The values for the env file, which from now on are in nothing that the module may return."""
    values = module.params["env"]
    module.params["env"] = {name: "***" for name in values}
    module.no_log_values = {value for value in module.no_log_values if len(value) >= SHORTEST_SECRET}
    return values


def given_by(parameters, values):
    """What `generate --stdin` is given."""
    section = "local" if parameters["scope"] == "local" else "config"
    # YAML reads an unquoted port or flag as a number or truth value; an env file knows text alone.
    env = {name: as_text(value) for name, value in values.items()}
    return {section: flattened(parameters["config"]), "env": env}


def as_text(value):
    """A value of YAML as the text that a person would have typed."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def generate(module, tool, values):
    """Sets the keys and generates."""
    words = ["generate", "--stdin", "--diff"]
    if module.check_mode:
        words.append("--dry-run")
    if module.params["allow_outside"]:
        words.append("--allow-outside")
    document = tool.run(*words, given=given_by(module.params, values), expected=(0, CONFLICT, REFUSED))
    result = dict(facts_of(document), changed=document["changed"], diff={"prepared": diff_of(document)})
    result["kept"] = [one["path"] for one in document["files"] if one["verdict"] in KEPT and one["path"] != ".env"]
    if "run" in document:
        result["run"] = document["run"]
    for one in document["files"]:
        if one["path"] in result["kept"] or one.get("settle"):
            module.warn("%s: %s%s" % (one["path"], one["reason"], settled_by(one)))
    if document["exitCode"] != 0 and waiting_in(document):
        module.fail_json(msg=complaint("generate", document), **result)
    if module.params["units"]:
        result["due"] = due_of(module, tool, document)
    module.exit_json(**result)


def due_of(module, tool, generated):
    """What the units need: by their state, and in check mode also by what a run would change."""
    document = tool.run("service", "install", "--dry-run", expected=(0, REFUSED) if module.check_mode else (0,))
    if document["exitCode"] == REFUSED:
        # Nobody has generated here yet: everything is still to be started.
        return {"orchestrator": "start", "runner": "start"}
    due = {unit["role"]: unit["due"] for unit in document["units"] if "due" in unit}
    if module.check_mode:
        for role in generated.get("restarts", []):
            due.setdefault(role, "restart")
    return due


def check(module, tool, dummy):
    """Looks whether everything is as it should be, and works."""
    drift = tool.run("generate", "--check", "--diff", expected=(0, 3, CONFLICT, REFUSED))
    found = tool.run("check", expected=(0, 1))
    health = tool.run("doctor", expected=(0, 1))
    wrong = []
    if drift["exitCode"] != 0:
        wrong += ["%s: %s%s" % (one["path"], one["reason"], settled_by(one)) for one in facts_of(drift)["files"]]
        wrong = wrong or ["an earlier run was interrupted"]
    if found["exitCode"] != 0:
        wrong += [place_of(finding) for finding in found["findings"] if finding["severity"] != "info"]
    troubles = troubles_in(health)
    wrong += [
        "%(probe)s: %(reason)s; %(cause)s; %(remedy)s" % trouble for trouble in troubles if trouble["level"] == "error"
    ]
    result = dict(facts_of(drift), changed=False, diff={"prepared": diff_of(drift)}, troubles=troubles)
    if wrong:
        module.fail_json(msg="; ".join(wrong), **result)
    module.exit_json(**result)


def remove(module, tool, values):
    """Takes away what the tool wrote, units first."""
    look = ["--dry-run"] if module.check_mode else []
    result = {"changed": False, "files": [], "notes": [], "diff": {"prepared": ""}}
    if not module.check_mode:
        units = tool.run("service", "uninstall", expected=(0, NOTHING_THERE, NO_SERVICE_MANAGER))
        result["changed"] = units["changed"]
    listed = tool.run("env", "list", expected=(0, NOTHING_THERE))
    theirs = {key["key"] for key in listed.get("keys", []) if key["origin"] == "yours"} - set(values)
    words = ["uninstall", "--yes", "--purge"] + ([] if theirs else ["--env"]) + look
    if theirs and not module.check_mode:
        for name in values:
            result["changed"] |= tool.run("env", "unset", name)["changed"]
    document = tool.run(*words, expected=(0, NOTHING_THERE))
    result.update(facts_of(document))
    result["changed"] |= document["changed"]
    result["kept"] = [one["path"] for one in document["files"] if one["verdict"] == "keep"]
    result["diff"]["prepared"] = "".join("%(verdict)s %(path)s\n" % one for one in document["files"])
    module.exit_json(**result)


def main():
    """Entry point of the module."""
    module = AnsibleModule(
        argument_spec={
            "directory": {"type": "path", "required": True},
            "state": {"type": "str", "choices": ["generated", "checked", "absent"], "default": "generated"},
            "config": {"type": "dict", "default": {}},
            "scope": {"type": "str", "choices": ["local", "manifest"], "default": "local"},
            "env": {"type": "dict", "default": {}, "no_log": True},
            "units": {"type": "bool", "default": False},
            "allow_outside": {"type": "bool", "default": False},
            "executable": {"type": "path", "default": "tmuxagent"},
        },
        supports_check_mode=True,
    )
    values = taken_out(module)
    tool = Tool(module, module.params["executable"], module.params["directory"])
    {"generated": generate, "checked": check, "absent": remove}[module.params["state"]](module, tool, values)


if __name__ == "__main__":
    main()
