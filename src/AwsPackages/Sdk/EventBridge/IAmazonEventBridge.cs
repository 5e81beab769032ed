using Amazon.EventBridge.Model;
using Amazon.Runtime;

namespace Amazon.EventBridge;

public interface IAmazonEventBridge : IAmazonService, IDisposable
{
    Task<PutEventsResponse> PutEventsAsync(PutEventsRequest request, CancellationToken cancellationToken = default);
}
