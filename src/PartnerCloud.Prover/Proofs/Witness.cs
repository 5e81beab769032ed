using PartnerCloud.Prover.Claims;

namespace PartnerCloud.Prover.Proofs;

/// <summary>Picks one request of a set, one that people recognize where there is a choice.</summary>
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
        ["aws:PrincipalType"] = ["AssumedRole", "User", "Account"],
        ["aws:CalledVia"] = ["cloudformation.amazonaws.com", "athena.amazonaws.com"],
        ["iam:PermissionsBoundary"] = Policies,
        ["iam:PolicyARN"] = Policies,
        ["iam:PassedToService"] = ["ec2.amazonaws.com", "lambda.amazonaws.com"],
    };

    public Counterexample Of(RequestSet requests) => new(
        known.Spelt(requests.Pick(Variable.Action, [.. known.All.Select(action => action.ToLowerInvariant())])[0]),
        requests.Pick(Variable.Resource, ["*", .. Arns])[0],
        keys.Names.OrderBy(key => key.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(key => key.Value, key => requests.Pick(key.Key, Likely.GetValueOrDefault(key.Value) ?? [])));
}
