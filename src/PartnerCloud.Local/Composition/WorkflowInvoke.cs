using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Composition;

/// <summary><c>lambda:invoke</c> for workflows whose role has to be allowed to invoke the function.</summary>
/// <param name="inner">Invokes it.</param>
/// <param name="cloud">Whose IAM decides.</param>
internal sealed class WorkflowInvoke(LambdaInvoke inner, SimulatedCloud cloud) : ITaskIntegration
{
    public string Service => inner.Service;

    public string Action => inner.Action;

    public string ErrorPrefix => inner.ErrorPrefix;

    public bool OffersTaskToken => inner.OffersTaskToken;

    public IReadOnlyCollection<string> RequiredParameters => inner.RequiredParameters;

    public IReadOnlyCollection<string> OptionalParameters => inner.OptionalParameters;

    public Task<JsonNode?> RunAsync(TaskCall call, CancellationToken cancellationToken)
    {
        var workflow = new FunctionPrincipals(cloud).CallerOfWorkflow(call.StateMachineArn[(call.StateMachineArn.LastIndexOf(':') + 1)..]);
        var judgement = cloud.Authorizer.Judge(workflow, "lambda", [new("lambda:InvokeFunction", new(call.Parameters["FunctionName"]?.ToString() ?? "*"))]);
        return judgement.Refusal is { } refusal
            ? throw new TaskFailedException("Lambda.AWSLambdaException", $"{refusal.Message} (Service: Lambda, Status Code: 403)")
            : inner.RunAsync(call, cancellationToken);
    }
}
