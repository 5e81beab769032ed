using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Functions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Local.Composition;

/// <summary>The roles of functions and workflows in the simulated management account, with the permissions of a deployment.</summary>
internal static class ExecutionRoles
{
    private const string PolicyName = "Permissions";

    /// <summary>The prefix of the roles' names.</summary>
    public const string Prefix = ResourceNames.Prefix;

    /// <summary>Creates the role of each function and workflow.</summary>
    public static void Make(SimulatedCloud cloud, IReadOnlyList<string> functions, IEnumerable<(string Name, string Definition)> workflows)
    {
        foreach (var function in functions)
            Make(cloud, function, "lambda.amazonaws.com", FunctionRole.PolicyOf(function, new Dictionary<string, string>(LocalConfiguration.RolePlaceholders(cloud)) { ["FunctionArn"] = LocalConfiguration.FunctionArn(cloud, function) }));
        foreach (var (name, definition) in workflows)
            Make(cloud, name, "states.amazonaws.com", PolicyOfWorkflow(cloud, definition, functions));
    }

    private static void Make(SimulatedCloud cloud, string name, string service, string? policy) => cloud.Atomically(() =>
    {
        var (account, roleName) = (cloud.Accounts[cloud.Options.ManagementAccountId], Prefix + name);
        var role = new IamRole(roleName, "/", "AROA" + cloud.Ids.UpperCase("AROA", $"{account.Id}/{roleName}", 17), cloud.Now)
        {
            TrustPolicy = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"{{service}}"},"Action":"sts:AssumeRole"}]}""",
            AssumableFrom = cloud.Now,
        };
        if (policy is not null)
            role.Inline[PolicyName] = policy;
        account.Iam.Roles.Add(roleName, role);
        return role;
    });

    /// <summary>Allows a workflow to invoke the functions that its definition names, and to put events on its bus.</summary>
    private static string? PolicyOfWorkflow(SimulatedCloud cloud, string definition, IReadOnlyList<string> functions)
    {
        var placeholders = LocalConfiguration.Placeholders(cloud, functions);
        var invoked = functions.Select(function => function + "Function").Where(name => definition.Contains($"${{{name}}}", StringComparison.Ordinal)).ToList();
        var statements = new JsonArray();
        if (invoked.Count > 0)
            statements.Add(Allow("InvokesItsFunctions", "lambda:InvokeFunction", invoked.Select(name => placeholders[name])));
        if (definition.Contains(":events:putEvents", StringComparison.Ordinal))
            statements.Add(Allow("PublishesStatus", "events:PutEvents", [LocalConfiguration.EventBusArn(cloud)]));
        if (definition.Contains(":events:putEvents.waitForTaskToken", StringComparison.Ordinal))
            statements.Add(AsksOperators(cloud));
        return statements.Count == 0 ? null : new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = statements }.ToJsonString();
    }

    /// <summary>Allows questions with tokens on the account's default bus, only with their own event source.</summary>
    private static JsonObject AsksOperators(SimulatedCloud cloud)
    {
        var statement = Allow("AsksOperators", "events:PutEvents", [LocalConfiguration.OperationsBusArn(cloud)]);
        statement["Condition"] = new JsonObject { ["ForAllValues:StringEquals"] = new JsonObject { ["events:source"] = "partner-cloud.operations" } };
        return statement;
    }

    private static JsonObject Allow(string sid, string action, IEnumerable<string> resources) => new JsonObject
    {
        ["Sid"] = sid,
        ["Effect"] = "Allow",
        ["Action"] = action,
        ["Resource"] = new JsonArray([.. resources.Select(arn => (JsonNode)arn)]),
    };
}
