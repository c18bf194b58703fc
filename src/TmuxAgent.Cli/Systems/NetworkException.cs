using System.Net.Sockets;
using System.Security.Authentication;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>Why nothing came of a connection.</summary>
internal enum NetworkFailure
{
    /// <summary>Nobody listens there.</summary>
    Refused,

    /// <summary>The name is known to no name server that was asked.</summary>
    UnknownHost,

    /// <summary>There is no way there.</summary>
    Unreachable,

    /// <summary>It was closed before an answer was whole.</summary>
    Closed,

    /// <summary>What came is no answer of the protocol.</summary>
    NotUnderstood,

    /// <summary>The certificate or the handshake was not accepted.</summary>
    Tls,

    /// <summary>A proxy on the way refused; <see cref="NetworkException.Status"/> says how.</summary>
    ProxyRefused,

    /// <summary>Nothing came before the deadline.</summary>
    TimedOut,
}

/// <summary>A conversation over the network failed.</summary>
internal sealed class NetworkException(NetworkFailure failure, string detail = "") : IOException(detail)
{
    /// <summary>Why.</summary>
    public NetworkFailure Failure { get; } = failure;

    /// <summary>The proxy's status; 0 where it is not about one.</summary>
    public int Status { get; init; }

    /// <summary>In words, as the end of a sentence about a host.</summary>
    public Phrase Words =>
        Failure switch
        {
            NetworkFailure.Refused => NetworkPhrases.Refused,
            NetworkFailure.UnknownHost => NetworkPhrases.UnknownHost,
            NetworkFailure.Unreachable => NetworkPhrases.Unreachable,
            NetworkFailure.Closed => NetworkPhrases.Closed,
            NetworkFailure.NotUnderstood => NetworkPhrases.NotUnderstood,
            NetworkFailure.Tls => NetworkPhrases.Tls,
            NetworkFailure.ProxyRefused => NetworkPhrases.ProxyRefused(Message),
            _ => NetworkPhrases.TimedOut,
        };

    /// <summary>Runs a conversation; whatever fails in it leaves as this exception, the deadline included.</summary>
    public static async Task<T> Guard<T>(Func<Task<T>> talk)
    {
        try
        {
            return await talk();
        }
        catch (OperationCanceledException)
        {
            throw new NetworkException(NetworkFailure.TimedOut);
        }
        catch (SocketException failure)
        {
            throw new NetworkException(KindOf(failure.SocketErrorCode));
        }
        catch (AuthenticationException failure)
        {
            throw new NetworkException(NetworkFailure.Tls, failure.Message);
        }
        catch (IOException failure) when (failure is not NetworkException)
        {
            throw new NetworkException(
                failure.InnerException is SocketException socket
                    ? KindOf(socket.SocketErrorCode)
                    : NetworkFailure.Closed
            );
        }
    }

    private static NetworkFailure KindOf(SocketError error) =>
        error switch
        {
            SocketError.ConnectionRefused => NetworkFailure.Refused,
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => NetworkFailure.UnknownHost,
            SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown =>
                NetworkFailure.Closed,
            SocketError.TimedOut => NetworkFailure.TimedOut,
            _ => NetworkFailure.Unreachable,
        };
}
