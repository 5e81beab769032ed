using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PartnerCloud.Lambda.Contract;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Credentials;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Tests.Contract;

/// <summary>The JSON uses the contract's names.</summary>
public sealed class ContractJsonTests
{
    private static readonly ContractJsonContext Json = ContractJsonContext.Default;

    [Fact]
    public void Request_Written_HasTheContractsShape() => AssertWritten(TestRequests.SampleJson, TestRequests.For("prov-000123"), Json.OnboardingRequest);

    [Fact]
    public void AccountCreationInput_FromTheWorkflow_IsRead()
    {
        var json = $$$"""{"executionName":"e","redriveCount":2,"request":{{{TestRequests.SampleJson}}},"creation":{"state":"NotStarted","attempts":0,"checks":0,"waitSeconds":0,"redriveCount":0}}""";

        var input = JsonSerializer.Deserialize(json, Json.AccountCreationInput)!;

        Assert.Equal(("e", 2, TestRequests.For("prov-000123")), (input.ExecutionName, input.RedriveCount, input.Request));
        Assert.Equal(new AccountCreation(null, null, AccountCreationState.NotStarted, 0, 0, 0, 0), input.Creation);
    }

    [Fact]
    public void InvitationInput_FromTheWorkflow_IsRead()
    {
        var json = $$$"""{"executionName":"e","redriveCount":2,"request":{{{TestRequests.MigrationJson}}},"invitation":{"state":"NotStarted","checks":0,"totalChecks":0,"waitSeconds":0,"redriveCount":0}}""";

        var input = JsonSerializer.Deserialize(json, Json.InvitationInput)!;

        Assert.Equal(("e", 2, TestRequests.Migration()), (input.ExecutionName, input.RedriveCount, input.Request));
        Assert.Equal(new AccountInvitation(null, null, InvitationState.NotStarted, null, null, 0, 0, 0, 0), input.Invitation);
    }

    [Fact]
    public void Requests_OfEveryOption_HaveOnlyTheFieldsTheyNeed()
    {
        AssertWritten(TestRequests.MigrationJson, TestRequests.Migration(), Json.OnboardingRequest);
        AssertWritten(TestRequests.ConnectionJson, TestRequests.Connection(), Json.OnboardingRequest);
    }

    [Fact]
    public void AccountInput_FromTheWorkflow_IsRead()
    {
        var input = JsonSerializer.Deserialize($$$"""{"executionName":"e","request":{{{TestRequests.SampleJson}}},"account":{"id":"1","arn":"a","name":"n","joined":"Created"}}""", Json.AccountInput)!;

        Assert.Equal(new PlacedAccount("1", "a", "n", "Created"), input.Account);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(""","dryRun":true""", true)]
    public void BaselineInput_FromTheWorkflowOrAnOperator_IsRead(string more, bool dryRun)
    {
        var input = JsonSerializer.Deserialize($$$"""{"executionName":"e","request":{{{TestRequests.SampleJson}}},"account":{"id":"1","arn":"a","name":"n","joined":"Created"}{{{more}}}}""", Json.BaselineInput)!;

        Assert.Equal((new PlacedAccount("1", "a", "n", "Created"), dryRun), (input.Account, input.DryRun));
    }

    [Fact]
    public void PlaceAccountInput_FromTheWorkflow_IsRead() =>
        Assert.Equal("1", JsonSerializer.Deserialize($$$"""{"executionName":"e","request":{{{TestRequests.SampleJson}}},"accountId":"1"}""", Json.PlaceAccountInput)!.AccountId);

    [Fact]
    public void ValidateRequestInput_AnyRequest_IsKept() =>
        Assert.Equal(JsonValueKind.Array, JsonSerializer.Deserialize("""{"executionName":"e","request":[1]}""", Json.ValidateRequestInput)!.Request.ValueKind);

