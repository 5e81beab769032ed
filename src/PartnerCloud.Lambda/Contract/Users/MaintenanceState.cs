using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>The state of the work on the users. The workflow branches on these names. If some users failed, that is an error, not a state.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MaintenanceState>))]
public enum MaintenanceState
{
    /// <summary>The work on the users has not begun.</summary>
    NotStarted,

    /// <summary>Some users failed, and an operator has redriven the execution. The workflow tries them again.</summary>
    Again,

    /// <summary>All users are done.</summary>
    Done,
}
