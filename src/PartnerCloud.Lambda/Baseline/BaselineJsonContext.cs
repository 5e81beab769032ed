using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>Reads baseline.json and roles.json. An unknown member is an error.</summary>
[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(BaselineFile))]
[JsonSerializable(typeof(PartnerRolesFile))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class BaselineJsonContext : JsonSerializerContext;
