#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>Passes the client's configuration to the endpoint provider.</summary>
internal sealed class ThinEndpointResolver : BaseEndpointResolver
{
    internal static EndpointParameters Parameters(IClientConfig config, Amazon.RegionEndpoint? alternate, string? hostPrefix = null) => new()
    {
        ["Endpoint"] = config.ServiceURL,
        ["HostPrefix"] = hostPrefix,
        ["Region"] = (alternate ?? config.RegionEndpoint)?.SystemName ?? config.AuthenticationRegion,
    };

    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) =>
        Parameters(requestContext.ClientConfig, requestContext.Request.AlternateEndpoint, ((ThinClientConfig)requestContext.ClientConfig).HostPrefixOf(requestContext.OriginalRequest));
}
