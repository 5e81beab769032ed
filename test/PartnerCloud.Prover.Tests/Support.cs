using PartnerCloud.Prover.Claims;
using PartnerCloud.Prover.Policies;
using PartnerCloud.Prover.Proofs;

namespace PartnerCloud.Prover.Tests;

/// <summary>Decides claims about a few statements. Claims and statements are JSON with single quotes.</summary>
internal static class Ask
{
    public static KnownActions Known { get; } = KnownActions.Read("""{ "iam": ["CreateUser", "GetUser"], "s3": ["GetObject"] }""");

    /// <summary>Decides a claim about identities that other policies allow everything.</summary>
    public static Decision Of(string claim, params string[] statements) => new ClaimProver(Known).Decide(Claim(claim), Line(mustAllow: false, statements));

    /// <summary>Decides a claim about identities that these statements alone allow something.</summary>
    public static Decision OfAllowing(string claim, params string[] statements) => new ClaimProver(Known).Decide(Claim(claim), Line(mustAllow: true, statements));

    public static Claim Claim(string members) => ClaimsFile.Read($$"""[{ "id": "test", "claim": "Nobody does it.", "lines": ["line"], {{Json(members)}} }]""")[0];

    public static Line Line(bool mustAllow, params string[] statements) => new("line", "Anybody.", [new("layer", [Policy(statements)], mustAllow)]);

    public static Policy Policy(params string[] statements) =>
        PartnerCloud.Prover.Policies.Policy.Read("Policy", $$"""{ "Version": "2012-10-17", "Statement": [{{string.Join(',', statements.Select(Json))}}] }""");

    private static string Json(string text) => text.Replace('\'', '"');
}
