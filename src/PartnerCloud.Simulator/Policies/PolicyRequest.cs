namespace PartnerCloud.Simulator.Policies;

/// <summary>A request to be judged by a policy.</summary>
/// <param name="Principals">What the caller goes by: pairs of a principal's type and value, for example (<c>Service</c>, <c>config.amazonaws.com</c>).</param>
/// <param name="Action">For example <c>s3:PutObject</c>.</param>
/// <param name="Resource">The resource's ARN.</param>
internal sealed record PolicyRequest(IReadOnlyList<(string Type, string Value)> Principals, string Action, string Resource)
{
    public RequestContext Context { get; init; } = new();
}
