using System.Net;

namespace PartnerCloud.Local.InProcess;

/// <summary>
/// Accepts and discards responses to CloudFormation, which is not simulated. The function's output has the same content.
/// </summary>
internal sealed class DiscardedResponses : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
}
