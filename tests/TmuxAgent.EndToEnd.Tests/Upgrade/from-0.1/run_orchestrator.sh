#!/usr/bin/env bash
# Starts the orchestrator in this repository with the environment of the env file.
#
# Generated from tmuxagent.toml. To change it, edit tmuxagent.toml and run `tmuxagent generate`; an edit made here is
# merged with what is generated next.
#
# Usage: run_orchestrator.sh [ARGUMENT...]     arguments are added to the orchestrator's own
# Exit code 78: not started, because the configuration is incomplete; otherwise the orchestrator's own exit code.
set -euo pipefail
ulimit -n 4096 # my own line

say() { printf 'run_orchestrator: %s\n' "$*" >&2; }

refuse() {
  say "$*"
  exit 78
}

warn_unset() {
  local key
  for key in "$@"; do
    [[ -n ${!key:-} ]] || say "warning: $key is not set"
  done
}

is_fake_codex() { head -n 2 -- "$1" 2>/dev/null | grep -aq '^# FakeCodex'; }

# Everything below is relative to the repository, wherever it stands and from wherever this is called.
script=$(readlink -f -- "${BASH_SOURCE[0]}")
cd -- "${script%/*}"

env_file="$PWD"/'.env'
if [[ ! -r $env_file ]]; then
  refuse "$env_file is missing or not readable. Run 'tmuxagent generate' to write it, then fill it in."
fi
mode=$(stat -L -c %a -- "$env_file")
if (( 8#$mode & 8#077 )); then
  say "warning: $env_file may be read by others (mode $mode). Run: chmod 600 ${env_file@Q}"
fi

# Where a line makes bash stop, the trap speaks. What bash says itself may quote a secret, so it is not shown.
exec 3>&2 2>/dev/null
trap 'exec 2>&3; refuse "$env_file is not valid shell text. Run: tmuxagent check"' EXIT
set -a
# shellcheck source=/dev/null
. "$env_file"
set +a
trap - EXIT
exec 2>&3 3>&-

# No variable is set from here on, so that none of the env file's is changed; "local" ones end with their function.
warn_unset 'OPENAI_API_KEY' 'WECOM_WEBHOOK'

# A real codex comes first, whether it is on PATH or was put into the repository; FakeCodex answers where there is none.
if is_fake_codex '.tmuxagent/bin'/codex; then
  PATH=${HOME:+$HOME/.local/bin:}$PATH:$PWD/'.tmuxagent/bin'
else
  PATH=$PWD/'.tmuxagent/bin':${HOME:+$HOME/.local/bin:}$PATH
fi
export PATH

set -- 'python3' '-m' 'src.tmux_agent.orchestrator_cli' '--config' '.tmuxagent/agent-config.yaml' '--orchestrator-config' '.tmuxagent/orchestrator.toml' "$@"
command -v -- "$1" >/dev/null || refuse "$1 is not a program that can be run. Set [orchestrator] in tmuxagent.toml."
exec "$@"
