using System.Text.Json;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Operators;

/// <summary>What an operator must know about an execution that failed, timed out or was aborted. Of the request it has only ids and names.</summary>
internal sealed record FailedExecution
{
    /// <summary>How long AWS lets an execution be redriven.</summary>
    private static readonly TimeSpan RedrivePeriod = TimeSpan.FromDays(14);

    public required string Arn { get; init; }

    public required string Name { get; init; }

    /// <summary>The state machine's name, such as <c>onboard-account</c>.</summary>
    public required string Workflow { get; init; }

    /// <summary>The execution's region, the fourth part of its ARN.</summary>
    public string Region => Arn.Split(':')[3];

    /// <summary><c>FAILED</c>, <c>TIMED_OUT</c> or <c>ABORTED</c>.</summary>
    public required ExecutionStatus Status { get; init; }

    public string? ProviderId { get; init; }

    public string? ProviderName { get; init; }

    public string? OrganizationId { get; init; }

    public string? OrganizationName { get; init; }

    public string? RequesterId { get; init; }

    public required HistoryEnd End { get; init; }

    /// <summary>The account that the request names. Null if the request asks for a new account.</summary>
    public string? RequestedAccountId { get; init; }

    /// <summary>The account that the execution worked in, or null if there is none yet.</summary>
    public string? AccountId => End.AccountId ?? RequestedAccountId;

    /// <summary>Whether the request is for users of an existing account, and not for a provider.</summary>
    public bool IsForUsers => RequestedAccountId is not null && ProviderId is null;

    public string? Error { get; init; }

    /// <summary>The cause in words. Of a function's error it is the message, without the stack trace.</summary>
    public string? Cause { get; init; }

    public DateTimeOffset? Ended { get; init; }

    public int RedriveCount { get; init; }

    /// <summary>The end of the period in which AWS redrives the execution.</summary>
    public DateTimeOffset? RedrivableUntil => Ended + RedrivePeriod;

    /// <summary>Why AWS does not redrive the execution, or null if it does.</summary>
    public string? RedriveObstacle { get; init; }

    public static FailedExecution Of(DescribeExecutionResponse execution, HistoryEnd end)
    {
        var request = JsonText.Parse(execution.Input) ?? default;
        return new()
        {
            Arn = execution.ExecutionArn,
            Name = execution.Name,
            Workflow = execution.StateMachineArn[(execution.StateMachineArn.LastIndexOf(':') + 1)..],
            Status = execution.Status,
            ProviderId = JsonText.At(request, "provider", "id"),
            ProviderName = JsonText.At(request, "provider", "name"),
            OrganizationId = JsonText.At(request, "organization", "id"),
            OrganizationName = JsonText.At(request, "organization", "name"),
            RequesterId = JsonText.At(request, "requestedBy", "userId"),
            RequestedAccountId = JsonText.At(request, "accountId"),
            End = end,
            Error = execution.Error,
            Cause = MessageOf(execution.Cause),
            Ended = execution.StopDate is { } stopped ? new DateTimeOffset(stopped.ToUniversalTime()) : null,
            RedriveCount = execution.RedriveCount ?? 0,
            RedriveObstacle = execution.RedriveStatus == ExecutionRedriveStatus.REDRIVABLE ? null : execution.RedriveStatusReason ?? "AWS gives no reason",
        };
    }

    /// <summary>A cause of ours, of a function, or of AWS; or words that somebody gave.</summary>
    private static string? MessageOf(string? cause)
    {
        var message = JsonText.Parse(cause) is { ValueKind: JsonValueKind.Object } error ? JsonText.At(error, "errorMessage") : null;
        if (ErrorCause.Read(message ?? cause) is { } ours) return ours.Message;
        return message ?? (JsonText.Parse(cause) is { ValueKind: JsonValueKind.Object } ? "The error has no message. See the execution's history." : cause);
    }
}
