namespace TmuxAgent.EndToEnd.Tests.Diagnosis;

/// <summary>What can be wrong in the env file.</summary>
internal static class EnvFileStates
{
    private const string Key = DiagnosedRepository.GoodKey;

    public static IReadOnlyList<BrokenState> All { get; } =
    [
        new("no env file", its => File.Delete(its.At(".env")), "FAIL  there is no .env")
        {
            Then = "FAIL  codex has no key",
        },
        new(
            "others may read it",
            its => File.SetUnixFileMode(its.At(".env"), (UnixFileMode)0b110_100_100),
            "warn  others may read .env"
        ),
        new("git tracks it", its => its.Shell("git add --force .env").MustSucceed(), "FAIL  git tracks .env"),
        new("key missing", its => its.SetLine("OPENAI_API_KEY", ""), "FAIL  codex has no key") { Pasted = _ => Key },
        new(
            "key refused",
            its => its.SetLine("OPENAI_API_KEY", "OPENAI_API_KEY=sk-old"),
            "FAIL  the API refuses the key"
        )
        {
            Pasted = _ => Key,
        },
        new("webhook missing", its => its.SetLine("WECOM_WEBHOOK", ""), "warn  WECOM_WEBHOOK is not set")
        {
            Pasted = its => its.Webhook,
        },
        new(
            "blanks at the webhook's end",
            its => its.SetLine("WECOM_WEBHOOK", $"WECOM_WEBHOOK='{its.Webhook} '"),
            "TMA0211"
        ),
        new(
            "a blank in the webhook",
            its => its.SetLine("WECOM_WEBHOOK", $"WECOM_WEBHOOK='{its.Webhook.Replace("/send", "/ send")}'"),
            "FAIL  WECOM_WEBHOOK is not an address"
        )
        {
            Pasted = its => its.Webhook,
        },
        new(
            "quotes around the webhook",
            its => its.SetLine("WECOM_WEBHOOK", $"WECOM_WEBHOOK='\"{its.Webhook}\"'"),
            "TMA0211"
        ),
        new("blank after =", its => its.SetLine("OPENAI_API_KEY", $"OPENAI_API_KEY= {Key}"), "TMA0108"),
        new("blank before =", its => its.SetLine("OPENAI_API_KEY", $"OPENAI_API_KEY ={Key}"), "TMA0108"),
        new("a command after = that succeeds", its => its.AppendToEnv("LOG_LEVEL= :\n"), "TMA0108") { Then = "" },
        new("alias", its => its.SetLine("WECOM_WEBHOOK", $"WECOM_WEBHOOK_URL={its.Webhook}"), "TMA0201"),
        new("CRLF", its => its.Write(".env", its.Read(".env").Replace("\n", "\r\n")), "FAIL  .env:1: TMA0113"),
        new("a quote that is never closed", its => its.SetLine("OPENAI_API_KEY", $"OPENAI_API_KEY='{Key}"), "TMA0116")
        {
            Then = "FAIL  codex has no key",
        },
        new("a value that needs quotes", its => its.AppendToEnv("TITLE=two words\n"), "TMA0112"),
        new("a line that is no assignment", its => its.AppendToEnv("export-this-please now\n"), "TMA0105"),
        new("NO_PROXY without loopback", its => its.SetLine("NO_PROXY", "NO_PROXY=.lan"), "TMA0209"),
    ];
}
