using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>The operation on one user: the requested action, the account, and the changes made so far.</summary>
/// <param name="request">The whole request.</param>
/// <param name="maintained">The account, as Organizations knows it.</param>
/// <param name="user">The user in the request.</param>
/// <param name="account">Access to the account.</param>
/// <param name="passwords">Issues passwords.</param>
/// <param name="executionName">The execution's name.</param>
internal sealed class UserOperation(UserRequest request, MaintainedAccount maintained, RequestedUser user, TargetAccount account, PasswordIssuer passwords, string executionName)
{
    private const string ProviderId = "provider-id";
    private const string RequestId = "request-id";

    public UserRequest Request => request;

    public RequestedUser User => user;

    public TargetAccount Account => account;

    /// <summary>A line for each change made.</summary>
    public List<string> Changes { get; } = [];

    /// <summary>The tags of a user whom the partner makes: the requester, the request and the provider.</summary>
    public Dictionary<string, string> Tags => new()
    {
        ["requester"] = request.RequestedBy.UserId,
        [RequestId] = request.RequestId,
        [ProviderId] = maintained.ProviderId,
        [UserTags.MadeBy] = UserTags.PartnerCloud,
    };

    /// <summary>The user in the account. IAM's spelling of the name may differ from the request's.</summary>
    public ConsoleUser ConsoleUserOf(string? name = null) => new(account, name ?? user.UserName, Changes);

    /// <summary>Whether the partner made the user, by a request for users or as the first administrator.</summary>
    public bool IsOurs(User found) => IsOurs(found.Tags, maintained);

    /// <summary>Whether the partner made the user with these tags, by a request for users or as the first administrator.</summary>
    public static bool IsOurs(List<Tag>? tags, MaintainedAccount maintained) =>
        (tags ?? []).Exists(tag => (tag.Key, tag.Value) == (UserTags.MadeBy, UserTags.PartnerCloud) || (tag.Key, tag.Value) == (ProviderId, maintained.ProviderId));

    /// <summary>Whether this request made the user.</summary>
    public bool IsOfThisRequest(User found) => IsOurs(found) && found.Tags.Exists(tag => (tag.Key, tag.Value) == (RequestId, request.RequestId));

    /// <summary>Returns the user's secret, or null if there is none.</summary>
    public Task<SecretReference?> FindSecretAsync(string name, CancellationToken ct) => passwords.FindAsync(maintained.Id, name, ct);

    /// <summary>This request's issue of a password to the user.</summary>
    public PasswordIssue IssueFor(string name) => passwords.IssueOf(WorkflowNames.MaintainUsers, maintained.Id, executionName, name);

    /// <summary>Issues this request's password and returns the secret's ARN. Returns null if a later request has issued another password.</summary>
    public async Task<string?> IssueAsync(ConsoleUser console, IPasswordGuard guard, CancellationToken ct)
    {
        var password = new PasswordRequest(maintained.ProviderId, maintained.Id, request.RequestId, request.RequestedBy, IssueFor(console.Name));
        var arn = await passwords.IssueAsync(password, account, console, guard, Changes, ct);
        if (arn is null) Changes.Add($"password of user {console.Name} left unchanged: a later request has issued it");
        return arn;
    }

    /// <summary>Schedules the user's secret for deletion.</summary>
    public Task RevokeSecretAsync(string name, CancellationToken ct) => passwords.RevokeAsync(maintained.Id, name, Changes, ct);
}
