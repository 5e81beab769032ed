namespace PartnerCloud.Lambda.Baseline;

/// <summary>What a control promises, in words for a customer's security team. docs/baseline.md is made from these descriptions. If you change a control, change its description too.</summary>
/// <param name="sets">The state of the account once the control is applied, in whole sentences.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ControlDescriptionAttribute(string sets) : Attribute
{
    /// <summary>The state of the account once the control is applied, in whole sentences.</summary>
    public string Sets { get; } = sets;

    /// <summary>The recommendations of the CIS AWS Foundations Benchmark, version 5, that the control serves.</summary>
    public string[] Cis { get; init; } = [];

    /// <summary>The accounts or resources that an exemption is meant for. Null if there is no typical case.</summary>
    public string? Exempt { get; init; }
}
