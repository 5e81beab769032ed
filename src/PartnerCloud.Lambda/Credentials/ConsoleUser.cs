using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// A user who signs in to an account's console. The password passes through here on its way to IAM: errors of those calls carry AWS's code only,
/// since IAM's messages may echo what was sent.
/// </summary>
/// <param name="account">The account.</param>
/// <param name="name">The user's name.</param>
/// <param name="changes">What was done, in words.</param>
internal sealed class ConsoleUser(TargetAccount account, string name, List<string> changes)
{
    private const int MostTries = 3;

    private string Boundary => AccountArns.PolicyArnOf(account, WellKnownNames.CustomerBoundary);

    /// <summary>The user's name.</summary>
    public string Name => name;

    /// <summary>The user; null when there is none.</summary>
    public async Task<User?> FindAsync(CancellationToken ct)
    {
        try
        {
            return (await account.Iam.GetUserAsync(new GetUserRequest { UserName = name }, ct)).User;
        }
        catch (NoSuchEntityException)
        {
            return null;
        }
    }

    /// <summary>Makes the user with the boundary, and without a password: there is no moment in which the user is not bounded.</summary>
    /// <exception cref="CustomerBoundaryMissingException">The account lacks the boundary.</exception>
    public async Task<User> CreateAsync(IReadOnlyDictionary<string, string> tags, CancellationToken ct)
    {
        try
        {
            var request = new CreateUserRequest { UserName = name, PermissionsBoundary = Boundary, Tags = [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })] };
            var answer = await account.Iam.CreateUserAsync(request, ct);
            changes.Add($"user {name} created");
            return answer.User;
        }
        catch (EntityAlreadyExistsException)
        {
            // not seen yet ends as NoSuchEntity, which the workflow retries
            return (await account.Iam.GetUserAsync(new GetUserRequest { UserName = name }, ct)).User;
        }
        catch (NoSuchEntityException answer)
        {
            throw await WithoutBoundaryAsync(answer, ct);
        }
    }

    /// <summary>Gives the boundary to a user who lacks it, also in place of another: the caller knows that it may.</summary>
    /// <exception cref="CustomerBoundaryMissingException">The account lacks the boundary.</exception>
    public async Task EnsureBoundedAsync(User user, CancellationToken ct)
    {
        if (user.PermissionsBoundary?.PermissionsBoundaryArn == Boundary) return;
        try
        {
            await account.Iam.PutUserPermissionsBoundaryAsync(new PutUserPermissionsBoundaryRequest { UserName = name, PermissionsBoundary = Boundary }, ct);
            changes.Add($"user {name} bounded");
        }
        catch (NoSuchEntityException answer)
        {
            throw await WithoutBoundaryAsync(answer, ct);
        }
    }

    /// <summary>Puts the user into a group; false where the user is in it already.</summary>
    public async Task<bool> EnsureInGroupAsync(string group, CancellationToken ct)
    {
        var list = new ListGroupsForUserRequest { UserName = name };
        try
        {
            if (await account.Iam.Paginators.ListGroupsForUser(list).Groups.AnyAsync(present => present.GroupName == group, ct)) return false;
            await account.Iam.AddUserToGroupAsync(new AddUserToGroupRequest { GroupName = group, UserName = name }, ct);
            changes.Add($"user {name} added to group {group}");
            return true;
        }
        catch (NoSuchEntityException notSettled)
        {
            // the user or the group was made a moment ago, and IAM is eventually consistent
            throw new AccountAccessNotReadyException(account.AccountId, AwsErrorClassifier.CodeOf(notSettled), notSettled);
        }
    }

    /// <summary>The user's console access; null when there is none.</summary>
    public async Task<LoginProfile?> FindLoginAsync(CancellationToken ct)
    {
        try
        {
            return (await account.Iam.GetLoginProfileAsync(new GetLoginProfileRequest { UserName = name }, ct)).LoginProfile;
        }
        catch (NoSuchEntityException)
        {
            return null;
        }
    }

    /// <summary>
    /// Takes away whatever console access the user has, and gives a password that a secret holds. Access is made again rather than updated, so that its age
    /// tells whose password it is.
    /// </summary>
    /// <param name="content">What the secret holds.</param>
    /// <param name="takenSince">When the secret got it, where IAM may have taken it before: access that is no older, and whose password the user has changed since, stays. Null where it cannot.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Since when the user has it, by IAM's clock; null where the user has changed it since.</returns>
    /// <exception cref="CredentialsNotIssuedException">IAM refused it.</exception>
    /// <exception cref="AccountAccessNotReadyException">Somebody else gives the user passwords at the same time. Waiting helps.</exception>
    public async Task<DateTime?> RenewPasswordAsync(SecretContent content, DateTime? takenSince, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await FindLoginAsync(ct) is { } login)
            {
                if (IsTaken(login, takenSince)) return null;
                await DeleteLoginAsync(ct);
            }
            if (await TryGivePasswordAsync(content, ct) is { } given) return given.CreateDate;
        }
        throw new AccountAccessNotReadyException(account.AccountId, "EntityAlreadyExists", inner: null);
    }

    /// <summary>Whether the user has taken the secret's password already, and changed it: then the access stays.</summary>
    public async Task<bool> HasTakenAsync(DateTime? takenSince, CancellationToken ct) => takenSince is not null && await FindLoginAsync(ct) is { } login && IsTaken(login, takenSince);

    /// <summary>Takes away access that has the password of a secret's version, and leaves any other.</summary>
    public async Task TakeBackAsync(DateTime? givenSince, CancellationToken ct)
    {
        if (await FindLoginAsync(ct) is { } login && IsSince(login, givenSince)) await DeleteLoginAsync(ct);
    }

    /// <summary>Takes the user's console access away, if there is any.</summary>
    public async Task<bool> DeleteLoginAsync(CancellationToken ct)
    {
        try
        {
            await account.Iam.DeleteLoginProfileAsync(new DeleteLoginProfileRequest { UserName = name }, ct);
            return true;
        }
        catch (NoSuchEntityException)
        {
            return false;
        }
    }

    /// <summary>Null when the user has a password: another execution was first, or an earlier answer was lost.</summary>
    private async Task<LoginProfile?> TryGivePasswordAsync(SecretContent content, CancellationToken ct)
    {
        try
        {
            var request = new CreateLoginProfileRequest { UserName = name, Password = content.Password, PasswordResetRequired = true };
            var answer = await account.Iam.CreateLoginProfileAsync(request, ct);
            changes.Add($"user {name} may sign in with the temporary password");
            return answer.LoginProfile;
        }
        catch (EntityAlreadyExistsException)
        {
            return null;
        }
        catch (AmazonServiceException answer)
        {
            throw WithoutEcho(answer);
        }
    }

    /// <summary>What IAM misses: the boundary, or a user or a boundary that was made a moment ago.</summary>
    private async Task<OnboardingException> WithoutBoundaryAsync(NoSuchEntityException answer, CancellationToken ct) =>
        await AccountPolicies.ExistAsync(account, WellKnownNames.CustomerBoundary, ct)
            ? new AccountAccessNotReadyException(account.AccountId, AwsErrorClassifier.CodeOf(answer), answer)
            : new CustomerBoundaryMissingException(account.AccountId);

    private static bool IsTaken(LoginProfile login, DateTime? since) => IsSince(login, since) && login.PasswordResetRequired != true;

    private static bool IsSince(LoginProfile login, DateTime? moment) => moment is { } since && login.CreateDate >= WholeSeconds(since);

    private OnboardingException WithoutEcho(AmazonServiceException answer) => AwsErrorClassifier.IsNotSettled(answer) || AwsErrorClassifier.IsNotReady(answer)
        ? new AccountAccessNotReadyException(account.AccountId, AwsErrorClassifier.CodeOf(answer), inner: null)
        : PasswordFailure.WithoutEcho(answer);

    /// <summary>IAM's moments are cut to seconds.</summary>
    private static DateTime WholeSeconds(DateTime moment) => new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerSecond), moment.Kind);
}
