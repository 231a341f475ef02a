"""A small client of the Language Server Protocol: it starts the YAML language server and asks it as an editor would."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
from itertools import count
from pathlib import Path
from queue import Empty, SimpleQueue

PACKAGE = Path("node_modules", "yaml-language-server", "bin", "yaml-language-server")
PATIENCE_S = 60
# The schema store is a web site; a test asks nobody but the files.
SETTINGS = {
    "yaml": {
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
        "validate": True,
        "hover": True,
        "completion": True,
        "disableDefaultProperties": True,
    }
}


def server_program():
    """How to start the server, or None where it or node is missing. CI installs it beside Python's packages."""
    node, installed = shutil.which("node"), Path(sys.prefix, "node") / PACKAGE
    return [node, str(installed), "--stdio"] if node and installed.is_file() else None


class LanguageServer:
    """One running server with settings of its own."""

    def __init__(self, program, *, version="1.2"):
        self._settings = {"yaml": {**SETTINGS["yaml"], "yamlVersion": version}}
        self._process = subprocess.Popen(
            program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._ids, self._answers, self._diagnosed = count(1), SimpleQueue(), SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()
        hover = {"contentFormat": ["markdown", "plaintext"]}
        completion = {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": False}}
        able = {
            "workspace": {"configuration": True},
            "textDocument": {"hover": hover, "completion": completion, "publishDiagnostics": {}},
        }
        self._ask("initialize", {"processId": None, "rootUri": None, "capabilities": able})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})

    def stop(self):
        """End the server."""
        self._process.kill()
        self._process.wait()
        self._process.stdin.close()
        self._process.stdout.close()

    def diagnostics(self, folder, text):
        """What the editor underlines in a text in this folder: (line from 1, message), in order."""
        uri = self._show(folder, text)
        while True:
            told = self._diagnosed.get(timeout=PATIENCE_S)
            if told["uri"] == uri:
                found = ((one["range"]["start"]["line"] + 1, one["message"]) for one in told["diagnostics"])
                return sorted(found)

    def completion(self, folder, text):
        """What is offered where `|>` stands: label to what it is said to mean."""
        position = self._place(folder, text)
        answer = self._ask("textDocument/completion", position)
        items = answer["items"] if isinstance(answer, dict) else answer or []
        return {item["label"]: _words(item.get("documentation")) for item in items}

    def hover(self, folder, text):
        """What is shown over the letter after `|>`."""
        answer = self._ask("textDocument/hover", self._place(folder, text))
        return _words(answer["contents"]) if answer else ""

    def _place(self, folder, text):
        before, after = text.split("|>", 1)
        uri = self._show(folder, before + after)
        last = before.rpartition("\n")[2]
        return {"textDocument": {"uri": uri}, "position": {"line": before.count("\n"), "character": len(last)}}

    def _show(self, folder, text):
        # Each text is a document of its own, so that no late answer is taken for another's; it need not be on disk.
        number = next(self._ids)
        uri = (Path(folder).absolute() / f"document_{number}.yaml").as_uri()
        opened = {"uri": uri, "languageId": "yaml", "version": number, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": opened})
        return uri

    def _ask(self, method, said):
        number = next(self._ids)
        self._send({"id": number, "method": method, "params": said})
        while True:
            try:
                answer = self._answers.get(timeout=PATIENCE_S)
            except Empty:
                raise AssertionError(f"The server did not answer {method}.") from None
            if answer["id"] == number:
                assert "error" not in answer, answer
                return answer["result"]

    def _tell(self, method, said):
        self._send({"method": method, "params": said})

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _listen(self):
        stream = self._process.stdout
        while header := stream.readline():
            if not header.lower().startswith(b"content-length:"):
                continue
            while stream.readline().strip():
                pass
            self._heard(json.loads(stream.read(int(header.split(b":")[1]))))

    def _heard(self, message):
        if "method" not in message:
            self._answers.put(message)
        elif message["method"] == "textDocument/publishDiagnostics":
            self._diagnosed.put(message["params"])
        elif "id" in message:  # the server asks for settings
            asked = message.get("params", {}).get("items", []) if message["method"] == "workspace/configuration" else []
            answers = [self._settings.get(one.get("section"), {}) for one in asked]
            self._send({"id": message["id"], "result": answers if asked else None})


def _words(it):
    return it["value"] if isinstance(it, dict) else it or ""
