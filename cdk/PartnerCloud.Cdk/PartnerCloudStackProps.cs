using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk;

/// <summary>What the stack needs.</summary>
public sealed class PartnerCloudStackProps : StackProps
{
    /// <summary>The settings of the deployment.</summary>
    public required PartnerCloudSettings Settings { get; init; }

    /// <summary>The one package that all functions run.</summary>
    public required Code FunctionsCode { get; init; }
}
