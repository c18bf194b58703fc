#!/usr/bin/env bash
# Checks, one step after the other, what the orchestrator needs, and says what to do where something is wrong.
#
# Generated from tmuxagent.toml. To change it, edit tmuxagent.toml and run `tmuxagent generate`; an edit made here is
# merged with what is generated next.
#
# Usage: diagnose_orchestrator.sh [--send-test-message] [--timeout SECONDS]
#   --send-test-message  really send a message to the WeCom group; without it none is sent
#   --timeout SECONDS    longest wait for an answer from the network or the orchestrator (15)
# Exit code: 0 nothing failed, warnings may have been printed; 1 a step failed; 2 wrong usage.
#
# No secret is printed or put on a command line: curl reads its settings from standard input.
set -uo pipefail

send_test_message=false
seconds=15
while (( $# > 0 )); do
  case $1 in
    --send-test-message) send_test_message=true ;;
    --timeout)
      seconds=${2:-}
      shift
      ;;
    -h | --help)
      sed -n '7,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
      exit 0
      ;;
    *)
      printf 'unknown argument: %s\n' "$1" >&2
      exit 2
      ;;
  esac
  (( $# == 0 )) || shift
done
if ! [[ $seconds =~ ^[1-9][0-9]{0,3}$ ]]; then
  echo '--timeout takes a whole number of seconds, 1 to 9999' >&2
  exit 2
fi
readonly send_test_message seconds

script=$(readlink -f -- "${BASH_SOURCE[0]}")
cd -- "${script%/*}" || exit 1

count_warn=0
count_fail=0
step() { printf '\n== %s ==\n' "$*"; }
ok() { printf '  ok    %s\n' "$*"; }
info() { printf '        %s\n' "$*"; }
# Arguments of both: what is wrong, what to do about it.
warn() {
  count_warn=$((count_warn + 1))
  printf '  warn  %s\n        -> %s\n' "$1" "$2"
}
fail() {
  count_fail=$((count_fail + 1))
  printf '  FAIL  %s\n        -> %s\n' "$1" "$2"
}

# Prints standard input, indented, without any secret value.
show_masked() {
  local text key
  text=$(tail -n 15 | tr -d '\000')
  for key in 'OPENAI_API_KEY' 'WECOM_WEBHOOK' 'WECOM_APP_SECRET' 'SENTRY_SERVERCHAN_KEY' 'APPROVAL_SECRET' 'DEEPSEEK_API_KEY'; do
    [[ -z ${!key:-} ]] || text=${text//"${!key}"/***}
  done
  sed -E 's/([?&]key=)[^&[:space:]"]+/\1***/g; s/^/        | /' <<<"$text"
}

# Succeeds when a TCP connection to host $1, port $2 can be made.
can_connect() {
  timeout "$seconds" bash -s -- "$1" "$2" 2>/dev/null <<'END'
exec 3<>"/dev/tcp/$1/$2"
END
}

curl_quoted() {
  local text=${1//\\/\\\\}
  printf '"%s"' "${text//\"/\\\"}"
}

# Prints the HTTP status that URL $1 answers with, or 000 and a reason. $2 is a bearer token; empty for none.
http_status() {
  if command -v curl >/dev/null; then
    local status reason=0
    status=$({
      printf 'url = %s\n' "$(curl_quoted "$1")"
      [[ -z $2 ]] || printf 'header = %s\n' "$(curl_quoted "Authorization: Bearer $2")"
    } | curl --config - --silent --output /dev/null --max-time "$seconds" --write-out '%{http_code}') || reason=$?
    case $reason in
      0) echo "$status" ;;
      5) echo '000 the proxy host is unknown' ;;
      6) echo '000 the host name is unknown' ;;
      7) echo '000 connection refused' ;;
      28) echo "000 no answer within $seconds seconds" ;;
      35 | 51 | 60) echo '000 the TLS certificate or handshake was not accepted' ;;
      56 | 97) echo '000 the proxy refused the connection' ;;
      *) echo "000 curl failed with code $reason" ;;
    esac
  else
    DIAGNOSE_URL=$1 DIAGNOSE_TOKEN=$2 DIAGNOSE_SECONDS=$seconds 'python3' - <<'END'
