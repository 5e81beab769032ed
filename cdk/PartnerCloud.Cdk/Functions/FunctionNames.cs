using System.Reflection;
using PartnerCloud.Cdk.Organization;
using PartnerCloud.Cdk.Settings;
using PartnerCloud.Lambda;

namespace PartnerCloud.Cdk.Functions;

/// <summary>The functions of the deployed assembly. A function that is added there appears here by itself.</summary>
public static class FunctionNames
{
    /// <summary>The names, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. typeof(Startup).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(method => method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "LambdaFunctionAttribute"))
        .Select(method => method.Name)
        .Order(StringComparer.Ordinal)];

    /// <summary>The functions of one deployment. Without guard-rails, the function that attaches the policies is left out.</summary>
    public static IReadOnlyList<string> Of(PartnerCloudSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.AttachGuardrails ? All : [.. All.Where(name => name != Guardrails.Function)];
    }
}
