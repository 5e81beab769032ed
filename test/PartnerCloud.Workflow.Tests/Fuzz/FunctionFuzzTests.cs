using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.People;
using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.Workflow.Tests.MaintainUsers;

namespace PartnerCloud.Workflow.Tests.Fuzz;

/// <summary>The functions that read outside input accept it with names that AWS accepts, or refuse it with reasons.</summary>
public sealed class FunctionFuzzTests
{
    private static readonly string[] Onboardings =
    [
        Requests.CreateAccount("prov-1", "req-1").ToJsonString(),
        Requests.MigrateAccount("210987654321", "prov-1", "req-1").ToJsonString(),
        Requests.ConnectAccount("210987654321", "arn:aws:iam::210987654321:role/team/CAM", "prov-1", "req-1").ToJsonString(),
    ];

    [Fact]
    public async Task ValidateRequest_AnyInput_IsAcceptedOrRefusedWithReasons()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var options = PartnerCloudOptions.FromEnvironment(name => LocalConfiguration.Environment(aws.Cloud, aws.Endpoint).GetValueOrDefault(name));

        await Fuzz.TryAsync(30, mutator => mutator.Json(mutator.OneOf(Onboardings)), async request =>
        {
            if (!IsJson(request)) return null;
            var answer = await InvokeAsync(aws, "ValidateRequest", $$"""{"executionName":"req-1","request":{{request}}}""");
            return Refusals.Problem(answer) ?? (answer.FunctionError is null ? AcceptedNames.Problem(answer.Payload, options) : null);
        });
    }

    [Fact]
    public async Task ValidateUserRequest_AnyInput_IsAcceptedOrRefusedWithReasons()
    {
        await using var customer = await CustomerAccount.StartAsync();
        var request = UserRequests.For(customer.Id, "req-1", UserRequests.Create("jane", "CTLCustomerAdmins"), UserRequests.Reset("bob", true), UserRequests.Remove("paul", false)).ToJsonString();

        await Fuzz.TryAsync(15, mutator => mutator.Json(request), async mutated => IsJson(mutated)
            ? Refusals.Problem(await InvokeAsync(customer.Aws, "ValidateUserRequest", $$"""{"executionName":"req-1","request":{{mutated}}}"""))
            : null);
    }

    [Fact]
    public async Task CheckConfirmation_AnyAnswer_ConfirmsOrAsksAgain()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var request = UserRequests.For("111122223333", "req-1", UserRequests.Create("jane")).ToJsonString();
        const string Identity = """{"state":"Open","problem":"","uselessAnswers":0,"expiresAt":"2026-11-27T12:30:00+00:00","waitSeconds":604800}""";

        await Fuzz.TryAsync(15, mutator => mutator.Json(SimulatedOperator.Confirmation), async answer =>
        {
            if (!IsJson(answer)) return null;
            var checkedAnswer = await InvokeAsync(aws, "CheckConfirmation", $$$"""{"executionName":"req-1","request":{{{request}}},"account":{"id":"111122223333","name":"Acme","providerId":"prov-1","organizationId":"org-1"},"identity":{{{Identity}}},"answer":{{{answer}}}}""");
            if (checkedAnswer.FunctionError is not null) return Refusals.Problem(checkedAnswer);
            var result = JsonNode.Parse(checkedAnswer.Payload)!;
            return (string)result["state"]! switch
            {
                "Confirmed" when ((string)result["confirmedBy"]!).Trim().Length > 0 && ((string)result["protocolReference"]!).Trim().Length > 0 => null,
                "Open" when (string)result["problem"]! is { Length: > 0 and < 10_000 } problem => Refusals.Unreadable(problem),
                _ => $"It answers {checkedAnswer.Payload}",
            };
        });
    }

    private static Task<FunctionAnswer> InvokeAsync(TestPartnerCloud aws, string function, string payload) => aws.TryInvokeAsync(function, payload);

    /// <summary>StartExecution refuses input that is not JSON, so it never reaches a function.</summary>
    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
