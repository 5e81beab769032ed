using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.S3Control;

namespace PartnerCloud.Simulator.Wire;

/// <summary>Finds the service, the caller and the operation of a call.</summary>
internal sealed class Router(SimulatedCloud cloud, IReadOnlyList<IAwsService> services)
{
    private readonly Dictionary<string, IAwsService> bySigningName = services.ToDictionary(service => service.SigningName);

    /// <summary>The service a call is for, or one that answers in the call's protocol that there is no such service.</summary>
    public IAwsService ServiceOf(IncomingCall call, Signature? signature)
    {
        var name = signature?.Service ?? NameFrom(call);
        if (name == "s3" && call.Path.StartsWith(S3ControlService.Root, StringComparison.Ordinal))
            name = "s3-control"; // signed for S3, too
        return bySigningName.GetValueOrDefault(name) ?? UnknownService.For(name, call);
    }

    /// <exception cref="AwsErrorException">The call is not signed, or its keys are not valid any more.</exception>
    public Caller CallerOf(Signature? signature, string service)
    {
        if (signature is null)
            throw new AwsErrorException("MissingAuthenticationToken", "The request is not signed: any access key will do, for example AWS_ACCESS_KEY_ID=local.", 403);
        try
        {
            return cloud.Callers.Identify(signature.AccessKeyId, signature.SessionToken, signature.Region);
        }
        catch (AwsErrorException invalid)
        {
            throw FaultErrors.ExpiredToken(invalid, service);
        }
    }

    private string NameFrom(IncomingCall call)
    {
        if (call.Headers.TryGetValue("X-Amz-Target", out var target))
            return services.OfType<JsonService>().FirstOrDefault(service => target.StartsWith(service.TargetPrefix + ".", StringComparison.Ordinal))?.SigningName ?? target;
        if (call.IsForm)
            return "sts"; // any service of the Query protocol: an unsigned call gets no further than its error
        return call.Path.StartsWith("/2015-03-31/functions", StringComparison.Ordinal) ? "lambda" : "s3";
    }
}
