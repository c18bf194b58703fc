# Copyright: (c) tmuxagent contributors
# SPDX-License-Identifier: MIT
"""The module checkout, with git itself."""

import json
import os
import subprocess
import unittest

from modules import ModuleTest


class Checkout(ModuleTest):
    """A repository with two commits, and a clone of it."""

    def setUp(self):
        super().setUp()
        self.repo = self.at("origin")
        self.clone = self.at("home", "clone")
        os.makedirs(self.repo)
        self.git("init", "--quiet", "--initial-branch=main")
        self.first = self.commit(script="one", other="one")

    def git(self, *words, folder=None):
        """What git says."""
        command = ["git", "-C", folder or self.repo, "-c", "user.name=n", "-c", "user.email=e@x"] + list(words)
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    def commit(self, **files):
        """Commits files; returns the commit."""
        for name, text in files.items():
            self.write("origin/" + name, text + "\n")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message=c")
        return self.git("rev-parse", "HEAD")

    def checkout(self, version="main", check_mode=False, **parameters):
        """The result."""
        parameters = dict({"repo": self.repo, "dest": self.clone, "version": version}, **parameters)
        return self.run_module("checkout", check_mode, **parameters)[0]

    def text(self, name):
        """A file of the clone."""
        with open(os.path.join(self.clone, name), encoding="utf-8") as file:
            return file.read()

    def test_it_clones_follows_and_is_still(self):
        foreseen = self.checkout(check_mode=True)
        self.assertTrue(foreseen["changed"])
        self.assertFalse(os.path.exists(self.clone))
        self.assertEqual((None, self.first), (foreseen["before"], foreseen["after"]))
        self.assertTrue(self.checkout()["changed"])
        self.assertFalse(self.checkout()["changed"])
        second = self.commit(script="two")
        self.assertEqual((self.first, second), self.pair(self.checkout(check_mode=True)))
        self.assertEqual("one\n", self.text("script"))
        result = self.checkout()
        self.assertEqual((self.first, second), self.pair(result))
        self.assertEqual("two\n", self.text("script"))
        self.assertIn("  script\n", result["diff"]["prepared"])
        self.assertEqual((second, self.first), self.pair(self.checkout(self.first)))

    def test_branches_and_tags_of_both_kinds(self):
        self.git("tag", "plain")
        self.git("tag", "--annotate", "--message=m", "told")
        self.commit(script="two")
        for version in ("plain", "told"):
            self.assertEqual(self.first, self.checkout(version)["after"])
        self.assertIn("has no branch, tag or commit nowhere", self.checkout("nowhere")["msg"])

    def test_an_edit_is_kept_and_one_that_would_be_lost_stops_it(self):
        self.checkout()
        self.write("home/clone/other", "mine\n")
        second = self.commit(script="two")
        result = self.checkout()
        self.assertEqual(["other"], result["edited"])
        self.assertEqual("mine\n", self.text("other"))
        self.commit(other="three")
        for check_mode in (True, False):
            # A look fetches nothing, so that it can name the files only where the commit is here already.
            result = self.checkout(check_mode=check_mode)
        self.assertTrue(result["failed"])
        self.assertIn("other was edited on this host", result["msg"])
        self.assertEqual("mine\n", self.text("other"))
        self.assertEqual(second, self.git("rev-parse", "HEAD", folder=self.clone))

    def test_what_the_tool_wrote_is_no_edit(self):
        self.checkout()
        self.write("home/clone/script", "as rendered here\n")
        self.write("home/clone/.tmuxagent/base/x", "b")
        self.answer(status={"files": [{"path": "script", "onDisk": "as-written"}]})
        self.commit(script="two")
        result = self.checkout(executable=self.tool)
        self.assertEqual([], result["edited"])
        self.assertEqual("two\n", self.text("script"))

    def test_another_clone_and_another_folder_are_left_alone(self):
        self.checkout()
        self.assertIn("is a clone of something else", self.checkout(repo=self.at("elsewhere"))["msg"])
        self.write("home/mine/notes", "n")
        self.assertIn("is no clone", self.checkout(dest=self.at("home", "mine"))["msg"])
        self.assertEqual([], self.checkout(dest=self.at("nothing"), state="absent")["kept"])

    def test_absent_leaves_what_somebody_wrote(self):
        self.write("origin/.gitignore", "*.log\n# >>> tmuxagent\n/.env\n/.tmuxagent/state/\n# <<< tmuxagent\n")
        self.commit()
        self.checkout()
        # As the tool leaves it where the env file stays.
        self.write("home/clone/.gitignore", "*.log\n/.env\n")
        self.write("home/clone/other", "mine\n")
        self.write("home/clone/notes", "mine too\n")
        self.write("home/clone/src/__pycache__/x.pyc", "")
        self.write("home/clone/.tmuxagent/state/db", "")
        foreseen = self.checkout(state="absent", check_mode=True)
        self.assertTrue(foreseen["changed"])
        self.assertTrue(os.path.exists(os.path.join(self.clone, "script")))
        result = self.checkout(state="absent")
        self.assertEqual(["notes", "other"], sorted(os.path.basename(path) for path in result["kept"]))
        self.assertEqual(["notes", "other"], sorted(os.listdir(self.clone)))
        self.assertFalse(self.checkout(state="absent")["changed"])

    def test_absent_keeps_commits_that_are_nowhere_else(self):
        self.checkout()
        self.write("home/clone/new", "n\n")
        self.git("checkout", "--quiet", "-b", "agent", folder=self.clone)
        self.git("add", "--all", folder=self.clone)
        self.git("commit", "--quiet", "--message=work", folder=self.clone)
        result = self.checkout(state="absent")
        self.assertEqual([self.clone], result["kept"])
        self.assertIn("nowhere else", json.dumps(result["warnings"]))
        self.assertFalse(result["changed"])

    def test_a_clone_of_a_persons_own_is_never_taken_away(self):
        self.git("clone", "--quiet", self.repo, self.clone)
        self.assertFalse(self.checkout(state="absent")["changed"])
        self.assertEqual("one\n", self.text("script"))

    @staticmethod
    def pair(result):
        """From where to where."""
        return result["before"], result["after"]


if __name__ == "__main__":
    unittest.main()
