#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Util.Internal;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>A client's configuration. Core provides all of it except the service's names.</summary>
public abstract class ThinClientConfig : ClientConfig
{
    private static readonly string CoreVersion = typeof(ClientConfig).Assembly.GetName().Version!.ToString();

    private readonly ServiceModel _service;

    private protected ThinClientConfig(ServiceModel service) : base(DefaultConfigurations.Provider)
    {
        _service = service;
        ServiceId = service.ServiceId;
        AuthenticationServiceName = service.SigningName;
        EndpointProvider = new EndpointProvider(service);
    }

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => _service.SigningName;

    /// <inheritdoc/>
    public override string ServiceVersion => _service.Version;

    /// <inheritdoc/>
    public override string UserAgent => InternalSDKUtils.BuildUserAgentString(_service.ServiceId, CoreVersion);

    internal string? HostPrefixOf(AmazonWebServiceRequest request) => _service.HostPrefix?.Invoke(request);

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(ThinEndpointResolver.Parameters(this, parameters.AlternateEndpoint));
}
