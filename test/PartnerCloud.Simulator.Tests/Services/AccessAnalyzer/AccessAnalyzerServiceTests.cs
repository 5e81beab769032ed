using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.AccessAnalyzer;

public sealed class AccessAnalyzerServiceTests
{
    [Fact]
    public async Task Analyzer_OnePerAccountAndRegion_IsListedByType()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            analyzer = client('accessanalyzer', '111122223333')
            names = lambda c, **more: [(a['name'], a['type'], a['status'], a['createdAt'].year > 2000) for a in c.list_analyzers(**more)['analyzers']]
            out['before'] = names(analyzer)
            out['badName'] = attempt(analyzer.create_analyzer, analyzerName='1x', type='ACCOUNT')
            out['otherType'] = attempt(analyzer.create_analyzer, analyzerName='x', type='ORGANIZATION')
            out['arn'] = analyzer.create_analyzer(analyzerName='CTL-external-access', type='ACCOUNT')['arn']
            out['again'] = attempt(analyzer.create_analyzer, analyzerName='CTL-external-access', type='ACCOUNT')
            out['second'] = attempt(analyzer.create_analyzer, analyzerName='second', type='ACCOUNT')
            out['listed'] = names(analyzer, type='ACCOUNT')
            out['ofOrganization'] = names(analyzer, type='ORGANIZATION')
            out['elsewhere'] = names(client('accessanalyzer', '111122223333', region='eu-west-1'))
            out['unknown'] = attempt(analyzer.list_findings, analyzerArn=out['arn'])
            """);

        Assert.Empty(seen["before"]!.AsArray());
        Assert.Equal(("ValidationException", "ValidationException"), ((string?)seen["badName"], (string?)seen["otherType"]));
        Assert.Equal("arn:aws:access-analyzer:us-east-1:111122223333:analyzer/CTL-external-access", (string?)seen["arn"]);
        Assert.Equal(("ConflictException", "ServiceQuotaExceededException"), ((string?)seen["again"], (string?)seen["second"]));
        Assert.Equal("""["CTL-external-access","ACCOUNT","ACTIVE",true]""", Assert.Single(seen["listed"]!.AsArray())!.ToJsonString());
        Assert.Empty(seen["ofOrganization"]!.AsArray());
        Assert.Empty(seen["elsewhere"]!.AsArray());
        Assert.Equal("UnknownOperationException", (string?)seen["unknown"]);
    }
}
