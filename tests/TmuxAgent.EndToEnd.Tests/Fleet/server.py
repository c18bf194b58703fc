"""Serves the files of a folder, and stands in for the model API: /v1/models is for whoever has the key in the file `api-key`.

Usage: server.py ADDRESS PORT FOLDER
"""

import functools
import http.server
import pathlib
import sys

address, port, folder = sys.argv[1], int(sys.argv[2]), pathlib.Path(sys.argv[3])


class Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        if not self.path.startswith("/v1/"):
            super().do_GET()
            return
        known = self.headers.get("Authorization") == "Bearer " + (folder.parent / "api-key").read_text()
        self.send_response(200 if known else 401)
        self.end_headers()
        self.wfile.write(b'{"data": []}')

    def log_message(self, *arguments):
        pass


http.server.ThreadingHTTPServer((address, port), functools.partial(Handler, directory=folder)).serve_forever()
