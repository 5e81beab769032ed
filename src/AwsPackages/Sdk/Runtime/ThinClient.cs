#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>
/// A service client with its own wire format. AWSSDK.Core provides credentials, signatures, retries, endpoints and HTTP. The client uses Core's
/// internal namespaces, so Core is pinned to an exact version.
/// </summary>
public abstract class ThinClient : AmazonServiceClient
{
    private readonly ServiceModel _service;
    private readonly RequestMarshaller _marshaller;

    private protected ThinClient(ServiceModel service, ClientConfig config) : base(config) =>
        (_service, _marshaller) = (service, new RequestMarshaller(service));

    private protected ThinClient(ServiceModel service, AWSCredentials credentials, ClientConfig config) : base(credentials, config) =>
        (_service, _marshaller) = (service, new RequestMarshaller(service));

    private protected Task<TResponse> CallAsync<TResponse>(AmazonWebServiceRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
    {
        ArgumentNullException.ThrowIfNull(request);
        var options = new InvokeOptions
        {
            RequestMarshaller = _marshaller,
            ResponseUnmarshaller = new AnswerUnmarshaller<TResponse>(_service, RequestMarshaller.OperationOf(request)),
        };
        return InvokeAsync<TResponse>(request, options, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new ThinEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthResolver());
    }
}
