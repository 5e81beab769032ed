using PartnerCloud.Prover.Claims;

namespace PartnerCloud.Prover.Tests.Claims;

public sealed class KnownActionsTests
{
    [Fact]
    public void Matching_IgnoresCaseAndSpellsAsAws() => Assert.Equal(["organizations:LeaveOrganization"], KnownActions.BuiltIn().Matching(["Organizations:leave*"], "here"));

    [Theory]
    [InlineData("ecs:*", "here: the actions of the service ecs are not in known-actions.json.")]
    [InlineData("*", "here: * is of any service, and the actions of few are known.")]
    [InlineData("iam:Dance*", "here: no known action matches.")]
    public void Matching_WhatIsNotKnown_IsAnError(string pattern, string message) =>
        Assert.Equal(message, Assert.Throws<NotEncodedException>(() => KnownActions.BuiltIn().Matching([pattern], "here")).Message);
}
