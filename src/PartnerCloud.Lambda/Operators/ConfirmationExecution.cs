using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Operators;

/// <summary>An execution that may ask operators who is asking: one of <c>maintain-users</c> in this account and region.</summary>
/// <param name="Arn">Its ARN, as AWS makes it: it is part of commands and addresses.</param>
internal sealed partial record ConfirmationExecution(string Arn)
{
    private const string Workflow = "maintain-users";

    /// <summary>The execution's region: the fourth part of its ARN.</summary>
    public string Region => Arn.Split(':')[3];

    /// <summary>The execution's name: the request's id.</summary>
    public string Name => Arn.Split(':')[7];

    /// <summary>Null for anything else. The operators' topic says which account and region are ours.</summary>
    public static ConfirmationExecution? Of(string? arn, PartnerCloudOptions options)
    {
        if (arn is null || !Execution().IsMatch(arn)) return null;
        var (parts, ours) = (arn.Split(':'), options.OperatorsTopicArn.Split(':'));
        return (parts[1], parts[3], parts[4], parts[6]) == (ours[1], ours[3], ours[4], Workflow) ? new(arn) : null;
    }

    [GeneratedRegex(@"\Aarn:[a-z-]+:states:[a-z0-9-]+:[0-9]{12}:execution:[A-Za-z0-9._-]{1,80}:[A-Za-z0-9._-]{1,80}\z")]
    private static partial Regex Execution();
}
