using System.Text.Json;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Operators;

/// <summary>Finds the account in a task's parameters: in a function's payload or an event's detail.</summary>
internal static class TaskAccount
{
    private static readonly string[][] Paths = [["Payload", "account", "id"], ["Payload", "accountId"], ["Payload", "creation", "accountId"], ["Entries", "Detail", "accountId"], ["Payload", "request", "account", "id"], ["Payload", "request", "accountId"]];

    /// <summary>Returns the account's id, or null if the parameters have none.</summary>
    public static string? Of(string? parameters)
    {
        if (parameters is null) return null;
        using var json = JsonDocument.Parse(parameters);
        return Paths.Select(path => JsonText.At(json.RootElement, path)).FirstOrDefault(id => id is not null);
    }
}
