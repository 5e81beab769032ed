namespace PartnerCloud.StatesLanguage.Engine;

/// <summary>An execution cannot be redriven.</summary>
/// <param name="obstacle">Why not, in AWS's words.</param>
public sealed class NotRedrivableException(string obstacle) : Exception(obstacle);
