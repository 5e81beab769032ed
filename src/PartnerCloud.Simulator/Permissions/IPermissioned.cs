namespace PartnerCloud.Simulator.Permissions;

/// <summary>A service that says what its operations need to be allowed.</summary>
internal interface IPermissioned
{
    /// <summary>The operations that the service implements.</summary>
    IEnumerable<string> Operations { get; }

    /// <summary>What each of them needs; null where nobody has said it yet: the action of the operation's name, on everything.</summary>
    ActionTable? Permissions { get; }
}
