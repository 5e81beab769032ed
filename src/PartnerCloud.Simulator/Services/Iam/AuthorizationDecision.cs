using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>The decision whether a call is allowed.</summary>
/// <param name="Refusal">The service's error for a refused call; null for an allowed one.</param>
/// <param name="Used">The permissions that the call used.</param>
internal sealed record AuthorizationDecision(AwsErrorException? Refusal, IReadOnlyList<PermissionUse> Used)
{
    public static AuthorizationDecision Nothing { get; } = new(null, []);
}
