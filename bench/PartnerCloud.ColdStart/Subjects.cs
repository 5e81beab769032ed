using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;

namespace PartnerCloud.ColdStart;

/// <summary>What is measured: a function that does nothing, one of ours that calls nobody, and one of ours that calls AWS.</summary>
internal static class Subjects
{
    public static IReadOnlyList<Subject> Of(LocalPartnerCloud local, string helloFolder, string functionsFolder)
    {
        var request = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "create-account.json")))!;
        return
        [
            new("hello world", "SayHello", """{"text":"Hello world"}""", new() { AssemblyPath = Path.Combine(helloFolder, "HelloWorldFunction.dll") }),
            Ours("ValidateRequest", new() { ["executionName"] = request["requestId"]!.DeepClone(), ["request"] = request.DeepClone() }),
            // It asks for the account once; each time after that it finds it.
            Ours("CreateAccount", new() { ["executionName"] = request["requestId"]!.DeepClone(), ["redriveCount"] = 0, ["request"] = request.DeepClone(), ["creation"] = NotStarted() }),
        ];

        Subject Ours(string function, JsonObject payload) => new(function, function, payload.ToJsonString(), new()
        {
            AssemblyPath = Path.Combine(functionsFolder, "PartnerCloud.Lambda.dll"),
            Environment = ((NoFunctions)local.Functions).EnvironmentOf(function),
        });
    }

    private static JsonObject NotStarted() => new() { ["state"] = "NotStarted", ["attempts"] = 0, ["checks"] = 0, ["waitSeconds"] = 0, ["redriveCount"] = 0 };
}
