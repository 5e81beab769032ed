using System.Text.Json.Nodes;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Local.Composition;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Workflow.Tests.MaintainUsers;

namespace PartnerCloud.Workflow.Tests.Running;

/// <summary>One run for each kind of request.</summary>
internal static class WorkflowRuns
{
    private static readonly PreparedCloud Prepared = new(async () =>
    {
        var customer = await CustomerAccount.StartAsync();
        (await customer.MaintainAsync("req-u0", UserRequests.Create("jane"))).AssertSucceeded();
        customer.AddOneOfEachAttachment("jane");
        return customer.Aws;
    });

    private const string CustomersAccount = "210987654321";
    private const string CamRole = "CloudApplicationManager";

    public static IReadOnlyDictionary<string, Func<Task<WorkflowRun>>> All { get; } = new Dictionary<string, Func<Task<WorkflowRun>>>
    {
        ["CreateAccount"] = CreateAccountAsync,
        ["MigrateAccount"] = MigrateAccountAsync,
        ["ConnectAccount"] = ConnectAccountAsync,
        ["CreateUser"] = () => MaintainUserAsync(UserRequests.Create("mary")),
        ["ResetPassword"] = () => MaintainUserAsync(UserRequests.Reset("jane", removeMfaDevices: true)),
        ["RemoveUser"] = () => MaintainUserAsync(UserRequests.Remove("jane")),
    };

    public static async Task<WorkflowRun> CreateAccountAsync()
    {
        var aws = await TestPartnerCloud.StartAsync();
        return new(aws, (request, requester) => aws.Begin(request, By(requester, Requests.CreateAccount("prov-1", request))));
    }

    /// <summary>The customer accepts 20 seconds after the invitation.</summary>
    public static async Task<WorkflowRun> MigrateAccountAsync()
    {
        var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync(CustomersAccount);
        aws.Cloud.Faults.AfterChange("organizations", "InviteAccountToOrganization", Occurrence.Every, hook =>
        {
            _ = aws.LaterAsync(TimeSpan.FromSeconds(20), customer.AcceptAsync);
            return Task.CompletedTask;
        });
        return new(aws, (request, requester) => aws.Begin(request, By(requester, Requests.MigrateAccount(CustomersAccount, "prov-1", request))));
    }

    public static async Task<WorkflowRun> ConnectAccountAsync()
    {
        var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.AddStandAloneAccount(CustomersAccount);
        using var iam = aws.Iam(CustomersAccount);
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = CamRole, AssumeRolePolicyDocument = Trust });
        var policy = await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = CamRole, PolicyDocument = """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}""" });
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = CamRole, PolicyArn = policy.Policy.Arn });
        await aws.PassAsync(TimeSpan.FromMinutes(1));
        return new(aws, (request, requester) => aws.Begin(request, By(requester, Requests.ConnectAccount(CustomersAccount, $"arn:aws:iam::{CustomersAccount}:role/{CamRole}", "prov-1", request))));
    }

    /// <summary>A request for one user, in the account of <see cref="PreparedAsync"/>.</summary>
    public static async Task<WorkflowRun> MaintainUserAsync(JsonObject user)
    {
        var customer = await PreparedAsync();
        return new(customer.Aws, (request, requester) => Begin(customer, request, requester, user));
    }

    /// <summary>A hardened account. The partner created its user jane, who has one of each attachment.</summary>
    public static Task<CustomerAccount> PreparedAsync() => CustomerAccount.CopyFromAsync(Prepared);

    /// <summary>Starts a request for one user.</summary>
    public static StatesLanguage.Executions.Execution Begin(CustomerAccount customer, string request, string requester, JsonObject user) =>
        customer.Aws.Begin(request, UserRequests.For(customer.Id, request, user.DeepClone().AsObject()).By(requester).ToJsonString(), "maintain-users");

    private static string By(string requester, JsonObject request)
    {
        request["requestedBy"]!["userId"] = requester;
        return request.ToJsonString();
    }

    private static string Trust => $$"""
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::{{LocalAccessRoles.CamAccountId}}:root"}, "Action": "sts:AssumeRole",
          "Condition": {"StringEquals": {"sts:ExternalId": "{{LocalAccessRoles.CamExternalId}}"} } }]}
        """;
}
