using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>Reads a request's members. Invalid values throw AWS's validation errors.</summary>
internal sealed class RequestFields(JsonObject request, string operation, Caller caller)
{
    public string Operation => operation;

    public Caller Caller => caller;

    public JsonNode? Value(string name) => request[name];

    public string? Text(string name, int longest = int.MaxValue)
    {
        if (request[name] is not { } value)
            return null;
        if (!Json.IsString(value))
            throw new AwsErrorException("SerializationException", $"The member {name} must be a string.");
        var text = value.GetValue<string>();
        return text.Length <= longest ? text : throw StepFunctionsErrors.Validation(name, $"Member must have length less than or equal to {longest}");
    }

    public string RequiredText(string name, int longest = int.MaxValue) =>
        Text(name, longest) ?? throw StepFunctionsErrors.Validation(name, "Member must not be null");

    public bool Flag(string name, bool otherwise) => request[name] switch
    {
        null => otherwise,
        { } value when Json.IsBoolean(value) => value.GetValue<bool>(),
        _ => throw new AwsErrorException("SerializationException", $"The member {name} must be a boolean."),
    };

    /// <summary>The <c>maxResults</c> of the request. 0 and a missing value mean 100.</summary>
    public int PageSize()
    {
        if (request["maxResults"] is not { } value)
            return 100;
        if (!Json.TryNumber(value, out var number) || number is < 0 or > 1000 || number != decimal.Truncate(number))
            throw StepFunctionsErrors.Validation("maxResults", "Member must be between 0 and 1000");
        return number == 0 ? 100 : (int)number;
    }

    public string? OneOf(string name, params string[] values) => Text(name) is not { } text || values.Contains(text)
        ? Text(name)
        : throw StepFunctionsErrors.Validation(name, $"Member must satisfy enum value set: [{string.Join(", ", values)}]");

    /// <summary>Refuses members that the simulation does not support, instead of ignoring them.</summary>
    public void Allow(params string[] known)
    {
        if (request.Select(member => member.Key).Except(known).FirstOrDefault() is { } unknown)
            throw new AwsErrorException("ValidationException", $"The simulated Step Functions service does not support the member '{unknown}' of {operation}.");
    }

    /// <summary>Reads an ARN, which must belong to the caller's account and region.</summary>
    public string Arn(string name, string resourceType)
    {
        var arn = RequiredText(name, resourceType == "mapRun" ? 2000 : 256);
        if (!Arns.Is(arn, resourceType))
            throw StepFunctionsErrors.InvalidArn(arn);
        if (Arns.AccountOf(arn) != caller.AccountId)
            throw StepFunctionsErrors.AccessDenied(caller, operation, arn);
        return Arns.RegionOf(arn) == caller.Region ? arn : throw Missing(arn, resourceType);
    }

    private static AwsErrorException Missing(string arn, string resourceType) => resourceType switch
    {
        "execution" => StepFunctionsErrors.ExecutionMissing(arn),
        "mapRun" => StepFunctionsErrors.ResourceMissing(arn),
        _ => StepFunctionsErrors.StateMachineMissing(arn),
    };

    /// <summary>The ARN of the role that executions act as.</summary>
    public string? RoleArn(string name) =>
        Text(name, 256) is not { } arn ? null : Arns.IsRole(arn) ? arn : throw StepFunctionsErrors.InvalidArn(arn);
}
