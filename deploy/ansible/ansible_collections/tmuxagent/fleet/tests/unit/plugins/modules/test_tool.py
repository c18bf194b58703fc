# Copyright: (c) tmuxagent contributors
# SPDX-License-Identifier: MIT
"""The modules tool and host_info, with packages as they are in a feed."""

import os
import subprocess
import unittest
import zipfile

from modules import ModuleTest


class Installed(ModuleTest):
    """A program that says its version, in packages of both kinds."""

    def package(self, kind="linux-x64", version="1.2.3", says=None):
        """Makes a package; returns its path."""
        path = self.at("tmuxagent.%s.%s.nupkg" % (kind, version))
        with zipfile.ZipFile(path, "w") as package:
            if kind == "any":
                package.writestr("tools/net10.0/any/tmuxagent.dll", "")
            else:
                package.writestr("tools/any/linux-x64/tmuxagent", "#!/bin/sh\necho %s\n" % (says or version))
            package.writestr("tmuxagent.nuspec", "")
        return path

    def install(self, source, **parameters):
        """The result."""
        return self.run_module("tool", src=source, path=self.at("place"), **parameters)[0]

    def look(self):
        """What host_info says of the tool."""
        return self.run_module("host_info", path=self.at("place"), venv=self.at("venv"))[0]

    def test_versions_follow_each_other_and_one_is_there(self):
        self.assertIsNone(self.look()["tool"])
        for version in ("1.2.3", "1.2.4"):
            self.assertTrue(self.install(self.package(version=version))["changed"])
            executable = self.look()["tool"]["executable"]
            said = subprocess.run([executable], capture_output=True, text=True, check=True).stdout
            self.assertEqual(version + "\n", said)
            self.assertEqual(version, self.look()["tool"]["version"])
        self.assertEqual(["bin", "installed.json", "version-1.2.4-linux-x64"], sorted(os.listdir(self.at("place"))))

    def test_the_other_package_is_started_by_the_runtime_beside_it(self):
        self.install(self.package("any"))
        self.write("place/dotnet/dotnet", '#!/bin/sh\n[ "$1" = --list-runtimes ] && echo Microsoft.NETCore.App 10.0.1 || echo "$@"\n')
        os.chmod(self.at("place", "dotnet", "dotnet"), 0o755)
        said = subprocess.run([self.look()["tool"]["executable"], "status"], capture_output=True, text=True, check=True).stdout
        self.assertTrue(said.endswith("/program/tmuxagent.dll status\n"), said)
        for package, found in (("any", True), ("linux-x64", False)):
            looked = self.run_module("host_info", path=self.at("place"), venv=self.at("venv"), package=package)[0]
            self.assertEqual((package, found), (looked["package"], looked["runtime"]))

    def test_what_does_not_run_here_is_not_installed(self):
        self.install(self.package())
        result = self.install(self.package(version="1.2.4", says="something else"))
        self.assertIn("does not run here", result["msg"])
        self.assertEqual("1.2.3", self.look()["tool"]["version"])
        self.write("tmuxagent.any.9.nupkg", "no zip")
        self.assertIn("is no package", self.install(self.at("tmuxagent.any.9.nupkg"))["msg"])
        self.assertIn("is not named", self.install(self.at("fake-tool"))["msg"])
        self.assertEqual(["bin", "installed.json", "version-1.2.3-linux-x64"], sorted(os.listdir(self.at("place"))))

    def test_absent_leaves_what_is_not_its_own(self):
        self.install(self.package())
        self.write("place/mine", "")
        self.assertTrue(self.run_module("tool", True, path=self.at("place"), state="absent")[0]["changed"])
        self.assertIsNotNone(self.look()["tool"])
        self.run_module("tool", path=self.at("place"), state="absent")
        self.assertEqual(["mine"], os.listdir(self.at("place")))
        self.assertIsNone(self.look()["tool"])

    def test_requirements_are_told_apart_by_their_content(self):
        self.write("requirements.txt", "a\n")
        place = {"path": self.at("place"), "venv": self.at("venv"), "requirements": [self.at("requirements.txt")]}
        first = self.run_module("host_info", **place)[0]
        self.assertEqual("", first["venv"])
        self.write("venv/tmuxagent-packages", "stamp\n")
        self.write("requirements.txt", "b\n")
        second = self.run_module("host_info", **place)[0]
        self.assertNotEqual(first["requirements"], second["requirements"])
        self.assertEqual("stamp", second["venv"])
        self.assertIn(second["package"], ("linux-x64", "any"))


if __name__ == "__main__":
    unittest.main()
