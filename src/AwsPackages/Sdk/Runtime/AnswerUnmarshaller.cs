#nullable enable
using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>Reads an answer: a response of type <typeparamref name="TResponse"/>, or the exception that its error code names.</summary>
internal sealed class AnswerUnmarshaller<TResponse>(ServiceModel service, string operation) : ResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    public override AmazonWebServiceResponse Unmarshall(UnmarshallerContext input)
    {
        var response = new TResponse();
        var requestId = service.Protocol.ReadResponse(operation, ((AnswerContext)input).Body, input.ResponseData, response);
        response.ResponseMetadata = new ResponseMetadata { RequestId = requestId };
        return response;
    }

    public override AmazonServiceException UnmarshallException(UnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        service.CreateException(service.Protocol.ReadError(((AnswerContext)input).Body, input.ResponseData), innerException, statusCode);

    protected override UnmarshallerContext ConstructUnmarshallerContext(
        Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException) =>
        new AnswerContext(responseStream, maintainResponseBody, response, isException);

    protected override UnmarshallerContext ConstructUnmarshallerContext(
        Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException, IRequestContext requestContext) =>
        new AnswerContext(responseStream, maintainResponseBody, response, isException);
}
