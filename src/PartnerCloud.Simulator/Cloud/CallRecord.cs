namespace PartnerCloud.Simulator.Cloud;

/// <summary>One call over the wire. It omits parameters and answer, because these may hold secrets.</summary>
/// <param name="Number">The number of the call, from 1.</param>
/// <param name="Time">The time of arrival on the cloud's clock.</param>
/// <param name="AccountId">The account that the call acted in.</param>
/// <param name="Principal">The caller's ARN.</param>
/// <param name="Service">The service's signing name.</param>
/// <param name="Operation">The operation's name.</param>
/// <param name="IsWrite">Whether the operation changes state.</param>
/// <param name="Result"><c>OK</c>, the error's code, or <c>ConnectionCut</c> or <c>AnswerLost</c> for injected faults.</param>
public sealed record CallRecord(int Number, DateTimeOffset Time, string AccountId, string Principal, string Service, string Operation, bool IsWrite, string Result)
{
    /// <summary>The ARN of the original principal behind the call, across any chain of roles.</summary>
    public string Origin { get; init; } = Principal;

    /// <summary>The permissions that the call used. Empty if the call was refused or requires none.</summary>
    public IReadOnlyList<PermissionUse> Permissions { get; init; } = [];
}
