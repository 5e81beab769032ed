using Amazon.CDK;
using Amazon.CDK.AWS.KMS;
using Constructs;
using PartnerCloud.Cdk.Functions;

namespace PartnerCloud.Cdk;

/// <summary>Everything that onboards customers' accounts, in the management account. It only composes: each construct is an idea of its own.</summary>
public sealed class PartnerCloudStack : Stack
{
    /// <summary>The stack's id and name.</summary>
    public const string Name = "PartnerCloud";

    /// <summary>Composes the stack.</summary>
    public PartnerCloudStack(Construct scope, string id, PartnerCloudStackProps props)
        : base(scope, id, props)
    {
        var credentialsKey = new Key(this, "CredentialsKey", new KeyProps { EnableKeyRotation = true });
        _ = new FunctionFleet(this, "Functions", new FunctionFleetProps { Settings = props.Settings, Code = props.FunctionsCode, CredentialsKey = credentialsKey });
    }
}
