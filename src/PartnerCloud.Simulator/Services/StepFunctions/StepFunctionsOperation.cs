using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>An operation of the API and its handler.</summary>
internal sealed record StepFunctionsOperation(string Name, Func<RequestFields, JsonObject?> Answer);
