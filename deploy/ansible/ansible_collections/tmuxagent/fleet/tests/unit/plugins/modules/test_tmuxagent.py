# Copyright: (c) tmuxagent contributors
# SPDX-License-Identifier: MIT
"""The module tmuxagent, over documents as the tool prints them."""

import json
import unittest

from modules import ModuleTest

SECRET = "sk-of-the-unit-test"
SCRIPT = {"path": "run.sh", "verdict": "update", "reason": "its rendering changed", "diff": "--- a/run.sh\n+++ b/run.sh\n"}
SAME = {"path": "same", "verdict": "unchanged", "reason": "as it should be", "diff": ""}


class Generated(ModuleTest):
    """state: generated."""

    def generate(self, check_mode=False, **parameters):
        """The result alone."""
        return self.run_module("tmuxagent", check_mode, directory="/r", executable=self.tool, **parameters)[0]

    def test_keys_go_in_by_standard_input_and_changed_is_the_tools_word(self):
        self.answer(generate={"changed": True, "files": [SCRIPT, SAME], "run": 7, "notes": ["n"]})
        result, printed = self.run_module(
            "tmuxagent",
            directory="/r",
            executable=self.tool,
            config={"orchestrator": {"metrics_port": 9200}, "proxy.http": None},
            env={"KEY": SECRET, "FLAG": True, "PORT": 7, "EMPTY": None},
        )
        (call,) = self.calls()
        self.assertEqual(["generate", "--stdin", "--diff", "--json", "--directory", "/r"], call["words"])
        self.assertEqual(
            {
                "local": {"orchestrator.metrics_port": 9200, "proxy.http": None},
                "env": {"KEY": SECRET, "FLAG": "true", "PORT": "7", "EMPTY": ""},
            },
            json.loads(call["given"]),
        )
        self.assertNotIn(SECRET, printed)
        self.assertTrue(result["changed"])
        self.assertEqual(7, result["run"])
        self.assertEqual(["run.sh"], [one["path"] for one in result["files"]])
        self.assertEqual({"prepared": SCRIPT["diff"]}, result["diff"])

    def test_check_mode_is_a_dry_run_and_foresees_what_restarts(self):
        unit = {"role": "runner", "due": "restart"}
        self.answer(
            generate={"changed": True, "files": [SCRIPT], "restarts": ["orchestrator"]},
            service_install={"units": [unit, {"role": "orchestrator"}]},
        )
        result = self.generate(check_mode=True, units=True)
        self.assertIn("--dry-run", self.calls()[0]["words"])
        self.assertIn("--dry-run", self.calls()[1]["words"])
        self.assertEqual({"runner": "restart", "orchestrator": "restart"}, result["due"])

    def test_what_is_due_is_said_also_where_nothing_was_written(self):
        self.answer(generate={"files": []}, service_install={"units": [{"role": "orchestrator", "due": "start"}]})
        result = self.generate(units=True)
        self.assertFalse(result["changed"])
        self.assertEqual({"orchestrator": "start"}, result["due"])
        self.assertIn("--dry-run", self.calls()[1]["words"])

    def test_scope_and_permission_are_handed_on(self):
        self.answer(generate={"files": []})
        self.generate(scope="manifest", config={"codex.model": "m"}, allow_outside=True)
        (call,) = self.calls()
        self.assertIn("--allow-outside", call["words"])
        self.assertEqual({"config": {"codex.model": "m"}, "env": {}}, json.loads(call["given"]))

    def test_an_edited_script_is_kept_and_named(self):
        self.answer(generate={"files": [{"path": "run.sh", "verdict": "edited-kept", "reason": "you edited it", "diff": ""}]})
        result = self.generate()
        self.assertEqual(["run.sh"], result["kept"])
        self.assertEqual(["run.sh: you edited it"], result["warnings"])

    def test_a_conflict_fails_with_the_verbs_that_settle_it(self):
        waiting = {"path": "run.sh", "verdict": "conflict", "reason": "both changed it", "settle": ["tmuxagent resolve run.sh --ours"]}
        self.answer(generate={"exitCode": 4, "changed": True, "files": [waiting, SCRIPT], "run": 3})
        result = self.generate()
        self.assertTrue(result["failed"])
        self.assertEqual("run.sh: both changed it (tmuxagent resolve run.sh --ours)", result["msg"])
        self.assertEqual(3, result["run"])

    def test_a_mistake_fails_with_its_place(self):
        finding = {"path": "tmuxagent.toml", "line": 3, "column": 1, "severity": "error", "rule": "TMA0312", "message": "wrong type"}
        self.answer(generate={"exitCode": 2, "findings": [finding], "errors": ["nothing was written"]})
        result = self.generate()
        self.assertEqual("tmuxagent.toml:3:1: error TMA0312: wrong type; nothing was written", result["msg"])
        self.assertEqual(2, result["exit_code"])

    def test_a_tool_that_prints_no_document_is_named(self):
        self.answer()
        result = self.generate()
        self.assertIn("printed no document: no document for generate", result["msg"])


