using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Errors;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// A user who signs in to an account's console. His password passes through here on its way to IAM: errors of those calls carry AWS's code only,
/// since IAM's messages may echo what was sent.
/// </summary>
/// <param name="account">The account.</param>
/// <param name="name">His name.</param>
/// <param name="changes">What was done, in words.</param>
internal sealed class ConsoleUser(TargetAccount account, string name, List<string> changes)
{
    private const int MostTries = 3;

    /// <summary>His name.</summary>
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

    /// <summary>Makes the user, without a password: he has no way in before he is bounded by his group.</summary>
    public async Task<User> CreateAsync(IReadOnlyDictionary<string, string> tags, CancellationToken ct)
    {
        try
        {
            var request = new CreateUserRequest { UserName = name, Tags = [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })] };
            var answer = await account.Iam.CreateUserAsync(request, ct);
            changes.Add($"user {name} created");
            return answer.User;
        }
        catch (EntityAlreadyExistsException)
        {
            // not seen yet ends as NoSuchEntity, which the workflow retries
            return (await account.Iam.GetUserAsync(new GetUserRequest { UserName = name }, ct)).User;
        }
    }

    /// <summary>Puts him into a group, if he is not in it.</summary>
    public async Task EnsureInGroupAsync(string group, CancellationToken ct)
    {
        var list = new ListGroupsForUserRequest { UserName = name };
        try
        {
            if (await account.Iam.Paginators.ListGroupsForUser(list).Groups.AnyAsync(present => present.GroupName == group, ct)) return;
            await account.Iam.AddUserToGroupAsync(new AddUserToGroupRequest { GroupName = group, UserName = name }, ct);
            changes.Add($"user {name} added to group {group}");
        }
        catch (NoSuchEntityException notSettled)
        {
            // the user or the group was made a moment ago, and IAM is eventually consistent
            throw new AccountAccessNotReadyException(account.AccountId, AwsAnswer.CodeOf(notSettled), notSettled);
        }
    }

    /// <summary>His console access; null when he has none.</summary>
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

    /// <summary>Gives him the password that the secret holds. When he has one already, whoever gave it took it from the same secret.</summary>
    /// <exception cref="CredentialsNotIssuedException">IAM refused it.</exception>
    public Task GivePasswordAsync(SecretContent content, CancellationToken ct) => TryGivePasswordAsync(content, ct);

    /// <summary>
    /// Takes away whatever console access he has, and gives him the password that the secret holds. His access is made anew rather than updated, so that
    /// its age tells whose password it is.
    /// </summary>
    /// <param name="content">What the secret holds.</param>
    /// <param name="takenSince">When the secret got it, where IAM may have taken it before: access that is no older, and whose password he has changed since, stays. Null where it cannot.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CredentialsNotIssuedException">IAM refused it.</exception>
    /// <exception cref="AccountAccessNotReadyException">Somebody else gives him passwords at the same time. Waiting helps.</exception>
    public async Task RenewPasswordAsync(SecretContent content, DateTime? takenSince, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await FindLoginAsync(ct) is { } login)
            {
                if (takenSince is { } since && login.CreateDate >= WholeSeconds(since) && login.PasswordResetRequired != true) return;
                await DeleteLoginAsync(ct);
            }
            if (await TryGivePasswordAsync(content, ct)) return;
        }
        throw new AccountAccessNotReadyException(account.AccountId, "EntityAlreadyExists", inner: null);
    }

    /// <summary>Replaces a password that nobody knows by the one that the secret holds.</summary>
    /// <exception cref="CredentialsNotIssuedException">IAM refused it.</exception>
    public async Task ReplacePasswordAsync(SecretContent content, CancellationToken ct)
    {
        try
        {
            var request = new UpdateLoginProfileRequest { UserName = name, Password = content.Password, PasswordResetRequired = true };
            await account.Iam.UpdateLoginProfileAsync(request, ct);
            changes.Add($"a password of user {name} that no secret held replaced by the temporary password");
        }
        catch (AmazonServiceException answer)
        {
            throw WithoutEcho(answer);
        }
    }

    /// <summary>Takes his console access away, if he has any.</summary>
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

    /// <summary>False when he has a password: another execution was first, or an earlier answer was lost.</summary>
    private async Task<bool> TryGivePasswordAsync(SecretContent content, CancellationToken ct)
    {
        try
        {
            var request = new CreateLoginProfileRequest { UserName = name, Password = content.Password, PasswordResetRequired = true };
            await account.Iam.CreateLoginProfileAsync(request, ct);
            changes.Add($"user {name} may sign in with the temporary password");
            return true;
        }
        catch (EntityAlreadyExistsException)
        {
            return false;
        }
        catch (AmazonServiceException answer)
        {
            throw WithoutEcho(answer);
        }
    }

    private OnboardingException WithoutEcho(AmazonServiceException answer) => AwsAnswer.IsNotSettled(answer) || AwsAnswer.IsNotReady(answer)
        ? new AccountAccessNotReadyException(account.AccountId, AwsAnswer.CodeOf(answer), inner: null)
        : PasswordFailure.WithoutEcho(answer);

    /// <summary>IAM's moments are cut to seconds.</summary>
    private static DateTime WholeSeconds(DateTime moment) => new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerSecond), moment.Kind);
}
