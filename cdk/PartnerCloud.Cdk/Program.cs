using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using PartnerCloud.Cdk;
using PartnerCloud.Cdk.Functions;
using PartnerCloud.Cdk.Organization;
using PartnerCloud.Cdk.Settings;
using Environment = System.Environment;

// What jsii says about the age of Node 20 would bury what synth has to say.
Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
try
{
    var app = new App();
    var given = JsonNode.Parse(Environment.GetEnvironmentVariable("CDK_CONTEXT_JSON") ?? "{}")!.AsObject().Select(entry => entry.Key).ToList();
    var env = new Amazon.CDK.Environment { Account = Environment.GetEnvironmentVariable("CDK_DEFAULT_ACCOUNT"), Region = Environment.GetEnvironmentVariable("CDK_DEFAULT_REGION") };
    var organization = OrganizationSettings.From(app.Node.TryGetContext, given);
    if (organization is not null) _ = new OrganizationStack(app, OrganizationStack.Name, new OrganizationStackProps { Settings = organization, Env = env });

    // The organization comes first: it makes the OU that all else is told of.
    if (organization is null || app.Node.TryGetContext(DeclaredSettings.CustomersOuId.Key) is not null)
    {
        var settings = PartnerCloudSettings.From(app.Node.TryGetContext, given);
        _ = new PartnerCloudStack(app, PartnerCloudStack.Name, new PartnerCloudStackProps
        {
            Settings = settings,
            FunctionsCode = Code.FromAsset(new FunctionPackage(Directory.GetCurrentDirectory(), settings.Architecture, settings.AwsPackages).Publish()),
            Env = env,
        });
    }

    app.Synth();
    return 0;
}
catch (DeploymentException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
