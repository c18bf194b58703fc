namespace TmuxAgent.Core.KeyUses;

/// <summary>How the name of a key is written at the place of a use.</summary>
public enum KeySpelling
{
    /// <summary>As it is: another name takes its place.</summary>
    WrittenOut,

    /// <summary>
    /// As a name that names a variable as well, as in JavaScript's <c>const { KEY } = process.env</c>: another key is
    /// written before it.
    /// </summary>
    Shorthand,

    /// <summary>It is put together, such as from a prefix and the name of a field: it cannot be renamed there.</summary>
    Composed,
}
