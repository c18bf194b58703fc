using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Adoption;

/// <summary>Every file of a sandbox's repository but git's own, with mode and hash.</summary>
internal static class SnapshotOf
{
    public static string Files(UserSandbox user) =>
        user.Command(
                "sh",
                "-c",
                "find . -path ./.git -prune -o -type f -print0 | sort -z | xargs -0 sh -c 'stat -c \"%a %n\" \"$@\"; sha256sum \"$@\"' sh"
            )
            .MustSucceed()
            .Output;
}
