using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Local.Composition;

namespace PartnerCloud.Local.Tests.Functions;

/// <summary>The product's functions, with a configuration that needs no AWS.</summary>
internal static class LambdaAssembly
{
    public static string Path => LocalPartnerCloud.FunctionsAssembly;

    public static Dictionary<string, string> Environment() =>
        new(FunctionSettings.VariablesOf(FunctionSettings.All.ToDictionary(setting => setting, setting => setting.Example))) { ["AWS_REGION"] = "us-east-1" };
}
