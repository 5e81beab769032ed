namespace PartnerCloud.Lambda.Baseline;

/// <summary>What a control promises, in words for a customer's security team: docs/baseline.md is made of it. It stands at the control, so that nobody changes one without seeing the other.</summary>
/// <param name="sets">What the account has when the control is through.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ControlDescriptionAttribute(string sets) : Attribute
{
    /// <summary>What the account has when the control is through.</summary>
    public string Sets { get; } = sets;

    /// <summary>The recommendations of the CIS AWS Foundations Benchmark, version 5, that it serves.</summary>
    public string[] Cis { get; init; } = [];

    /// <summary>Whom an exemption is meant for, where that can be told beforehand.</summary>
    public string? Exempt { get; init; }
}
