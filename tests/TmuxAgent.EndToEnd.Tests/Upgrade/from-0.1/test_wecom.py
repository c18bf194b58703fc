#!/usr/bin/env python3
"""Sends one test message through the WeCom webhook and says what its answer means.

Generated from tmuxagent.toml. To change it, edit tmuxagent.toml and run `tmuxagent generate`; an edit made here is merged
with what is generated next.

WECOM_WEBHOOK is taken from the environment, or else from the env file, which a shell reads as the orchestrator's does.
The address is never printed: whoever knows its key can write to the group. Exit code: 0 sent, 1 not sent, 2 wrong usage.
"""

import argparse
import datetime
import json
import os
import pathlib
import re
import subprocess
import sys
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ENV_FILE = HERE / "." / ".env"
PROJECT = "demo"
LONGEST_TEXT = 2048  # bytes of UTF-8 that WeCom accepts

# What WeCom's error codes mean here, and what to do.
MEANINGS = {
    40058: "the message has a wrong form; leave --text away to send the built-in one",
    44004: "the message is empty; give --text something to say",
    45009: "too many messages: a bot may send 20 in a minute; wait a minute",
    93000: "the webhook is not valid: the bot was removed or the key is wrong; copy the address from the group's bot again",
}


class Problem(Exception):
    """Why nothing was sent, in words that hold no secret."""


def read_env_file(path):
    """The variables of the env file as bash reads it; they are handed over in the environment, not in arguments."""
    script = 'set -a; . "$1" >/dev/null 2>&1 || exit 1; env -0'
    result = subprocess.run(["bash", "-c", script, "bash", os.path.abspath(path)], stdout=subprocess.PIPE, check=False)
    if result.returncode != 0:
        raise Problem(f"{path} cannot be read by a shell; `tmuxagent check` says why")
    pairs = (item.partition(b"=") for item in result.stdout.split(b"\0") if item)
    return {os.fsdecode(name): os.fsdecode(value) for name, _, value in pairs}


def find_webhook(env_file):
    """The webhook's address; the env file's proxy settings come along with it."""
    if env_file is None and os.environ.get("WECOM_WEBHOOK"):
        return os.environ["WECOM_WEBHOOK"]
    path = env_file or ENV_FILE
    if path.is_file():
        os.environ.update(read_env_file(path))
    webhook = os.environ.get("WECOM_WEBHOOK", "")
    if not webhook:
        alias = "; WECOM_WEBHOOK_URL is set, but is not read: rename it" if os.environ.get("WECOM_WEBHOOK_URL") else ""
        raise Problem(f"WECOM_WEBHOOK is set neither in the environment nor in {path}{alias}")
    return webhook


def check_webhook(webhook):
    if webhook != webhook.strip(" \t\r\n\"'"):
        raise Problem("WECOM_WEBHOOK begins or ends with a blank or a quote; write it without")
    if not re.fullmatch(r"https?://[^/:]+(:[0-9]{1,5})?/[!-~]+", webhook):
        raise Problem("WECOM_WEBHOOK is not an http or https address; copy it from the group's bot again")


def send(webhook, text, timeout):
    """Sends the text and returns WeCom's answer."""
    if len(text.encode()) > LONGEST_TEXT:
        raise Problem(f"the text is longer than {LONGEST_TEXT} bytes")
    body = json.dumps({"msgtype": "text", "text": {"content": text}}).encode()
    request = urllib.request.Request(webhook, data=body, headers={"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=timeout) as response:
            return json.loads(response.read(65536))
    except urllib.error.HTTPError as error:
        raise Problem(f"the webhook's host answers with HTTP status {error.code}") from None
    except urllib.error.URLError as error:
        raise Problem(f"the webhook's host cannot be reached ({error.reason}); look at the proxy settings") from None
    except OSError as error:
        raise Problem(f"the connection broke ({type(error).__name__}); look at the proxy settings") from None
    except ValueError:
        raise Problem("the answer is not WeCom's; is the address right, and is no login page in between?") from None


def check_answer(answer):
    code = answer.get("errcode") if isinstance(answer, dict) else None
    if not isinstance(code, int):
        raise Problem("the answer is not WeCom's; is the address right?")
    if code != 0:
        raise Problem(f"WeCom answers with error {code}: {MEANINGS.get(code, 'see the WeCom documentation for this code')}")


def main():
    parser = argparse.ArgumentParser(description="Send one test message through the WeCom webhook.")
    parser.add_argument("--text", help="what to send instead of the built-in message")
    parser.add_argument("--env-file", type=pathlib.Path, help="read WECOM_WEBHOOK from this file, not from the environment")
    parser.add_argument("--timeout", type=float, default=10, help="seconds to wait for the answer (10)")
    arguments = parser.parse_args()
    text = arguments.text
    if text is None:
        text = f"[{PROJECT}] test message, {datetime.datetime.now():%Y-%m-%d %H:%M:%S}"
    try:
        webhook = find_webhook(arguments.env_file)
        check_webhook(webhook)
        check_answer(send(webhook, text, arguments.timeout))
    except Problem as problem:
        print(f"not sent: {problem}", file=sys.stderr)
        return 1
    print("sent")
    return 0


if __name__ == "__main__":
    sys.exit(main())
