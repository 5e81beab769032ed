namespace PartnerCloud.Local.Chaos;

/// <summary>A scenario fails even without faults, so there is no result to compare with. The product needs a fix first.</summary>
/// <param name="message">The scenario, and how it fails.</param>
internal sealed class ScenarioFailsWithoutFaultsException(string message) : Exception(message);
