using Amazon.CDK.Assertions;

namespace PartnerCloud.Cdk.Tests.Templates;

/// <summary>Every template of the app, with the settings that change it most.</summary>
internal static class AllTemplates
{
    private static readonly Dictionary<string, Lazy<Template>> Templates = new()
    {
        ["PartnerCloud"] = new(() => Synthesized.Main),
        ["PartnerCloud with access roles and a departing unit"] = new(() => Synthesized.With(
            ("departingOuId", "ou-ab12-departing"), ("securityEmail", "security@partner.example"),
            ("operatorPrincipals", "arn:aws:iam::111122223333:role/Operations"), ("auditorPrincipals", "arn:aws:iam::111122223333:role/Audit"), ("camPrincipals", "arn:aws:iam::540339316802:role/CAM"))),
        ["PartnerCloud on arm64 without reservations and guardrails"] = new(() => Synthesized.With(("architecture", "arm64"), ("reserveConcurrency", "false"), ("guardrails", "skip"))),
        ["PartnerCloud-Organization"] = new(() => Synthesized.Organization),
    };

    public static TheoryData<string> Names => [.. Templates.Keys];

    public static Template Of(string name) => Templates[name].Value;

    /// <summary>All resources of a template.</summary>
    public static IReadOnlyList<SynthesizedResource> ResourcesOf(string name)
    {
        using var json = Synthesized.Json(Of(name));
        return [.. json.RootElement.GetProperty("Resources").EnumerateObject().Select(resource => new SynthesizedResource(resource.Name, resource.Value.Clone()))];
    }
}
