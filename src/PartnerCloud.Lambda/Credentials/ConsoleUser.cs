using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// A user who signs in to an account's console. The password passes through here on its way to IAM. Errors of those calls carry AWS's code only:
/// IAM's messages may echo the password.
/// </summary>
/// <param name="account">The account.</param>
/// <param name="name">The user's name.</param>
/// <param name="changes">Collects a line for each change made.</param>
internal sealed class ConsoleUser(TargetAccount account, string name, List<string> changes)
{
    private const int MostTries = 3;

    private string Boundary => AccountArns.PolicyArnOf(account, WellKnownNames.CustomerBoundary);

    /// <summary>The user's name, as the caller gave it.</summary>
    public string Name => name;

    /// <summary>Returns the user, or null if there is none.</summary>
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

    /// <summary>How many characters the account's password policy demands. A migrated account may demand more than the baseline. Zero without a policy.</summary>
    public async Task<int> MinimumPasswordLengthAsync(CancellationToken ct)
    {
        try
        {
            return (await account.Iam.GetAccountPasswordPolicyAsync(new GetAccountPasswordPolicyRequest(), ct)).PasswordPolicy.MinimumPasswordLength ?? 0;
        }
        catch (NoSuchEntityException)
        {
            return 0;
        }
    }

    /// <summary>Creates the user with the boundary and without a password, so that the user is bounded from the start. Returns the present user if the name is taken.</summary>
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
            // While IAM does not show the user, this throws NoSuchEntity. The workflow retries it.
            return (await account.Iam.GetUserAsync(new GetUserRequest { UserName = name }, ct)).User;
        }
        catch (NoSuchEntityException answer)
        {
            throw await MissingEntityAsync(answer, ct);
        }
    }

    /// <summary>Gives the user the boundary if they lack it. It replaces any other boundary, so the caller checks first that this is allowed.</summary>
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
            throw await MissingEntityAsync(answer, ct);
        }
    }

    /// <summary>Adds the user to a group. Returns false if they are in it already.</summary>
    /// <exception cref="AccountAccessNotReadyException">IAM does not show the user or the group yet. Waiting helps.</exception>
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
            // IAM is eventually consistent: the user or the group is new.
            throw new AccountAccessNotReadyException(account.AccountId, AwsErrorClassifier.CodeOf(notSettled), notSettled);
        }
    }

    /// <summary>Returns the user's console access, or null if there is none.</summary>
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
    /// Replaces the user's console access with a new one that has the password from a secret. Console access is deleted and created again rather than
    /// updated. Its creation date then tells which password it has.
    /// </summary>
    /// <param name="content">The secret's content.</param>
    /// <param name="givenSince">
    /// When the secret got the password, if an earlier run may have given it to the user. If the user has changed it since, their access stays. Null if no run has given it.
    /// </param>
    /// <param name="ct">Cancels.</param>
    /// <returns>When IAM created the access, or null if the user has changed the password already.</returns>
    /// <exception cref="CredentialsNotIssuedException">IAM refused the password.</exception>
    /// <exception cref="AccountAccessNotReadyException">Another execution gives the user passwords at the same time. Waiting helps.</exception>
    public async Task<DateTime?> RenewPasswordAsync(SecretContent content, DateTime? givenSince, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await FindLoginAsync(ct) is { } login)
            {
                if (IsChanged(login, givenSince)) return null;
                await DeleteLoginAsync(ct);
            }
            if (await TryGivePasswordAsync(content, ct) is { } given) return given.CreateDate;
        }
        throw new AccountAccessNotReadyException(account.AccountId, "EntityAlreadyExists", inner: null);
    }

    /// <summary>Whether the user has signed in with the secret's password and changed it. Such access stays.</summary>
    public async Task<bool> HasChangedPasswordAsync(DateTime? givenSince, CancellationToken ct) => givenSince is not null && await FindLoginAsync(ct) is { } login && IsChanged(login, givenSince);

    /// <summary>Deletes the console access that was created at or after a moment, and leaves older access. Without a moment, nothing is deleted.</summary>
    public async Task RevokePasswordAsync(DateTime? givenSince, CancellationToken ct)
    {
        if (await FindLoginAsync(ct) is { } login && IsSince(login, givenSince)) await DeleteLoginAsync(ct);
    }

    /// <summary>Deletes the user's console access. Returns false if there is none.</summary>
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

    /// <summary>Returns null if the user has a password already: another execution was first, or an earlier response was lost.</summary>
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

    /// <summary>Tells whether the boundary is missing for good, or IAM does not show the user or the boundary yet.</summary>
    private async Task<OnboardingException> MissingEntityAsync(NoSuchEntityException answer, CancellationToken ct) =>
        await AccountPolicies.ExistAsync(account, WellKnownNames.CustomerBoundary, ct)
            ? new AccountAccessNotReadyException(account.AccountId, AwsErrorClassifier.CodeOf(answer), answer)
            : new CustomerBoundaryMissingException(account.AccountId);

    private static bool IsChanged(LoginProfile login, DateTime? since) => IsSince(login, since) && login.PasswordResetRequired != true;

    private static bool IsSince(LoginProfile login, DateTime? moment) => moment is { } since && login.CreateDate >= WholeSeconds(since);

    private OnboardingException WithoutEcho(AmazonServiceException answer) =>
        ExplicitDenial.Of(answer) is { } denial ? new AccountAccessDeniedException(account.AccountId, AwsCall.Of(answer), denial.Action, denial.Resource, denial.PolicyKind, [], inner: null)
        : AwsErrorClassifier.IsNotSettled(answer) || AwsErrorClassifier.IsNotReady(answer)
        ? new AccountAccessNotReadyException(account.AccountId, AwsErrorClassifier.CodeOf(answer), inner: null)
        : PasswordFailure.WithoutEcho(answer);

    /// <summary>IAM reports times in whole seconds.</summary>
    private static DateTime WholeSeconds(DateTime moment) => new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerSecond), moment.Kind);
}
