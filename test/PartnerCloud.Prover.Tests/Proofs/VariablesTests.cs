namespace PartnerCloud.Prover.Tests.Proofs;

/// <summary>A claim fixes the values of policy variables. If a claim depends on a variable that it does not fix, it is neither proven nor refuted.</summary>
public sealed class VariablesTests
{
    private const string OwnUserOnly = "{ 'Sid': 'Own', 'Effect': 'Deny', 'Action': 'iam:*', 'NotResource': 'arn:aws:iam::1:user/${aws:username}', 'Condition': { 'Bool': { 'aws:SecureTransport': 'true' } } }";

    [Theory]
    [InlineData("'resources': ['arn:aws:iam::1:user/*'], 'notResources': ['arn:aws:iam::1:user/dana']", true)]
    [InlineData("'resources': ['arn:aws:iam::1:user/d*']", false)]
    public void Decide_FixedVariable_TakesItsValue(string resources, bool holds) => Assert.Equal(holds,
        Ask.Of($"'actions': ['iam:*'], {resources}, 'fixed': {{ 'aws:username': 'dana' }}, 'condition': {{ 'Bool': {{ 'aws:SecureTransport': 'true' }} }}", OwnUserOnly).Holds);

    [Fact]
    public void Decide_FixedVariable_GivesItsConditionKeyTheSameValue() => Assert.True(
        Ask.Of("'actions': ['iam:*'], 'fixed': { 'aws:username': 'd*na' }", "{ 'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': { 'StringEquals': { 'AWS:username': 'd*na' } } }").Holds);

    [Fact]
    public void Decide_OpenVariableThatDoesNotMatter_Decides()
    {
        Assert.False(Ask.Of("'actions': ['iam:*']", OwnUserOnly).Holds); // without TLS, nothing is denied
        Assert.True(Ask.Of("'actions': ['iam:*'], 'resources': ['arn:*']", OwnUserOnly, "{ 'Effect': 'Deny', 'Action': 'iam:*', 'Resource': 'arn:*' }").Holds);
    }

    [Fact]
    public void Decide_OpenVariableThatMatters_IsAnError() => Assert.Equal(
        "test on line: the result depends on a value that the claim does not fix: Policy, Own, NotResource: the variable aws:username has no fixed value.",
        Assert.Throws<NotEncodedException>(() => Ask.Of("'actions': ['iam:*'], 'condition': { 'Bool': { 'aws:SecureTransport': 'true' } }", OwnUserOnly)).Message);

    [Fact]
    public void Decide_OpenVariableInAnAllowance_IsAnError() => Assert.Throws<NotEncodedException>(() =>
        Ask.OfAllowing("'actions': ['iam:*']", "{ 'Effect': 'Allow', 'Action': 'iam:*', 'Resource': 'arn:aws:iam::1:user/${aws:username}' }"));

    [Fact]
    public void Decide_OpenVariableInAClaim_IsAnError() => Assert.Throws<NotEncodedException>(() => Ask.Of("'resources': ['arn:aws:iam::1:user/${aws:username}']"));
}
