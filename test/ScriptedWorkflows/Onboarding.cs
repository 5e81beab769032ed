using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.ScriptedWorkflows;

/// <summary>The real onboarding workflow, with functions that answer like the real ones.</summary>
internal sealed class Onboarding
{
    private static readonly string[] Names =
    [
        "ValidateRequest", "CreateAccount", "CheckAccountCreation", "InviteAccount", "CheckInvitation", "VerifyCamAccess",
        "PlaceAccount", "VerifyAccess", "SecureIdentity", "SecureAudit", "IssueCredentials",
    ];

    private readonly StateMachine machine;

    public Onboarding()
    {
        machine = Cloud.Create(Placeholders.Fill(ReadFile("statemachine/onboard-account.asl.json"), Values), "onboard-account");
        Cloud.Functions
            .On("ValidateRequest", payload => payload!["request"]!.DeepClone())
            .On("CreateAccount", _ => Creation("InProgress", 0))
            .On("CheckAccountCreation", payload => Creation("Succeeded", payload!["creation"]!["checks"]!.GetValue<int>() + 1))
            .On("PlaceAccount", payload => JsonNode.Parse($$"""{"id": "{{payload!["accountId"]}}", "arn": "arn:account", "name": "Acme production", "joined": "Created", "placement": {"organizationalUnitId": "ou-1", "where": "CustomersUnit", "findings": []} }"""))
            .On("InviteAccount", _ => Invitation("Open"))
            .On("CheckInvitation", _ => Invitation("Accepted"))
            .On("VerifyCamAccess", _ => JsonNode.Parse("""{"account": {"id": "210987654321", "joined": "None"}, "roleArn": "arn:role", "signInUrl": "https://sign.in", "missingPermissions": ["p"], "findings": ["f"]}"""))
            .On("VerifyAccess", _ => JsonNode.Parse("""{"roleArn": "arn:role", "signInUrl": "https://sign.in"}"""))
            .On("SecureIdentity", _ => Report("password-policy"))
            .On("SecureAudit", _ => Report("trail"))
            .On("IssueCredentials", _ => JsonNode.Parse("""{"userName": "admin", "signInUrl": "https://sign.in", "secretArn": "arn:secret", "outcome": "Applied", "changes": [], "findings": []}"""));
    }

    public static IReadOnlyDictionary<string, string> Values { get; } = Names
        .Select(name => KeyValuePair.Create($"{name}Function", $"arn:aws:lambda:us-east-1:589942003651:function:{name}"))
        .Append(new("Partition", "aws"))
        .Append(new("EventBusName", "partner-cloud"))
        .ToDictionary();

    public Simulation Cloud { get; } = new();

    public string MachineArn => machine.Arn;

    public Execution Start(string name = "req-000123", string option = "CreateAccount")
    {
        var request = JsonNode.Parse(ReadFile("Samples/create-account.json"))!;
        request["option"] = option;
        return Cloud.Executions.Start(MachineArn, name, request.ToJsonString());
    }

    public static JsonObject Invitation(string state, int waitSeconds = 10) => new()
    {
        ["handshakeId"] = state == "AlreadyMember" ? null : "h-1",
        ["accountId"] = "210987654321",
        ["state"] = state,
        ["invitedAt"] = state == "AlreadyMember" ? null : "2026-11-20T12:00:00Z",
        ["lapsesAt"] = state == "AlreadyMember" ? null : "2026-12-05T12:00:00Z",
        ["checks"] = 1,
        ["totalChecks"] = 1,
        ["waitSeconds"] = waitSeconds,
        ["redriveCount"] = 0,
    };

    public static JsonObject Creation(string state, int checks) => new()
    {
        ["creationId"] = "car-1",
        ["accountId"] = state == "Succeeded" ? "111122223333" : null,
        ["state"] = state,
        ["attempts"] = 1,
        ["checks"] = checks,
        ["waitSeconds"] = 10,
        ["redriveCount"] = 0,
    };

    public static string ReadFile(string path) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, path));

    private static JsonNode Report(string control) =>
        JsonNode.Parse($$"""{"version": "1", "controls": [{"control": "{{control}}", "outcome": "Applied", "changes": ["it"]}], "counts": {"applied": 2}, "hardened": "Full"}""")!;
}
