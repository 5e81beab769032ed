namespace PartnerCloud.Lambda.Baseline;

/// <summary>A control with its name and order.</summary>
/// <param name="Name">Such as Iam.PasswordPolicy.</param>
/// <param name="Control">The control with its parameters.</param>
/// <param name="After">The controls that must be done before this one starts.</param>
internal sealed record NamedControl(string Name, IControl Control, IReadOnlyList<string> After);
