using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Local.Composition;

namespace PartnerCloud.Local.Tests.Functions;

/// <summary>The product's own functions, with a configuration that asks nothing of AWS.</summary>
internal static class LambdaAssembly
{
    public static string Path => LocalPartnerCloud.FunctionsAssembly;

    public static Dictionary<string, string> Environment() =>
        new(FunctionSettings.VariablesOf(FunctionSettings.All.ToDictionary(setting => setting, setting => setting.Example))) { ["AWS_REGION"] = "us-east-1" };
}
