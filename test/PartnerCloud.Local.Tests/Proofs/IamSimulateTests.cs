using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Judges;
using PartnerCloud.Local.Proofs;
using PartnerCloud.Prover.Claims;
using PartnerCloud.Prover.Proofs;

namespace PartnerCloud.Local.Tests.Proofs;

/// <summary>An independent evaluator allows counterexamples too, and denies the same requests where a claim holds.</summary>
public sealed class IamSimulateTests
{
    private const int NotInstalled = 3;
    private const string Caller = "arn:aws:iam::111122223333:role/Administrator";

    private static readonly JsonNode Everything = JsonNode.Parse("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } }""")!;

    [Theory]
    [InlineData("boundary", """ "actions": ["iam:CreateUser"], "resources": ["arn:aws:iam::111122223333:user/eve"] """)]
    [InlineData("boundary", """ "actions": ["iam:CreateUser"], "resources": ["arn:aws:iam::111122223333:user/eve"], "condition": { "Null": { "iam:PermissionsBoundary": "true" } } """)]
    [InlineData("organization", """ "actions": ["s3:GetObject"], "resources": ["arn:aws:s3:::ctlaudit-111122223333/log"] """)]
    [InlineData("organization", """ "actions": ["s3:DeleteObject"], "resources": ["arn:aws:s3:::ctlaudit-111122223333/log"], "condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Administrator" } } """)]
    [InlineData("cam", """ "actions": ["iam:CreateUser"], "resources": ["arn:aws:iam::111122223333:user/eve"], "condition": { "Null": { "iam:PermissionsBoundary": "true" } } """)]
    [InlineData("cam", """ "actions": ["iam:CreateUser"], "resources": ["arn:aws:iam::111122223333:user/eve"], "condition": { "Null": { "iam:PermissionsBoundary": "true" }, "ForAnyValue:StringEquals": { "aws:CalledVia": "cloudformation.amazonaws.com" } } """)]
    public async Task Decision_OnCounterexamples_MatchesIamSimulates(string lineName, string members)
    {
        var policies = new ProofPolicies();
        var line = ProofLines.Of(policies).Single(one => one.Name == lineName);
        var claim = ClaimsFile.Read($$"""[{ "id": "test", "claim": "Nobody.", "lines": ["{{lineName}}"], {{members}} }]""")[0];
        var prover = new ClaimProver(KnownActions.BuiltIn());
        var decision = prover.Decide(claim, line);
        var request = decision.Counterexample ?? prover.Decide(claim, new("nothing", "", [])).Counterexample!;

        var answer = await AskAsync(line, request, policies);

        Assert.Equal(decision.Holds ? "ExplicitlyDenied" : "Allowed", answer);
    }

    private static async Task<string> AskAsync(Line line, Counterexample request, ProofPolicies policies)
    {
        var question = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(question, new JsonArray(Simulation(line, request, policies)).ToJsonString(), TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "iam-simulate.cjs"), question]);
            var (exitCode, output, errors) = await JudgeProcess.RunAsync(start, new Dictionary<string, string>(), "node");
            Assert.SkipWhen(exitCode == NotInstalled, "The npm package is not there: npm install @cloud-copilot/iam-simulate, and set NODE_PATH to its node_modules.");
            Assert.True(exitCode == 0, errors);
            return JsonSerializer.Deserialize<string[]>(output)![0];
        }
        finally
        {
            File.Delete(question);
        }
    }

    private static JsonObject Simulation(Line line, Counterexample request, ProofPolicies policies) => new()
    {
        ["identityPolicies"] = Named(line.Layers.Where(layer => !layer.MustAllow), policies),
        ["permissionBoundaryPolicies"] = line.Layers.Any(layer => layer.MustAllow) ? Named(line.Layers.Where(layer => layer.MustAllow), policies) : null,
        ["serviceControlPolicies"] = new JsonArray(),
        ["resourceControlPolicies"] = new JsonArray(),
        ["request"] = new JsonObject
        {
            ["action"] = request.Action,
            ["principal"] = Caller,
            ["resource"] = new JsonObject { ["resource"] = request.Resource, ["accountId"] = ProofPolicies.AccountId },
            ["contextVariables"] = new JsonObject(request.Context.Where(key => key.Value.Count > 0).Select(key =>
                KeyValuePair.Create<string, JsonNode?>(key.Key, key.Key == "aws:CalledVia" ? new JsonArray([.. key.Value.Select(value => (JsonNode)value)]) : key.Value[0]))),
        },
    };

    private static JsonArray Named(IEnumerable<Layer> layers, ProofPolicies policies) =>
    [
        new JsonObject { ["name"] = "Everything", ["policy"] = Everything.DeepClone() },
        .. layers.SelectMany(layer => layer.Policies).Select(policy => new JsonObject { ["name"] = policy.Name, ["policy"] = JsonNode.Parse(policies.TextOf(policy)) }),
    ];
}
