namespace PartnerCloud.Simulator.Policies;

/// <summary>A policy document breaks IAM's policy grammar.</summary>
internal sealed class PolicyFormatException(string message) : Exception(message);
