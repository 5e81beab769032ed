using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>Where the work on the users stands; the workflow branches on these names. That some failed is an error and no state.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MaintenanceState>))]
public enum MaintenanceState
{
    /// <summary>Nobody was worked on yet.</summary>
    NotStarted,

    /// <summary>An operator has redriven since some failed: those once more.</summary>
    Again,

    /// <summary>All are done.</summary>
    Done,
}
