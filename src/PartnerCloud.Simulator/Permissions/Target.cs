using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Permissions;

/// <summary>What a call is about.</summary>
/// <param name="Arn">The resource; <c>*</c> where the action has none.</param>
internal sealed record Target(string Arn)
{
    /// <summary>Actions that are granted without a resource.</summary>
    public static Target Everything { get; } = new("*");

    /// <summary>The condition keys of the request and the resource.</summary>
    public RequestContext Context { get; init; } = new();

    /// <summary>The account that the resource belongs to; null for the caller's.</summary>
    public string? Owner { get; init; }

    /// <summary>The resource's own policy; null where it has none.</summary>
    public NamedPolicy? Policy { get; init; }

    /// <summary>Whether that policy has to allow in any case, as a role's trust policy has to.</summary>
    public bool PolicyMustAllow { get; init; }

    /// <summary>Whether what that policy denies is denied to the root of its own account, too.</summary>
    public bool PolicyBindsRoot { get; init; }
}
