using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;

namespace PartnerCloud.ColdStart;

/// <summary>The measured functions: one that does nothing, one without AWS calls, and one with AWS calls.</summary>
internal static class Subjects
{
    public static IReadOnlyList<Subject> Of(LocalPartnerCloud local, string helloFolder, string functionsFolder)
    {
        var request = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "create-account.json")))!;
        return
        [
            new("hello world", "SayHello", """{"text":"Hello world"}""", new() { AssemblyPath = Path.Combine(helloFolder, "HelloWorldFunction.dll") }),
            Ours("ValidateRequest", new() { ["executionName"] = request["requestId"]!.DeepClone(), ["request"] = request.DeepClone() }),
            // The first run requests the account. Later runs find it.
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
