using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Composition;

/// <summary>The integration <c>lambda:invoke</c>, which checks that the state machine's role may invoke the function.</summary>
/// <param name="inner">Invokes the function.</param>
/// <param name="cloud">The cloud whose IAM decides.</param>
internal sealed class WorkflowInvoke(LambdaInvoke inner, SimulatedCloud cloud) : ITaskIntegration
{
    public string Service => inner.Service;

    public string Action => inner.Action;

    public string ErrorPrefix => inner.ErrorPrefix;

    public bool OffersTaskToken => inner.OffersTaskToken;

    public IReadOnlyCollection<string> RequiredParameters => inner.RequiredParameters;

    public IReadOnlyCollection<string> OptionalParameters => inner.OptionalParameters;

    public void Authorize(TaskCall call)
    {
        var role = new FunctionPrincipals(cloud).CallerOfTask(call);
        var decision = cloud.Authorizer.Judge(role, "lambda", [new("lambda:InvokeFunction", new(call.Parameters["FunctionName"]?.ToString() ?? "*"))]);
        if (decision.Refusal is { } refusal)
            throw new TaskFailedException("Lambda.AWSLambdaException", $"{refusal.Message} (Service: Lambda, Status Code: 403)");
    }

    public Task<JsonNode?> RunAsync(TaskCall call, CancellationToken cancellationToken) => inner.RunAsync(call, cancellationToken);
}
