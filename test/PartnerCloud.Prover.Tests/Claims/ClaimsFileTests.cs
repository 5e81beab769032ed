using PartnerCloud.Prover.Claims;

namespace PartnerCloud.Prover.Tests.Claims;

public sealed class ClaimsFileTests
{
    [Fact]
    public void BuiltIn_Always_CanBeRead() => Assert.NotEmpty(ClaimsFile.BuiltIn());

    [Theory]
    [InlineData("""[{ "id": "a", "claim": "C.", "lines": ["l"], "actoins": ["iam:*"] }]""", "claims.json, claim 1: the member actoins is not known.")]
    [InlineData("""[{ "id": "a", "claim": "C." }]""", "claims.json, a: the member lines is missing.")]
    [InlineData("""[{ "id": "a", "claim": "C.", "lines": ["l"], "actions": [] }]""", "claims.json, a, actions: the list is empty.")]
    [InlineData("""[{ "id": "a", "claim": "C.", "lines": ["l"] }, { "id": "a", "claim": "D.", "lines": ["l"] }]""", "claims.json, a: two claims have this id.")]
    [InlineData("""{ "claims": [] }""", "claims.json: it is not a list of claims.")]
    public void Read_InvalidClaim_NamesTheError(string json, string message) => Assert.Equal(message, Assert.Throws<NotEncodedException>(() => ClaimsFile.Read(json)).Message);
}
