namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>The rule for a text field, with the words for a refusal.</summary>
/// <param name="MaxLength">The maximum length in characters.</param>
/// <param name="Accepts">Whether a value within that length is accepted.</param>
/// <param name="Expectation">The accepted values, in words that follow "must be".</param>
internal sealed record TextRule(int MaxLength, Func<string, bool> Accepts, string Expectation);
