using System.Reflection;
using PartnerCloud.Lambda;

namespace PartnerCloud.Cdk.Functions;

/// <summary>The functions of the assembly that is deployed: whoever adds one there adds it here.</summary>
public static class FunctionNames
{
    /// <summary>The names, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. typeof(Startup).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(method => method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "LambdaFunctionAttribute"))
        .Select(method => method.Name)
        .Order(StringComparer.Ordinal)];
}
