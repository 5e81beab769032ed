namespace PartnerCloud.Lambda.Baseline.Controls;

/// <summary>
/// A key that the baseline does not ask for. It stays, for whoever reads the log files may rely on it. But log files under a key are as safe as the key: where it
/// is disabled or deleted, nothing is delivered and nobody can read what is there.
/// </summary>
internal static class OtherKey
{
    /// <summary>What a person has to agree on.</summary>
    /// <param name="what">What is encrypted with the key.</param>
    /// <param name="key">The key.</param>
    public static string Finding(string what, string key) =>
        $"{what} is encrypted with key {key}, which the baseline does not ask for: whoever administers the key can make the log files unreadable; agree on the key with the customer, or have it taken off";
}
