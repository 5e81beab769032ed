using Amazon.CDK;
using Constructs;

namespace PartnerCloud.Cdk;

/// <summary>
/// Writes into the template why a permission is as wide as it is. An auditor who reads the deployed stack finds the reason beside the permission,
/// under the metadata key <c>PartnerCloud::Why</c>, by the Sid of the statement.
/// </summary>
public static class PermissionJustification
{
    /// <summary>The metadata key.</summary>
    public const string MetadataKey = "PartnerCloud::Why";

    /// <summary>Adds a reason to the resource that <paramref name="construct"/> is or makes.</summary>
    public static void On(IConstruct construct, string sid, string reason) => Of(construct).AddPropertyMetadata(sid, reason);

    private static CfnResource Of(IConstruct construct) => (construct as CfnResource ?? construct.Node.DefaultChild as CfnResource)
        ?? throw new ArgumentException($"{construct.Node.Path} makes no resource that could carry a reason.", nameof(construct));

    private static void AddPropertyMetadata(this CfnResource resource, string sid, string reason)
    {
        var reasons = resource.GetMetadata(MetadataKey) as IDictionary<string, object> ?? new Dictionary<string, object>();
        resource.AddMetadata(MetadataKey, new Dictionary<string, object>(reasons) { [sid] = reason });
    }
}
