using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(PartnerCloud.Workflow.Tests.ProcessesFirst))]

namespace PartnerCloud.Workflow.Tests;

/// <summary>Starts the tests that run <c>serve</c> first. They wait for each other and for processes, and other tests run in that time.</summary>
public sealed class ProcessesFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => RankOf(collection.TestCollectionDisplayName)).ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static int RankOf(string name) =>
        name == nameof(Serve.HardenedServe) ? 0 : name.Contains(".Serve.", StringComparison.Ordinal) || name.Contains("ProcessTests", StringComparison.Ordinal) ? 1 : 2;
}