import os, urllib.error, urllib.request
request = urllib.request.Request(os.environ["DIAGNOSE_URL"])
if os.environ["DIAGNOSE_TOKEN"]:
    request.add_header("Authorization", "Bearer " + os.environ["DIAGNOSE_TOKEN"])
try:
    print(urllib.request.urlopen(request, timeout=int(os.environ["DIAGNOSE_SECONDS"])).status)
except urllib.error.HTTPError as error:
    print(error.code)
except Exception as error:
    print("000 " + type(getattr(error, "reason", error)).__name__)
END
  fi
}

# Prints what http://$1:$2/metrics answers; fails where nothing listens.
fetch_metrics() {
  timeout "$seconds" bash -s -- "$1" "$2" 2>/dev/null <<'END'
exec 3<>"/dev/tcp/$1/$2" || exit 1
printf 'GET /metrics HTTP/1.0\r\nHost: %s\r\n\r\n' "$1" >&3
cat <&3
END
}

check_environment() {
  step '1. Environment'
  local mode line key
  if [[ ! -r $env_file ]]; then
    fail "$env_file is missing or not readable" "tmuxagent generate writes it; then fill it in"
    return
  fi
  ok "env file: $env_file"
  mode=$(stat -L -c %a -- "$env_file")
  if (( 8#$mode & 8#077 )); then
    warn "others may read it (mode $mode)" "chmod 600 ${env_file@Q}"
  fi
  if git ls-files --error-unmatch -- "$env_file" >/dev/null 2>&1; then
    fail "git tracks it, so its secrets are in the history" "git rm --cached it, and replace the secrets"
  fi
  if grep -q $'\r' -- "$env_file"; then
    fail "it has Windows line ends, which become part of the values" "sed -i 's/\r\$//' ${env_file@Q}"
  fi
  # What bash says about a broken line may quote a secret, so only the line's number is taken from it.
  # shellcheck source=/dev/null
  if ! line=$( (set -eu; . "$env_file") 2>&1 >/dev/null); then
    line=$(sed -nE 's/.*: line ([0-9]+): .*/\1/p' <<<"$line" | head -n 1)
    fail "a shell cannot read it${line:+ (line $line)}" "tmuxagent check names what is wrong"
    return
  fi
  set -a
  # shellcheck source=/dev/null
  . "$env_file"
  set +a
  for key in 'OPENAI_API_KEY' 'WECOM_WEBHOOK' 'WECOM_CORP_ID' 'WECOM_AGENT_ID' 'WECOM_APP_SECRET' 'WECOM_TOUSER' 'WECOM_TOPARTY' 'WECOM_TOTAG' 'SENTRY_SERVERCHAN_KEY' 'APPROVAL_SECRET' 'PUBLIC_BASE_URL' 'LOG_LEVEL' 'TMUX_AGENT_CLAUDE_MODEL' 'DEEPSEEK_API_KEY' 'HTTP_PROXY' 'HTTPS_PROXY' 'ALL_PROXY' 'NO_PROXY' 'CODEX_MODEL' 'CODEX_TIMEOUT_SECONDS'; do
    case ${!key:-} in
      '') ;;
      [[:space:]]* | *[[:space:]] | \"*\" | \'*\') warn "$key has a blank at an end, or quotes around it" "write it without" ;;
      *) ok "$key is set" ;;
    esac
  done
  for key in 'OPENAI_API_KEY' 'WECOM_WEBHOOK'; do
    [[ -n ${!key:-} ]] || warn "$key is not set" "tmuxagent env set $key=VALUE (a secret: $key=-)"
  done
}

