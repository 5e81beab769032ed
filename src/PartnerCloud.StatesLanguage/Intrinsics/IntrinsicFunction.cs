using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Intrinsics;

/// <summary>An intrinsic function and how many arguments it takes.</summary>
internal sealed record IntrinsicFunction(string Name, int Fewest, int Most, Func<IntrinsicCall, JsonNode?> Evaluate);