    [Fact]
    public void Outputs_Written_HaveTheContractsShape()
    {
        AssertWritten("""{"creationId":"car-1","accountId":null,"state":"CreateAgain","attempts":1,"checks":2,"waitSeconds":3,"redriveCount":4,"waitingSince":"2026-11-20T12:30:00+00:00"}""",
            new AccountCreation("car-1", null, AccountCreationState.CreateAgain, 1, 2, 3, 4, new(2026, 11, 20, 12, 30, 0, TimeSpan.Zero)), Json.AccountCreation);
        AssertWritten("""{"id":"1","arn":"a","name":"n","joined":"Created"}""", new PlacedAccount("1", "a", "n", "Created"), Json.PlacedAccount);
        AssertWritten("""{"handshakeId":"h-1","accountId":"1","state":"InviteAgain","invitedAt":"a","lapsesAt":null,"checks":1,"totalChecks":2,"waitSeconds":3,"redriveCount":4}""",
            new AccountInvitation("h-1", "1", InvitationState.InviteAgain, "a", null, 1, 2, 3, 4), Json.AccountInvitation);
        AssertWritten("""{"roleArn":"r","signInUrl":"s"}""", new VerifiedAccess("r", "s"), Json.VerifiedAccess);
        AssertWritten("""{"account":{"id":"1","joined":"None"},"roleArn":"r","signInUrl":"s","missingPermissions":["m"],"findings":["f"]}""",
            new CamConnection(new ConnectedAccount("1"), "r", "s", ["m"], ["f"]), Json.CamConnection);
        AssertWritten("""{"version":"v","controls":[{"control":"c","outcome":"AlreadyInPlace","changes":[]}],"counts":{"applied":0,"alreadyInPlace":1,"notMet":0,"exempt":0},"hardened":"Full"}""",
            new BaselineReport("v", [new ControlReport("c", ControlOutcome.AlreadyInPlace, [])], new(0, 1, 0, 0)), Json.BaselineReport);
        AssertWritten("""{"version":"v","controls":[{"control":"c","outcome":"NotMet","changes":["x"],"findings":[{"severity":"High","reason":"r","whoActs":"Customer","whatToDo":"w"}],"checks":[{"field":"f","expected":"on","observed":"off","met":false,"cis":"1.1"}]}],"counts":{"applied":1,"alreadyInPlace":2,"notMet":3,"exempt":4},"hardened":"WithFindings"}""",
            new BaselineReport("v", [new ControlReport("c", ControlOutcome.NotMet, ["x"], [new(FindingSeverity.High, "r", WhoActs.Customer, "w")], Checks: [new("f", "on", "off", false, "1.1")])], new(1, 2, 3, 4)), Json.BaselineReport);
        AssertWritten("""{"userName":"u","signInUrl":"s","secretArn":"a","outcome":"Applied","changes":["x"],"findings":[]}""",
            new IssuedCredentials("u", "s", "a", ControlOutcome.Applied, ["x"], []), Json.IssuedCredentials);
        AssertWritten("""{"userName":"u","signInUrl":"s","secretArn":null,"outcome":"AlreadyInPlace","changes":[],"findings":["f"]}""",
            new IssuedCredentials("u", "s", null, ControlOutcome.AlreadyInPlace, [], ["f"]), Json.IssuedCredentials);
    }

    private static void AssertWritten<T>(string expected, T value, JsonTypeInfo<T> shape) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonSerializer.SerializeToNode(value, shape)), JsonSerializer.Serialize(value, shape));

    [Theory]
    [InlineData(@"""\udc00""")]
    [InlineData(@"""\u0031""")]
    [InlineData("12")]
    public void ValidateUserRequestInput_InvalidAccountId_HasNone(string id)
    {
        var input = JsonSerializer.Deserialize<ValidateUserRequestInput>($$$"""{"executionName":"e","request":{"accountId":{{{id}}}}}""")!;

        Assert.Null(((IFunctionInput)input).AccountId);
    }
}
