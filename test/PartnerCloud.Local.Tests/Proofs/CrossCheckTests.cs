using PartnerCloud.Local.Proofs;
using PartnerCloud.Prover;
using PartnerCloud.Prover.Claims;
using PartnerCloud.Prover.Policies;
using PartnerCloud.Prover.Proofs;

namespace PartnerCloud.Local.Tests.Proofs;

/// <summary>The prover and the policy evaluator share no code. If they disagree on random policies, one of them is wrong.</summary>
public sealed class CrossCheckTests
{
    private const int Rounds = 100;
    private const int Requests = 200;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Decisions_OnRandomPolicies_MatchTheEvaluators(int seed)
    {
        var random = new RandomPolicies(seed);
        var prover = new ClaimProver(KnownActions.BuiltIn());
        var (proven, refuted) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var texts = new Dictionary<string, string>();
            var line = new Line("line", "", [.. Enumerable.Range(0, random.Next(1, 3)).Select(layer => new Layer($"layer {layer}", [.. Enumerable.Range(0, random.Next(1, 3)).Select(number => Read($"{layer}.{number}"))], random.Next(2) == 0))]);
            var claimText = random.Claim();
            var claim = ClaimsFile.Read(claimText)[0];

            Decision decision;
            try
            {
                decision = prover.Decide(claim, line);
            }
            catch (NotEncodedException undecided)
            {
                Assert.Contains("does not fix", undecided.Message, StringComparison.Ordinal);
                continue;
            }

            if (decision.Counterexample is { } found)
            {
                refuted++;
                Assert.True(CounterexampleCheck.Confirms(claim, line, found, TextOf), $"Seed {seed}, round {round}: not confirmed: {found}\n{claimText}\n{string.Join('\n', texts.Values)}");
                continue;
            }

            proven++;
            for (var one = 0; one < Requests; one++)
            {
                var request = random.Request(claim.Fixed);
                Assert.False(CounterexampleCheck.Confirms(claim, line, request, TextOf), $"Seed {seed}, round {round}: passes after all: {request}\n{claimText}\n{string.Join('\n', texts.Values)}");
            }

            Policy Read(string name) => Policy.Read(name, texts[name] = random.Policy());

            string TextOf(Policy policy) => texts[policy.Name];
        }

        Assert.InRange(proven, Rounds / 20, Rounds);
        Assert.InRange(refuted, Rounds / 20, Rounds);
    }
}
