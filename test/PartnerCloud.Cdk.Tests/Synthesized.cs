using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.Assertions;
using Amazon.CDK.AWS.Lambda;
using PartnerCloud.Cdk.Organization;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Tests;

/// <summary>
/// Templates of the stack with sample settings, the feature flags of cdk.json, and a placeholder for the functions' package. Tests share them because
/// synthesis takes seconds.
/// </summary>
internal static class Synthesized
{
    /// <summary>jsii's Node process answers one caller at a time.</summary>
    private static readonly Lock OneAtATime = new();

    /// <summary>An empty folder instead of the functions' package.</summary>
    public static readonly string PlaceholderPackage = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "placeholder")).FullName;

    private static int apps;

    private static readonly Lazy<Template> Shared = new(() => With());

    private static readonly Lazy<JsonElement> SharedJson = new(() => Json(Main).RootElement);

    private static readonly Lazy<Template> SharedOrganization = new(() => OrganizationWith());

    /// <summary>The sample settings.</summary>
    public static IReadOnlyDictionary<string, object?> SampleContext { get; } = new Dictionary<string, object?>
    {
        ["customersOuId"] = "ou-ab12-customers",
        ["rootEmailTemplate"] = "aws+{providerId}@partner.example",
        ["operatorEmail"] = "aws-operators@partner.example",
        ["contactAddress"] = "cloudintegration@partner.example",
        ["camEntranceRoleArn"] = "arn:aws:iam::540339316802:role/CAMAccountAccess",
    };

    /// <summary>The template with the sample settings.</summary>
    public static Template Main => Shared.Value;

    /// <summary>The template with the sample settings, as JSON.</summary>
    public static JsonElement MainJson => SharedJson.Value;

    /// <summary>The resources of a type in the template with the sample settings.</summary>
    public static IReadOnlyList<SynthesizedResource> Resources(string type) => Of(MainJson, type);

    /// <summary>The template of the organization stack.</summary>
    public static Template Organization => SharedOrganization.Value;

    /// <summary>The resources of a type in a template.</summary>
    public static IReadOnlyList<SynthesizedResource> Of(Template template, string type) => Of(Json(template).RootElement, type);

    /// <summary>A template as JSON.</summary>
    public static JsonDocument Json(Template template)
    {
        lock (OneAtATime) return JsonSerializer.SerializeToDocument(template.ToJSON());
    }

    /// <summary>The template with some settings changed.</summary>
    public static Template With(params (string Key, object? Value)[] changes)
    {
        var context = new Dictionary<string, object?>(SampleContext);
        foreach (var (key, value) in changes) context[key] = value;
        return OfStack(app => new PartnerCloudStack(app, PartnerCloudStack.Name, new PartnerCloudStackProps
        {
            Settings = PartnerCloudSettings.From(context.GetValueOrDefault),
            FunctionsCode = Code.FromAsset(PlaceholderPackage),
            Env = new Amazon.CDK.Environment { Account = "111122223333", Region = "us-east-1" },
        }));
    }

    /// <summary>The template of a stack that a test makes itself.</summary>
    public static Template OfStack(Func<App, Stack> make)
    {
        lock (OneAtATime) return Template.FromStack(make(new App(new AppProps { Context = FeatureFlags(), Outdir = NewFolder() })));
    }

    private static IReadOnlyList<SynthesizedResource> Of(JsonElement template, string type) => [.. template.GetProperty("Resources").EnumerateObject()
        .Where(resource => resource.Value.GetProperty("Type").GetString() == type)
        .Select(resource => new SynthesizedResource(resource.Name, resource.Value))];

    private static Dictionary<string, object> FeatureFlags()
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cdk.json")))!;
        return (Dictionary<string, object>)CdkJson.Of(file["context"])!;
    }

    /// <summary>The template of the organization stack with some settings changed.</summary>
    public static Template OrganizationWith(params (string Key, object? Value)[] changes)
    {
        var context = new Dictionary<string, object?> { ["organizationRootId"] = "r-ab12" };
        foreach (var (key, value) in changes) context[key] = value;
        return OfStack(app => new OrganizationStack(app, OrganizationStack.Name, new OrganizationStackProps
        {
            Settings = OrganizationSettings.From(context.GetValueOrDefault)!,
            Env = new Amazon.CDK.Environment { Account = "111122223333", Region = "us-east-1" },
        }));
    }

    /// <summary>Without it, CDK would leave a folder per app in the temporary directory.</summary>
    private static string NewFolder() => Path.Combine(AppContext.BaseDirectory, "cdk.out", (++apps).ToString(CultureInfo.InvariantCulture));
}
