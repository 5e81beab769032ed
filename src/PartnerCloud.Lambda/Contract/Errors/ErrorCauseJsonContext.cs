using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>Reads and writes causes.</summary>
[JsonSerializable(typeof(ErrorCause))]
internal sealed partial class ErrorCauseJsonContext : JsonSerializerContext;
