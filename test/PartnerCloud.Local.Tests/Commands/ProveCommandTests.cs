namespace PartnerCloud.Local.Tests.Commands;

public sealed class ProveCommandTests
{
    [Fact]
    public async Task Prove_ClaimsHold_PrintsOneRowPerLine()
    {
        var console = new TestConsole();

        Assert.Equal(0, await console.RunAsync("prove", "--claim", "audit-trail"));

        Assert.Contains(console.Lines, line => line.Contains("audit-trail", StringComparison.Ordinal) && line.Contains("boundary", StringComparison.Ordinal) && line.Contains("holds", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prove_ClaimDoesNotHold_ShowsAConfirmedRequest()
    {
        var (exitCode, console) = await ProveAsync("""[{ "id": "mine", "claim": "Nobody creates users.", "lines": ["boundary"], "actions": ["iam:CreateUser"], "resources": ["arn:aws:iam::111122223333:user/*"] }]""");

        Assert.Equal(1, exitCode);
        Assert.Contains("DOES NOT HOLD", console.Printed, StringComparison.Ordinal);
        Assert.Contains("mine on boundary: Nobody creates users.", console.Printed, StringComparison.Ordinal);
        Assert.Contains("the policy evaluator confirms it", console.Printed, StringComparison.Ordinal);
        Assert.Contains("iam:PermissionsBoundary = arn:aws:iam::111122223333:policy/CTLCustomerBoundary", console.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_UnsupportedOperator_IsUndecided()
    {
        var (exitCode, console) = await ProveAsync("""[{ "id": "mine", "claim": "Nobody.", "lines": ["boundary"], "condition": { "IpAddress": { "aws:SourceIp": "10.0.0.0/8" } } }]""");

        Assert.Equal(1, exitCode);
        Assert.Contains("NOT DECIDED", console.Printed, StringComparison.Ordinal);
        Assert.Contains("the operator IpAddress is not encoded", console.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mutate_DenialsThatNoClaimNeeds_AreListed()
    {
        var (exitCode, console) = await ProveAsync("""[{ "id": "mine", "claim": "Nobody opens support cases.", "lines": ["no-support"], "actions": ["support:*"] }]""", "--mutate");

        Assert.Equal(1, exitCode);
        Assert.Contains(console.Lines, line => line.Contains("SupportComesFromThePartner", StringComparison.Ordinal) && line.Contains("supportplans:*", StringComparison.Ordinal));
        Assert.DoesNotContain(console.Lines, line => line.Contains("SupportComesFromThePartner", StringComparison.Ordinal) && line.Contains(" support:*", StringComparison.Ordinal));
        Assert.Contains(console.Lines, line => line.Contains("supportapp:*", StringComparison.Ordinal) && line.Contains("supportapp:CreateSlackChannelConfiguration on *", StringComparison.Ordinal));
        Assert.Contains("mutations are caught by a claim", console.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_UnknownClaim_NamesTheClaims()
    {
        var console = new TestConsole();

        Assert.Equal(2, await console.RunAsync("prove", "--claim", "no-such-claim"));

        Assert.Contains("The claims are: ", console.Printed, StringComparison.Ordinal);
        Assert.Contains("audit-trail", console.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_UnknownLine_IsNamed()
    {
        var (exitCode, console) = await ProveAsync("""[{ "id": "mine", "claim": "Nobody.", "lines": ["maginot"] }]""");

        Assert.Equal(2, exitCode);
        Assert.Contains("there is no line maginot", console.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prove_UnreadableClaims_SaysWhy()
    {
        var (exitCode, console) = await ProveAsync("""[{ "id": "mine", "claim": "Nobody.", "lines": ["boundary"], "action": "iam:*" }]""");

        Assert.Equal(2, exitCode);
        Assert.Contains("the member action is not known", console.Printed, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, TestConsole Console)> ProveAsync(string claims, params string[] options)
    {
        using var directory = new TemporaryDirectory();
        var file = directory.Write("claims.json", claims);
        var console = new TestConsole();
        return (await console.RunAsync(["prove", "--claims", file, .. options]), console);
    }
}
