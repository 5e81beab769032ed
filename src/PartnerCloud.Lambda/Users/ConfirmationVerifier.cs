using System.Text.Json;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Contract.Users;

namespace PartnerCloud.Lambda.Users;

/// <summary>
/// Proves that a request for users is what operations confirmed. What a function is invoked with is only a claim: the invoker writes it. So the
/// execution itself is read, whose input and history nobody can write, and the account's tags.
/// </summary>
/// <param name="states">Step Functions of the management account.</param>
/// <param name="membership">The account's tags.</param>
/// <param name="options">Where the executions are.</param>
/// <param name="pause">Waits between two looks.</param>
public sealed class ConfirmationVerifier(IAmazonStepFunctions states, AccountMembership membership, PartnerCloudOptions options, Pause pause)
{
    /// <summary>The state machine that asks for a confirmation.</summary>
    private const string Workflow = "maintain-users";

    /// <summary>The state that judges it. Its output is the function's answer; no caller and no operator writes it.</summary>
    private const string ConfirmingState = "CheckConfirmation";

    /// <summary>The confirmation is in the first page, unless operators answered three times in vain or redrove before: a round has 13 events, and five come before the first.</summary>
    private const int EventsPerPage = 50;

    /// <summary>AWS calls both reads eventually consistent. An execution that is real shows up within these waits.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8)];

    private readonly UserRequestReader reader = new(options);

    /// <summary>Makes sure of it: three reads, one after the other. Nothing is written.</summary>
    /// <param name="executionName">The execution that is claimed.</param>
    /// <param name="request">The request that is claimed.</param>
    /// <param name="account">The account that is claimed.</param>
    /// <param name="user">The user to work on.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RequestNotConfirmedException">It is not so.</exception>
    public async Task VerifyAsync(string executionName, UserRequest request, MaintainedAccount account, RequestedUser user, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(account);
        if (!request.Users.Contains(user)) throw new RequestNotConfirmedException(executionName, "the request does not name this user and action");
        if (account.Id != request.AccountId) throw new RequestNotConfirmedException(executionName, $"the request is for account {request.AccountId}, not for {account.Id}");
        if (await ExecutionProblemAsync(executionName, request, ct) is { } problem) throw new RequestNotConfirmedException(executionName, problem);
        if (await AccountProblemAsync(account, ct) is { } other) throw new RequestNotConfirmedException(executionName, other);
    }

    private async Task<string?> ExecutionProblemAsync(string executionName, UserRequest request, CancellationToken ct)
    {
        var arn = $"arn:{options.Partition}:states:{options.Region}:{options.ManagementAccountId}:execution:{Workflow}:{executionName}";
        foreach (var wait in Waits)
        {
            if (await LookAsync(arn, executionName, request, ct) is null) return null;
            await pause(wait, ct);
        }
        return await LookAsync(arn, executionName, request, ct);
    }

    /// <summary>What does not fit; null when all of it does.</summary>
    private async Task<string?> LookAsync(string arn, string executionName, UserRequest request, CancellationToken ct)
    {
        try
        {
            var execution = await states.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = arn }, ct);
            if (execution.Status != ExecutionStatus.RUNNING) return $"the execution is {execution.Status}, not RUNNING";
            if (!IsStartedWith(request, executionName, execution.Input)) return "the execution was started with another request";
            return await IsConfirmedAsync(arn, ct) ? null : "operations have not confirmed the request";
        }
        catch (ExecutionDoesNotExistException)
        {
            return $"there is no such execution of {Workflow}";
        }
        catch (AmazonStepFunctionsException refused) when (refused.ErrorCode is "InvalidArn" or "ValidationException")
        {
            return "no execution has that name";
        }
    }

    /// <summary>Field by field, read as the workflow reads it: how the input is written does not matter.</summary>
    private bool IsStartedWith(UserRequest request, string executionName, string? input)
    {
        var reasons = new RefusalReasons();
        var started = reader.Read(executionName, JsonElement.Parse(input ?? "{}"), reasons);
        return !reasons.Any && started.Users.SequenceEqual(request.Users) && started with { Users = request.Users } == request;
    }

    /// <summary>Oldest first: the confirmation comes before the first user's work, however many users and redrives follow. Without one, the history ends soon.</summary>
    private async Task<bool> IsConfirmedAsync(string arn, CancellationToken ct)
    {
        var history = states.Paginators.GetExecutionHistory(new GetExecutionHistoryRequest { ExecutionArn = arn, MaxResults = EventsPerPage, IncludeExecutionData = true });
        return await history.Events.AnyAsync(entry => entry.StateExitedEventDetails is { Name: ConfirmingState } exited && Confirms(exited.Output), ct);
    }

    private static bool Confirms(string? output)
    {
        using var json = JsonDocument.Parse(output ?? "{}");
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("Payload", out var answer)
            && answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("state", out var state)
            && state.ValueKind == JsonValueKind.String && state.ValueEquals(nameof(IdentityCheckState.Confirmed));
    }

    private async Task<string?> AccountProblemAsync(MaintainedAccount account, CancellationToken ct)
    {
        var tags = await membership.TagsOfAsync(account.Id, ct);
        return Differs(AccountTags.ProviderId, account.ProviderId) ?? Differs(AccountTags.OrganizationId, account.OrganizationId);

        string? Differs(string key, string claimed) => tags.GetValueOrDefault(key) is not { } present ? $"account {account.Id} has no tag {key}"
            : present != claimed ? $"the tag {key} of account {account.Id} is {present}, not {claimed}" : null;
    }
}
