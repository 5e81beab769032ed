namespace PartnerCloud.Prover;

/// <summary>A policy or a claim contains something that the prover cannot decide. The prover never guesses.</summary>
/// <param name="where">The policy or claim, the statement's Sid, and the member.</param>
/// <param name="what">What is not encoded.</param>
public sealed class NotEncodedException(string where, string what) : Exception($"{where}: {what}.");