check_proxy() {
  local name=$1 rest port host
  rest=${!name:-}
  [[ -n $rest ]] || return 0
  rest=${rest#*://}
  rest=${rest##*@}
  rest=${rest%%/*}
  port=${rest##*:}
  host=${rest%:*}
  host=${host#\[}
  host=${host%\]}
  if [[ ! $port =~ ^[0-9]+$ ]]; then
    fail "$name names no port" "write it as http://HOST:PORT or socks5://HOST:PORT"
  elif can_connect "$host" "$port"; then
    ok "$name: $host port $port accepts connections"
  else
    fail "$name: nothing answers at $host port $port" "start the proxy, or correct [proxy] in tmuxagent.toml"
  fi
}

check_network() {
  step '2. Proxy and model API'
  local name answer url
  for name in HTTP_PROXY HTTPS_PROXY ALL_PROXY; do
    check_proxy "$name"
  done
  for name in localhost 127.0.0.1; do
    [[ ",${NO_PROXY:-}," == *",$name,"* ]] || warn "NO_PROXY does not hold $name" "tmuxagent generate adds it"
  done
  command -v curl >/dev/null || info 'curl is not installed: asking through Python, which knows no SOCKS proxy'
  if [[ -z ${OPENAI_API_KEY:-} ]]; then
    warn 'API not asked, because OPENAI_API_KEY is not set' 'FakeCodex needs none; a real codex does, unless it is logged in'
    return
  fi
  url=${OPENAI_BASE_URL:-https://api.openai.com/v1}
  answer=$(http_status "${url%/}/models" "$OPENAI_API_KEY")
  case $answer in
    2*) ok 'the API accepts the key' ;;
    401) fail 'the API refuses the key (401)' 'tmuxagent env set OPENAI_API_KEY=- takes a new one' ;;
    403) fail 'the API denies access (403)' 'the account, its region or the proxy exit is not allowed' ;;
    404) fail 'the API does not know this address (404)' 'OPENAI_BASE_URL should end in /v1' ;;
    407) fail 'the proxy asks for a login (407)' 'put user and password into the proxy URL in the env file' ;;
    429) warn 'the API limits the calls or the credit is used up (429)' 'wait, or look at the account' ;;
    5*) warn "the API has a fault of its own ($answer)" 'try again later' ;;
    000*) fail "the API cannot be reached: ${answer#000 }" 'look at the proxy above, and at NO_PROXY' ;;
    *) fail "unexpected answer from the API: $answer" 'look at OPENAI_BASE_URL and the proxy' ;;
  esac
}

check_codex() {
  step '3. Codex'
  local codex version
  if ! codex=$(command -v -- 'codex'); then
    fail 'codex'' is not on PATH' 'install it into ~/.local/bin, or set fake = "auto" under [codex] in tmuxagent.toml'
    return
  fi
  if is_fake_codex "$codex"; then
    warn 'FakeCodex answers' 'for real decisions install the Codex CLI into ~/.local/bin'
    return
  fi
  if version=$(timeout "$seconds" "$codex" --version 2>&1 </dev/null); then
    ok "$codex: $(head -n 1 <<<"$version")"
  else
    fail "$codex --version failed" 'see below, and install it again'
    show_masked <<<"$version"
  fi
}

check_webhook() {
  step '4. WeCom webhook'
  local answer url=${WECOM_WEBHOOK:-}
  if [[ -z $url ]]; then
    if [[ -n ${WECOM_WEBHOOK_URL:-} ]]; then
      fail 'WECOM_WEBHOOK_URL is set, but WECOM_WEBHOOK is read' 'tmuxagent generate renames it'
    else
      warn 'WECOM_WEBHOOK is not set: the channel stays off' 'add a custom bot to a WeCom group; tmuxagent env set WECOM_WEBHOOK=-'
    fi
    return
  fi
  if ! [[ $url =~ ^https?://[^/[:space:]]+/[^[:space:]]+$ ]]; then
    fail 'WECOM_WEBHOOK is not a URL' 'copy the address again, without blanks or quotes around it'
    return
  fi
  if [[ $send_test_message == true ]]; then
    if answer=$('python3' 'test_wecom.py' 2>&1); then
      ok 'the test message was sent'
    else
      fail 'the test message was not accepted' 'see below'
    fi
    show_masked <<<"$answer"
    return
  fi
  # Only the host is asked, without the path and the key, so that nothing is sent to the group.
  answer=$(http_status "$(sed -E 's#^(https?://[^/]+/).*#\1#' <<<"$url")" '')
  case $answer in
    000*) fail "its host cannot be reached: ${answer#000 }" 'look at the proxy above' ;;
    *) ok 'its host answers; --send-test-message tries the whole way' ;;
  esac
}

check_tmux() {
  step '5. tmux'
  local key stale=()
  if ! command -v tmux >/dev/null; then
    fail 'tmux is not installed' 'install it with the package manager'
    return
  fi
  if ! tmux show-environment -g >/dev/null 2>&1; then
    ok 'no server runs: the next one takes the environment that it is started with'
    return
  fi
  for key in 'OPENAI_API_KEY' 'WECOM_WEBHOOK' 'WECOM_CORP_ID' 'WECOM_AGENT_ID' 'WECOM_APP_SECRET' 'WECOM_TOUSER' 'WECOM_TOPARTY' 'WECOM_TOTAG' 'SENTRY_SERVERCHAN_KEY' 'APPROVAL_SECRET' 'PUBLIC_BASE_URL' 'LOG_LEVEL' 'TMUX_AGENT_CLAUDE_MODEL' 'DEEPSEEK_API_KEY' 'HTTP_PROXY' 'HTTPS_PROXY' 'ALL_PROXY' 'NO_PROXY' 'CODEX_MODEL' 'CODEX_TIMEOUT_SECONDS'; do
    [[ -z ${!key:-} || $(tmux show-environment -g "$key" 2>/dev/null) == "$key=${!key}" ]] || stale+=("$key")
  done
  if (( ${#stale[@]} > 0 )); then
    warn "the running server was started with other values of: ${stale[*]}" 'when its sessions may end: tmux kill-server'
  else
    ok 'the running server has the same values'
  fi
}

stop_orchestrator() {
  [[ -n $orchestrator ]] || return 0
  kill -TERM "$orchestrator" 2>/dev/null
  for (( i = 0; i < 50; i++ )); do
    kill -0 "$orchestrator" 2>/dev/null || break
    sleep 0.1
  done
  kill -KILL "$orchestrator" 2>/dev/null
  wait "$orchestrator" 2>/dev/null
  orchestrator=''
}

check_metrics() {
  step '6. Orchestrator and /metrics'
  local host='127.0.0.1' port='9108' answer log status deadline
  if answer=$(fetch_metrics "$host" "$port"); then
    if [[ $answer == *orchestrator_* ]]; then
      ok "it runs: port $port serves its metrics"
    else
      fail "another program listens on port $port" "ss -lntp | grep :$port names it; stop it or change metrics_port"
    fi
    return
  fi
  info 'starting it with --dry-run'
  log=$(mktemp)
  ./'run_orchestrator.sh' --dry-run >"$log" 2>&1 </dev/null &
  orchestrator=$!
  trap stop_orchestrator EXIT
  deadline=$((SECONDS + seconds))
  until [[ $answer == *orchestrator_* ]] || (( SECONDS >= deadline )) || ! kill -0 "$orchestrator" 2>/dev/null; do
    sleep 0.2
    answer=$(fetch_metrics "$host" "$port")
  done
  if [[ $answer == *orchestrator_* ]]; then
    stop_orchestrator
    ok "it starts, serves its metrics on port $port, and was stopped again"
  elif kill -0 "$orchestrator" 2>/dev/null; then
    stop_orchestrator
    fail "it runs, but port $port serves no metrics within $seconds seconds" 'compare metrics_port in .tmuxagent/orchestrator.toml; its last lines:'
    show_masked <"$log"
  else
    wait "$orchestrator"
    status=$?
    orchestrator=''
    fail "it ended at once with exit code $status" 'its last lines:'
    show_masked <"$log"
  fi
  rm -f -- "$log"
}

is_fake_codex() { head -n 2 -- "$1" 2>/dev/null | grep -aq '^# FakeCodex'; }

env_file="$PWD"/'.env'
check_environment

# The same PATH as in run_orchestrator.sh.
bin=$PWD/'.tmuxagent/bin'
if is_fake_codex "$bin/codex"; then
  PATH=${HOME:+$HOME/.local/bin:}$PATH:$bin
else
  PATH=$bin:${HOME:+$HOME/.local/bin:}$PATH
fi
export PATH

check_network
check_codex
check_webhook
check_tmux
orchestrator=''
check_metrics

printf '\n%d failed, %d warnings\n' "$count_fail" "$count_warn"
(( count_fail == 0 ))
