using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Report;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>A customer keeps his account and lets Cloud Application Manager work in it: nothing is changed there.</summary>
internal sealed class ConnectAccountDemo(DemoContext stage)
{
    private const string ExternalId = "elasticbox";

    /// <summary>Most of what CAM works with, and what it takes to be told what is missing.</summary>
    private const string Policy = """
        { "Version": "2012-10-17", "Statement": [ {
          "Effect": "Allow",
          "Action": ["autoscaling:*", "cloudformation:*", "cloudtrail:LookupEvents", "cloudwatch:*", "ec2:*", "elasticloadbalancing:*", "iam:*", "rds:*", "s3:*", "sts:AssumeRole"],
          "Resource": "*" } ] }
        """;

    /// <summary>Plays it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var request = RequestFile.Read(Path.Combine(RequestFile.Samples, "connect-account.json"));
        var customer = stage.CustomerOf(request, "research@acme.example");
        await MakeRoleAsync(customer, request, cancellationToken);
        var before = StateOf(customer);
        var run = await stage.RunAsync("A connection", request, cancellationToken);
        stage.Report(run.Report);
        ResultTables.Write(stage.Console, run.Report, organizationalUnit: null);
        stage.Show(
        [
            DemoContext.Ended(run, "SUCCEEDED"),
            new("The account is connected, and not hardened.", run.Report.Outcome is { Joined: "None", Optimized: "false" }),
            new("The report names the permissions that CAM lacks.", run.Report.Outcome?.MissingPermissions is { Count: > 0 }),
            new("Nothing has changed in the account, its buckets or the organization.", StateOf(customer) == before),
        ]);
    }

    private async Task MakeRoleAsync(DemoCustomer customer, JsonObject request, CancellationToken cancellationToken)
    {
        stage.Console.WriteLine();
        stage.Console.Write(new Rule("What the customer does first") { Justification = Justify.Left });
        var role = request.Text("account", "roleArn")!.Split('/')[^1];
        customer.Announce($"makes the role {role} in account {customer.AccountId}, which trusts Cloud Application Manager's account under the external id {ExternalId}");
        var trust = $$"""
            { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::{{LocalAccessRoles.CamAccountId}}:root" }, "Action": "sts:AssumeRole",
              "Condition": { "StringEquals": { "sts:ExternalId": "{{ExternalId}}" } } } ] }
            """;
        await customer.MakeRoleAsync(role, trust, role + "Policy", Policy, "Lets Cloud Application Manager deploy.", cancellationToken);
    }

    /// <summary>Everything that a connection could change but may not.</summary>
    private string StateOf(DemoCustomer customer)
    {
        var state = JsonNode.Parse(stage.Local.Cloud.Dump())!;
        return string.Join('\n', state["accounts"]![customer.AccountId], state["buckets"], state["organization"]);
    }
}
