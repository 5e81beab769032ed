using PartnerCloud.Prover.Claims;

namespace PartnerCloud.Prover.Proofs;

/// <summary>Picks one request of a set. If there is a choice, it uses values that people recognize.</summary>
internal sealed class Witness(KnownActions known, Keys keys)
{
    private static readonly string[] Arns =
    [
        "arn:aws:iam::111122223333:user/dana", "arn:aws:iam::111122223333:role/Administrator", "arn:aws:iam::111122223333:policy/Everything", "arn:aws:s3:::example",
        "arn:aws:s3:::example/report.csv",
    ];

    private static readonly string[] PrincipalArns = ["arn:aws:iam::111122223333:role/Administrator", "arn:aws:iam::111122223333:user/dana", "arn:aws:iam::111122223333:root"];

    private static readonly string[] Policies = ["arn:aws:iam::aws:policy/AdministratorAccess", "arn:aws:iam::111122223333:policy/Everything"];

    private static readonly Dictionary<string, IReadOnlyList<string>> Likely = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aws:PrincipalArn"] = PrincipalArns,
        ["aws:PrincipalIsAWSService"] = ["false"],
        ["aws:SecureTransport"] = ["true"],
        ["aws:PrincipalType"] = ["AssumedRole", "User", "Account"],
        ["aws:CalledVia"] = ["cloudformation.amazonaws.com", "athena.amazonaws.com"],
        ["iam:PermissionsBoundary"] = Policies,
        ["iam:PolicyARN"] = Policies,
        ["iam:PassedToService"] = ["ec2.amazonaws.com", "lambda.amazonaws.com"],
    };

    /// <summary>Picks a request as the counterexample.</summary>
    /// <param name="requests">The set.</param>
    /// <param name="resources">Patterns of resources. Examples of them are preferred.</param>
    public Counterexample Of(RequestSet requests, IReadOnlyList<string> resources) => new(
        known.Spelled(requests.Pick(Variable.Action, [.. known.All.Select(action => action.ToLowerInvariant())])[0]),
        requests.Pick(Variable.Resource, ["*", .. resources.SelectMany(Examples), .. Arns])[0],
        keys.Names.OrderBy(key => key.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(key => key.Value, key => requests.Pick(key.Key, Likely.GetValueOrDefault(key.Value) ?? [])));

    /// <summary>Examples for a pattern: its stars are replaced by a region, an account or a name.</summary>
    private static IEnumerable<string> Examples(string pattern)
    {
        var parts = pattern.Split(':', 6);
        foreach (var name in new[] { "a", "example", "" })
            yield return string.Join(':', parts.Select((part, index) => part.Replace("*", index switch { 3 => "us-east-1", 4 => "111122223333", 5 => name, _ => "aws" }, StringComparison.Ordinal)));
    }
}
