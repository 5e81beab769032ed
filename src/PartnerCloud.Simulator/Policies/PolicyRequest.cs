namespace PartnerCloud.Simulator.Policies;

/// <summary>A request for evaluation against policies.</summary>
/// <param name="Principals">The caller's names: pairs of principal type and value, for example (<c>Service</c>, <c>config.amazonaws.com</c>).</param>
/// <param name="Action">The action, for example <c>s3:PutObject</c>.</param>
/// <param name="Resource">The resource's ARN.</param>
internal sealed record PolicyRequest(IReadOnlyList<(string Type, string Value)> Principals, string Action, string Resource)
{
    public RequestContext Context { get; init; } = new();
}
