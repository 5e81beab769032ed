using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>The configuration recorder: one per region. It keeps the first name it gets.</summary>
internal static class RecorderOperations
{
    public static JsonObject? Put(JsonObject input, ConfigScope scope)
    {
        var wanted = input.Object("ConfigurationRecorder") ?? throw new AwsErrorException("ValidationException", "ConfigurationRecorder must not be null.");
        var name = wanted.Text("name") ?? "default";
        if (name.Length is 0 or > 256)
            throw new AwsErrorException("InvalidConfigurationRecorderNameException", $"The configuration recorder name '{name}' is not valid, blank string.");
        if (scope.State.Recorder is { } other && other.Name != name)
            throw new AwsErrorException("MaxNumberOfConfigurationRecordersExceededException", $"Failed to put configuration recorder '{name}' because the maximum number of configuration recorders: 1 is reached.");
        var role = CheckedRole(wanted.Text("roleARN"), scope);
        var group = RecordingGroups.Checked(wanted.Object("recordingGroup"));
        var mode = (JsonObject)(wanted.Object("recordingMode")?.DeepClone() ?? new JsonObject { ["recordingFrequency"] = "CONTINUOUS" });
        if (scope.State.Recorder is { } present)
            (present.RoleArn, present.RecordingGroup, present.RecordingMode) = (role, group, mode);
        else
            scope.State.Recorder = new RecorderState(name, scope.Arn("configuration-recorder", name)) { RoleArn = role, RecordingGroup = group, RecordingMode = mode };
        return null;
    }

    public static JsonObject Describe(JsonObject input, ConfigScope scope) => new()
    {
        ["ConfigurationRecorders"] = new JsonArray([.. Selected(input, scope).Select(recorder => new JsonObject
        {
            ["arn"] = recorder.Arn,
            ["name"] = recorder.Name,
            ["roleARN"] = recorder.RoleArn,
            ["recordingGroup"] = recorder.RecordingGroup.DeepClone(),
            ["recordingMode"] = recorder.RecordingMode.DeepClone(),
            ["recordingScope"] = "PAID",
        })]),
    };

    public static JsonObject Status(JsonObject input, ConfigScope scope) => new()
    {
        ["ConfigurationRecordersStatus"] = new JsonArray([.. Selected(input, scope).Select(recorder => RecorderStatus.Write(recorder, scope))]),
    };

    public static JsonObject? Start(JsonObject input, ConfigScope scope)
    {
        var recorder = Find(input, scope);
        if (scope.State.Channel is null)
            throw new AwsErrorException("NoAvailableDeliveryChannelException", "Delivery channel is not available to start configuration recorder.");
        if (!recorder.Recording)
            (recorder.Recording, recorder.Started, recorder.Outcome) = (true, scope.Cloud.Now, null);
        return null;
    }

    public static JsonObject? Stop(JsonObject input, ConfigScope scope)
    {
        var recorder = Find(input, scope);
        if (!recorder.Recording)
            return null;
        RecorderStatus.Settle(recorder, scope);
        (recorder.Recording, recorder.Stopped) = (false, scope.Cloud.Now);
        return null;
    }

    public static JsonObject? Delete(JsonObject input, ConfigScope scope)
    {
        Find(input, scope);
        scope.State.Recorder = null;
        return null;
    }

    private static RecorderState Find(JsonObject input, ConfigScope scope)
    {
        var name = input.Text("ConfigurationRecorderName") ?? throw new AwsErrorException("ValidationException", "ConfigurationRecorderName must not be null.");
        return scope.State.Recorder is { } recorder && recorder.Name == name ? recorder : throw NoSuch(name);
    }

    private static IEnumerable<RecorderState> Selected(JsonObject input, ConfigScope scope)
    {
        var present = scope.State.Recorder;
        var missing = input.Texts("ConfigurationRecorderNames")?.FirstOrDefault(name => name != present?.Name);
        return missing is not null ? throw NoSuch(missing) : present is null ? [] : [present];
    }

    private static AwsErrorException NoSuch(string name) =>
        new("NoSuchConfigurationRecorderException", $"Cannot find configuration recorder with the specified name '{name}'.");

    // The role must exist in the caller's account. The recorder's status tells later whether it serves its purpose.
    private static string CheckedRole(string? arn, ConfigScope scope) =>
        arn is not null && RecorderRole.Find(arn, scope) is not null
            ? arn
            : throw new AwsErrorException("InvalidRoleException", "The provided IAM role does not exist or cannot be assumed by config.amazonaws.com.");
}
