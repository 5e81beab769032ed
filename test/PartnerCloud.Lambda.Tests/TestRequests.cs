using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Tests;

/// <summary>Valid requests, and ways to make them invalid.</summary>
internal static class TestRequests
{
    /// <summary>Soon after the sample's terms were accepted.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 30, TimeSpan.Zero);

    public const string SampleId = "req-000123";

    public static string SampleJson { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "create-account.json"));

    public static OnboardingRequest For(string providerId, string requestId = SampleId) => new(
        requestId,
        ProviderOption.CreateAccount,
        new Provider(providerId, "Acme production"),
        new Organization("org-42", "Acme Corp", "US", Billable: true, Reseller: false, CustomerOfReseller: false, Internal: false, Demo: false),
        new Requester("jdoe", "jdoe@acme.example", "Administrator"),
        new TermsAcceptance("2018-07", "US", "jdoe", "2026-11-20T12:00:00Z"),
        new RequestedAccount("Acme production"));

    /// <summary>The account that is migrated or connected.</summary>
    public const string CustomersAccountId = "210987654321";

    /// <summary>The sample for a migration of the customer's own account.</summary>
    public static string MigrationJson { get; } = SampleFor(ProviderOption.MigrateAccount,
        $$"""{"id":"{{CustomersAccountId}}","roleArn":"arn:aws:iam::{{CustomersAccountId}}:role/CTLDeveloperRole","transferApproval":"AWS-2026/117","hardening":"Full"}""");

    /// <summary>The sample for an account that stays the customer's.</summary>
    public static string ConnectionJson { get; } = SampleFor(ProviderOption.ConnectAccount, $$"""{"id":"{{CustomersAccountId}}","roleArn":"arn:aws:iam::{{CustomersAccountId}}:role/tools/CAM"}""");

    public static OnboardingRequest Migration(string providerId = "prov-000123", string requestId = SampleId, string accountId = CustomersAccountId) => For(providerId, requestId) with
    {
        Option = ProviderOption.MigrateAccount,
        Account = new RequestedAccount(Id: accountId, RoleArn: $"arn:aws:iam::{accountId}:role/CTLDeveloperRole", TransferApproval: "AWS-2026/117", Hardening: "Full"),
    };

    public static OnboardingRequest Connection() => For("prov-000123") with
    {
        Option = ProviderOption.ConnectAccount,
        Account = new RequestedAccount(Id: CustomersAccountId, RoleArn: $"arn:aws:iam::{CustomersAccountId}:role/tools/CAM"),
    };

    /// <summary>The sample with one member set; a value of null removes it. The path may have one dot.</summary>
    public static JsonElement SampleWith(string path, string? json) => With(SampleJson, path, json);

    /// <summary>A request with one member set; a value of null removes it. The path may have one dot.</summary>
    public static JsonElement With(string request, string path, string? json)
    {
        var sample = JsonNode.Parse(request)!.AsObject();
        var (parent, name) = path.Split('.') is [var first, var second] ? (sample[first]!.AsObject(), second) : (sample, path);
        if (json is null) parent.Remove(name);
        else parent[name] = JsonNode.Parse(json);
        return Parse(sample.ToJsonString());
    }

    private static string SampleFor(string option, string account)
    {
        var sample = JsonNode.Parse(SampleJson)!.AsObject();
        sample["option"] = option;
        sample["account"] = JsonNode.Parse(account);
        return sample.ToJsonString();
    }

    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
