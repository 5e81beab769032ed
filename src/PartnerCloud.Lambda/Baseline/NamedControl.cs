namespace PartnerCloud.Lambda.Baseline;

/// <summary>A control under its name.</summary>
/// <param name="Name">Such as Iam.PasswordPolicy.</param>
/// <param name="Control">The control with its parameters.</param>
/// <param name="After">The controls whose work AWS needs before this one's.</param>
internal sealed record NamedControl(string Name, IControl Control, IReadOnlyList<string> After);
