using System.Net;

namespace PartnerCloud.Local.InProcess;

/// <summary>
/// Stands for whoever a function answers outside AWS's services: CloudFormation, which is not simulated. What it is told is the function's output, too.
/// </summary>
internal sealed class DiscardedResponses : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
}
