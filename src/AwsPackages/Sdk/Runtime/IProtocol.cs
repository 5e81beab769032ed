#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>How a service speaks: requests out, answers and errors in.</summary>
internal interface IProtocol
{
    void WriteRequest(string operation, AmazonWebServiceRequest bag, DefaultRequest request);

    /// <summary>Fills the response and gives the request's id.</summary>
    string? ReadResponse(string operation, byte[] body, IWebResponseData http, AmazonWebServiceResponse bag);

    WireError ReadError(byte[] body, IWebResponseData http);
}
