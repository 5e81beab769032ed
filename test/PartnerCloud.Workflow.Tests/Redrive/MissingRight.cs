using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Workflow.Tests.Redrive;

/// <summary>A permission that a workflow loses, so that it fails at one of its states until an operator restores it.</summary>
internal sealed class MissingRight(TestPartnerCloud aws, WorkflowState state)
{
    private const string Policy = "TakenAway";

    /// <summary>Removes the permission to invoke the state's function, or to put events after a number of events.</summary>
    public void Remove(int eventsBefore)
    {
        if (!state.PutsEvent) Deny("lambda:InvokeFunction", $"arn:aws:lambda:*:*:function:{state.Function}");
        else if (eventsBefore == 0) Deny("events:PutEvents", "*");
        else aws.Cloud.Faults.AfterChange("events", "PutEvents", Occurrence.Nth(eventsBefore), _ => Task.FromResult(Deny("events:PutEvents", "*")));
    }

    public void Restore() => aws.Cloud.Atomically(() => Inline.Remove(Policy));

    private SortedDictionary<string, string> Inline => aws.Cloud.Accounts[aws.Cloud.Options.ManagementAccountId].Iam.Roles[$"PartnerCloud-{state.Workflow}"].Inline;

    private bool Deny(string action, string resource) => aws.Cloud.Atomically(() =>
        Inline.TryAdd(Policy, $$"""{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "{{action}}", "Resource": "{{resource}}"}]}"""));
}
