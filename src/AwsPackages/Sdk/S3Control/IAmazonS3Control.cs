using Amazon.Runtime;
using Amazon.S3Control.Model;

namespace Amazon.S3Control;

public interface IAmazonS3Control : IAmazonService, IDisposable
{
    Task<PutPublicAccessBlockResponse> PutPublicAccessBlockAsync(PutPublicAccessBlockRequest request, CancellationToken cancellationToken = default);

    Task<GetPublicAccessBlockResponse> GetPublicAccessBlockAsync(GetPublicAccessBlockRequest request, CancellationToken cancellationToken = default);
}
