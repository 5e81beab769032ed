using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>Starts and stops a trail's logging. A new trail does not log.</summary>
internal static class LoggingOperations
{
    public static JsonObject? Start(JsonObject input, TrailScope scope)
    {
        var trail = scope.FindAtHome(input);
        if (!trail.IsLogging)
            (trail.IsLogging, trail.LoggingStarted) = (true, scope.Cloud.Now);
        return null;
    }

    public static JsonObject? Stop(JsonObject input, TrailScope scope)
    {
        var trail = scope.FindAtHome(input);
        if (trail.IsLogging)
            (trail.IsLogging, trail.LoggingStopped) = (false, scope.Cloud.Now);
        return null;
    }

    public static JsonObject Status(JsonObject input, TrailScope scope)
    {
        var trail = scope.Find(input);
        var status = new JsonObject { ["IsLogging"] = trail.IsLogging };
        if (trail.LoggingStarted is { } started)
            (status["StartLoggingTime"], status["TimeLoggingStarted"]) = (WireTime.Seconds(started), WireTime.Iso(started));
        if (trail.LoggingStopped is { } stopped)
            (status["StopLoggingTime"], status["TimeLoggingStopped"]) = (WireTime.Seconds(stopped), WireTime.Iso(stopped));
        return status;
    }
}
