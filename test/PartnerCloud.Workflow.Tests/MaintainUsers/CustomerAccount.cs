using System.Text.Json.Nodes;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using PartnerCloud.Lambda.Credentials;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.People;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>A customer's hardened account with operators who answer, and the actions and checks that tests need.</summary>
internal sealed class CustomerAccount(TestPartnerCloud aws, string id) : IAsyncDisposable
{
    public TestPartnerCloud Aws => aws;

    public string Id => id;

    public required SimulatedOperator Operators { get; init; }

    /// <summary>The account's IAM state.</summary>
    public IamState State => aws.Cloud.Accounts[id].Iam;

    /// <summary>A newly onboarded account.</summary>
    public static Task<CustomerAccount> StartAsync(bool operatorsAnswer = true) => CopyFromAsync(PreparedCloud.Onboarded, operatorsAnswer);

    /// <summary>The only created account in a copy of a prepared cloud.</summary>
    public static async Task<CustomerAccount> CopyFromAsync(PreparedCloud past, bool operatorsAnswer = true)
    {
        var aws = await past.CopyAsync();
        return new(aws, aws.CreatedAccountId) { Operators = new SimulatedOperator(aws.Cloud, aws.Json) { AnswersByDefault = operatorsAnswer }.StartAnswering() };
    }

    /// <summary>Answers the last question in an access role. Returns the error's code, or null for a success.</summary>
    public async Task<string?> AnswerAsAsync(string role, string output)
    {
        var (account, key) = (aws.Cloud.Options.ManagementAccountId, "ASIA" + role.ToUpperInvariant());
        aws.Cloud.Callers.RegisterPrincipal(key, new Caller(account, $"arn:aws:sts::{account}:assumed-role/{role}/kim", $"{aws.Cloud.Accounts[account].Iam.Roles[role].Id}:kim", key, "us-east-1"));
        try
        {
            await Operators.AnswerLastAsync(output, key);
            return null;
        }
        catch (AwsErrorException refused)
        {
            return refused.Code;
        }
    }

    public Task<Execution> MaintainAsync(string requestId, params JsonObject[] users) => aws.MaintainAsync(UserRequests.For(id, requestId, users));

    public Task<Execution> MaintainAsync(JsonObject request) => aws.MaintainAsync(request);

    public string SecretOf(string userName) => CredentialsSecret.NameOf(id, userName);

    /// <summary>Runs a request. Runs an action after its users are done, while the execution still runs.</summary>
    public async Task<Execution> MaintainAsync(JsonObject request, Func<Execution, Task> beforeItsEnd)
    {
        var begun = new TaskCompletionSource<Execution>(TaskCreationOptions.RunContinuationsAsynchronously);
        var acted = Task.CompletedTask;
        aws.Cloud.Faults.AfterChange("events", "PutEvents", Occurrence.Every, async _ =>
        {
            var execution = await begun.Task;
            if (aws.Cloud.EventsOn("partner-cloud").Any(entry => entry.DetailType == "Users Maintained" && entry.Detail.Contains(execution.Arn, StringComparison.Ordinal)))
                await (acted = beforeItsEnd(execution));
        });
        var execution = aws.Begin((string)request["requestId"]!, request.ToJsonString(), TestPartnerCloud.MaintainUsers);
        begun.SetResult(execution);
        await execution.Completion.WaitAsync(TestContext.Current.CancellationToken);
        await acted;
        return execution;
    }

    /// <summary>The password in a user's secret.</summary>
    public Task<string> PasswordAsync(string userName) => Task.FromResult((string)aws.SecretOf(SecretOf(userName))["password"]!);

