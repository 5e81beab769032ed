using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Constructs;
using PartnerCloud.Cdk.Keys;
using PartnerCloud.Lambda;

namespace PartnerCloud.Cdk.Functions;

/// <summary>All functions: one package, a role for each.</summary>
public sealed class FunctionFleet : Construct
{
    private readonly Dictionary<string, IFunction> functions = [];

    /// <summary>Makes the functions.</summary>
    public FunctionFleet(Construct scope, string id, FunctionFleetProps props)
        : base(scope, id)
    {
        var variables = Variables(props);
        foreach (var name in FunctionNames.All)
        {
            functions[name] = new Function(this, name, new FunctionProps
            {
                FunctionName = $"PartnerCloud-{name}",
                Runtime = new Runtime("dotnet10", RuntimeFamily.DOTNET_CORE),
                Handler = typeof(Startup).Assembly.GetName().Name!,
                Code = props.Code,
                Architecture = props.Settings.Architecture == "arm64" ? Architecture.ARM_64 : Architecture.X86_64,
                MemorySize = 1024,
                Timeout = Duration.Seconds(60),
                Environment = new Dictionary<string, string>(variables) { ["ANNOTATIONS_HANDLER"] = name },
            });
        }
    }

    /// <summary>The function of that name.</summary>
    public IFunction this[string name] => functions[name];

    private Dictionary<string, string> Variables(FunctionFleetProps props) => new()
    {
        ["PARTNER_CLOUD_CUSTOMERS_OU_ID"] = props.Settings.CustomersOuId,
        ["PARTNER_CLOUD_ROOT_EMAIL_TEMPLATE"] = props.Settings.RootEmailTemplate,
        ["PARTNER_CLOUD_SUPPORTED_COUNTRIES"] = string.Join(',', props.Settings.SupportedCountries),
        ["PARTNER_CLOUD_CONTACT_ADDRESS"] = props.Settings.ContactAddress,
        ["PARTNER_CLOUD_CREDENTIALS_KEY_ARN"] = props.CredentialsKey.KeyArn,
        ["PARTNER_CLOUD_CAM_READER_ROLE_ARN"] = props.Settings.CamReaderRoleArn,
        ["PARTNER_CLOUD_CREDENTIALS_ROLE_ARNS"] = string.Join(',', CredentialsReaders.ArnsIn(Stack.Of(this))),
    };
}
