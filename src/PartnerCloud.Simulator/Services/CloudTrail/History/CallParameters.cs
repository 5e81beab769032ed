using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using PartnerCloud.Simulator.Services.S3;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;

namespace PartnerCloud.Simulator.Services.CloudTrail.History;

/// <summary>The parameters of a call as CloudTrail shows them: names in lower camel case, and no secrets.</summary>
internal static class CallParameters
{
    private const string Hidden = "HIDDEN_DUE_TO_SECURITY_REASONS";

    // A name that contains one of these holds a secret, or a text that may.
    private static readonly string[] Secret = ["password", "secretstring", "secretbinary", "token", "externalid", "authenticationcode", "privatekey"];

    // Names of whole members that hold data of an execution or a person.
    private static readonly HashSet<string> Data = new(StringComparer.OrdinalIgnoreCase) { "input", "output", "cause", "email", "accountName", "variables", "context", "mock", "plaintext", "message", "fullName", "phoneNumber", "emailAddress" };

    // Names that look like a secret and are none.
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase) { "passwordResetRequired", "requireSymbols", "maxPasswordAge", "minimumPasswordLength", "passwordReusePrevention", "allowUsersToChangePassword" };

    /// <summary>The parameters; null if there are none.</summary>
    public static JsonObject? Of(WireRequest request)
    {
        var parameters = request.Service switch
        {
            "s3" or "s3control" => OfPath(request),
            _ when IsForm(request) => OfForm(request),
            _ => OfJson(request),
        };
        return parameters.Count == 0 ? null : Shown(parameters);
    }

    private static bool IsForm(WireRequest request) =>
        request.Headers.GetValueOrDefault("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ?? false;

    private static JsonObject OfPath(WireRequest request)
    {
        var parameters = new JsonObject();
        if (request.Service == "s3" && S3Routes.Split(request.Path).Bucket is { } bucket)
            parameters["bucketName"] = bucket;
        foreach (var (name, value) in request.Query.Where(field => !field.Key.StartsWith("X-Amz-", StringComparison.OrdinalIgnoreCase) && field.Key != "x-id"))
            parameters[name] = value;
        return parameters;
    }

    private static JsonObject OfForm(WireRequest request)
    {
        var parameters = new JsonObject();
        foreach (var (name, value) in QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(request.Body.Span)))
        {
            if (name is not ("Action" or "Version"))
                Put(parameters, name.Split('.'), value.ToString());
        }

        return parameters;
    }

    // Tags.member.1.Key stands for the member Key of the first of the tags. The numbers come in order.
    private static void Put(JsonObject parent, ReadOnlySpan<string> path, string value)
    {
        if (path.Length >= 3 && path[1] == "member" && !parent.ContainsKey(path[0]))
            parent[path[0]] = new JsonArray();
        if (path.Length >= 3 && parent[path[0]] is JsonArray list && int.TryParse(path[2], out var number))
        {
            if (path.Length == 3)
                list.Add((JsonNode)value);
            else
                Put(number > list.Count ? Added(list) : list[^1] as JsonObject ?? Added(list), path[3..], value);
        }
        else
        {
            parent[path[0]] = value;
        }
    }

    private static JsonObject Added(JsonArray list)
    {
        var one = new JsonObject();
        list.Add((JsonNode)one);
        return one;
    }

    private static JsonObject OfJson(WireRequest request)
    {
        try
        {
            return request.Body.IsEmpty ? [] : WholeJson.Parse(request.Body.Span) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static JsonObject Shown(JsonObject parameters)
    {
        var shown = new JsonObject();
        foreach (var (name, value) in parameters.Where(member => member.Key.Length > 0))
            shown[char.ToLowerInvariant(name[0]) + name[1..]] = IsHidden(name) ? Hidden : Shown(value);
        return shown;
    }

    private static JsonNode? Shown(JsonNode? value) => value switch
    {
        JsonObject one => Shown(one),
        JsonArray list => new JsonArray([.. list.Select(Shown)]),
        _ => value?.DeepClone(),
    };

    private static bool IsHidden(string name) =>
        Data.Contains(name) || (!Harmless.Contains(name) && Array.Exists(Secret, part => name.Contains(part, StringComparison.OrdinalIgnoreCase)));
}
