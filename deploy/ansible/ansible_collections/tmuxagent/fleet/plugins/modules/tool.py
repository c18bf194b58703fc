#!/usr/bin/python
# Copyright: (c) tmuxagent contributors
# SPDX-License-Identifier: MIT
"""Unpacks the tool's package, without the .NET SDK."""

DOCUMENTATION = r"""
---
module: tool
short_description: Install tmuxagent from its NuGet package
version_added: 1.0.0
description:
  - Unpacks C(tmuxagent.linux-x64), which is native and needs nothing else, or C(tmuxagent.any), which is started by the .NET
    runtime. Neither needs the .NET SDK, nor root.
  - The new version is unpacked beside the old one and takes its place in one step.
options:
  src:
    description: The package on the host, named C(tmuxagent.PACKAGE.VERSION.nupkg) as it comes from a feed.
    type: path
  path:
    description: Folder that the tool is installed into, as C(bin/tmuxagent).
    type: path
    required: true
  state:
    description: Whether it is to be there.
    type: str
    choices: [present, absent]
    default: present
attributes:
  check_mode:
    description: Says whether something would be installed or removed.
    support: full
author:
  - tmuxagent contributors (@tmuxagent)
"""

EXAMPLES = r"""
- name: Install the native tool
  tmuxagent.fleet.tool:
    src: /tmp/tmuxagent.linux-x64.0.2.0.nupkg
    path: ~/.local/share/tmuxagent
"""

RETURN = r"""
executable:
  description: Where the tool is.
  returned: always
  type: str
"""

import json
import os
import re
import shutil
import tempfile
import zipfile

from ansible.module_utils.basic import AnsibleModule

NAME = re.compile(r"^tmuxagent\.(linux-x64|any)\.(\d.*)\.nupkg$")
RECORD = "installed.json"
# The runtime that was unpacked beside the tool comes before the system's.
STARTER = """#!/bin/sh
# Starts the tool by the .NET runtime.
here=$(dirname -- "$(readlink -f -- "$0")")
dotnet=$here/../../dotnet/dotnet
[ -x "$dotnet" ] || dotnet=dotnet
exec "$dotnet" "$here/../program/tmuxagent.dll" "$@"
"""


def unpack(source, target):
    """The program of a package, into a new folder with bin/tmuxagent in it."""
    program = os.path.join(target, "program")
    os.makedirs(program)
    os.makedirs(os.path.join(target, "bin"))
    with zipfile.ZipFile(source) as package:
        for name in package.namelist():
            folders = name.split("/")
            if folders[0] != "tools" or len(folders) != 4 or not folders[3]:
                continue
            with package.open(name) as content, open(os.path.join(program, folders[3]), "wb") as file:
                shutil.copyfileobj(content, file)
    native = os.path.join(program, "tmuxagent")
    starter = os.path.join(target, "bin", "tmuxagent")
    if os.path.exists(native):
        os.chmod(native, 0o755)
        os.symlink("../program/tmuxagent", starter)
    else:
        with open(starter, "w", encoding="utf-8") as script:
            script.write(STARTER)
        os.chmod(starter, 0o755)


def install(module, source, path):
    """Unpacks beside what is there and changes places; the record comes last, so that what is interrupted is done again."""
    match = NAME.match(os.path.basename(source))
    if not match:
        module.fail_json(msg="%s is not named tmuxagent.PACKAGE.VERSION.nupkg, as packages are in a feed" % source)
    record = {"package": match.group(1), "version": match.group(2)}
    os.makedirs(path, mode=0o755, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=path) as work:
        fresh = os.path.join(work, "version")
        try:
            unpack(source, fresh)
        except zipfile.BadZipFile as error:
            module.fail_json(msg="%s is no package: %s" % (source, error))
        command = [os.path.join(fresh, "bin", "tmuxagent"), "--version"]
        if record["package"] == "linux-x64":
            code, output, errors = module.run_command(command)
            if code != 0 or output.strip() != record["version"]:
                module.fail_json(msg="the program of %s does not run here: %s" % (source, (errors or output).strip()))
        place = os.path.join(path, "version-%(version)s-%(package)s" % record)
        if os.path.lexists(place):
            shutil.rmtree(place)
        os.rename(fresh, place)
        switch = os.path.join(work, "bin")
        os.symlink(os.path.join(os.path.basename(place), "bin"), switch)
        os.replace(switch, os.path.join(path, "bin"))
        draft = os.path.join(work, RECORD)
        with open(draft, "w", encoding="utf-8") as text:
            json.dump(record, text)
        os.replace(draft, os.path.join(path, RECORD))
    for name in os.listdir(path):
        if name.startswith("version-") and name != os.path.basename(place):
            shutil.rmtree(os.path.join(path, name))


def remove(path):
    """Takes away what the installation made, and the folder where nothing else is in it."""
    for name in os.listdir(path):
        whole = os.path.join(path, name)
        if name.startswith(("version-", ".new-")) or name == "dotnet":
            shutil.rmtree(whole)
        elif name in ("bin", RECORD):
            os.unlink(whole)
    if not os.listdir(path):
        os.rmdir(path)


def main():
    """Entry point of the module."""
    module = AnsibleModule(
        argument_spec={
            "src": {"type": "path"},
            "path": {"type": "path", "required": True},
            "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
        },
        required_if=[("state", "present", ["src"])],
        supports_check_mode=True,
    )
    path = module.params["path"]
    present = module.params["state"] == "present"
    changed = present or os.path.isdir(path)
    if changed and not module.check_mode:
        if present:
            install(module, module.params["src"], path)
        else:
            remove(path)
    module.exit_json(changed=changed, executable=os.path.join(path, "bin", "tmuxagent"))


if __name__ == "__main__":
    main()
