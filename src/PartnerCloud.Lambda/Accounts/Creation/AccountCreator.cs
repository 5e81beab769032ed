using Amazon.Organizations;
using Amazon.Organizations.Model;
using Microsoft.Extensions.DependencyInjection;
using PartnerCloud.Lambda.Aws.Clients;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts.Creation;

/// <summary>
/// Creates a provider's member account exactly once, also when the call is repeated or the process dies. CreateAccount is asynchronous
/// and has no client token, so each attempt first looks up what exists (see <see cref="AccountIdentity"/>).
/// </summary>
/// <param name="organizations">Organizations of the management account.</param>
/// <param name="once">The same service through a client without retries (see <see cref="NoRetryClient"/>).</param>
/// <param name="finder">Finds what an earlier attempt created.</param>
/// <param name="providers">Finds the accounts that carry the provider's id.</param>
/// <param name="options">The root e-mail template.</param>
/// <param name="waits">The waits between checks and between attempts.</param>
/// <param name="queue">The waits while Organizations accepts no further creation.</param>
public sealed class AccountCreator(
    IAmazonOrganizations organizations,
    [FromKeyedServices(NoRetryClient.Key)] IAmazonOrganizations once,
    AccountFinder finder,
    ProviderAccounts providers,
    PartnerCloudOptions options,
    CreationWaits waits,
    CreationQueue queue)
{
    private const int MostAttempts = 8;

    /// <summary>More than six hours with <see cref="CreationWaits"/>. The workflow's history holds 25,000 events, so checks have to end.</summary>
    private const int MostChecks = 40;

    /// <summary>Organizations may show a creation only seconds after the request. Until then, an unknown creation is not lost.</summary>
    private const int ChecksUntilItMustBeKnown = 5;

    /// <summary>
    /// Requests the account, or finds the account or creation of an earlier attempt. The request is queued while Organizations accepts
    /// no further creation. So only requests whose turn it is read the long list of accounts and use up the rate of creations.
    /// </summary>
    /// <exception cref="AccountCreationDelayedException">Organizations has accepted no further creation for too long.</exception>
    /// <exception cref="AccountCreationBlockedException">An operator has to fix something.</exception>
    /// <exception cref="ProviderOfAnotherAccountException">An account that was not created for the provider carries its id.</exception>
    public async Task<AccountCreation> EnsureRequestedAsync(OnboardingRequest request, AccountCreation creation, int redriveCount, CancellationToken ct = default)
    {
        var identity = AccountIdentity.Of(request, options.RootEmail);
        var requested = creation.Requested(redriveCount);
        var inProgress = await finder.InProgressAsync(ct);
        if (AccountFinder.FindIn(inProgress, identity, requested with { Checks = 0 }) is { } ours) return Leave(ours);
        if (inProgress.Count >= CreationQueue.MostInProgress) return queue.Enter(request.Provider.Id, requested, $"{inProgress.Count} creations are in progress");
        if (await finder.FindAccountAsync(identity, requested, ct) is { } found) return Leave(found);
        await providers.VerifyNoOtherAsync(request.Provider.Id, accountId: null, ct);
        try
        {
            return Leave((requested with { Checks = 0 }).InProgress(await CreateAsync(identity, request, ct), CreationWaits.BeforeCheck(0)));
        }
        catch (AmazonOrganizationsException busy) when (busy is TooManyRequestsException or FinalizingOrganizationException or ConcurrentModificationException or ConstraintViolationException)
        {
            return queue.Enter(request.Provider.Id, requested, (busy as ConstraintViolationException)?.Reason?.Value ?? busy.ErrorCode);
        }

        AccountCreation Leave(AccountCreation outcome)
        {
            queue.Leave(request.Provider.Id);
            return outcome;
        }
    }

    /// <summary>Checks the creation, and decides the next step.</summary>
    /// <exception cref="AccountCreationRefusedException">AWS refuses to create the account. Final.</exception>
    /// <exception cref="AccountCreationBlockedException">An operator has to fix something. A redrive then creates again, or goes on checking a creation that hangs.</exception>
    /// <exception cref="AccountEmailTakenException">The root e-mail address belongs to an account outside the organization. A redrive then creates again.</exception>
    /// <exception cref="AccountEmailMismatchException">The creation made an account with another address. A redrive then creates again.</exception>
    public async Task<AccountCreation> CheckAsync(OnboardingRequest request, AccountCreation creation, int redriveCount, CancellationToken ct = default)
    {
        var identity = AccountIdentity.Of(request, options.RootEmail);
        var status = await DescribeAsync(creation.CreationId, ct);
        return status?.State?.Value switch
        {
            null when creation.CreationId is { } young && creation.Checks < ChecksUntilItMustBeKnown => Watched(creation.Checked(creation.RedriveCount), young),
            null => creation.CreateAgain(creation.Attempts, waitSeconds: 0),
            "SUCCEEDED" => await AfterSuccessAsync(status.AccountId, identity, request, creation, redriveCount, ct),
            "FAILED" => await AfterFailureAsync(status.FailureReason?.Value ?? "unknown", identity, request, creation, redriveCount, ct),
            _ => Watched(creation.Checked(redriveCount), status.Id),
        };
    }

    private async Task<string> CreateAsync(AccountIdentity identity, OnboardingRequest request, CancellationToken ct)
    {
        try
        {
            var answer = await once.CreateAccountAsync(new CreateAccountRequest
            {
                Email = identity.RootEmail,
                AccountName = identity.AccountName,
                RoleName = PartnerRole.Name,
                IamUserAccessToBilling = IAMUserAccessToBilling.DENY,
                Tags = AccountTags.Of(request),
            }, ct);
            return answer.CreateAccountStatus.Id;
        }
        catch (ConstraintViolationException constraint) when (constraint.Reason?.Value != "ACCOUNT_CREATION_RATE_LIMIT_EXCEEDED")
        {
            var reason = constraint.Reason?.Value ?? "ConstraintViolation";
            throw new AccountCreationBlockedException($"Organizations reports the constraint {reason}", CreationFailures.RemedyFor(reason), constraint);
        }
    }

    /// <summary>The creation's status; null if Organizations does not know the creation.</summary>
    private async Task<CreateAccountStatus?> DescribeAsync(string? creationId, CancellationToken ct)
    {
        if (creationId is null) return null;
        try
        {
            var request = new DescribeCreateAccountStatusRequest { CreateAccountRequestId = creationId };
            return (await organizations.DescribeCreateAccountStatusAsync(request, ct)).CreateAccountStatus;
        }
        catch (CreateAccountStatusNotFoundException)
        {
            return null;
        }
    }

    private static AccountCreation Watched(AccountCreation creation, string creationId) => creation.Checks <= MostChecks
        ? creation.InProgress(creationId, CreationWaits.BeforeCheck(creation.Checks))
        : throw new AccountCreationBlockedException($"creation {creationId} has been in progress for hours",
            "Check whether AWS Organizations is impaired, and contact AWS Support.");

    /// <summary>A creation found by its name could belong to somebody else: the address decides.</summary>
    private async Task<AccountCreation> AfterSuccessAsync(
        string accountId, AccountIdentity identity, OnboardingRequest request, AccountCreation creation, int redriveCount, CancellationToken ct)
    {
        var account = (await organizations.DescribeAccountAsync(new DescribeAccountRequest { AccountId = accountId }, ct)).Account;
        if (identity.Owns(account)) return creation.Succeeded(accountId);
        return redriveCount > creation.RedriveCount
            ? creation.CreateAgain(attempts: 0, waitSeconds: 0)
            : throw new AccountEmailMismatchException(accountId, request.Provider.Id);
    }

    private async Task<AccountCreation> AfterFailureAsync(
        string reason, AccountIdentity identity, OnboardingRequest request, AccountCreation creation, int redriveCount, CancellationToken ct)
    {
        if (CreationFailures.IsFinal(reason)) throw new AccountCreationRefusedException(reason);
        if (reason == "EMAIL_ALREADY_EXISTS" && await finder.FindAsync(identity, creation with { Checks = creation.Checks + 1 }, ct) is { } ours) return ours;
        if (CreationFailures.WaitingCures(reason) && creation.Attempts + 1 < MostAttempts)
            return creation.CreateAgain(creation.Attempts + 1, waits.BeforeAttempt(creation.Attempts));
        if (redriveCount > creation.RedriveCount) return creation.CreateAgain(attempts: 0, waitSeconds: 0);
        throw reason == "EMAIL_ALREADY_EXISTS"
            ? new AccountEmailTakenException(request.Provider.Id)
            : new AccountCreationBlockedException($"Organizations reports {reason}", CreationFailures.RemedyFor(reason));
    }
}
