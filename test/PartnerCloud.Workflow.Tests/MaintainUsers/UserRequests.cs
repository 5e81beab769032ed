using System.Text.Json.Nodes;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>Requests for users, as CAM or support write them.</summary>
internal static class UserRequests
{
    public const string Requester = "jdoe";

    public static JsonObject For(string accountId, string requestId, params JsonObject[] users) => new()
    {
        ["requestId"] = requestId,
        ["accountId"] = accountId,
        ["requestedBy"] = new JsonObject { ["userId"] = Requester, ["email"] = "jdoe@acme.example", ["role"] = "Administrator" },
        ["users"] = new JsonArray([.. users]),
    };

    public static JsonObject By(this JsonObject request, string userId)
    {
        request["requestedBy"]!["userId"] = userId;
        return request;
    }

    /// <summary>Adds the requester's organization.</summary>
    public static JsonObject From(this JsonObject request, string? organizationId)
    {
        request["requestedBy"]!["organizationId"] = organizationId;
        return request;
    }

    public static JsonObject Create(string userName, string? group = null)
    {
        var user = User(userName, "Create");
        if (group is not null) user["group"] = group;
        return user;
    }

    public static JsonObject Reset(string userName, bool? removeMfaDevices = null)
    {
        var user = User(userName, "ResetPassword");
        if (removeMfaDevices is { } remove) user["removeMfaDevices"] = remove;
        return user;
    }

    public static JsonObject Remove(string userName, bool? madeByCustomer = null)
    {
        var user = User(userName, "Remove");
        if (madeByCustomer is { } made) user["madeByCustomer"] = made;
        return user;
    }

    private static JsonObject User(string userName, string action) => new() { ["userName"] = userName, ["email"] = $"{userName.ToLowerInvariant()}@acme.example", ["action"] = action };
}
