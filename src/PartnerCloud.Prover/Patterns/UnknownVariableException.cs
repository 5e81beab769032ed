namespace PartnerCloud.Prover.Patterns;

/// <summary>A policy variable has no value that the claim fixes.</summary>
internal sealed class UnknownVariableException(string variable) : Exception($"the variable {variable} has no fixed value")
{
    public string Variable { get; } = variable;
}
