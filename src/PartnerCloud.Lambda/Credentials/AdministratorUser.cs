using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Errors;
using PartnerCloud.Lambda.Requests;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// An account's first administrator. His password passes through here on its way to IAM: errors of those calls carry AWS's code only, since
/// IAM's messages may echo what was sent.
/// </summary>
/// <param name="account">The account.</param>
/// <param name="changes">What was done, in words.</param>
internal sealed class AdministratorUser(TargetAccount account, List<string> changes)
{
    /// <summary>One first administrator for each account.</summary>
    public const string Name = "Administrator";

    /// <summary>The user in his group; he has no password yet, and so no way in before he is bounded.</summary>
    public async Task<User> EnsureAsync(OnboardingRequest request, CancellationToken ct)
    {
        var user = await FindAsync(ct) ?? await CreateAsync(request, ct);
        await EnsureInGroupAsync(ct);
        return user;
    }

    /// <summary>Whether he has a console password.</summary>
    public async Task<bool> HasPasswordAsync(CancellationToken ct)
    {
        try
        {
            await account.Iam.GetLoginProfileAsync(new GetLoginProfileRequest { UserName = Name }, ct);
            return true;
        }
        catch (NoSuchEntityException)
        {
            return false;
        }
    }

    /// <summary>Gives him the password that the secret holds. When he has one already, whoever gave it took it from the same secret.</summary>
    /// <exception cref="CredentialsNotIssuedException">IAM refused it.</exception>
    public async Task GivePasswordAsync(SecretContent content, CancellationToken ct)
    {
        try
        {
            var request = new CreateLoginProfileRequest { UserName = Name, Password = content.Password, PasswordResetRequired = true };
            await account.Iam.CreateLoginProfileAsync(request, ct);
            changes.Add($"user {Name} may sign in with the temporary password");
        }
        catch (EntityAlreadyExistsException)
        {
            // another execution was first, or an earlier answer was lost
        }
        catch (AmazonServiceException answer)
        {
            throw WithoutEcho(answer);
        }
    }

    /// <summary>Replaces a password that nobody knows by the one that the secret holds.</summary>
    /// <exception cref="CredentialsNotIssuedException">IAM refused it.</exception>
    public async Task ReplacePasswordAsync(SecretContent content, CancellationToken ct)
    {
        try
        {
            var request = new UpdateLoginProfileRequest { UserName = Name, Password = content.Password, PasswordResetRequired = true };
            await account.Iam.UpdateLoginProfileAsync(request, ct);
            changes.Add($"a password of user {Name} that no secret held replaced by the temporary password");
        }
        catch (AmazonServiceException answer)
        {
            throw WithoutEcho(answer);
        }
    }

    private OnboardingException WithoutEcho(AmazonServiceException answer) => AwsAnswer.IsNotSettled(answer) || AwsAnswer.IsNotReady(answer)
        ? new AccountAccessNotReadyException(account.AccountId, AwsAnswer.CodeOf(answer), inner: null)
        : PasswordFailure.WithoutEcho(answer);

    private async Task<User?> FindAsync(CancellationToken ct)
    {
        try
        {
            return (await account.Iam.GetUserAsync(new GetUserRequest { UserName = Name }, ct)).User;
        }
        catch (NoSuchEntityException)
        {
            return null;
        }
    }

    private async Task<User> CreateAsync(OnboardingRequest request, CancellationToken ct)
    {
        try
        {
            var answer = await account.Iam.CreateUserAsync(new CreateUserRequest
            {
                UserName = Name,
                Tags = [new Tag { Key = "provider-id", Value = request.Provider.Id }, new Tag { Key = "request-id", Value = request.RequestId }],
            }, ct);
            changes.Add($"user {Name} created");
            return answer.User;
        }
        catch (EntityAlreadyExistsException)
        {
            // not seen yet ends as NoSuchEntity, which the workflow retries
            return (await account.Iam.GetUserAsync(new GetUserRequest { UserName = Name }, ct)).User;
        }
    }

    private async Task EnsureInGroupAsync(CancellationToken ct)
    {
        var list = new ListGroupsForUserRequest { UserName = Name };
        try
        {
            if (await account.Iam.Paginators.ListGroupsForUser(list).Groups.AnyAsync(group => group.GroupName == WellKnownNames.CustomerAdmins, ct)) return;
            await account.Iam.AddUserToGroupAsync(new AddUserToGroupRequest { GroupName = WellKnownNames.CustomerAdmins, UserName = Name }, ct);
            changes.Add($"user {Name} added to group {WellKnownNames.CustomerAdmins}");
        }
        catch (NoSuchEntityException notSettled)
        {
            // the user or the group was made a moment ago, and IAM is eventually consistent
            throw new AccountAccessNotReadyException(account.AccountId, AwsAnswer.CodeOf(notSettled), notSettled);
        }
    }
}
