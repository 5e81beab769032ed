using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Users;

/// <summary>What is told of a user's changes. Those of fifty users go on together, and Step Functions hands on no more than 256 KiB.</summary>
internal static class ChangeLimiter
{
    private const int Longest = 2_500;

    /// <summary>The first changes, and how many more there were.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> changes) => TextLimiter.Of(changes, Longest);
}
