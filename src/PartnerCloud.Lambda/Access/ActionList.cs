using System.Text.Json;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Access;

/// <summary>Lists of IAM's actions in files beside this one: an object of services, each with its actions.</summary>
internal static class ActionList
{
    /// <summary>What hardening calls in an account. Whoever lets a control call more adds it there; a test compares the file with what is called.</summary>
    public static IReadOnlyList<string> NeededByHardening() => Read("NeededActions.json");

    /// <summary>What CAM's standard permissions allow: every action of CTLCAMPolicy and CTLCAMServicesPolicy, for each of its patterns a few that it stands for, and some reads of ReadOnlyAccess.</summary>
    public static IReadOnlyList<string> StandardOfCam() => Read("StandardCamActions.json");

    private static IReadOnlyList<string> Read(string file)
    {
        using var services = JsonDocument.Parse(EmbeddedResource.Read($"Access/{file}"));
        return [.. services.RootElement.EnumerateObject().SelectMany(service => service.Value.EnumerateArray().Select(action => $"{service.Name}:{action.GetString()}"))];
    }
}
