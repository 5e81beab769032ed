using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Users;

/// <summary>Limits the reported changes of a user. The results of up to fifty users travel together, and Step Functions passes on at most 256 KiB.</summary>
internal static class ChangeLimiter
{
    private const int Longest = 2_500;

    /// <summary>The first changes, and the number of the others.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> changes) => TextLimiter.Of(changes, Longest);
}
