namespace TmuxAgent.Core.EnvFiles;

/// <summary>Says of each line in turn whether programs agree that it is one, by what the lines above it were.</summary>
internal sealed class EnvLineDoubt(string content)
{
    private bool _joinsNext;
    private bool _insideQuote;
    private bool _belowText;
    private bool _belowJunk;

    public void Judge(EnvLine line)
    {
        line.IsUncertain = _insideQuote || _joinsNext || HasUncertainEnd(line);
        line.MayContinue =
            line.IsUncertain || line.Has(EnvDisagreementKind.BadKey) || (_belowText && IsPadding(line)) || _belowJunk;

        _insideQuote |= line.Has(EnvDisagreementKind.UnclosedQuote);
        _joinsNext =
            line.Has(EnvDisagreementKind.LineContinuation)
            || (line.Kind == EnvLineKind.Junk && content[line.ContentSpan.End - 1] == '\\');
        _belowText = line.Kind is EnvLineKind.Assignment or EnvLineKind.Junk;
        _belowJunk =
            _belowText && (_belowJunk || line.Kind == EnvLineKind.Junk || line.Has(EnvDisagreementKind.BadKey));
    }

    // A value over several lines has one end for all only where it is nothing but one pair of quotes.
    private bool HasUncertainEnd(EnvLine line)
    {
        if (line.Disagreements.Count == 0)
            return false;
        if (line.Has(EnvDisagreementKind.UnclosedQuote) || line.Has(EnvDisagreementKind.LineContinuation))
            return true;
        return content.IndexOf('\n', line.ContentSpan.Start, line.ContentSpan.Length) >= 0
            && line.Disagreements.Any(d =>
                d.Kind
                    is not (
                        EnvDisagreementKind.CarriageReturn
                        or EnvDisagreementKind.ByteOrderMark
                        or EnvDisagreementKind.InlineComment
                    )
            );
    }

    // Nothing is behind the key but more of '=', as at the end of base64: "abcd==".
    private bool IsPadding(EnvLine line)
    {
        if (line.Kind != EnvLineKind.Assignment)
            return false;
        for (var i = line.ValueSpan.Start; i < line.ValueSpan.End; i++)
        {
            if (content[i] != '=')
                return false;
        }
        return true;
    }
}
