namespace TmuxAgent.Scaffolding.Health;

/// <summary>
/// Whether an interpreter imports the modules that are its arguments, and makes an HTTP client with the proxies of its environment.
/// </summary>
internal static class ImportProbe
{
    /// <summary>What the line of the answer begins with; what the imported modules print themselves is not meant for us.</summary>
    public const string Mark = "tmuxagent-probe";

    /// <summary>
    /// Prints the mark, a word, a package or <c>-</c>, and whether the interpreter is an environment's (<c>venv</c>) or the
    /// <c>system</c>'s. The words: fine, orchestrator (it is not found), missing, old, broken (an import fails), client (it cannot be made).
    /// </summary>
    public const string Program = """
        import importlib, os, sys
        names = {"yaml": "PyYAML", "prometheus_client": "prometheus-client"}
        def say(word, what=""):
            where = "venv" if sys.prefix != sys.base_prefix else "system"
            print("\ntmuxagent-probe", word, what or "-", where, flush=True)
            os._exit(0)
        sys.path.insert(0, "")
        try:
            for module in sys.argv[1:]:
                importlib.import_module(module)
        except ModuleNotFoundError as error:
            root = (error.name or "").partition(".")[0]
            say("orchestrator") if root in ("src", "tmux_agent") else say("missing", names.get(root, root))
        except ImportError as error:
            say("old", (error.name or "").partition(".")[0])
        except Exception as error:
            say("broken", type(error).__name__)
        proxies = [os.environ.get(name, "") for name in ("ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY", "all_proxy", "https_proxy", "http_proxy")]
        try:
            try:
                import httpx
            except ModuleNotFoundError:
                httpx = None
            if httpx:
                httpx.Client().close()
            elif any(proxy.startswith("socks") for proxy in proxies):
                import socksio
        except ImportError:
            say("missing", "socksio")
        except Exception as error:
            say("client", type(error).__name__)
        say("fine")
        """;
}
