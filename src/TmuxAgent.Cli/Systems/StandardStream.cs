namespace TmuxAgent.Cli.Systems;

/// <summary>
/// Standard output or standard error. A reader that has gone away (<c>| head</c>) is no failure; any other failure of
/// standard output is <see cref="OutputFailedException"/>, and of standard error is nothing, for there is nobody to tell.
/// </summary>
internal sealed class StandardStream(Stream inner, bool isOutput) : Stream
{
    private const int BrokenPipe = 32; // errno.h

    private bool _isGone;

    /// <summary>Whether the reader of a writer's stream has gone away.</summary>
    public static bool IsGone(TextWriter writer) =>
        writer is StreamWriter { BaseStream: StandardStream { _isGone: true } };

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_isGone)
            return;
        try
        {
            inner.Write(buffer);
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            _isGone = true;
            if (isOutput && !IsBrokenPipe(failure))
                throw new OutputFailedException(failure.Message);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // .NET's console stream swallows this one itself; a redirected descriptor does not.
    private static bool IsBrokenPipe(Exception failure) => (failure.HResult & 0xFFFF) == BrokenPipe;
}

/// <summary>Standard output cannot be written: a full disk, a closed descriptor.</summary>
internal sealed class OutputFailedException(string reason) : Exception(reason);
