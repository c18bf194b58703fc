namespace TmuxAgent.Core.KeyUses;

/// <summary>YAML of compose files, workflows and the like: environments, interpolation, and commands of steps.</summary>
internal sealed class YamlExtractor() : KeyUseExtractor("env", "$", "variables")
{
    public override string Language => "YAML";

    public override bool IsProgram => false;

    private protected override void Extract(string text, UseCollector uses)
    {
        var names = new ShellNamesInUse(text);
        var document = new YamlLines(text);
        while (document.Next())
        {
            if (IsCommands(document))
                // What a step exports is for that step.
                Commands(text, document, names);
            else if (
                document.ParentKey is "env" or "environment" or "variables"
                || document.Key is "env" or "environment"
            )
                Environment(text, document, uses);
            YamlReferences.Add(text, document.ValueStart, document.ValueEnd, document.IsCompose, uses);
        }
        names.Resolve(uses);
    }

    private static bool IsCommands(YamlLines line) =>
        !line.IsCompose
        && (
            line.Key is "run"
            || line.Key is "script" or "before_script" or "after_script"
            || line.ParentKey is "script" or "before_script" or "after_script"
        );

    private static void Commands(string text, YamlLines line, ShellNamesInUse names)
    {
        if (line.Key is "run" && line.HasForeignShell())
            return;
        var (start, end) = (line.ValueStart, line.ValueEnd);
        // The quotes of the scalar are YAML's.
        if (end > start + 1 && text[start] is '"' or '\'' && text[end - 1] == text[start])
            (start, end) = (start + 1, end - 1);
        ShellScanner.Commands(text, start, end, names);
        names.ExportsAll = false;
    }

    private static void Environment(string text, YamlLines line, UseCollector uses)
    {
        if (line.Key is "env" or "environment" && line.ValueStart < line.ValueEnd && text[line.ValueStart] == '{')
        {
            Flow(text, line.ValueStart + 1, line.ValueEnd, uses);
            return;
        }
        if (line.ParentKey is not ("env" or "environment" or "variables"))
            return;
        if (line.Key is "name" && line.IsItem)
            // Kubernetes: `- name: X`
            Add(text, line.ValueStart, line.ValueEnd, KeyUseKind.Exports, uses);
        else if (line.Key is not null && !line.IsItem)
            Add(text, line.KeyStart, line.KeyEnd, KeyUseKind.Exports, uses);
        else if (line is { Key: null, IsItem: true })
            Item(text, line.ValueStart, line.ValueEnd, uses);
    }

    // `- X=v`, and `- X`, which hands on what is there.
    private static void Item(string text, int start, int end, UseCollector uses)
    {
        if (start < end && text[start] is '"' or '\'')
            start++;
        var name = TextLine.EndOfName(text, start, end);
        var hasValue = name < end && text[name] == '=';
        var isWhole = name == end || text[name] is '"' or '\'' or ' ' or '\r';
        if (hasValue || isWhole)
            Add(text, start, name, hasValue ? KeyUseKind.Exports : KeyUseKind.Mentions, uses);
    }

    // `{ X: v, Y: w }`
    private static void Flow(string text, int at, int end, UseCollector uses)
    {
        var (quote, isKey) = ('\0', true);
        for (; at < end; at++)
        {
            var c = text[at];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == ',')
                isKey = true;
            if (!isKey || !(char.IsAsciiLetter(c) || c == '_'))
                continue;
            var name = TextLine.EndOfName(text, at, end);
            Add(text, at, name, KeyUseKind.Exports, uses);
            (at, isKey) = (name - 1, false);
        }
    }

    private static void Add(string text, int start, int end, KeyUseKind kind, UseCollector uses)
    {
        while (end > start && text[end - 1] is ' ' or '\r' or '"' or '\'')
            end--;
        if (start < end && text[start] is '"' or '\'')
            start++;
        if (KeyShape.Fits(text.AsSpan(start, Math.Max(end - start, 0))))
            uses.Add(start, end, kind, "environment");
    }
}
