namespace PartnerCloud.Cdk;

/// <summary>The condition block of a policy statement.</summary>
internal static class DeploymentCondition
{
    /// <summary>Groups conditions as IAM writes them: by operator, then by key.</summary>
    public static Dictionary<string, object> Of(params IEnumerable<(string Operator, string Key, object Value)> conditions) =>
        conditions.GroupBy(one => one.Operator).ToDictionary(group => group.Key, object (group) => group.ToDictionary(one => one.Key, one => one.Value));
}
