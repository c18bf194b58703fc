#!/usr/bin/python
# Copyright: (c) tmuxagent contributors
# SPDX-License-Identifier: MIT
"""A repository at a version, in which what somebody edited on the host is never lost."""

DOCUMENTATION = r"""
---
module: checkout
short_description: Keep a clone at a version without losing what was edited in it
version_added: 1.0.0
description:
  - Clones a repository, or brings a clone to another commit. HEAD is detached, at the commit.
  - A tracked file that was edited on the host stays as it is. Where the new version changes it as well, nothing is done and the
    module fails, with the names of these files. What tmuxagent itself has generated is no such edit.
  - M(ansible.builtin.git) refuses every clone with an edited file, or overwrites the edit.
options:
  dest:
    description: The clone on the host.
    type: path
    required: true
  repo:
    description: Where it comes from, as C(git clone) takes it. It holds no password; use a key or a credential helper.
    type: str
  version:
    description: A branch, a tag or a whole commit id.
    type: str
    default: HEAD
  state:
    description:
      - C(absent) takes away a clone that this module has made. Edited and untracked files stay, and so does everything where git has
        commits that are nowhere else.
    type: str
    choices: [present, absent]
    default: present
  executable:
    description: The tool, which knows which files it has generated. Without it every changed file counts as edited.
    type: path
attributes:
  check_mode:
    description: Says which commit would be checked out.
    support: full
  diff_mode:
    description: Shows which files differ between the two commits, where the new one is known on the host.
    support: partial
author:
  - tmuxagent contributors (@tmuxagent)
"""

EXAMPLES = r"""
- name: Have the repository at a tag
  tmuxagent.fleet.checkout:
    repo: https://git.example.com/agents.git
    dest: ~/agents
    version: v12
"""

RETURN = r"""
before:
  description: The commit that was checked out; null for none.
  returned: always
  type: str
after:
  description: The commit that is, or would be, checked out; null for none.
  returned: always
  type: str
edited:
  description: Tracked files that somebody edited on the host. They are kept.
  returned: always
  type: list
  elements: str
kept:
  description: With I(state=absent), what was left.
  returned: with I(state=absent)
  type: list
  elements: str
"""

import json
import os
import re
import shutil

from ansible.module_utils.basic import AnsibleModule
from ansible_collections.tmuxagent.fleet.plugins.module_utils.tool import user_environment

COMMIT = re.compile(r"^[0-9a-f]{40}$")
# Written into the clone's own git folder: what somebody else has cloned is never taken away.
MARK = "tmuxagent-clone"
RECORDS = (".tmuxagent/ledger.json", ".tmuxagent/base/")
# What orchestrator and runner leave, and nobody wrote.
LEFT_BY_PROGRAMS = (".tmuxagent/state", ".tmuxagent/logs")


