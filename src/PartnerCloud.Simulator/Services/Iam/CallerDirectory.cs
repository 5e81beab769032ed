using System.Diagnostics.CodeAnalysis;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>
/// Tells who calls from the access key id. Signatures are not verified: whoever reaches the loopback port is trusted.
/// Keys that STS or IAM issued act for whom they were issued, registered keys for their principal. 12 digits administer that account: in a member of
/// the organization as <see cref="PreexistingAdministrator"/>, elsewhere as its root. <c>root-</c> and 12 digits are its root in any case. Every other
/// key, issued by nobody here, is the management account's root.
/// </summary>
public sealed class CallerDirectory
{
    private const string RootPrefix = "root-";

    private readonly SimulatedCloud cloud;
    private readonly Dictionary<string, Caller> registered = [];
    private readonly Dictionary<string, SessionCredentials> issued = [];

    internal CallerDirectory(SimulatedCloud cloud) => this.cloud = cloud;

    /// <summary>Lets an access key act for a principal, for example for a function's execution role.</summary>
    public void RegisterPrincipal(string accessKeyId, Caller caller) => cloud.Atomically(() => registered[accessKeyId] = caller);

    internal void Issue(SessionCredentials credentials) => issued.Add(credentials.AccessKeyId, credentials);

    /// <summary>Keeps a user's key in mind: once it is deleted, it is nobody's.</summary>
    internal void Remember(string accessKeyId) => cloud.State<AccessKeysOfUsers>().Ids.Add(accessKeyId);

    /// <exception cref="AwsErrorException">The keys have expired, were deleted or made inactive, or their session token is not the one they were issued with.</exception>
    internal Caller Identify(string accessKeyId, string? sessionToken, string region) => cloud.Atomically(() =>
    {
        if (issued.TryGetValue(accessKeyId, out var credentials))
            return Valid(credentials, sessionToken).Caller with { Region = region };
        if (registered.TryGetValue(accessKeyId, out var caller))
            return caller with { Region = region };
        if (IsAccountId(accessKeyId))
            return IsMember(Known(accessKeyId)) ? PreexistingAdministrator.Of(accessKeyId, region) : Root(accessKeyId, accessKeyId, region);
        if (accessKeyId.StartsWith(RootPrefix, StringComparison.Ordinal) && IsAccountId(accessKeyId[RootPrefix.Length..]))
            return Root(Known(accessKeyId[RootPrefix.Length..]), accessKeyId, region);
        return OwnerOf(accessKeyId, region, out var user) ? user
            : cloud.State<AccessKeysOfUsers>().Ids.Contains(accessKeyId) ? throw Invalid()
            : Root(cloud.Options.ManagementAccountId, accessKeyId, region);
    });

    private static bool IsAccountId(string accessKeyId) => accessKeyId.Length == 12 && accessKeyId.All(char.IsAsciiDigit);

    private bool IsMember(string accountId) => accountId != cloud.Options.ManagementAccountId && cloud.Organization.Member(accountId) is not null;

    private static Caller Root(string accountId, string accessKeyId, string region) =>
        new(accountId, $"arn:aws:iam::{accountId}:root", accountId, accessKeyId, region);

    private string Known(string accountId)
    {
        if (cloud.Find(accountId) is null)
            cloud.Add(accountId, "Customer " + accountId, $"root@{accountId}.example");
        return accountId;
    }

    private SessionCredentials Valid(SessionCredentials credentials, string? sessionToken)
    {
        if (credentials.SessionToken != sessionToken)
            throw Invalid();
        if (credentials.Expiration <= cloud.Now)
            throw new AwsErrorException("ExpiredToken", "The security token included in the request is expired.", 403);
        return credentials;
    }

    private static AwsErrorException Invalid() => new("InvalidClientTokenId", "The security token included in the request is invalid.", 403);

    private bool OwnerOf(string accessKeyId, string region, [NotNullWhen(true)] out Caller? caller)
    {
        caller = (from account in cloud.Accounts.Values
                  from user in account.Iam.Users.Values
                  where user.AccessKeys.Exists(key => key.Id == accessKeyId && key.Status == AccessKey.Active)
                  select new Caller(account.Id, user.ArnIn(account.Id), user.Id, accessKeyId, region)).FirstOrDefault();
        return caller is not null;
    }
}
