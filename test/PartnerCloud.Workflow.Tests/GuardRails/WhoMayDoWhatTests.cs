using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>Checks who-may-do-what.txt as IAM does, with the policies that onboarding created in the account.</summary>
public sealed class WhoMayDoWhatTests(HardenedAccounts accounts) : IClassFixture<HardenedAccounts>
{
    public static TheoryData<string, string> Questions => new(AuthorizationQuestion.All.Select(question => (question.Who, question.What)));

    [Fact]
    public void Questions_InTheFile_AreManyAndUnique()
    {
        Assert.InRange(AuthorizationQuestion.All.Count, 300, int.MaxValue);
        Assert.Equal(AuthorizationQuestion.All.Count, AuthorizationQuestion.All.DistinctBy(question => (question.Who, question.What)).Count());
        Assert.Equal(accounts.Callers.Keys.Order(), AuthorizationQuestion.All.Select(question => question.Who).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Caller_AskedForAnAction_IsAllowedOrDeniedAsTheFileSays(string who, string what)
    {
        var question = AuthorizationQuestion.All.Single(one => one.Who == who && one.What == what);
        var caller = accounts.Callers[who];

        var cloud = accounts.CloudOf(caller);

        var decision = cloud.Authorizer.Judge(caller, question.Action.Split(':')[0], [question.In(caller.AccountId, cloud)]);

        Assert.True(decision.Refusal is null == question.May, decision.Refusal?.Message ?? $"{question.Action} on {question.Resource} is allowed.");
        if (!question.May && HardenedAccounts.WithFullAccess.Contains(who)) Assert.Contains("with an explicit deny", decision.Refusal!.Message, StringComparison.Ordinal);
    }
}
