namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>Sends each attack of attacks.txt over the wire. The expected kind of policy denies it.</summary>
public sealed class AttackWireTests(AttackedAccounts accounts) : IClassFixture<AttackedAccounts>
{
    public static TheoryData<string> Attacks => [.. Attack.All.Select(attack => attack.Name)];

    [Fact]
    public void Attacks_InTheFile_AreManyAndHalfAreByExistingIdentities()
    {
        Assert.InRange(Attack.All.Count, 60, int.MaxValue);
        Assert.InRange(Attack.All.Count(attack => attack.Where.Contains("existing identities", StringComparison.Ordinal)), 30, int.MaxValue);
        Assert.Equal(Attack.All.Count, Attack.All.DistinctBy(attack => attack.Name).Count());
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Attack_FromTheFile_IsDeniedByTheExpectedPolicy(string name)
    {
        var attack = Attack.All.Single(one => one.Name == name);

        var (status, body) = await accounts[attack.Where].SendAsync(attack.Who, attack.Service, attack.Request);

        Assert.True(status is 403 or 400, $"{status} {body}");
        Assert.Contains("is not authorized to perform", body, StringComparison.Ordinal);
        if (attack.Service != "sts") Assert.Matches($"with an explicit deny in an? {attack.DeniedBy}", body);
    }
}
