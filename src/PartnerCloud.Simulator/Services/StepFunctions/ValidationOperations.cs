using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Engine;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>ValidateStateMachineDefinition. Beyond AWS's errors, it reports what is not supported here.</summary>
internal sealed class ValidationOperations(IExecutionEngine engine)
{
    private const int MostDiagnostics = 100;

    public IEnumerable<StepFunctionsOperation> All => [new("ValidateStateMachineDefinition", Validate)];

    private JsonObject Validate(RequestFields request)
    {
        request.Allow("definition", "type", "severity", "maxResults");
        if (request.OneOf("type", "STANDARD", "EXPRESS") == "EXPRESS")
            throw new AwsErrorException("ValidationException", "The simulated Step Functions service does not support Express workflows.");
        request.OneOf("severity", "ERROR", "WARNING");
        var problems = ProblemsOf(request.RequiredText("definition", StateMachineOperations.LongestDefinition));
        var most = MostResults(request);
        return new JsonObject
        {
            ["result"] = problems.Count == 0 ? "OK" : "FAIL",
            ["diagnostics"] = new JsonArray([.. problems.Take(most).Select(Write)]),
            ["truncated"] = problems.Count > most,
        };
    }

    private IReadOnlyList<(string Code, string Message)> ProblemsOf(string definition)
    {
        const string invalid = "SCHEMA_VALIDATION_FAILED";
        if (string.IsNullOrWhiteSpace(definition))
            return [(invalid, "Definition must be a valid JSON object")];
        try
        {
            Json.Parse(definition);
            engine.Define("arn:aws:states:us-east-1:000000000000:stateMachine:validated", "", definition);
            return [];
        }
        catch (JsonException error)
        {
            return [("INVALID_JSON_DESCRIPTION", error.Message)];
        }
        catch (InvalidDefinitionException error)
        {
            return [.. error.Problems.Select(problem => (invalid, problem))];
        }
    }

    /// <summary>The <c>maxResults</c> of the request. 0 and a missing value mean 100.</summary>
    private static int MostResults(RequestFields request)
    {
        if (request.Value("maxResults") is not { } value)
            return MostDiagnostics;
        if (!Json.TryNumber(value, out var number) || number is < 0 or > MostDiagnostics || number != decimal.Truncate(number))
            throw StepFunctionsErrors.Validation("maxResults", $"Member must be between 0 and {MostDiagnostics}");
        return number == 0 ? MostDiagnostics : (int)number;
    }

    private static JsonNode Write((string Code, string Message) problem) =>
        new JsonObject { ["severity"] = "ERROR", ["code"] = problem.Code, ["message"] = problem.Message };
}
