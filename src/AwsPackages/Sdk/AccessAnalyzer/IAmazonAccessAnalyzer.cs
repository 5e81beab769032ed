using Amazon.AccessAnalyzer.Model;
using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

public interface IAmazonAccessAnalyzer : IAmazonService, IDisposable
{
    IAccessAnalyzerPaginatorFactory Paginators { get; }

    Task<CreateAnalyzerResponse> CreateAnalyzerAsync(CreateAnalyzerRequest request, CancellationToken cancellationToken = default);

    Task<ListAnalyzersResponse> ListAnalyzersAsync(ListAnalyzersRequest request, CancellationToken cancellationToken = default);
}
