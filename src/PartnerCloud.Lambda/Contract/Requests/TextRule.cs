namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>What a text field may hold, and how the refusal says so.</summary>
/// <param name="MaxLength">The longest value, in characters.</param>
/// <param name="Accepts">Whether a value of fitting length is accepted.</param>
/// <param name="Expectation">What is expected, to follow the words "must be".</param>
internal sealed record TextRule(int MaxLength, Func<string, bool> Accepts, string Expectation);
