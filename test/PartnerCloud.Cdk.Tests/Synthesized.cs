using System.Text.Json;
using Amazon.CDK;
using Amazon.CDK.Assertions;
using Amazon.CDK.AWS.Lambda;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Tests;

/// <summary>Templates of the stack with sample settings and a placeholder for the functions' package. Synthesis costs seconds, so that tests share it.</summary>
internal static class Synthesized
{
    /// <summary>jsii's Node process answers one caller at a time.</summary>
    private static readonly Lock OneAtATime = new();

    private static readonly string Placeholder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "placeholder")).FullName;

    private static readonly Lazy<Template> Shared = new(() => With());

    /// <summary>The sample settings.</summary>
    public static IReadOnlyDictionary<string, object?> SampleContext { get; } = new Dictionary<string, object?>
    {
        ["customersOuId"] = "ou-ab12-customers",
        ["rootEmailTemplate"] = "aws+{providerId}@partner.example",
        ["operatorEmail"] = "aws-operators@partner.example",
        ["contactAddress"] = "cloudintegration@partner.example",
    };

    /// <summary>The template with the sample settings.</summary>
    public static Template Main => Shared.Value;

    /// <summary>The resources of a type, by their logical ids, with the sample settings.</summary>
    public static IReadOnlyList<SynthesizedResource> Resources(string type) => Of(Main, type);

    /// <summary>The resources of a type in a template.</summary>
    public static IReadOnlyList<SynthesizedResource> Of(Template template, string type)
    {
        using var json = Json(template);
        return [.. json.RootElement.GetProperty("Resources").EnumerateObject()
            .Where(resource => resource.Value.GetProperty("Type").GetString() == type)
            .Select(resource => new SynthesizedResource(resource.Name, resource.Value.Clone()))];
    }

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
        lock (OneAtATime)
        {
            var app = new App();
            return Template.FromStack(new PartnerCloudStack(app, PartnerCloudStack.Name, new PartnerCloudStackProps
            {
                Settings = PartnerCloudSettings.From(context.GetValueOrDefault),
                FunctionsCode = Code.FromAsset(Placeholder),
                Env = new Amazon.CDK.Environment { Account = "111122223333", Region = "us-east-1" },
            }));
        }
    }
}
