using Amazon.Runtime;

namespace Amazon.AccessAnalyzer.Model;

public interface IListAnalyzersPaginator
{
    IPaginatedEnumerable<ListAnalyzersResponse> Responses { get; }

    IPaginatedEnumerable<AnalyzerSummary> Analyzers { get; }
}
