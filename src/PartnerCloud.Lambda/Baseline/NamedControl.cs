namespace PartnerCloud.Lambda.Baseline;

/// <summary>A control under its name.</summary>
/// <param name="Name">Such as Iam.PasswordPolicy.</param>
/// <param name="Control">The control with its parameters.</param>
internal sealed record NamedControl(string Name, IControl Control);
