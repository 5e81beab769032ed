using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>The work on one user: what is asked, where, and what was done so far.</summary>
/// <param name="request">The whole request.</param>
/// <param name="maintained">The account, as Organizations knows it.</param>
/// <param name="user">The user.</param>
/// <param name="account">The account, opened.</param>
/// <param name="passwords">Issues passwords.</param>
/// <param name="executionName">The execution's name.</param>
internal sealed class UserOperation(UserRequest request, MaintainedAccount maintained, RequestedUser user, TargetAccount account, PasswordIssuer passwords, string executionName)
{
    private const string Workflow = "maintain-users";
    private const string ProviderId = "provider-id";
    private const string RequestId = "request-id";

    public UserRequest Request => request;

    public RequestedUser User => user;

    public TargetAccount Account => account;

    /// <summary>What was done, in words.</summary>
    public List<string> Changes { get; } = [];

    /// <summary>The tags of a user whom the partner makes: by whose request, and for whom.</summary>
    public Dictionary<string, string> Tags => new()
    {
        ["requester"] = request.RequestedBy.UserId,
        [RequestId] = request.RequestId,
        [ProviderId] = maintained.ProviderId,
        [UserTags.MadeBy] = UserTags.PartnerCloud,
    };

    /// <summary>The user in the account. IAM may write the name otherwise than the request does.</summary>
    public ConsoleUser In(string? name = null) => new(account, name ?? user.UserName, Changes);

    /// <summary>Whether the partner made a user: by such a request, or as the account's first administrator.</summary>
    public bool IsOurs(User found) => IsOurs(found.Tags, maintained);

    /// <summary>Whether the partner made the user of these tags: by such a request, or as the account's first administrator.</summary>
    public static bool IsOurs(List<Tag>? tags, MaintainedAccount maintained) =>
        (tags ?? []).Exists(tag => (tag.Key, tag.Value) == (UserTags.MadeBy, UserTags.PartnerCloud) || (tag.Key, tag.Value) == (ProviderId, maintained.ProviderId));

    /// <summary>Whether this very request made a user.</summary>
    public bool IsOfThisRequest(User found) => IsOurs(found) && found.Tags.Exists(tag => (tag.Key, tag.Value) == (RequestId, request.RequestId));

    /// <summary>The secret of the user; null when there is none.</summary>
    public Task<SecretReference?> FindSecretAsync(string name, CancellationToken ct) => passwords.FindAsync(maintained.Id, name, ct);

    /// <summary>This request's issue of a password to the user.</summary>
    public PasswordIssue IssueFor(string name) => passwords.IssueOf(Workflow, maintained.Id, executionName, name);

    /// <summary>Issues this request's password and answers the secret's ARN; null when a later request has issued another.</summary>
    public async Task<string?> IssueAsync(ConsoleUser console, IPasswordGuard guard, CancellationToken ct)
    {
        var order = new PasswordRequest(maintained.ProviderId, maintained.Id, request.RequestId, request.RequestedBy, IssueFor(console.Name));
        var arn = await passwords.IssueAsync(order, account, console, guard, Changes, ct);
        if (arn is null) Changes.Add($"the password of user {console.Name} left as a later request has issued it");
        return arn;
    }

    /// <summary>Schedules the secret of the user for deletion.</summary>
    public Task RevokeSecretAsync(string name, CancellationToken ct) => passwords.RevokeAsync(maintained.Id, name, Changes, ct);
}
