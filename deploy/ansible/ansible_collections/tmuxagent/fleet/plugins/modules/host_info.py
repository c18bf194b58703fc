#!/usr/bin/python
# Copyright: (c) tmuxagent contributors
# SPDX-License-Identifier: MIT
"""What a host has of all that an agent needs, in one look."""

DOCUMENTATION = r"""
---
module: host_info
short_description: Look what a host has of all that tmuxagent needs
version_added: 1.0.0
description:
  - One look instead of a task for each question, so that a host on which nothing has to be done is quick.
options:
  path:
    description: Folder that M(tmuxagent.fleet.tool) installs the tool into.
    type: path
    required: true
  venv:
    description: Folder of the orchestrator's Python environment.
    type: path
    required: true
  package:
    description: The package of the tool that is wanted. Empty for the one that fits.
    type: str
    choices: ["", linux-x64, any]
    default: ""
  requirements:
    description: Paths on the host of files that name Python packages.
    type: list
    elements: path
    default: []
attributes:
  check_mode:
    description: Nothing is changed at any time.
    support: full
author:
  - tmuxagent contributors (@tmuxagent)
"""

EXAMPLES = r"""
- name: Look at the host
  tmuxagent.fleet.host_info:
    path: ~/.local/share/tmuxagent
    venv: ~/agents/.venv
  register: host
"""

RETURN = r"""
package:
  description: The package of the tool that is wanted, or that fits. C(linux-x64) is native, C(any) needs the .NET runtime.
  returned: always
  type: str
tool:
  description: The installed tool with C(version), C(package) and C(executable); null where there is none.
  returned: always
  type: dict
runtime:
  description: Whether the .NET runtime that the package C(any) needs is there. Nobody looks for it where it is not needed.
  returned: always
  type: bool
service_manager:
  description: Whether a systemd user manager answers.
  returned: always
  type: bool
linger:
  description: Whether the user's services go on after the logout.
  returned: always
  type: bool
venv:
  description: What the role has recorded in the Python environment that it made; empty where it made none.
  returned: always
  type: str
environment:
  description: What a login session would have set, for commands that talk to the systemd user manager.
  returned: always
  type: dict
requirements:
  description: A hash of the files that name Python packages.
  returned: always
  type: str
"""

import getpass
import hashlib
import json
import os
import platform

from ansible.module_utils.basic import AnsibleModule
from ansible_collections.tmuxagent.fleet.plugins.module_utils.tool import user_environment

# The native program is linked against the C library of the oldest system that .NET supports.
OLDEST_GLIBC = (2, 23)
RUNTIME = "Microsoft.NETCore.App 10."


def fitting_package():
    """The native package where it runs, and otherwise the one for every machine."""
    library, version = platform.libc_ver()
    if platform.machine() != "x86_64" or library != "glibc":
        return "any"
    return "linux-x64" if tuple(int(part) for part in version.split(".")[:2]) >= OLDEST_GLIBC else "any"


def read(path):
    """A small text; empty where there is no such file."""
    try:
        with open(path, encoding="utf-8") as text:
            return text.read().strip()
    except FileNotFoundError:
        return ""


def installed(path):
    """What is installed there, by the record that the installation ends with."""
    record = read(os.path.join(path, "installed.json"))
    executable = os.path.join(path, "bin", "tmuxagent")
    return dict(json.loads(record), executable=executable) if record and os.access(executable, os.X_OK) else None


def has_runtime(module, path):
    """Whether a runtime is there: the one that was unpacked beside the tool, or the system's."""
    for dotnet in (os.path.join(path, "dotnet", "dotnet"), module.get_bin_path("dotnet")):
        if dotnet and os.access(dotnet, os.X_OK):
            code, output, dummy = module.run_command([dotnet, "--list-runtimes"])
            if code == 0 and RUNTIME in output:
                return True
    return False


def has_service_manager(module):
    """Whether systemctl finds the user's manager."""
    systemctl = module.get_bin_path("systemctl")
    if not systemctl:
        return False
    command = [systemctl, "--user", "show", "--property=Version"]
    return module.run_command(command, environ_update=user_environment())[0] == 0


def main():
    """Entry point of the module."""
    module = AnsibleModule(
        argument_spec={
            "path": {"type": "path", "required": True},
            "venv": {"type": "path", "required": True},
            "package": {"type": "str", "choices": ["", "linux-x64", "any"], "default": ""},
            "requirements": {"type": "list", "elements": "path", "default": []},
        },
        supports_check_mode=True,
    )
    path = module.params["path"]
    package = module.params["package"] or fitting_package()
    texts = [read(requirements) for requirements in module.params["requirements"]]
    module.exit_json(
        changed=False,
        package=package,
        tool=installed(path),
        runtime=has_runtime(module, path) if package == "any" else False,
        service_manager=has_service_manager(module),
        environment=user_environment(),
        linger=os.path.exists(os.path.join("/var/lib/systemd/linger", getpass.getuser())),
        venv=read(os.path.join(module.params["venv"], "tmuxagent-packages")),
        requirements=hashlib.sha256("\n".join(texts).encode()).hexdigest(),
    )


if __name__ == "__main__":
    main()