class Clone:
    """A clone, by git's own words."""

    def __init__(self, module):
        self._module = module
        self.dest = module.params["dest"]
        self._git = module.get_bin_path("git", required=True)

    @property
    def exists(self):
        """Whether it is there."""
        return os.path.isdir(os.path.join(self.dest, ".git"))

    @property
    def mark(self):
        """The file by which this module knows what it has cloned."""
        return os.path.join(self.dest, ".git", MARK)

    def git(self, *words, **options):
        """What git says; stops the module where it fails and that is not expected."""
        folder = [] if options.get("outside") else ["-C", self.dest]
        environment = {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
        code, output, errors = self._module.run_command([self._git] + folder + list(words), environ_update=environment)
        if code != 0 and not options.get("may_fail"):
            self._module.fail_json(msg="git %s: %s" % (words[0], errors.strip() or "exit code %d" % code))
        return output if code == 0 else ""

    def head(self):
        """The commit that is checked out; null for none."""
        return self.git("rev-parse", "--verify", "--quiet", "HEAD", may_fail=True).strip() or None

    def has(self, commit):
        """Whether a commit is here already."""
        return bool(self.git("rev-parse", "--verify", "--quiet", commit + "^{commit}", may_fail=True))

    def names(self, *words):
        """Paths that git lists, ended by NUL."""
        return [name for name in self.git(*words).split("\0") if name]

    def resolve(self, repo, version):
        """The commit that a version stands for now."""
        if COMMIT.match(version):
            return version
        lines = self.git("ls-remote", "--", repo, version, version + "^{}", outside=True).splitlines()
        found = dict(reversed(line.split("\t")) for line in lines)
        # Of a tag with a message, the commit and not the tag.
        for name in ("refs/tags/%s^{}", "refs/tags/%s", "refs/heads/%s", "%s"):
            if name % version in found:
                return found[name % version]
        self._module.fail_json(msg="%s has no branch, tag or commit %s" % (repo, version))


def generated_in(module, clone):
    """Tracked files that are as the tool wrote them, which writes them again."""
    executable = module.params["executable"]
    if not executable or not os.access(executable, os.X_OK):
        return set()
    command = [executable, "status", "--all", "--json", "--directory", clone.dest]
    dummy, output, dummy2 = module.run_command(command, environ_update=user_environment())
    try:
        files = json.loads(output).get("files", [])
    except ValueError:
        return set()
    return {one["path"] for one in files if one.get("onDisk") in ("as-written", "mode-changed")}


def present(module, clone):
    """Brings the clone to the version."""
    repo, version = module.params["repo"], module.params["version"]
    if not clone.exists:
        return make(module, clone, repo, version)
    before = clone.head()
    if clone.git("remote", "get-url", "origin", may_fail=True).strip() != repo:
        module.fail_json(msg="%s is a clone of something else than %s; move it away, or name its place" % (clone.dest, repo))
    after = clone.resolve(repo, version)
    changed = clone.names("diff", "--name-only", "-z", "HEAD")
    generated = generated_in(module, clone) if changed else set()
    edited = [name for name in changed if name not in generated and not name.startswith(RECORDS)]
    result = {"changed": before != after, "before": before, "after": after, "edited": edited}
    if not result["changed"]:
        return result
    if not clone.has(after):
        if module.check_mode:
            return dict(result, diff={"prepared": "%s -> %s\n" % (before, after)})
        clone.git("fetch", "--quiet", "--tags", "origin", after if COMMIT.match(version) else version)
    differing = set(clone.names("diff", "--name-only", "-z", before, after)) if before else set()
    result["diff"] = {"prepared": "".join(["%s -> %s\n" % (before, after)] + ["  %s\n" % name for name in sorted(differing)])}
    lost = sorted(differing.intersection(edited))
    if lost:
        module.fail_json(
            msg="nothing was changed: %s was edited on this host, and %s changes it as well; commit the edit, or take it back with "
            "`git -C %s checkout -- FILE`" % (", ".join(lost), version, clone.dest),
            **result
        )
    if not module.check_mode:
        again = [name for name in changed if name in differing]
        if again:
            clone.git("checkout", "--quiet", "HEAD", "--", *again)
        clone.git("checkout", "--quiet", "--detach", after)
    return result


def make(module, clone, repo, version):
    """Clones it."""
    if os.path.isdir(clone.dest) and os.listdir(clone.dest):
        module.fail_json(msg="%s is there and is no clone; move it away, or name another place" % clone.dest)
    after = clone.resolve(repo, version)
    result = {"changed": True, "before": None, "after": after, "edited": []}
    result["diff"] = {"prepared": "clone of %s at %s\n" % (repo, after)}
    if not module.check_mode:
        # Under another name until it is whole: what is interrupted is done again.
        draft = clone.dest.rstrip("/") + ".tmuxagent-clone"
        shutil.rmtree(draft, ignore_errors=True)
        os.makedirs(os.path.dirname(draft), exist_ok=True)
        clone.git("clone", "--quiet", "--no-checkout", "--", repo, draft, outside=True)
        clone.git("-C", draft, "checkout", "--quiet", "--detach", after, outside=True)
        with open(os.path.join(draft, ".git", MARK), "w", encoding="utf-8") as mark:
            mark.write("made by tmuxagent.fleet.checkout\n")
        if os.path.isdir(clone.dest):
            os.rmdir(clone.dest)
        os.rename(draft, clone.dest)
    return result


def absent(module, clone):
    """Takes away what was cloned and nobody touched."""
    result = {"changed": False, "before": None, "after": None, "edited": [], "kept": []}
    if not clone.exists or not os.path.exists(clone.mark):
        result["kept"] = [clone.dest] if os.path.exists(clone.dest) else []
        return result
    result["before"] = clone.head()
    own = clone.git("log", "--branches", "HEAD", "--not", "--remotes", "--tags", "--format=%h", "--max-count=1")
    worktrees = clone.git("worktree", "list", "--porcelain").count("worktree ")
    if own or worktrees > 1 or clone.git("stash", "list"):
        result["kept"] = [clone.dest]
        module.warn("%s is kept: it has commits, worktrees or stashes that are nowhere else" % clone.dest)
        return result
    tracked = clone.names("ls-files", "-z")
    edited = {name for name in clone.names("diff", "--name-only", "-z", "HEAD") if not is_the_tools(clone, name)}
    result["changed"] = True
    result["edited"] = sorted(edited)
    if module.check_mode:
        return result
    for name in LEFT_BY_PROGRAMS:
        shutil.rmtree(os.path.join(clone.dest, name), ignore_errors=True)
    for name in tracked:
        path = os.path.join(clone.dest, name)
        if name not in edited and os.path.lexists(path):
            os.unlink(path)
    shutil.rmtree(os.path.join(clone.dest, ".git"))
    result["kept"] = tidy(clone.dest)
    return result


def is_the_tools(clone, name):
    """Whether a file differs from the commit by nothing but what the tool has made of it, or taken out of it."""
    if name.startswith(RECORDS):
        return True
    if os.path.basename(name) != ".gitignore":
        return False
    with open(os.path.join(clone.dest, name), encoding="utf-8") as text:
        return set(text.read().splitlines()) <= set(clone.git("show", "HEAD:" + name).splitlines())


def tidy(folder):
    """Removes what Python compiled and folders that are empty; returns the files that are left."""
    kept = []
    for at, folders, files in os.walk(folder, topdown=False):
        if os.path.basename(at) == "__pycache__":
            shutil.rmtree(at)
            continue
        kept += [os.path.join(at, name) for name in files]
        if not os.listdir(at):
            os.rmdir(at)
    return sorted(path for path in kept if os.path.lexists(path))


def main():
    """Entry point of the module."""
    module = AnsibleModule(
        argument_spec={
            "dest": {"type": "path", "required": True},
            "repo": {"type": "str"},
            "version": {"type": "str", "default": "HEAD"},
            "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
            "executable": {"type": "path"},
        },
        required_if=[("state", "present", ["repo"])],
        supports_check_mode=True,
    )
    module.exit_json(**{"present": present, "absent": absent}[module.params["state"]](module, Clone(module)))


if __name__ == "__main__":
    main()
