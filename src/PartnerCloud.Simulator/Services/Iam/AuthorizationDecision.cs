using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Whether a call may be made.</summary>
/// <param name="Refusal">The service's answer to a call that may not; null for one that may.</param>
/// <param name="Used">The permissions that the call needed and had.</param>
internal sealed record AuthorizationDecision(AwsErrorException? Refusal, IReadOnlyList<PermissionUse> Used)
{
    public static AuthorizationDecision Nothing { get; } = new(null, []);
}
