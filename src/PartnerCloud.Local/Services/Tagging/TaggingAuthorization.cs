using PartnerCloud.Local.Cloud.Permissions;

namespace PartnerCloud.Local.Services.Tagging;

/// <summary>The permissions that the Resource Groups Tagging API's operations require. AWS defines no resource for them.</summary>
internal static class TaggingAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("tag").OnEverything("GetResources");
}
