using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerCloud.Lambda.Operators;

/// <summary>An execution that waits for operations to confirm who is asking: what an operator has to know to answer. No mail address is in it.</summary>
internal sealed partial record AwaitedConfirmation
{
    /// <summary>Names the waiting task; whoever has it, and the permission to answer tasks, answers.</summary>
    public required string TaskToken { get; init; }

    public required string ExecutionArn { get; init; }

    /// <summary>The execution's region: the fourth part of its ARN.</summary>
    public string Region => ExecutionArn.Split(':')[3];

    public string? RequestId { get; init; }

    public string? RequesterId { get; init; }

    public string? AccountId { get; init; }

    public string? AccountName { get; init; }

    public string? ProviderId { get; init; }

    public string? OrganizationId { get; init; }

    /// <summary>Why the last answer was no confirmation; null before the first.</summary>
    public string? Problem { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What is asked for, a line for each user.</summary>
    public required IReadOnlyList<string> Users { get; init; }

    /// <summary>Reads the event's detail.</summary>
    /// <exception cref="ArgumentException">Token or execution are not as AWS makes them: they would be part of a command.</exception>
    public static AwaitedConfirmation Of(JsonElement detail) => new()
    {
        TaskToken = Matching(detail, "taskToken", Token()),
        ExecutionArn = Matching(detail, "executionArn", Execution()),
        RequestId = JsonText.At(detail, "requestId"),
        RequesterId = JsonText.At(detail, "requestedBy", "userId"),
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
        var devices = Is(user, "removeMfaDevices") ? ", and his MFA devices go" : "";
        var maker = Is(user, "madeByCustomer") ? ", whom the customer made" : "";
        return $"{JsonText.At(user, "action") ?? NoticeText.Unknown} {JsonText.At(user, "userName") ?? NoticeText.Unknown}{group}{devices}{maker}";
    }

    private static bool Is(JsonElement user, string flag) => user.ValueKind == JsonValueKind.Object && user.TryGetProperty(flag, out var value) && value.ValueKind == JsonValueKind.True;

    private static string Matching(JsonElement detail, string name, Regex pattern) => JsonText.At(detail, name) is { } value && pattern.IsMatch(value)
        ? value
        : throw new ArgumentException($"The event's {name} is not as AWS makes it, so that no command can be made of it.", nameof(detail));

    [GeneratedRegex(@"\A[A-Za-z0-9+/=._-]{1,2048}\z")]
    private static partial Regex Token();

    [GeneratedRegex(@"\Aarn:[a-z-]+:states:[a-z0-9-]+:[0-9]{12}:execution:[A-Za-z0-9._-]+:[A-Za-z0-9._-]+\z")]
    private static partial Regex Execution();
}
