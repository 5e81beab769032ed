using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Operators;

/// <summary>An execution that waits for an operator to confirm the requester's identity, with all that the operator must know. It has no mail address.</summary>
internal sealed partial record AwaitedConfirmation
{
    /// <summary>The waiting task's token. Anybody who has it and may answer tasks can answer.</summary>
    public required string TaskToken { get; init; }

    public required ConfirmationExecution Execution { get; init; }

    public string? RequestId { get; init; }

    public string? RequesterId { get; init; }

    /// <summary>The requester's organization according to CAM, or null if the request does not say.</summary>
    public string? RequesterOrganizationId { get; init; }

    public string? AccountId { get; init; }

    public string? AccountName { get; init; }

    public string? ProviderId { get; init; }

    /// <summary>The organization that the account belongs to, by its tag.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>Why the last answer did not confirm the request, or null before the first answer.</summary>
    public string? Problem { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What the request asks for, one line for each user.</summary>
    public required IReadOnlyList<string> Users { get; init; }

    /// <summary>Reads the question from the execution's history.</summary>
    /// <param name="execution">The execution.</param>
    /// <param name="detail">The detail of the workflow's event, as the history has it.</param>
    /// <exception cref="ArgumentException">The token does not look like one from AWS. It would become part of a command.</exception>
    public static AwaitedConfirmation Of(ConfirmationExecution execution, JsonElement detail) => new()
    {
        TaskToken = JsonText.At(detail, "taskToken") is { } token && Token().IsMatch(token)
            ? token
            : throw new ArgumentException("The question's taskToken does not look like one from AWS, so it is not put into a command.", nameof(detail)),
        Execution = execution,
        RequestId = JsonText.At(detail, "requestId"),
        RequesterId = JsonText.At(detail, "requestedBy", "userId"),
        RequesterOrganizationId = JsonText.At(detail, "requestedBy", "organizationId"),
        AccountId = JsonText.At(detail, "accountId"),
        AccountName = JsonText.At(detail, "accountName"),
        ProviderId = JsonText.At(detail, "providerId"),
        OrganizationId = JsonText.At(detail, "organizationId"),
        Problem = JsonText.At(detail, "problem") is { Length: > 0 } problem ? problem : null,
        ExpiresAt = DateTimeOffset.TryParse(JsonText.At(detail, "expiresAt"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null,
        Users = detail.TryGetProperty("users", out var users) && users.ValueKind == JsonValueKind.Array ? [.. users.EnumerateArray().Select(UserLine)] : [],
    };

    private static string UserLine(JsonElement user)
    {
        var group = JsonText.At(user, "group") is { } named ? $" in group {named}" : "";
        var devices = Is(user, "removeMfaDevices") ? ", removing the user's MFA devices" : "";
        var creator = Is(user, "madeByCustomer") ? ", created by the customer" : "";
        return $"{JsonText.At(user, "action") ?? NotificationText.Unknown} {JsonText.At(user, "userName") ?? NotificationText.Unknown}{group}{devices}{creator}";
    }

    private static bool Is(JsonElement user, string flag) => user.ValueKind == JsonValueKind.Object && user.TryGetProperty(flag, out var value) && value.ValueKind == JsonValueKind.True;

    [GeneratedRegex(@"\A[A-Za-z0-9+/=._-]{1,2048}\z")]
    private static partial Regex Token();
}
