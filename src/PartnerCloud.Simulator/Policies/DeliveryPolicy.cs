namespace PartnerCloud.Simulator.Policies;

/// <summary>
/// Checks whether the policy of a bucket or a role lets an AWS service act. CloudTrail and Config check a bucket before they accept it, and Step
/// Functions a role.
/// </summary>
internal static class DeliveryPolicy
{
    /// <param name="policy">The policy; null for none.</param>
    /// <param name="service">The service's principal.</param>
    /// <param name="accountId">The account on whose behalf the service acts.</param>
    /// <param name="sourceArn">The ARN of the trail, recorder or state machine.</param>
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
