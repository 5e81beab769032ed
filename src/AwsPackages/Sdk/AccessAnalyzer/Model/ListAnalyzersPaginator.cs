using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.AccessAnalyzer.Model;

internal sealed class ListAnalyzersPaginator(IAmazonAccessAnalyzer client, ListAnalyzersRequest request) : Paginator<ListAnalyzersResponse>, IListAnalyzersPaginator
{
    public IPaginatedEnumerable<AnalyzerSummary> Analyzers => new PaginatedResultKeyResponse<ListAnalyzersResponse, AnalyzerSummary>(this, page => page.Analyzers ?? []);

    protected override Task<ListAnalyzersResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.NextToken = token ?? request.NextToken;
        return client.ListAnalyzersAsync(request, cancellationToken);
    }

    protected override string NextToken(ListAnalyzersResponse response) => response.NextToken;
}
