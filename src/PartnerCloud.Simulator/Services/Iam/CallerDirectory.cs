using System.Diagnostics.CodeAnalysis;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>
/// Finds the caller from the access key id. Signatures are not verified: everyone who reaches the loopback port is trusted.
/// <list type="bullet">
/// <item>Keys that STS or IAM issued act for the principal that they were issued for.</item>
/// <item>Registered keys act for their principal.</item>
/// <item>12 digits are an administrator of that account: <see cref="PreexistingAdministrator"/> in a member account, the root elsewhere.</item>
/// <item><c>root-</c> and 12 digits are that account's root.</item>
/// <item>Every other key is the management account's root.</item>
/// </list>
/// </summary>
public sealed class CallerDirectory
{
    private const string RootPrefix = "root-";

    private readonly SimulatedCloud cloud;
    private readonly Dictionary<string, Caller> registered = [];
    private readonly Dictionary<string, SessionCredentials> issued = [];

    internal CallerDirectory(SimulatedCloud cloud) => this.cloud = cloud;

    /// <summary>Makes an access key act for a principal, for example a function's execution role.</summary>
    public void RegisterPrincipal(string accessKeyId, Caller caller) => cloud.Atomically(() => registered[accessKeyId] = caller);

    internal void Issue(SessionCredentials credentials) => issued.Add(credentials.AccessKeyId, credentials);

    /// <summary>
    /// The time on the clock that a session expires on. A person's session lasts as long as they see, even if the cloud's clock runs faster. A function's session follows
    /// the cloud's clock, as the function's waits do.
    /// </summary>
    internal DateTimeOffset TimeOf(Session? session) => session is { OfFunction: true } ? cloud.Now : (cloud.Options.SessionTime ?? cloud.Time).GetUtcNow();

    /// <summary>Remembers a user's key, so that it is invalid after its deletion.</summary>
    internal void Remember(string accessKeyId) => cloud.State<AccessKeysOfUsers>().Ids.Add(accessKeyId);

    /// <exception cref="AwsErrorException">The keys have expired, were deleted, are inactive, come with another session token, or belong to a closed account.</exception>
    internal Caller Identify(string accessKeyId, string? sessionToken, string region) => cloud.Atomically(() =>
        OwnerOf(accessKeyId, sessionToken, region) is var caller && cloud.Find(caller.AccountId) is { IsClosed: true } ? throw Invalid() : caller);

    private Caller OwnerOf(string accessKeyId, string? sessionToken, string region)
    {
        if (issued.TryGetValue(accessKeyId, out var credentials))
            return Valid(credentials, sessionToken).Caller with { Region = region };
        if (registered.TryGetValue(accessKeyId, out var caller))
            return caller with { Region = region };
        if (IsAccountId(accessKeyId))
            return IsMember(Known(accessKeyId)) ? PreexistingAdministrator.Of(accessKeyId, region) : Root(accessKeyId, accessKeyId, region);
        if (accessKeyId.StartsWith(RootPrefix, StringComparison.Ordinal) && IsAccountId(accessKeyId[RootPrefix.Length..]))
            return Root(Known(accessKeyId[RootPrefix.Length..]), accessKeyId, region);
        return IsKeyOfUser(accessKeyId, region, out var user) ? user
            : cloud.State<AccessKeysOfUsers>().Ids.Contains(accessKeyId) ? throw Invalid()
            : Root(cloud.Options.ManagementAccountId, accessKeyId, region);
    }

    private static bool IsAccountId(string accessKeyId) => accessKeyId.Length == 12 && accessKeyId.All(char.IsAsciiDigit);

    private bool IsMember(string accountId) => accountId != cloud.Options.ManagementAccountId && cloud.Memberships.MembershipOf(accountId) is not null;

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
        if (credentials.Expiration <= TimeOf(credentials.Caller.Session))
            throw new AwsErrorException("ExpiredToken", "The security token included in the request is expired.", 403);
        return credentials;
    }

    private static AwsErrorException Invalid() => new("InvalidClientTokenId", "The security token included in the request is invalid.", 403);

    private bool IsKeyOfUser(string accessKeyId, string region, [NotNullWhen(true)] out Caller? caller)
    {
        caller = (from account in cloud.Accounts.Values
                  from user in account.Iam.Users.Values
                  where user.AccessKeys.Exists(key => key.Id == accessKeyId && key.Status == AccessKey.Active)
                  select new Caller(account.Id, user.ArnIn(account.Id), user.Id, accessKeyId, region)).FirstOrDefault();
        return caller is not null;
    }
}
