using PartnerCloud.Local.Proofs;
using PartnerCloud.Prover.Claims;

namespace PartnerCloud.Local.Tests.Proofs;

public sealed class ClaimsTests
{
    [Fact]
    public void Claims_OnEachOfTheirLines_Hold()
    {
        var policies = new ProofPolicies();

        var broken = Proof.OfAll(new(KnownActions.BuiltIn()), ClaimsFile.BuiltIn(), ProofLines.Of(policies), policies).Where(proof => !proof.Holds).ToList();

        Assert.True(broken.Count == 0, $"""
            These claims do not hold (see partnercloud prove):
            {string.Join('\n', broken.Select(proof => $"{proof.Claim.Id} on {proof.Line.Name}: {proof.Problem ?? proof.Found!.ToString()}"))}
            """);
    }
}
