using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;

namespace PartnerCloud.Simulator.Services.Lambda;

/// <summary>AddPermission, GetPolicy and RemovePermission. Only rules ask for the policy.</summary>
internal static class FunctionPolicyOperations
{
    private static readonly string[] Members = ["Action", "Principal", "StatementId", "SourceArn", "SourceAccount"];

    public static JsonObject Add(SimulatedCloud cloud, WireRequest request, string arn)
    {
        var (input, statements) = (Parse(request.Body), StatementsOf(cloud, request, arn));
        if (input.Select(member => member.Key).Except(Members).FirstOrDefault() is { } unknown)
            throw new AwsErrorException("InvalidParameterValueException", $"The simulated lambda service does not implement AddPermission with {unknown}.");
        var (id, principal) = (input.Text("StatementId") ?? "", input.Text("Principal") ?? "");
        if (id.Length == 0 || principal.Length == 0 || input.Text("Action") is not { Length: > 0 } action)
            throw new AwsErrorException("InvalidParameterValueException", "Action, Principal and StatementId are required.");
        if (statements.ContainsKey(id))
            throw new AwsErrorException("ResourceConflictException", $"The statement id ({id}) provided already exists. Please provide a new statement id, or remove the existing statement.", 409);
        var statement = new JsonObject
        {
            ["Sid"] = id,
            ["Effect"] = "Allow",
            ["Principal"] = principal == "*" ? "*" : new JsonObject { [principal.EndsWith(".amazonaws.com", StringComparison.Ordinal) ? "Service" : "AWS"] = principal },
            ["Action"] = action,
            ["Resource"] = arn,
        };
        var condition = new JsonObject();
        if (input.Text("SourceArn") is { } source)
            condition["ArnLike"] = new JsonObject { ["AWS:SourceArn"] = source };
        if (input.Text("SourceAccount") is { } account)
            condition["StringEquals"] = new JsonObject { ["AWS:SourceAccount"] = account };
        if (condition.Count > 0)
            statement["Condition"] = condition;
        statements[id] = statement;
        return new JsonObject { ["Statement"] = statement.ToJsonString() };
    }

    public static JsonObject Get(SimulatedCloud cloud, WireRequest request, string arn)
    {
        _ = StatementsOf(cloud, request, arn);
        return State(cloud, request).PolicyOf(NameOf(arn)) is { } policy ? new JsonObject { ["Policy"] = policy } : throw Missing();
    }

    public static void Remove(SimulatedCloud cloud, WireRequest request, string arn)
    {
        if (!StatementsOf(cloud, request, arn).Remove(Uri.UnescapeDataString(request.Path).TrimEnd('/').Split('/')[^1]))
            throw Missing();
    }

    private static SortedDictionary<string, JsonObject> StatementsOf(SimulatedCloud cloud, WireRequest request, string arn)
    {
        var policies = State(cloud, request).FunctionPolicies;
        if (!policies.TryGetValue(NameOf(arn), out var statements))
            policies[NameOf(arn)] = statements = new(StringComparer.Ordinal);
        return statements;
    }

    private static LambdaState State(SimulatedCloud cloud, WireRequest request) => cloud.Accounts[request.Caller.AccountId].In(request.Caller.Region).State<LambdaState>();

    private static string NameOf(string arn) => arn[(arn.LastIndexOf(':') + 1)..];

    private static AwsErrorException Missing() => new("ResourceNotFoundException", "The resource you requested does not exist.", 404);

    private static JsonObject Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return WholeJson.Parse(body.Span) as JsonObject ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new AwsErrorException("InvalidRequestContentException", "Could not parse request body into json.");
        }
    }
}
