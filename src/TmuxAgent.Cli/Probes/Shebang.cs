using System.Text;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Probes;

/// <summary>The first line of a script, which names its interpreter.</summary>
internal static class Shebang
{
    /// <summary>The program that <c>#!/usr/bin/env PROGRAM</c> looks for on PATH; null where the file names none in this way.</summary>
    public static string? ProgramOnPath(string path)
    {
        var head = FileHead.Read(path);
        var end = head.IndexOf((byte)'\n');
        if (!head.StartsWith("#!"u8) || end < 0)
            return null;
        var words = Encoding
            .UTF8.GetString(head[2..end])
            .Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || Path.GetFileName(words[0]) != "env")
            return null;
        // env(1): options such as -S, and assignments, come before the program.
        var program = words.Skip(1).FirstOrDefault(word => !word.StartsWith('-') && !word.Contains('='));
        return program is null || program.Contains('/') ? null : program;
    }
}
