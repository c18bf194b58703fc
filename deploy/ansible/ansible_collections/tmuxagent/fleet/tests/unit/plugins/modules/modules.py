# Copyright: (c) tmuxagent contributors
# SPDX-License-Identifier: MIT
"""Runs modules as Ansible does, but all in one process."""

import contextlib
import io
import json
import os
import runpy
import sys
import tempfile
import unittest

from ansible.module_utils import basic
from ansible.module_utils.common import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
FLEET = os.path.abspath(os.path.join(HERE, "..", "..", "..", ".."))
COLLECTIONS = os.path.abspath(os.path.join(FLEET, "..", "..", ".."))

sys.path.insert(0, COLLECTIONS)
sys.dont_write_bytecode = True

# Answers each verb with the document of that name, and notes how it was called.
FAKE_TOOL = """#!%s
import json, os, sys
here = os.path.dirname(os.path.abspath(__file__))
words = sys.argv[1:]
verb = words[0] if words[0] not in ("service", "env") else " ".join(words[:2])
given = sys.stdin.read() if "--stdin" in words else ""
with open(os.path.join(here, "calls"), "a") as calls:
    calls.write(json.dumps({"words": words, "given": given}) + "\\n")
with open(os.path.join(here, "documents")) as text:
    document = json.load(text).get(verb)
if document is None:
    sys.exit("no document for " + verb)
print(json.dumps(document))
sys.exit(document["exitCode"])
"""


class ModuleTest(unittest.TestCase):
    """A test with a folder of its own, in which a stand-in of the tool is."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.tool = self.at("fake-tool")
        self.write("fake-tool", FAKE_TOOL % sys.executable)
        os.chmod(self.tool, 0o755)

    def at(self, *names):
        """A path in the folder."""
        return os.path.join(self.folder, *names)

    def write(self, name, text):
        """Writes a file, folders included."""
        os.makedirs(os.path.dirname(self.at(name)), exist_ok=True)
        with open(self.at(name), "w", encoding="utf-8") as file:
            file.write(text)

    def answer(self, **documents):
        """What the stand-in prints, by verb; a blank in it is written as `_`."""
        named = {verb.replace("_", " "): dict({"exitCode": 0, "changed": False}, **one) for verb, one in documents.items()}
        self.write("documents", json.dumps(named))

    def calls(self):
        """How the stand-in was called."""
        if not os.path.exists(self.at("calls")):
            return []
        with open(self.at("calls"), encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    def run_module(self, name, check_mode=False, **parameters):
        """The result of a module, and everything that it printed."""
        arguments = {"ANSIBLE_MODULE_ARGS": dict(parameters, _ansible_check_mode=check_mode, _ansible_diff=True)}
        basic._ANSIBLE_ARGS = json.dumps(arguments).encode()
        warnings._global_warnings.clear()
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), self.assertRaises(SystemExit):
            runpy.run_path(os.path.join(FLEET, "plugins", "modules", name + ".py"), run_name="__main__")
        return json.loads(printed.getvalue()), printed.getvalue()
