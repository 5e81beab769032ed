using Amazon.AccessAnalyzer.Model;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.AccessAnalyzer;
using AnalyzerType = Amazon.AccessAnalyzer.Type;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.AccessAnalyzer;

public sealed class ExternalAccessTests
{
    private const string Control = "AccessAnalyzer.ExternalAccess";

    [Fact]
    public async Task Ensure_NewAccount_CreatesTheAnalyzer()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.Equal(["analyzer CTL-external-access created in us-east-1"], await aws.RunAsync(accountId, Control));

        Assert.Equal(("CTL-external-access", "ACCOUNT", "ACTIVE"), await ReadAsync(aws, accountId));
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_AnalyzerOfTheCustomer_IsAccepted()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await CreateAsync(aws, accountId, "theirs");

        await aws.AssertInPlaceAsync(accountId, Control);

        Assert.Equal("theirs", (await ReadAsync(aws, accountId)).Name);
    }

    [Fact]
    public async Task Ensure_AnalyzerThatFailed_IsReported()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await CreateAsync(aws, accountId, "theirs");
        aws.Cloud.FailAnalyzers(accountId);

        Assert.Equal(["analyzer theirs is FAILED, so nothing watches what the account shares. Delete it, then harden the account again"], await aws.FindAsync(accountId, Control));
    }

    [Fact]
    public async Task Ensure_ResponseLost_EndsInTheSameState()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "access-analyzer", "CreateAnalyzer", Occurrence.Nth(1));

        await aws.RunAsync(accountId, Control);

        Assert.Equal("CTL-external-access", (await ReadAsync(aws, accountId)).Name);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    private static async Task CreateAsync(TestAws aws, string accountId, string name)
    {
        using var analyzer = aws.AccessAnalyzer(accountId);
        await analyzer.CreateAnalyzerAsync(new() { AnalyzerName = name, Type = AnalyzerType.ACCOUNT });
    }

    private static async Task<(string Name, string Type, string Status)> ReadAsync(TestAws aws, string accountId)
    {
        using var client = aws.AccessAnalyzer(accountId);
        var only = Assert.Single((await client.ListAnalyzersAsync(new ListAnalyzersRequest())).Analyzers);
        return (only.Name, only.Type.Value, only.Status.Value);
    }
}
