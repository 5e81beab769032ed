using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>A recorder's status. It says how the recorder fares with its role and its channel's bucket as they are now.</summary>
internal static class RecorderStatus
{
    /// <summary>How long a started recorder's status is pending, because it has recorded nothing yet.</summary>
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);

    public static JsonObject Write(RecorderState recorder, ConfigScope scope)
    {
        Settle(recorder, scope);
        var (outcome, changed) = (recorder.Outcome, Latest(recorder.Started, recorder.Stopped, recorder.Outcome?.Since));
        var status = new JsonObject
        {
            ["arn"] = recorder.Arn,
            ["name"] = recorder.Name,
            ["recording"] = recorder.Recording,
            ["lastStatus"] = outcome is null ? "PENDING" : outcome.Failure is null ? "SUCCESS" : "FAILURE",
        };
        if (recorder.Started is { } started)
            status["lastStartTime"] = WireTime.Seconds(started);
        if (recorder.Stopped is { } stopped)
            status["lastStopTime"] = WireTime.Seconds(stopped);
        if (changed is { } time)
            status["lastStatusChangeTime"] = WireTime.Seconds(time);
        if (outcome?.Failure is { } failure)
            (status["lastErrorCode"], status["lastErrorMessage"]) = (failure.Code, failure.Message);
        return status;
    }

    /// <summary>Brings the outcome up to date. A recorder that does not record keeps its last outcome.</summary>
    public static void Settle(RecorderState recorder, ConfigScope scope)
    {
        if (!recorder.Recording || scope.Cloud.Now < recorder.Started + First)
            return;
        var failure = RecorderRole.FailureOf(recorder, scope);
        if (recorder.Outcome is not { } known)
            recorder.Outcome = new(failure, recorder.Started!.Value + First);
        else if (known.Failure != failure)
            recorder.Outcome = new(failure, scope.Cloud.Now);
    }

    private static DateTimeOffset? Latest(params IEnumerable<DateTimeOffset?> times) => times.Max();
}
