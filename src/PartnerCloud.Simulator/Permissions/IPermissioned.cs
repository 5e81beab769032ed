namespace PartnerCloud.Simulator.Permissions;

/// <summary>A service that declares the permissions of its operations.</summary>
internal interface IPermissioned
{
    /// <summary>The operations that the service implements.</summary>
    IEnumerable<string> Operations { get; }

    /// <summary>The permissions of each operation. Null means: the action with the operation's name, on <c>*</c>.</summary>
    ActionTable? Permissions { get; }
}
