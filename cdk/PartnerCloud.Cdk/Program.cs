using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using PartnerCloud.Cdk;
using PartnerCloud.Cdk.Settings;
using Environment = System.Environment;

// Node 20 is what many operators have; jsii's banner about its end of life would bury what synth has to say.
Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "true");
try
{
    var app = new App();
    var settings = PartnerCloudSettings.From(app.Node.TryGetContext);
    _ = new PartnerCloudStack(app, PartnerCloudStack.Name, new PartnerCloudStackProps
    {
        Settings = settings,
        FunctionsCode = Code.FromAsset("statemachine"),
        Env = new Amazon.CDK.Environment { Account = Environment.GetEnvironmentVariable("CDK_DEFAULT_ACCOUNT"), Region = Environment.GetEnvironmentVariable("CDK_DEFAULT_REGION") },
    });
    app.Synth();
    return 0;
}
catch (SettingsInvalidException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
