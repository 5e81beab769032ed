using System.Text.Json.Serialization;

namespace PartnerCloud.AwsPackages.SampleFunctions;

[JsonSerializable(typeof(Greeting))]
[JsonSerializable(typeof(Answer))]
public sealed partial class SampleJson : JsonSerializerContext;
