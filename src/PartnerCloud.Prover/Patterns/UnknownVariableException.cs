namespace PartnerCloud.Prover.Patterns;

/// <summary>The claim has no fixed value for a policy variable.</summary>
internal sealed class UnknownVariableException(string variable) : Exception($"the variable {variable} has no fixed value")
{
    public string Variable { get; } = variable;
}
