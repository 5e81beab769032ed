using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Permissions;

/// <summary>The resource that a permission is for.</summary>
/// <param name="Arn">The resource's ARN; <c>*</c> if the action has none.</param>
internal sealed record Target(string Arn)
{
    /// <summary>The target of actions that are granted without a resource.</summary>
    public static Target Everything { get; } = new("*");

    /// <summary>The condition keys of the request and the resource.</summary>
    public RequestContext Context { get; init; } = new();

    /// <summary>The account that owns the resource; null for the caller's account.</summary>
    public string? Owner { get; init; }

    /// <summary>The resource's own policy; null for none.</summary>
    public NamedPolicy? Policy { get; init; }

    /// <summary>Whether that policy must allow in any case, like a role's trust policy.</summary>
    public bool PolicyMustAllow { get; init; }

    /// <summary>Whether that policy's denials also bind the root of its own account.</summary>
    public bool PolicyBindsRoot { get; init; }
}
