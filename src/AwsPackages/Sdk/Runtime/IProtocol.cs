#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>A wire protocol: writes requests, and reads answers and errors.</summary>
internal interface IProtocol
{
    void WriteRequest(string operation, AmazonWebServiceRequest bag, DefaultRequest request);

    /// <summary>Fills the response and returns the request id.</summary>
    string? ReadResponse(string operation, byte[] body, IWebResponseData http, AmazonWebServiceResponse bag);

    WireError ReadError(byte[] body, IWebResponseData http);
}
