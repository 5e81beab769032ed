using Amazon.CDK;

namespace PartnerCloud.Cdk;

/// <summary>The outputs for the people who deploy and for others. They are printed at the end of each deployment, and the CloudFormation console shows them.</summary>
internal static class StackOutputs
{
    /// <summary>Adds the outputs to a stack. Their names are a contract: scripts read them.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="camRoleArn">CAM's role.</param>
    /// <param name="camEntranceCallerArn">The role that CAM's entrance has to trust.</param>
    /// <param name="workflowArns">The workflows' ARNs, by name.</param>
    /// <param name="busArn">The bus of status changes.</param>
    /// <param name="topicArn">The operators' topic.</param>
    /// <param name="securityTopicArn">The topic for security. Null if nobody is named.</param>
    /// <param name="awsPackages">Where the functions' AWS packages come from.</param>
    public static void Add(Stack stack, string camRoleArn, string camEntranceCallerArn, IReadOnlyDictionary<string, string> workflowArns, string busArn, string topicArn, string? securityTopicArn, string awsPackages)
    {
        Add(stack, "CamRoleArn", "For CAM: the role that it assumes, with the external id.", camRoleArn);
        Add(stack, "CamEntranceCallerArn", "For CAM: the role that camEntranceRoleArn, a role in CAM's account, has to trust.", camEntranceCallerArn);
        foreach (var (name, arn) in workflowArns) Add(stack, $"{Pascal(name)}Arn", $"For CAM: the workflow {name}, whose executions it starts.", arn);
        Add(stack, "StatusBusArn", "For CAM: the bus on which providers' status changes appear.", busArn);
        Add(stack, "OperatorsTopicArn", "For operators: the topic to subscribe to for notifications, by mail or otherwise.", topicArn);
        Add(stack, "SecurityTopicArn", "For security: the topic that notifies a second address, besides the operators, when somebody opens a way to customers' passwords.",
            securityTopicArn ?? "none: set securityEmail. Until then only operators get a notification when an administrator opens a way to customers' passwords, even if it was one of them");
        Add(stack, "DashboardUrl", "For operators: the page to leave open.", $"https://{stack.Region}.console.aws.amazon.com/cloudwatch/home?region={stack.Region}#dashboards/dashboard/{Operations.Dashboard.Name}");
        Add(stack, "AwsPackages", "For auditors: where the functions' AWS packages come from. nuget are AWS's own, bundled the subsets of this repository.", awsPackages);
    }

    private static void Add(Stack stack, string name, string description, string value) => _ = new CfnOutput(stack, name, new CfnOutputProps { Value = value, Description = description });

    private static string Pascal(string name) => string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
