using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Protocols;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Server;

/// <summary>Finds the service, the caller and the operation of a call.</summary>
internal sealed class Router(SimulatedCloud cloud, IReadOnlyList<IAwsService> services)
{
    private readonly Dictionary<string, IAwsService> bySigningName = services.ToDictionary(service => service.SigningName);

    /// <summary>The service of a call. An unknown service gets one that reports this in the call's protocol.</summary>
    public IAwsService ServiceOf(IncomingCall call, Signature? signature)
    {
        var byPath = services.FirstOrDefault(service => service.PathPrefix is { } prefix && call.Path.StartsWith(prefix, StringComparison.Ordinal));
        if (byPath is not null && (signature is null ? IsPlain(call) : signature.Service == byPath.SignedFor))
            return byPath;
        var name = signature?.Service ?? NameFrom(call);
        return bySigningName.GetValueOrDefault(name) ?? UnknownService.For(name, call);
    }

    /// <exception cref="AwsErrorException">The call is not signed, or its keys are no longer valid.</exception>
    public Caller CallerOf(Signature? signature, string service)
    {
        if (signature is null)
            throw new AwsErrorException("MissingAuthenticationToken", "The request is not signed. Set any access key, for example AWS_ACCESS_KEY_ID=local.", 403);
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
            return services.FirstOrDefault(service => service.TargetPrefix is { } prefix && target.StartsWith(prefix + ".", StringComparison.Ordinal))?.SigningName ?? target;
        return call.IsForm ? "sts" : "s3"; // each stands for any service of its protocol: an unsigned call only gets an error
    }

    /// <summary>Whether only the path can tell the service of an unsigned call.</summary>
    private static bool IsPlain(IncomingCall call) => !call.Headers.ContainsKey("X-Amz-Target") && !call.IsForm;
}