    public Task<DescribeSecretResponse> SecretAsync(string userName) => aws.Secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = SecretOf(userName) });

    public async Task<string?> TagAsync(string userName, string key) => (await SecretAsync(userName)).Tags.Find(tag => tag.Key == key)?.Value;

    /// <summary>Signs in with the password of the secret.</summary>
    public async Task<SignIn> SignInAsync(string userName) => aws.Cloud.TrySignIn(id, userName, await PasswordAsync(userName));

    /// <summary>Changes the temporary password, as the sign-in page demands.</summary>
    public async Task ChangePasswordAsync(string userName, string own) =>
        Assert.Equal(SignIn.Accepted, aws.Cloud.TryChangePassword(id, userName, await PasswordAsync(userName), own));

    /// <summary>Changes the first administrator's temporary password, and records that it was used.</summary>
    public async Task WithUsedAdministratorAsync()
    {
        await ChangePasswordAsync("Administrator", "Their-0wn-Passw0rd!");
        aws.Cloud.Atomically(() => aws.SecretOfAdministrator().Tags["credentials-state"] = "used");
    }

    /// <summary>Whether CAM may read the secret for one of its users.</summary>
    public async Task<bool> MayReadAsync(string camUser, string userName)
    {
        try
        {
            await ReadAsAsync(camUser, new GetSecretValueRequest { SecretId = (await SecretAsync(userName)).ARN });
            return true;
        }
        catch (AmazonSecretsManagerException refused) when (refused.ErrorCode.StartsWith("AccessDenied", StringComparison.Ordinal))
        {
            return false;
        }
    }

    /// <summary>Reads a secret as CAM for one of its users.</summary>
    public async Task ReadAsAsync(string camUser, GetSecretValueRequest request)
    {
        var key = "ASIAREADER" + camUser.ToUpperInvariant();
        aws.Cloud.Callers.RegisterPrincipal(key, new Caller(LocalAccessRoles.CamAccountId, $"arn:aws:sts::{LocalAccessRoles.CamAccountId}:assumed-role/{LocalAccessRoles.CamReader}/{camUser}", $"AROA:{camUser}", key, "us-east-1")
        {
            Session = new Session { Tags = new Dictionary<string, string> { ["requester"] = camUser } },
        });
        using var secrets = new AmazonSecretsManagerClient(
            new SessionAWSCredentials(key, "not-checked-here", "not-checked-here"), new AmazonSecretsManagerConfig { ServiceURL = aws.Endpoint.ToString(), AuthenticationRegion = "us-east-1" });
        await secrets.GetSecretValueAsync(request);
    }

    /// <summary>Creates a user as the customer does, in a group if one is given.</summary>
    public async Task MakeOwnUserAsync(string userName, string? group = null)
    {
        using var iam = aws.Iam(id);
        await iam.CreateUserAsync(new CreateUserRequest { UserName = userName });
        if (group is not null) await iam.AddUserToGroupAsync(new AddUserToGroupRequest { UserName = userName, GroupName = group });
    }

    /// <summary>Creates a group as the customer does, with or without the guard policies.</summary>
    public async Task MakeGroupAsync(string group, bool guarded)
    {
        using var iam = aws.Iam(id);
        await iam.CreateGroupAsync(new CreateGroupRequest { GroupName = group });
        if (guarded) await GuardAsync(group);
    }

    public async Task GuardAsync(string group)
    {
        using var iam = aws.Iam(id);
        foreach (var policy in new[] { "CTLCustomerPolicy", "CTLForceMfaPolicy" })
            await iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = group, PolicyArn = $"arn:aws:iam::{id}:policy/{policy}" });
    }

    /// <summary>Gives a user one of each attachment that stops IAM from deleting the user.</summary>
    public void AddOneOfEachAttachment(string userName) => aws.Cloud.Atomically(() =>
    {
        var user = State.Users[userName];
        var now = aws.Cloud.Time.GetUtcNow();
        user.AccessKeys.Add(new("AKIAEXAMPLE000000001", now));
        AddMfa(userName);
        user.MfaDevices.Add(new("GAHT12345678", now));
        user.Certificates.Add(new("CERT1", "body", now));
        user.SshPublicKeys.Add(new("APKA1", "ssh-rsa AAAA", now));
        user.ServiceCredentials.Add(new("ACCA1", "codecommit.amazonaws.com", $"{userName}-at-{id}", now));
        user.Inline["Own"] = """{"Version":"2012-10-17","Statement":[]}""";
        user.Attached.Add($"arn:aws:iam::{id}:policy/CTLCustomerBoundary");
        return user;
    });

    /// <summary>Adds a virtual MFA device with the user's name.</summary>
    public void AddMfa(string userName) => aws.Cloud.Atomically(() =>
    {
        var serial = $"arn:aws:iam::{id}:mfa/{userName}";
        State.VirtualMfaDevices.Add(serial, new(serial));
        State.Users[userName].MfaDevices.Add(new(serial, aws.Cloud.Time.GetUtcNow()));
        return serial;
    });

    public ValueTask DisposeAsync() => aws.DisposeAsync();
}
