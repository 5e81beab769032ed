using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.People;
using PartnerCloud.Local.Report;
using PartnerCloud.Local.Samples;
using Spectre.Console;

namespace PartnerCloud.Local.Commands;

/// <summary>A customer keeps an account and lets Cloud Application Manager work in it. Nothing in the account changes.</summary>
internal sealed class ConnectAccountDemo(DemoContext context)
{
    private const string ExternalId = "elasticbox";

    /// <summary>Most of the permissions that CAM needs, and those with which CAM finds the missing ones.</summary>
    private const string Policy = """
        { "Version": "2012-10-17", "Statement": [ {
          "Effect": "Allow",
          "Action": ["autoscaling:*", "cloudformation:*", "cloudtrail:LookupEvents", "cloudwatch:*", "ec2:*", "elasticloadbalancing:*", "iam:*", "rds:*", "s3:*", "sts:AssumeRole"],
          "Resource": "*" } ] }
        """;

    /// <summary>Runs this part of the demo.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var request = RequestFile.Read(Path.Combine(RequestFile.Samples, "connect-account.json"));
        var customer = context.CustomerOf(request, "research@acme.example");
        await MakeRoleAsync(customer, request, cancellationToken);
        var before = StateOf(customer);
        var run = await context.RunAsync("A connection", request, cancellationToken);
        context.Report(run.Report);
        ResultTables.Write(context.Console, run.Report, organizationalUnit: null);
        context.Show(
        [
            DemoContext.Ended(run, "SUCCEEDED"),
            new("The account is connected, and not hardened.", run.Report.Outcome is { Joined: "None", Optimized: "false" }),
            new("The report lists the permissions that CAM lacks.", run.Report.Outcome?.MissingPermissions is { Count: > 0 }),
            new("Nothing has changed in the account, its buckets or the organization.", StateOf(customer) == before),
        ]);
    }

    private async Task MakeRoleAsync(DemoCustomer customer, JsonObject request, CancellationToken cancellationToken)
    {
        context.Console.WriteLine();
        context.Console.Write(new Rule("First, the customer acts") { Justification = Justify.Left });
        var role = request.Text("account", "roleArn")!.Split('/')[^1];
        customer.Announce($"creates the role {role} in account {customer.AccountId}, which trusts Cloud Application Manager's account with the external id {ExternalId}");
        var trust = $$"""
            { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::{{LocalAccessRoles.CamAccountId}}:root" }, "Action": "sts:AssumeRole",
              "Condition": { "StringEquals": { "sts:ExternalId": "{{ExternalId}}" } } } ] }
            """;
        await customer.MakeRoleAsync(role, trust, role + "Policy", Policy, "Lets Cloud Application Manager deploy.", cancellationToken);
    }

    /// <summary>Everything that a connection could change, but must not.</summary>
    private string StateOf(DemoCustomer customer)
    {
        var state = JsonNode.Parse(context.Local.Cloud.Dump())!;
        return string.Join('\n', state["accounts"]![customer.AccountId], state["buckets"], state["organization"]);
    }
}
