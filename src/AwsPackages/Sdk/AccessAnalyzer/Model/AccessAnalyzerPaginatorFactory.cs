namespace Amazon.AccessAnalyzer.Model;

internal sealed class AccessAnalyzerPaginatorFactory(IAmazonAccessAnalyzer client) : IAccessAnalyzerPaginatorFactory
{
    public IListAnalyzersPaginator ListAnalyzers(ListAnalyzersRequest request) => new ListAnalyzersPaginator(client, request);
}
