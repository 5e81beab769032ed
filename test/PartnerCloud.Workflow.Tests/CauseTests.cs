using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Workflow.Tests;

/// <summary>Each cause has the shape of the contract, in the history as in the execution.</summary>
public sealed class CauseTests
{
    [Fact]
    public async Task Cause_OfARefusedRequest_IsTheContracts()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var ended = await aws.OnboardAsync(change: request => request["organization"]!["country"] = "FR");

        var cause = ErrorCause.Read(ended.State.Cause)!;
        Assert.Equal(("RequestRefused", "RequestRefused", false), (ended.State.Error, cause.Error, cause.Redrivable));
        Assert.Contains(cause.Reasons, reason => reason.Field == "organization.country");
    }

    [Fact]
    public async Task Cause_OfAFailedTask_HasNoStackTraceAndNoErrorBehindIt()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.Add(new AwsErrorException("ServiceQuotaExceededException", "Too many.", 400), "organizations", "CreateAccount", Occurrence.First(1));

        var ended = await aws.OnboardAsync();

        var report = JsonNode.Parse(ended.State.Cause!)!.AsObject();
        Assert.Equal(["errorType", "errorMessage"], report.Select(member => member.Key));
        var cause = ErrorCause.Read((string?)report["errorMessage"])!;
        Assert.Equal((ended.State.Error, WhoActs.Operator, true), (cause.Error, cause.WhoActs, cause.Redrivable));
        Assert.Contains("Too many.", cause.Message, StringComparison.Ordinal);
    }
}
