#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>Turns a service's request into an HTTP request.</summary>
internal sealed class RequestMarshaller(ServiceModel service) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, "Amazon." + service.SigningName) { HttpMethod = "POST", ResourcePath = "/" };
        service.Protocol.WriteRequest(OperationOf(input), input, request);
        return request;
    }

    public static string OperationOf(AmazonWebServiceRequest request) => request.GetType().Name[..^"Request".Length];
}
