using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.Tagging;

/// <summary>The permissions that the Resource Groups Tagging API's operations require. AWS defines no resource for them.</summary>
internal static class TaggingAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("tag").OnEverything("GetResources");
}
