using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Lambda;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Functions;

/// <summary>What the functions are made from.</summary>
public sealed record FunctionFleetProps
{
    /// <summary>What whoever deploys decides.</summary>
    public required PartnerCloudSettings Settings { get; init; }

    /// <summary>The one package that all functions run.</summary>
    public required Code Code { get; init; }

    /// <summary>The key of the credentials' secrets.</summary>
    public required IKey CredentialsKey { get; init; }
}
