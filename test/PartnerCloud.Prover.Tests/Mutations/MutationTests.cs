using PartnerCloud.Prover.Mutations;
using PartnerCloud.Prover.Policies;
using PartnerCloud.Prover.Proofs;

namespace PartnerCloud.Prover.Tests.Mutations;

public sealed class MutationTests
{
    private static readonly Policy Sample = Ask.Policy(
        "{ 'Sid': 'Rest', 'Effect': 'Allow', 'Action': ['*', 'iam:*'], 'Resource': '*' }",
        "{ 'Sid': 'Users', 'Effect': 'Deny', 'Action': ['iam:CreateUser', 'iam:DeleteUser'], 'Resource': ['arn:aws:iam::1:user/a', 'arn:aws:iam::1:user/b'], 'Condition': { 'StringEquals': { 'k:a': ['x', 'y'] }, 'StringNotEquals': { 'k:b': ['x', 'y'] } } }",
        "{ 'Sid': 'Roles', 'Effect': 'Deny', 'NotAction': ['iam:Get*', 'iam:List*'], 'NotResource': ['arn:aws:s3:::*', 'arn:aws:iam::1:user/*'] }");

    [Fact]
    public void Of_Default_RemovesEachDenialAndEachOfItsActions() => Assert.Equal(
        ["Users Statement ", "Users Action iam:CreateUser", "Users Action iam:DeleteUser", "Roles Statement "],
        Mutation.Of(Sample, thorough: false).Select(Describe));

    [Fact]
    public void Of_Thorough_AlsoNarrowsResourcesAndConditions() => Assert.Equal(
        ["Users Resource arn:aws:iam::1:user/a", "Users Resource arn:aws:iam::1:user/b", "Users ConditionValue x", "Users ConditionValue y"],
        Mutation.Of(Sample, thorough: true).Where(mutation => mutation.Kind > MutationKind.Action).Select(Describe));

    [Fact]
    public void Mutated_OfAMutation_LacksOnlyTheRemovedPart()
    {
        var mutations = Mutation.Of(Sample, thorough: true).ToList();

        Assert.Equal(["Rest", "Roles"], mutations[0].Mutated.Statements.Select(statement => statement.Sid));
        Assert.Equal(["iam:DeleteUser"], mutations[1].Mutated.Statements[1].Actions);
        Assert.Equal(["x", "y"], mutations[1].Mutated.Statements[1].Conditions[1].Values);
    }

    [Fact]
    public void IsCaught_ForDenialsThatNoClaimNeeds_IsFalse()
    {
        var policy = Ask.Policy("{ 'Sid': 'Users', 'Effect': 'Deny', 'Action': ['iam:*User', 'iam:DeleteUser', 'iam:GetUser'], 'Resource': '*' }", "{ 'Sid': 'Again', 'Effect': 'Deny', 'Action': ['iam:DeleteU*', 's3:*'], 'Resource': '*' }");
        var claims = new[] { Ask.Claim("'actions': ['iam:DeleteUser', 'iam:CreateUser']"), Ask.Claim("'actions': ['s3:*']") with { Id = "other", Lines = ["elsewhere"] } };
        Line line = new("line", "", [new("layer", [policy], false)]);
        Line elsewhere = new("elsewhere", "", [new("layer", [Ask.Policy("{ 'Effect': 'Deny', 'Action': 's3:*', 'Resource': '*' }") with { Name = "Other" }], false)]);

        var run = new MutationRun(new(Ask.Known), claims, [line, elsewhere]);

        Assert.Equal(
            ["Users Action iam:DeleteUser", "Users Action iam:GetUser", "Again Statement ", "Again Action iam:DeleteU*", "Again Action s3:*"],
            Mutation.Of(policy, thorough: false).Where(mutation => !run.IsCaught(mutation)).Select(Describe));
    }

    [Fact]
    public void Gained_WithoutAClaim_NamesTheActionThatBecomesAllowed()
    {
        var policy = Ask.Policy("{ 'Sid': 'Users', 'Effect': 'Deny', 'Action': ['iam:CreateUser', 'iam:*', 's3:GetObject'], 'Resource': '*' }");
        var run = new MutationRun(new(Ask.Known), [], [new("line", "", [new("layer", [policy], false)])]);

        Assert.Equal(["iam:CreateUser", null, "iam:GetUser", "s3:GetObject"], Mutation.Of(policy, thorough: false).Select(mutation => run.Gained(mutation)?.Action));
    }

    private static string Describe(Mutation mutation) => $"{mutation.Statement.Sid} {mutation.Kind} {mutation.Without}";
}
