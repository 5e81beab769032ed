namespace PartnerCloud.Simulator.Policies;

/// <summary>Checks whether a bucket's policy lets an AWS service deliver. CloudTrail and Config check this before they accept a bucket.</summary>
internal static class DeliveryPolicy
{
    /// <param name="policy">The bucket's policy; null for none.</param>
    /// <param name="service">The service's principal.</param>
    /// <param name="accountId">The account on whose behalf the service delivers.</param>
    /// <param name="sourceArn">The ARN of the trail or recorder.</param>
    /// <param name="needs">The required actions with their resources.</param>
    public static bool Allows(string? policy, string service, string accountId, string sourceArn, params IEnumerable<(string Action, string Resource)> needs)
    {
        if (policy is null)
            return false;
        var document = ParsedPolicy.Parse(policy);
        var context = new RequestContext
        {
            ["aws:SourceArn"] = sourceArn,
            ["aws:SourceAccount"] = accountId,
            ["aws:SecureTransport"] = "true",
            ["aws:PrincipalIsAWSService"] = "true",
            ["aws:PrincipalServiceName"] = service,
            ["s3:x-amz-acl"] = "bucket-owner-full-control",
        };
        return needs.All(need => document.Allows(new([("Service", service)], need.Action, need.Resource) { Context = context }));
    }
}
