using System.Diagnostics;
using System.Text.Json.Nodes;
using PartnerCloud.Judges;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.Workflow.Tests.Serve;

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

    /// <summary>A cause is JSON in JSON, and AWS cuts it at 32,768 characters. A cut one could not be read by the workflow, which would then fail for another reason.</summary>
    [Fact]
    public async Task Cause_OfARequestFullOfQuotes_IsStillWhole()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var ended = await aws.OnboardAsync(change: request =>
        {
            foreach (var number in Enumerable.Range(10, 60)) request[new string('"', 300) + '\\' + number] = 1;
        });

        Assert.Equal(("RequestRefused", "RequestRefused"), (ended.State.Error, ErrorCause.Read(ended.State.Cause)!.Error));
        Assert.InRange(ended.Events.Max(entry => ((string?)entry.Details?["cause"])?.Length ?? 0), 10_000, 32_768);
    }

    /// <summary>The line of docs/reference.md that shows what to do.</summary>
    [Fact]
    public async Task WhatToDo_WithTheLineOfThePage_IsShownForBothFormsOfACause()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(TryPage.Root, "docs", "reference.md"), TestContext.Current.CancellationToken);
        var filter = page.Split("jq -r '")[1].Split('\'')[0];
        await using var aws = await TestPartnerCloud.StartAsync();
        var refused = await aws.OnboardAsync(change: request => request["organization"]!["country"] = "FR");
        aws.Cloud.Faults.Add(new AwsErrorException("ServiceQuotaExceededException", "Too many.", 400), "organizations", "CreateAccount", Occurrence.First(1));
        var failed = await aws.OnboardAsync(requestId: "req-2");

        foreach (var ended in new[] { refused, failed })
        {
            var start = new ProcessStartInfo("jq", ["-rn", "--arg", "cause", ended.State.Cause!, $"$cause | fromjson | {filter}"]);
            var shown = await JudgeProcess.RunAsync(start, new Dictionary<string, string>(), "jq");

            Assert.Equal((0, ErrorTable.Find(ended.State.Error)!.PlainWhatToDo), (shown.ExitCode, shown.Output.TrimEnd('\n')));
        }
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
