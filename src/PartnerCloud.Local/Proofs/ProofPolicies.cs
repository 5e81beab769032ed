using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Functions;
using PartnerCloud.Local.BaselineFiles;
using PartnerCloud.Prover.Policies;

namespace PartnerCloud.Local.Proofs;

/// <summary>The policies of the baseline as an account has them, with placeholders filled.</summary>
internal sealed class ProofPolicies
{
    /// <summary>The account id in claims.</summary>
    public const string AccountId = "111122223333";

    private const string Partition = "aws";
    private const string TrailKey = $"arn:aws:kms:us-east-1:{AccountId}:key/12345678-1234-1234-1234-123456789012";
    private const string Trail = $"arn:aws:cloudtrail:us-east-1:{AccountId}:trail/{WellKnownNames.AuditTrail}";

    private readonly Dictionary<string, (string Text, Policy Policy)> read = new(StringComparer.Ordinal);
    private readonly BaselineSource source = BaselineSource.Read();

    /// <summary>The service control policies.</summary>
    public IReadOnlyList<Policy> ServiceControl => [.. source.Guardrails.Select(guardrail => Keep(guardrail.Key, () => Filled(guardrail.Key, guardrail.Value)))];

    /// <summary>A policy that accounts get, including the statements that only some accounts need.</summary>
    public Policy Account(string name) => Keep(name, () => PolicyDocument.Read($"{name}.json", new PolicyScope(IsCreated: true, TrailKey), ("Partition", Partition), ("AccountId", AccountId)));

    /// <summary>The policy of a bucket.</summary>
    public Policy Bucket(string name, string bucket) => Keep(name, () => PolicyDocument.Read($"{name}.json", ("Partition", Partition), ("AccountId", AccountId), ("Bucket", bucket), ("TrailArn", Trail)));

    /// <summary>The text of a policy that this instance has returned.</summary>
    public string TextOf(Policy policy) => read[policy.Name].Text;

    private static string Filled(string name, string text) =>
        RolePolicy.Write(RolePolicy.Read(text, name), new Dictionary<string, string> { [nameof(Partition)] = Partition, [nameof(AccountId)] = AccountId })!;

    private Policy Keep(string name, Func<string> text)
    {
        if (!read.TryGetValue(name, out var known))
        {
            var filled = text();
            read[name] = known = (filled, Policy.Read(name, filled));
        }

        return known.Policy;
    }
}
