using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls;

/// <summary>
/// The finding on a key that the baseline does not ask for. The key stays, because readers of the log files may rely on it. But log files are only as safe as
/// their key. If somebody disables or deletes it, nothing is delivered any more, and nobody can read the existing files.
/// </summary>
internal static class OtherKey
{
    /// <summary>Adds the finding.</summary>
    /// <param name="log">Gets the finding.</param>
    /// <param name="what">What is encrypted with the key.</param>
    /// <param name="key">The key.</param>
    public static void Find(ControlLog log, string what, string key) => log.Found(FindingSeverity.Medium,
        $"{what} is encrypted with key {key}, which the baseline does not ask for. An administrator of the key can make the log files unreadable", WhoActs.Operator, "Agree on the key with the customer, or have it removed.");
}
