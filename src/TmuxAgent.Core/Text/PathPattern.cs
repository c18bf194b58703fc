namespace TmuxAgent.Core.Text;

/// <summary>
/// Patterns of repository-relative paths: <c>*</c> stands for anything within a name, <c>**</c> for anything at all,
/// <c>?</c> for one character of a name.
/// </summary>
public static class PathPattern
{
    /// <summary>Whether the pattern fits the whole path. Case counts.</summary>
    public static bool Matches(string pattern, string path)
    {
        // The last star of each kind and how much it stands for so far; the longer reach is tried last.
        var (name, any) = (new Star(-1, 0), new Star(-1, 0));
        int p = 0,
            t = 0;
        while (t < path.Length || p < pattern.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                var isAny = p + 1 < pattern.Length && pattern[p + 1] == '*';
                p += isAny ? 2 : 1;
                if (isAny)
                {
                    // `**/x` is `x` in the first folder, too.
                    (any, name) = (new Star(p, t), new Star(-1, 0));
                    if (p < pattern.Length && pattern[p] == '/')
                        p++;
                }
                else
                    name = new Star(p, t);
                continue;
            }
            if (t < path.Length && p < pattern.Length && IsSame(pattern[p], path[t]))
            {
                p++;
                t++;
                continue;
            }
            if (name.Pattern >= 0 && name.Text < path.Length && path[name.Text] != '/')
            {
                name = new Star(name.Pattern, name.Text + 1);
                (p, t) = (name.Pattern, name.Text);
            }
            else if (any.Pattern >= 0 && any.Text < path.Length)
            {
                any = new Star(any.Pattern, any.Text + 1);
                (p, t, name) = (any.Pattern, any.Text, new Star(-1, 0));
            }
            else
                return false;
        }
        return true;
    }

    private static bool IsSame(char wanted, char found) => wanted == found || (wanted == '?' && found != '/');

    private readonly record struct Star(int Pattern, int Text);
}
