namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>Users of the customer.</summary>
internal static class TestCustomerUsers
{
    private const string Queues = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]}""";

    /// <summary>Creates a user.</summary>
    /// <param name="aws">The simulated AWS.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="name">The user's name.</param>
    /// <param name="has">What the user has: group (Developers), password, mfa, key, inline, attached.</param>
    public static async Task CustomersUserAsync(this TestAws aws, string accountId, string name, params string[] has)
    {
        await aws.IamAsync(accountId, "CreateUser", ("UserName", name));
        foreach (var one in has) await GiveAsync(aws, accountId, name, one);
    }

    private static async Task GiveAsync(TestAws aws, string accountId, string name, string one)
    {
        var user = ("UserName", name);
        await (one switch
        {
            "group" => aws.IamAsync(accountId, "AddUserToGroup", user, ("GroupName", "Developers")),
            "password" => aws.IamAsync(accountId, "CreateLoginProfile", user, ("Password", "Correct-Horse-Battery-9")),
            "mfa" => MfaAsync(aws, accountId, name),
            "key" => aws.IamAsync(accountId, "CreateAccessKey", user),
            "inline" => aws.IamAsync(accountId, "PutUserPolicy", user, ("PolicyName", "queues"), ("PolicyDocument", Queues)),
            _ => aws.IamAsync(accountId, "AttachUserPolicy", user, ("PolicyArn", "arn:aws:iam::aws:policy/ReadOnlyAccess")),
        });
    }

    private static async Task MfaAsync(TestAws aws, string accountId, string name)
    {
        await aws.IamAsync(accountId, "CreateVirtualMFADevice", ("VirtualMFADeviceName", name));
        await aws.IamAsync(accountId, "EnableMFADevice", ("UserName", name), ("SerialNumber", $"arn:aws:iam::{accountId}:mfa/{name}"), ("AuthenticationCode1", "123456"), ("AuthenticationCode2", "654321"));
    }
}
