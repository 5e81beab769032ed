using System.Text.Json.Serialization;

namespace PartnerCloud.AwsPackages.Lambda;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorReport))]
internal sealed partial class ErrorReportJson : JsonSerializerContext;
