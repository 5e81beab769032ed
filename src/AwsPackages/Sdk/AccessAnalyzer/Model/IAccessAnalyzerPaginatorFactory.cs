namespace Amazon.AccessAnalyzer.Model;

public interface IAccessAnalyzerPaginatorFactory
{
    IListAnalyzersPaginator ListAnalyzers(ListAnalyzersRequest request);
}
