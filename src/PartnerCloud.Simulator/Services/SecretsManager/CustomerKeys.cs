namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>The customer managed keys of a cloud.</summary>
internal sealed class CustomerKeys
{
    /// <summary>Their policies, by key ARN.</summary>
    public Dictionary<string, string> Policies { get; } = new(StringComparer.Ordinal);
}
