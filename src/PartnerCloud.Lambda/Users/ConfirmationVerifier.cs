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
/// Proves that an operator confirmed exactly this request for users. A function's input is only a claim of its caller. So this reads the execution itself,
/// because nobody can write its input and history. It also reads the account's tags.
/// </summary>
/// <param name="states">Step Functions of the management account.</param>
/// <param name="membership">Reads the account's tags.</param>
/// <param name="options">The account and region of the executions.</param>
/// <param name="pause">Waits between two attempts.</param>
public sealed class ConfirmationVerifier(IAmazonStepFunctions states, AccountMembership membership, PartnerCloudOptions options, Pause pause)
{
    /// <summary>The state machine that asks for a confirmation.</summary>
    /// <summary>The state that checks the answer. Its output comes from the function, so no caller and no operator can write it.</summary>
    private const string ConfirmingState = "CheckConfirmation";

    /// <summary>
    /// The first page usually has the confirmation: a round has 13 events, and five come before the first round. It takes more pages only after three useless
    /// answers, or after a redrive.
    /// </summary>
    private const int EventsPerPage = 50;

    /// <summary>AWS documents both reads as eventually consistent. A real execution is visible within these waits.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8)];

    private readonly UserRequestReader reader = new(options);

    /// <summary>Verifies the claims with three reads, one after the other. It writes nothing.</summary>
    /// <param name="executionName">The claimed execution.</param>
    /// <param name="request">The claimed request.</param>
    /// <param name="account">The claimed account.</param>
    /// <param name="user">The user to work on.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RequestNotConfirmedException">No running execution shows that exactly this was confirmed.</exception>
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
        var arn = $"arn:{options.Partition}:states:{options.Region}:{options.ManagementAccountId}:execution:{WorkflowNames.MaintainUsers}:{executionName}";
        foreach (var wait in Waits)
        {
            if (await FindProblemAsync(arn, executionName, request, ct) is null) return null;
            await pause(wait, ct);
        }
        return await FindProblemAsync(arn, executionName, request, ct);
    }

    /// <summary>Returns the first claim that does not hold, or null if all hold.</summary>
    private async Task<string?> FindProblemAsync(string arn, string executionName, UserRequest request, CancellationToken ct)
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
            return $"there is no such execution of {WorkflowNames.MaintainUsers}";
        }
        catch (AmazonStepFunctionsException refused) when (refused.ErrorCode is "InvalidArn" or "ValidationException")
        {
            return "no execution has that name";
        }
    }

    /// <summary>Compares field by field, read as the workflow reads it. How the input is formatted does not matter.</summary>
    private bool IsStartedWith(UserRequest request, string executionName, string? input)
    {
        var reasons = new RefusalReasons();
        var started = reader.Read(executionName, JsonElement.Parse(input ?? "{}"), reasons);
        return !reasons.Any && started.Users.SequenceEqual(request.Users) && started with { Users = request.Users } == request;
    }

    /// <summary>Reads oldest first. The confirmation comes before the work on the first user, however many users and redrives follow. Without one, the history ends soon.</summary>
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
