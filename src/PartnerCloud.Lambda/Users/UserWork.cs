using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>The work on one user: what is asked, where, and what was done so far.</summary>
/// <param name="request">The whole request.</param>
/// <param name="maintained">The account, as Organizations knows it.</param>
/// <param name="user">The user.</param>
/// <param name="account">The account, opened.</param>
/// <param name="passwords">Issues passwords.</param>
/// <param name="executionName">The execution's name.</param>
internal sealed class UserWork(UserRequest request, MaintainedAccount maintained, RequestedUser user, TargetAccount account, PasswordIssuer passwords, string executionName)
{
    private const string MadeBy = "made-by";
    private const string PartnerCloud = "partner-cloud";
    private const string ProviderId = "provider-id";

    public UserRequest Request => request;

    public RequestedUser User => user;

    public TargetAccount Account => account;

    /// <summary>What was done, in words.</summary>
    public List<string> Changes { get; } = [];

    /// <summary>The tags of a user whom the partner makes: by whose request, and for whom.</summary>
    public Dictionary<string, string> Tags => new()
    {
        ["requester"] = request.RequestedBy.UserId,
        ["request-id"] = request.RequestId,
        [ProviderId] = maintained.ProviderId,
        [MadeBy] = PartnerCloud,
    };

    /// <summary>The user in the account. IAM may write his name otherwise than the request does.</summary>
    public ConsoleUser In(string? name = null) => new(account, name ?? user.UserName, Changes);

    /// <summary>Whether the partner made a user: by such a request, or as the account's first administrator.</summary>
    public bool IsOurs(User found) => (found.Tags ?? []).Exists(tag => (tag.Key, tag.Value) == (MadeBy, PartnerCloud) || (tag.Key, tag.Value) == (ProviderId, maintained.ProviderId));

    /// <summary>The secret of the user; null when there is none.</summary>
    public Task<SecretReference?> FindSecretAsync(string name, CancellationToken ct) => passwords.FindAsync(maintained.ProviderId, name, ct);

    /// <summary>Whether a later request has issued another password since this one began.</summary>
    public async Task<bool> IsSupersededAsync(SecretReference? secret, string name, CancellationToken ct) => secret is not null && await passwords.IsSupersededAsync(secret, VersionOf(name), ct);

    /// <summary>The version that this request's password has in the secret.</summary>
    public string VersionOf(string name) => CredentialsSecret.VersionOf(executionName, name);

    /// <summary>Issues this request's password and answers the secret's ARN; null when a later request has issued another.</summary>
    public async Task<string?> IssueAsync(ConsoleUser console, CancellationToken ct)
    {
        var order = new PasswordOrder(maintained.ProviderId, maintained.Id, request.RequestId, request.RequestedBy, VersionOf(console.Name));
        var arn = await passwords.IssueAsync(order, account, console, Changes, ct);
        if (arn is null) Changes.Add($"the password of user {console.Name} left as a later request has issued it");
        return arn;
    }

    /// <summary>Schedules the secret of the user for deletion.</summary>
    public Task RevokeSecretAsync(string name, CancellationToken ct) => passwords.RevokeAsync(maintained.ProviderId, name, Changes, ct);
}
