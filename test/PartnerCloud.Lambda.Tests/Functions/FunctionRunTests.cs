using System.Net;
using System.Text.Json;
using Amazon.IdentityManagement;
using Amazon.Organizations;
using Amazon.Runtime;
using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Functions;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Lambda.Tests.Functions;

public sealed class FunctionRunTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly JsonLineLoggerProvider provider;
    private readonly FunctionRun run;
    private readonly PlaceAccountInput input = new("req-1", TestRequests.For("prov-1"), "111122223333");

    public FunctionRunTests()
    {
        provider = new(output, new VirtualTime(TestRequests.Now));
        run = new(LoggerFactory.Create(logging => logging.AddProvider(provider)).CreateLogger<FunctionRun>(), new VirtualTime(TestRequests.Now));
    }

    [Fact]
    public async Task Run_Succeeding_LogsIdsAndNeverThePayload()
    {
        Assert.Equal(7, await run.RunAsync("PlaceAccount", input, () => Task.FromResult(7)));

        var lines = Lines();
        Assert.Equal(["Started", "Succeeded"], lines.Select(line => line.GetProperty("outcome").GetString()));
        Assert.All(lines, line => Assert.Equal(("PlaceAccount", "req-1", "prov-1", "111122223333"), (Of(line, "function"), Of(line, "executionName"), Of(line, "providerId"), Of(line, "accountId"))));
        Assert.DoesNotContain("acme", output.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "ThrottlingException", typeof(AwsTemporarilyUnavailableException))]
    [InlineData(HttpStatusCode.BadRequest, "TooManyRequestsException", typeof(AwsTemporarilyUnavailableException))]
    [InlineData(HttpStatusCode.Conflict, "ConcurrentModification", typeof(AwsTemporarilyUnavailableException))]
    [InlineData(HttpStatusCode.ServiceUnavailable, "", typeof(AwsTemporarilyUnavailableException))]
    [InlineData(HttpStatusCode.Forbidden, "AccessDenied", typeof(AccountAccessNotReadyException))]
    [InlineData(HttpStatusCode.Forbidden, "OptInRequired", typeof(AccountAccessNotReadyException))]
    [InlineData(HttpStatusCode.NotFound, "NoSuchEntity", typeof(AccountAccessNotReadyException))]
    [InlineData(HttpStatusCode.Conflict, "EntityTemporarilyUnmodifiable", typeof(AccountAccessNotReadyException))]
    [InlineData(HttpStatusCode.BadRequest, "ValidationError", typeof(AwsRequestFailedException))]
    public async Task Run_AccountAnswersWithAnError_NamesItForTheWorkflow(HttpStatusCode status, string code, Type expected)
    {
        var answer = new AmazonIdentityManagementServiceException("no", null!, ErrorType.Unknown, code, "id", status);

        var failure = await Assert.ThrowsAnyAsync<OnboardingException>(() => run.RunAsync<int>("PlaceAccount", input, () => throw answer));

        Assert.IsType(expected, failure);
        Assert.Equal(expected.Name, Of(Lines()[^1], "error"));
    }

    [Fact]
    public async Task Run_Failing_LogsAtTheLevelThatItsErrorNeeds()
    {
        await FailAsync(new BaselineNotSettledException("Config.Recorder", "InsufficientDeliveryPolicy", new InvalidOperationException()));
        await FailAsync(new OrganizationalUnitNotFoundException("ou-ab12-customers", new InvalidOperationException()));
        await FailAsync(new InvalidOperationException());

        Assert.Equal(["INFO", "WARN", "INFO", "ERROR", "INFO", "FATAL"], Lines().Select(line => Of(line, "level")));
        Assert.All(Lines(), line => Assert.Equal(TestRequests.Now, line.GetProperty("timestamp").GetDateTimeOffset()));

        Task FailAsync(Exception failure) => Assert.ThrowsAnyAsync<Exception>(() => run.RunAsync<int>("PlaceAccount", input, () => throw failure));
    }

    [Fact]
    public async Task Run_DeniedInTheManagementAccount_IsNotTakenForANewAccount()
    {
        var answer = new AmazonOrganizationsException("no", null!, ErrorType.Unknown, "AccessDeniedException", "id", HttpStatusCode.BadRequest);

        var failure = await Assert.ThrowsAsync<AwsRequestFailedException>(() => run.RunAsync<int>("PlaceAccount", input, () => throw answer));

        Assert.Contains("Organizations answered AccessDeniedException", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ChildNotFoundException")]
    [InlineData("AccountNotFoundException")]
    [InlineData("TargetNotFoundException")]
    public async Task Run_OrganizationsDoesNotKnowTheNewAccountYet_IsTemporary(string code)
    {
        var answer = new AmazonOrganizationsException("no", null!, ErrorType.Unknown, code, "id", HttpStatusCode.BadRequest);

        await Assert.ThrowsAsync<AwsTemporarilyUnavailableException>(() => run.RunAsync<int>("PlaceAccount", input, () => throw answer));
    }

    [Fact]
    public async Task Run_AwsUnreachable_IsTemporary() =>
        await Assert.ThrowsAsync<AwsTemporarilyUnavailableException>(() => run.RunAsync<int>("PlaceAccount", input, () => throw new HttpRequestException("refused")));

    [Fact]
    public async Task Run_UnexpectedException_KeepsItsError()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => run.RunAsync<int>("PlaceAccount", input, () => throw new InvalidOperationException("payload")));

        Assert.DoesNotContain("payload", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        provider.Dispose();
        output.Dispose();
    }

    private List<JsonElement> Lines() => [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => TestRequests.Parse(line))];

    private static string? Of(JsonElement line, string name) => line.GetProperty(name).GetString();
}
