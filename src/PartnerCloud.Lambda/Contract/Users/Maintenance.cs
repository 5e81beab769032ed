using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>Where the work on the users stands: what the workflow carries from one round to the next.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="RedriveCount">The execution's redrive count when the round began: a greater one means that an operator has seen to what failed in it.</param>
/// <param name="Pending">The users of the round.</param>
/// <param name="Done">Those of earlier rounds that went well.</param>
public sealed record Maintenance(
    [property: JsonPropertyName("state")] MaintenanceState State,
    [property: JsonPropertyName("redriveCount")] int RedriveCount,
    [property: JsonPropertyName("pending")] IReadOnlyList<RequestedUser> Pending,
    [property: JsonPropertyName("done")] IReadOnlyList<MaintainedUser> Done);
