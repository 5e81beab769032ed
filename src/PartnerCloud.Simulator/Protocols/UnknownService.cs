using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Protocols;

/// <summary>Answers for a service that is not simulated, in the protocol in which it was called.</summary>
internal static class UnknownService
{
    /// <summary>Services of the REST-XML protocol, whose clients read the errors of the Query protocol.</summary>
    private static readonly string[] RestXml = ["cloudfront", "route53"];

    public static IAwsService For(string name, IncomingCall call)
    {
        if (call.IsForm || RestXml.Contains(name))
            return new Query(name);
        return new Json(name, call.Headers.GetValueOrDefault("X-Amz-Target")?.Split('.')[0] ?? name);
    }

    private sealed class Query(string name) : QueryService(name, $"https://{name}.amazonaws.com/doc/");

    private sealed class Json(string name, string prefix) : JsonService(name, prefix, "1.1");
}
