using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using CfnEventRule = Amazon.CDK.AWS.Events.CfnRule;

namespace PartnerCloud.Cdk;

/// <summary>The tag of every resource that can have tags. It says in bills and in the console what a resource belongs to.</summary>
public static class DeploymentTags
{
    /// <summary>The tag's key.</summary>
    public const string Key = "Application";

    /// <summary>The tag's value.</summary>
    public const string Value = "PartnerCloud";

    /// <summary>Tags a stack's resources. Call it after all of them are made.</summary>
    public static void On(Stack stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        Tags.Of(stack).Add(Key, Value);
        // The library does not know yet that these can have tags.
        foreach (var resource in stack.Node.FindAll().Where(one => one is CfnEventRule or CfnAlarm).Cast<CfnResource>())
            resource.AddPropertyOverride("Tags", new[] { new Dictionary<string, object> { ["Key"] = Key, ["Value"] = Value } });
    }
}
