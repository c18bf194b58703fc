namespace TmuxAgent.EndToEnd.Tests.Diagnosis;

/// <summary>What can be wrong in the env file.</summary>
internal static class EnvFileStates
{
    private const string Key = DiagnosedRepository.GoodKey;

    public static IReadOnlyList<BrokenState> All { get; } =
    [
        new("no env file", its => File.Delete(its.At(".env")), ".env is missing")
        {
            Then = "warn  OPENAI_API_KEY is not set",
        },
        new(
            "others may read it",
            its => File.SetUnixFileMode(its.At(".env"), (UnixFileMode)0b110_100_100),
            "(mode 644)"
        ),
        new("git tracks it", its => its.Shell("git add --force .env").MustSucceed(), "FAIL  git tracks it"),
        new("key missing", its => its.SetLine("OPENAI_API_KEY", ""), "warn  OPENAI_API_KEY is not set")
        {
            Pasted = _ => Key,
        },
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
            "FAIL  WECOM_WEBHOOK has a blank at an end"
        )
        {
            Pasted = its => its.Webhook,
        },
        new(
            "a blank in the webhook",
            its => its.SetLine("WECOM_WEBHOOK", $"WECOM_WEBHOOK='{its.Webhook.Replace("/send", "/ send")}'"),
            "FAIL  WECOM_WEBHOOK is not a URL"
        )
        {
            Pasted = its => its.Webhook,
        },
        new(
            "quotes around the webhook",
            its => its.SetLine("WECOM_WEBHOOK", $"WECOM_WEBHOOK='\"{its.Webhook}\"'"),
            "FAIL  WECOM_WEBHOOK has a blank at an end, or quotes around it"
        )
        {
            Pasted = its => its.Webhook,
        },
        new(
            "blank after =",
            its => its.SetLine("OPENAI_API_KEY", $"OPENAI_API_KEY= {Key}"),
            "has a blank beside its ="
        ),
        new(
            "blank before =",
            its => its.SetLine("OPENAI_API_KEY", $"OPENAI_API_KEY ={Key}"),
            "has a blank beside its ="
        ),
        new("a command after = that succeeds", its => its.AppendToEnv("LOG_LEVEL= :\n"), "has a blank beside its =")
        {
            Then = "",
        },
        new(
            "alias",
            its => its.SetLine("WECOM_WEBHOOK", $"WECOM_WEBHOOK_URL={its.Webhook}"),
            "FAIL  WECOM_WEBHOOK_URL is set, but WECOM_WEBHOOK is read"
        ),
        new("CRLF", its => its.Write(".env", its.Read(".env").Replace("\n", "\r\n")), "FAIL  it has Windows line ends"),
        new(
            "a quote that is never closed",
            its => its.SetLine("OPENAI_API_KEY", $"OPENAI_API_KEY='{Key}"),
            "FAIL  a shell cannot read it (line"
        )
        {
            Then = "warn  OPENAI_API_KEY is not set",
        },
        new(
            "a value that needs quotes",
            its => its.AppendToEnv("TITLE=two words\n"),
            "FAIL  a shell cannot read it (line"
        ),
        new(
            "a line that is no assignment",
            its => its.AppendToEnv("export-this-please now\n"),
            "FAIL  a shell cannot read it (line"
        ),
        new(
            "NO_PROXY without loopback",
            its => its.SetLine("NO_PROXY", "NO_PROXY=.lan"),
            "warn  NO_PROXY does not hold"
        ),
    ];
}
