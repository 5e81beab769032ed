using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>Reads the test in a request of TestState.</summary>
internal static class TestStateFields
{
    public static StateTest Read(RequestFields request, string state)
    {
        var mock = Mock(request);
        if (request.Value("context") is not null && mock is null)
            throw StepFunctionsErrors.Validation("context", "Member must be null without a mock");
        return new StateTest(state, Input(request))
        {
            Variables = Object(request, "variables") ?? [],
            Context = Object(request, "context"),
            Mock = mock,
            Retries = Retries(request, mock),
        };
    }

    private static StateMock? Mock(RequestFields request)
    {
        if (Part(request, "mock") is not { } mock)
            return null;
        mock.Allow("result", "errorOutput", "fieldValidationMode");
        var (mode, result) = (mock.OneOf("fieldValidationMode", "STRICT", "PRESENT", "NONE"), mock.Text("result", Json.MaximumBytes));
        if (result is null == mock.Value("errorOutput") is null)
            throw StepFunctionsErrors.Validation("mock", "Member must have exactly one of result and errorOutput");
        if (result is null)
            return Failure(Part(mock, "errorOutput")!);
        if (mode != "NONE")
            throw Refused("does not check mocked results against the models of AWS's APIs. Set mock.fieldValidationMode to NONE.");
        return new StateMock(Parse(result, error => StepFunctionsErrors.Validation("mock.result", $"Member must be JSON: {error}")));
    }

    private static StateMock Failure(RequestFields output)
    {
        output.Allow("error", "cause");
        return new StateMock(null, output.RequiredText("error", 256), output.Text("cause", 32_768));
    }

    private static int Retries(RequestFields request, StateMock? mock)
    {
        if (Part(request, "stateConfiguration") is not { } configuration)
            return 0;
        configuration.Allow("retrierRetryCount");
        if (configuration.Value("retrierRetryCount") is not { } value)
            return 0;
        if (mock?.Error is null)
            throw StepFunctionsErrors.Validation("stateConfiguration.retrierRetryCount", "Member must be null without a mocked error");
        return Json.TryNumber(value, out var number) && number is >= 0 and <= int.MaxValue - 1 && number == decimal.Truncate(number)
            ? (int)number
            : throw StepFunctionsErrors.Validation("stateConfiguration.retrierRetryCount", "Member must be an integer of 0 or more");
    }

    private static string Input(RequestFields request)
    {
        var text = request.Text("input", Json.MaximumBytes) ?? "{}";
        Parse(text, StepFunctionsErrors.InvalidInput);
        return text;
    }

    private static JsonObject? Object(RequestFields request, string name)
    {
        AwsErrorException Invalid(string reason) => StepFunctionsErrors.Validation(name, $"Member must be a JSON object: {reason}");
        return request.Text(name, Json.MaximumBytes) is not { } text ? null : Parse(text, Invalid) as JsonObject ?? throw Invalid("it is none");
    }

    private static RequestFields? Part(RequestFields request, string name) => request.Value(name) switch
    {
        null => null,
        JsonObject part => new RequestFields(part, $"{request.Operation}.{name}", request.Caller),
        _ => throw new AwsErrorException("SerializationException", $"The member {name} must be a structure."),
    };

    private static JsonNode? Parse(string text, Func<string, AwsErrorException> refusal)
    {
        try
        {
            return Json.Parse(text);
        }
        catch (JsonException error)
        {
            throw refusal(error.Message);
        }
    }

    private static AwsErrorException Refused(string what) => new("ValidationException", $"The simulated Step Functions service {what}");
}
