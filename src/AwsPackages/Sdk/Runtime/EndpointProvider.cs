#nullable enable
using Amazon;
using Amazon.Runtime.Endpoints;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>Finds a service's address: the configured one (<c>AWS_ENDPOINT_URL</c> and similar settings), or AWS's own in the region.</summary>
internal sealed class EndpointProvider(ServiceModel service) : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var region = RegionEndpoint.GetBySystemName((string)(parameters["Region"] ?? "us-east-1"));
        var (host, signingRegion) = service.Hosts.In(region);
        var prefix = parameters["HostPrefix"] is string label ? $"{label}." : "";
        var url = parameters["Endpoint"] as string ?? $"https://{prefix}{host}";
        return new Endpoint(url, $$"""{"authSchemes":[{"name":"sigv4","signingName":"{{service.SigningName}}","signingRegion":"{{signingRegion}}"}]}""", "{}");
    }
}
