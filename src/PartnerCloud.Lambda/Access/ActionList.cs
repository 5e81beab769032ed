using System.Text.Json;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Access;

/// <summary>Lists of IAM actions, read from JSON files in this folder. Each file is an object of services, each with its actions.</summary>
internal static class ActionList
{
    /// <summary>The actions that hardening uses in an account. If a control calls more, add the action to the file. A test compares the file with the calls.</summary>
    public static IReadOnlyList<string> NeededByHardening() => Read("NeededActions.json");

    /// <summary>
    /// CAM's standard permissions: every action of CTLCAMPolicy and CTLCAMServicesPolicy, and some reads of ReadOnlyAccess.
    /// A few examples represent each action pattern.
    /// </summary>
    public static IReadOnlyList<string> StandardOfCam() => Read("StandardCamActions.json");

    private static IReadOnlyList<string> Read(string file)
    {
        using var services = JsonDocument.Parse(EmbeddedResource.Read($"Access/{file}"));
        return [.. services.RootElement.EnumerateObject().SelectMany(service => service.Value.EnumerateArray().Select(action => $"{service.Name}:{action.GetString()}"))];
    }
}
