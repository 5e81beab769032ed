using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>DescribeMapRun, ListMapRuns, UpdateMapRun.</summary>
internal sealed class MapRunOperations(ExecutionStore executions)
{
    public IEnumerable<StepFunctionsOperation> All =>
    [
        new("DescribeMapRun", Describe),
        new("ListMapRuns", List),
        new("UpdateMapRun", Update),
    ];

    private JsonObject Describe(RequestFields request)
    {
        request.Allow("mapRunArn");
        return MapRunWriter.Description(executions.GetMapRun(request.Arn("mapRunArn", "mapRun")));
    }

    private JsonObject List(RequestFields request)
    {
        request.Allow("executionArn", "maxResults", "nextToken");
        var runs = executions.Get(request.Arn("executionArn", "execution")).MapRuns.Reverse();
        return StepFunctionsPage.Of(request, "mapRuns", runs, run => run.Arn, MapRunWriter.Summary);
    }

    private JsonObject Update(RequestFields request)
    {
        request.Allow("mapRunArn", "maxConcurrency", "toleratedFailurePercentage", "toleratedFailureCount");
        var run = executions.GetMapRun(request.Arn("mapRunArn", "mapRun"));
        var (concurrency, percentage, count) = (Whole(request, "maxConcurrency", int.MaxValue), Number(request, "toleratedFailurePercentage", 100), Whole(request, "toleratedFailureCount", long.MaxValue));
        if ((concurrency, percentage, count) == (null, null, null))
            throw StepFunctionsErrors.NothingToUpdate();
        var updated = run.TryUpdate(limits => limits with
        {
            MaxConcurrency = (int?)concurrency ?? limits.MaxConcurrency,
            ToleratedFailurePercentage = (double?)percentage ?? limits.ToleratedFailurePercentage,
            ToleratedFailureCount = (long?)count ?? limits.ToleratedFailureCount,
        });
        return updated ? [] : throw StepFunctionsErrors.MapRunCompleted(run.Arn);
    }

    private static decimal? Number(RequestFields request, string name, decimal most)
    {
        if (request.Value(name) is not { } value)
            return null;
        return Json.TryNumber(value, out var number) && number >= 0 && number <= most
            ? number
            : throw StepFunctionsErrors.Validation(name, $"Member must be between 0 and {most}");
    }

    private static decimal? Whole(RequestFields request, string name, decimal most) => Number(request, name, most) is not { } number || number == decimal.Truncate(number)
        ? Number(request, name, most)
        : throw StepFunctionsErrors.Validation(name, "Member must be a whole number");
}
