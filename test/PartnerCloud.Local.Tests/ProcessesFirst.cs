using PartnerCloud.Local.Tests.Commands;
using PartnerCloud.Local.Tests.Composition;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(PartnerCloud.Local.Tests.ProcessesFirst))]

namespace PartnerCloud.Local.Tests;

/// <summary>Runs the tests that start function processes first. These tests mostly wait, so the others fill that time and none runs alone at the end.</summary>
public sealed class ProcessesFirst : ITestCollectionOrderer
{
    private static readonly string[] InOrder = [nameof(DemoCommandTests), nameof(LocalPartnerCloudTests), ".Functions.", ".Wire."];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => RankOf(collection.TestCollectionDisplayName)).ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static int RankOf(string name) =>
        Array.FindIndex(InOrder, part => name.Contains(part, StringComparison.Ordinal)) is var rank and >= 0 ? rank : InOrder.Length;
}
