namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>The rule for a text field, with the words for a refusal.</summary>
/// <param name="MaxLength">The maximum length in characters.</param>
/// <param name="Accepts">Whether a value within that length is accepted.</param>
/// <param name="Expectation">The accepted values, in words that follow "must be".</param>
/// <param name="ExpectationSaysLength">Whether the expectation says how long a value is. Then it is also the answer to a value that is too long.</param>
internal sealed record TextRule(int MaxLength, Func<string, bool> Accepts, string Expectation, bool ExpectationSaysLength = false);
