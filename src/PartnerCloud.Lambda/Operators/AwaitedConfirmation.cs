using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Operators;

/// <summary>An execution that waits for operations to confirm who is asking: what an operator has to know to answer. No mail address is in it.</summary>
internal sealed partial record AwaitedConfirmation
{
    /// <summary>Names the waiting task; whoever has it, and the permission to answer tasks, answers.</summary>
    public required string TaskToken { get; init; }

    public required ConfirmationExecution Execution { get; init; }

    public string? RequestId { get; init; }

    public string? RequesterId { get; init; }

    /// <summary>The organization that CAM says the requester belongs to; null where it does not say.</summary>
    public string? RequesterOrganizationId { get; init; }

    public string? AccountId { get; init; }

    public string? AccountName { get; init; }

    public string? ProviderId { get; init; }

    /// <summary>The organization that the account is of, by its tag.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>Why the last answer was no confirmation; null before the first.</summary>
    public string? Problem { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What is asked for, a line for each user.</summary>
    public required IReadOnlyList<string> Users { get; init; }

    /// <summary>Reads the question out of the execution's history.</summary>
    /// <param name="execution">The execution.</param>
    /// <param name="detail">The detail that the workflow has put, as the history has it.</param>
    /// <exception cref="ArgumentException">The token is not as AWS makes it: it would be part of a command.</exception>
    public static AwaitedConfirmation Of(ConfirmationExecution execution, JsonElement detail) => new()
    {
        TaskToken = JsonText.At(detail, "taskToken") is { } token && Token().IsMatch(token)
            ? token
            : throw new ArgumentException("The question's taskToken is not as AWS makes it, so that no command can be made of it.", nameof(detail)),
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
        Users = detail.TryGetProperty("users", out var users) && users.ValueKind == JsonValueKind.Array ? [.. users.EnumerateArray().Select(Wish)] : [],
    };

    private static string Wish(JsonElement user)
    {
        var group = JsonText.At(user, "group") is { } named ? $" in group {named}" : "";
        var devices = Is(user, "removeMfaDevices") ? "; the MFA devices of the user are removed" : "";
        var maker = Is(user, "madeByCustomer") ? ", made by the customer" : "";
        return $"{JsonText.At(user, "action") ?? NotificationText.Unknown} {JsonText.At(user, "userName") ?? NotificationText.Unknown}{group}{devices}{maker}";
    }

    private static bool Is(JsonElement user, string flag) => user.ValueKind == JsonValueKind.Object && user.TryGetProperty(flag, out var value) && value.ValueKind == JsonValueKind.True;

    [GeneratedRegex(@"\A[A-Za-z0-9+/=._-]{1,2048}\z")]
    private static partial Regex Token();
}
