using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Intrinsics;

/// <summary>An intrinsic function, with its minimum and maximum number of arguments.</summary>
internal sealed record IntrinsicFunction(string Name, int Fewest, int Most, Func<IntrinsicCall, JsonNode?> Evaluate);
