using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using PartnerCloud.Cdk;
using PartnerCloud.Cdk.Functions;
using PartnerCloud.Cdk.Organization;
using PartnerCloud.Cdk.Settings;
using PartnerCloud.Lambda.Configuration;
using Environment = System.Environment;

// Otherwise jsii's warning about Node 20 buries the output of synth.
Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
try
{
    var app = new App();
    var given = JsonNode.Parse(Environment.GetEnvironmentVariable("CDK_CONTEXT_JSON") ?? "{}")!.AsObject().Select(entry => entry.Key).ToList();
    var env = new Amazon.CDK.Environment { Account = Environment.GetEnvironmentVariable("CDK_DEFAULT_ACCOUNT"), Region = Environment.GetEnvironmentVariable("CDK_DEFAULT_REGION") };
    var problems = new List<string>();
    var organization = Read(() => OrganizationSettings.From(app.Node.TryGetContext, given));

    // The organization comes first: it makes the OU that is a setting of the other stack.
    var organizationAlone = Given(DeclaredSettings.OrganizationRootId) && !Given(FunctionSettings.CustomersOuId);
    var settings = organizationAlone ? null : Read(() => PartnerCloudSettings.From(app.Node.TryGetContext, given));
    if (problems.Count > 0) throw new SettingsInvalidException([.. problems.Distinct()]);
    if (organization is not null) _ = new OrganizationStack(app, OrganizationStack.Name, new OrganizationStackProps { Settings = organization, Env = env });
    if (settings is not null)
    {
        HomeRegion.Check(env.Region);
        _ = new PartnerCloudStack(app, PartnerCloudStack.Name, new PartnerCloudStackProps
        {
            Settings = settings,
            FunctionsCode = Code.FromAsset(new FunctionPackage(Directory.GetCurrentDirectory(), settings.Architecture, settings.AwsPackages).Publish()),
            Env = env,
        });
    }

    app.Synth();
    return 0;

    bool Given(Setting setting) => app.Node.TryGetContext(setting.Key) is not (null or "");

    // Collects the problems of both stacks, so that you see all wrong settings at once.
    T? Read<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (SettingsInvalidException exception)
        {
            problems.AddRange(exception.Problems);
            return null;
        }
    }
}
catch (DeploymentException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
