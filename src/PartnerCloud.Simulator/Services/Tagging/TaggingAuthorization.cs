using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.Tagging;

/// <summary>What the Resource Groups Tagging API's operations need to be allowed: AWS knows no resource for them.</summary>
internal static class TaggingAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("tag").OnEverything("GetResources");
}
