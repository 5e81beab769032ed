using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>One call that came over the wire. Never its parameters or its answer: they may hold secrets.</summary>
/// <param name="Number">Counts the calls, from 1.</param>
/// <param name="Time">When it came, in the cloud's time.</param>
/// <param name="AccountId">The account it acted in.</param>
/// <param name="Principal">The caller's ARN.</param>
/// <param name="Service">The signing name.</param>
/// <param name="Operation">The operation.</param>
/// <param name="IsWrite">Whether the operation is one that changes state.</param>
/// <param name="Result"><c>OK</c>, the error's code, or <c>ConnectionCut</c> and <c>AnswerLost</c> for injected faults.</param>
public sealed record CallRecord(int Number, DateTimeOffset Time, string AccountId, string Principal, string Service, string Operation, bool IsWrite, string Result)
{
    /// <summary>The ARN of whoever is behind the call, through however many roles.</summary>
    public string Origin { get; init; } = Principal;

    /// <summary>The permissions that the call needed and had; none for a call that was refused, and for one that needs none.</summary>
    public IReadOnlyList<PermissionUse> Permissions { get; init; } = [];
}