class Checked(ModuleTest):
    """state: checked."""

    def check(self, **documents):
        """The result, with all in order but what is given."""
        sound = {"generate": {"files": [SAME]}, "check": {"findings": []}, "doctor": {"probes": []}}
        self.answer(**dict(sound, **documents))
        return self.run_module("tmuxagent", directory="/r", executable=self.tool, state="checked")[0]

    def test_all_in_order(self):
        result = self.check()
        self.assertFalse(result["changed"])
        self.assertNotIn("failed", result)
        self.assertEqual(["generate", "--check"], self.calls()[0]["words"][:2])

    def test_drift_fails(self):
        result = self.check(generate={"exitCode": 3, "files": [SCRIPT, SAME]})
        self.assertEqual("run.sh: its rendering changed", result["msg"])
        self.assertEqual({"prepared": SCRIPT["diff"]}, result["diff"])

    def test_a_finding_fails_and_a_hint_does_not(self):
        finding = {"path": ".env", "line": 1, "column": 1, "severity": "info", "rule": "TMA0204", "message": "no value"}
        self.assertNotIn("failed", self.check(check={"findings": [finding]}))
        worse = dict(finding, severity="warning")
        self.assertIn("TMA0204", self.check(check={"exitCode": 1, "findings": [finding, worse]})["msg"])

    def test_an_error_of_doctor_fails_with_cause_and_remedy_and_a_warning_is_told(self):
        finding = {"verdict": "error", "reason": "it is down", "cause": "not started", "remedy": "start it:", "command": "go"}
        probes = [{"id": "proxy", "findings": [finding, dict(finding, verdict="ok")]}]
        result = self.check(doctor={"exitCode": 1, "probes": probes})
        self.assertEqual("proxy: it is down; not started; start it: go", result["msg"])
        probes = [{"id": "proxy", "findings": [dict(finding, verdict="warning")]}]
        result = self.check(doctor={"probes": probes})
        self.assertNotIn("failed", result)
        self.assertEqual(["warning"], [trouble["level"] for trouble in result["troubles"]])


class Absent(ModuleTest):
    """state: absent."""

    def remove(self, check_mode=False, **documents):
        """The result."""
        self.answer(**documents)
        parameters = {"directory": "/r", "executable": self.tool, "state": "absent", "env": {"KEY": SECRET}}
        return self.run_module("tmuxagent", check_mode, **parameters)[0]

    def test_units_go_first_and_an_env_file_of_ours_alone_goes_too(self):
        gone = {"path": "run.sh", "verdict": "remove", "reason": "never edited"}
        result = self.remove(
            service_uninstall={"changed": True},
            env_list={"keys": [{"key": "KEY", "origin": "yours"}, {"key": "LOG", "origin": "default"}]},
            uninstall={"changed": True, "files": [gone]},
        )
        self.assertTrue(result["changed"])
        words = [call["words"][:2] for call in self.calls()]
        self.assertEqual([["service", "uninstall"], ["env", "list"], ["uninstall", "--yes"]], words)
        self.assertIn("--purge", self.calls()[-1]["words"])
        self.assertIn("--env", self.calls()[-1]["words"])
        self.assertEqual({"prepared": "remove run.sh\n"}, result["diff"])

    def test_a_key_of_somebody_else_keeps_the_env_file_and_ours_goes_out_of_it(self):
        kept = {"path": ".env", "verdict": "keep", "reason": "its values are yours"}
        result = self.remove(
            service_uninstall={},
            env_list={"keys": [{"key": "KEY", "origin": "yours"}, {"key": "OWN", "origin": "yours"}]},
            env_unset={"changed": True},
            uninstall={"changed": True, "files": [kept]},
        )
        self.assertEqual(["env", "unset", "KEY"], self.calls()[2]["words"][:3])
        self.assertNotIn("--env", self.calls()[-1]["words"])
        self.assertEqual([".env"], result["kept"])

    def test_check_mode_stops_nothing(self):
        self.remove(check_mode=True, env_list={"keys": []}, uninstall={"changed": True, "files": []})
        self.assertEqual(["env", "uninstall"], [call["words"][0] for call in self.calls()])
        self.assertIn("--dry-run", self.calls()[-1]["words"])

    def test_where_nothing_was_ever_written_nothing_changes(self):
        result = self.remove(
            service_uninstall={"exitCode": 2},
            env_list={"exitCode": 2},
            uninstall={"exitCode": 2, "files": [], "errors": ["no run of tmuxagent is kept"]},
        )
        self.assertFalse(result["changed"])
        self.assertNotIn("failed", result)


if __name__ == "__main__":
    unittest.main()
