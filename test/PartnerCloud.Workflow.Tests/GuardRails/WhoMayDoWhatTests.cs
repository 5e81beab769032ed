using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>Who may do what in a hardened account: who-may-do-what.txt, judged as IAM does, by the policies that onboarding really left there.</summary>
public sealed class WhoMayDoWhatTests(HardenedAccounts accounts) : IClassFixture<HardenedAccounts>
{
    public static TheoryData<string, string> Questions => new(AuthorizationQuestion.All.Select(question => (question.Who, question.What)));

    [Fact]
    public void Questions_AreManyAndNoneIsAskedTwice()
    {
        Assert.InRange(AuthorizationQuestion.All.Count, 300, int.MaxValue);
        Assert.Equal(AuthorizationQuestion.All.Count, AuthorizationQuestion.All.DistinctBy(question => (question.Who, question.What)).Count());
        Assert.Equal(accounts.People.Keys.Order(), AuthorizationQuestion.All.Select(question => question.Who).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void May(string who, string what)
    {
        var question = AuthorizationQuestion.All.Single(one => one.Who == who && one.What == what);
        var caller = accounts.People[who];

        var cloud = accounts.CloudOf(caller);

        var judgement = cloud.Authorizer.Judge(caller, question.Action.Split(':')[0], [question.In(caller.AccountId, cloud)]);

        Assert.True(judgement.Refusal is null == question.May, judgement.Refusal?.Message ?? $"{question.Action} on {question.Resource} is allowed.");
        if (!question.May && HardenedAccounts.HaveEverythingElse.Contains(who)) Assert.Contains("with an explicit deny", judgement.Refusal!.Message, StringComparison.Ordinal);
    }
}
