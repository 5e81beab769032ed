namespace PartnerCloud.Local.Chaos;

/// <summary>A scene does not end well by itself, so that nothing can be held against it: the product is to be mended first.</summary>
/// <param name="message">Which scene, and how it ends.</param>
internal sealed class ScenarioFailsWithoutFaultsException(string message) : Exception(message);
