using System.Text.Json.Nodes;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>The longest request for an account that is full up to IAM's quotas stays within the limits of Step Functions.</summary>
public sealed class LargestAccountTests
{
    private const int Groups = 300;
    private const int UsersAndRoles = 300;

    [Fact]
    public async Task Migration_OfAFullAccountWithTheLongestNames_StaysBelowTheLimitsOfStepFunctions()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        Fill(aws, customer.AccountId, await TenPoliciesAsync(aws, customer.AccountId));
        var request = Requests.MigrateAccount(customer.AccountId, new string('p', 36), new string('r', 80), Lengthen);

        var execution = await aws.RunAsync(request, TimeSpan.FromMinutes(5), customer.AcceptAsync);

        execution.AssertSucceeded();
        Assert.InRange(Payloads.Largest(execution), 10_000, Payloads.Limit / 5);
        Assert.InRange(Payloads.LargestMessage(aws), 500, Payloads.Limit / 2);
        Assert.InRange(execution.Events.Count, 50, 1_000);
        var report = execution.Output()["baseline"]!["controls"]!.AsArray().Single(control => (string)control!["control"]! == "Iam.CustomerGroups")!;
        Assert.Matches("^and [0-9]+ more$", (string)report["changes"]!.AsArray()[^1]!);
        Assert.Matches("^and [0-9]+ more$", (string)report["findings"]!.AsArray()[^1]!["reason"]!);
        Assert.Equal(Groups, aws.Log.Lines.Count(line => line.Text.Contains("Iam.CustomerGroups", StringComparison.Ordinal) && line.Text.Contains($"group {Name(128, 0)[..100]}", StringComparison.Ordinal)));
    }

    private static async Task<IReadOnlyList<string>> TenPoliciesAsync(TestPartnerCloud aws, string accountId)
    {
        using var iam = aws.Iam(accountId);
        var arns = new List<string>();
        for (var number = 0; number < 10; number++)
        {
            var request = new CreatePolicyRequest { PolicyName = $"theirs-{number}", PolicyDocument = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]}""" };
            arns.Add((await iam.CreatePolicyAsync(request, TestContext.Current.CancellationToken)).Policy.Arn);
        }
        return arns;
    }

    /// <summary>Fills the account up to IAM's default quotas. Half of the groups have all their policies.</summary>
    private static void Fill(TestPartnerCloud aws, string accountId, IReadOnlyList<string> policies) => aws.Cloud.Atomically(() =>
    {
        var (iam, now) = (aws.Cloud.Accounts[accountId].Iam, aws.Cloud.Time.GetUtcNow().AddDays(-200));
        for (var number = 0; number < Groups; number++)
        {
            var group = new IamGroup(Name(128, number), "/", $"AGPA{number:D16}", now);
            if (number % 2 == 0) foreach (var policy in policies) group.Attached.Add(policy);
            iam.Groups.Add(group.Name, group);
        }
        for (var number = 0; number < UsersAndRoles; number++)
        {
            var user = new IamUser(Name(64, number), "/", $"AIDA{number:D16}", now) { Login = new PartnerCloud.Simulator.Services.Iam.LoginProfile(now) };
            user.Inline["own"] = """{"Version":"2012-10-17","Statement":[]}""";
            user.AccessKeys.Add(new($"AKIA{number:D16}", now));
            iam.Users.Add(user.Name, user);
            iam.Roles.Add(Name(63, number), new IamRole(Name(63, number), "/", $"AROA{number:D16}", now) { TrustPolicy = """{"Version":"2012-10-17","Statement":[]}""", AssumableFrom = now });
        }
        return policies.Count;
    });

    private static string Name(int length, int number) => $"{new string('n', length - 4)}{number:D4}";

    /// <summary>Sets each field to its longest text, with letters of three bytes where all letters are allowed.</summary>
    private static void Lengthen(JsonObject request)
    {
        request["provider"]!["name"] = new string('語', 128);
        request["organization"]!["id"] = new string('語', 128);
        request["organization"]!["name"] = new string('語', 128);
        request["requestedBy"]!["userId"] = new string('語', 128);
        request["requestedBy"]!["email"] = $"{new string('語', 240)}@acme.example";
        request["termsAccepted"]!["version"] = new string('語', 128);
        request["termsAccepted"]!["acceptedBy"] = new string('語', 128);
        request["account"]!["transferApproval"] = new string('a', 64);
    }
}
