using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Operators;

/// <summary>An execution that may ask operators for a confirmation: one of <c>maintain-users</c> in this account and region.</summary>
/// <param name="Arn">Its ARN, checked to look like one from AWS. It becomes part of commands and addresses.</param>
internal sealed partial record ConfirmationExecution(string Arn)
{
    /// <summary>The execution's region, the fourth part of its ARN.</summary>
    public string Region => Arn.Split(':')[3];

    /// <summary>The execution's name, which is the request's id.</summary>
    public string Name => Arn.Split(':')[7];

    /// <summary>Returns null for any other ARN. The ARN of the operators' topic has our account and region.</summary>
    public static ConfirmationExecution? Of(string? arn, PartnerCloudOptions options)
    {
        if (arn is null || !Execution().IsMatch(arn)) return null;
        var (parts, ours) = (arn.Split(':'), options.OperatorsTopicArn.Split(':'));
        return (parts[1], parts[3], parts[4], parts[6]) == (ours[1], ours[3], ours[4], WorkflowNames.MaintainUsers) ? new(arn) : null;
    }

    [GeneratedRegex(@"\Aarn:[a-z-]+:states:[a-z0-9-]+:[0-9]{12}:execution:[A-Za-z0-9._-]{1,80}:[A-Za-z0-9._-]{1,80}\z")]
    private static partial Regex Execution();
}
