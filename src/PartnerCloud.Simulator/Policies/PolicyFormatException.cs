namespace PartnerCloud.Simulator.Policies;

/// <summary>A policy document is not what IAM's policy grammar asks for.</summary>
internal sealed class PolicyFormatException(string message) : Exception(message);
