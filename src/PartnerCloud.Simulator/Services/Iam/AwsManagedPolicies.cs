using System.Text.Json;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>The AWS managed policies that exist here. Policies of service-linked roles are shortened, because nothing acts as these roles.</summary>
internal static class AwsManagedPolicies
{
    public const string AdministratorAccess = "arn:aws:iam::aws:policy/AdministratorAccess";

    private static readonly DateTimeOffset Published = new(2015, 2, 6, 18, 39, 46, TimeSpan.Zero);

    // AWS's policy names thousands of actions. These are the ones of the simulated services. As in AWS, reading secret values is not among them.
    private static readonly string[] Reads =
    [
        "cloudtrail:Describe*", "cloudtrail:Get*", "cloudtrail:List*", "cloudtrail:LookupEvents",
        "config:BatchGet*", "config:Describe*", "config:Get*", "config:List*", "config:SelectResourceConfig",
        "events:Describe*", "events:List*", "events:Test*",
        "iam:Generate*", "iam:Get*", "iam:List*", "iam:SimulateCustomPolicy", "iam:SimulatePrincipalPolicy",
        "lambda:Get*", "lambda:List*",
        "organizations:Describe*", "organizations:List*",
        "s3:Get*", "s3:List*",
        "secretsmanager:Describe*", "secretsmanager:GetResourcePolicy", "secretsmanager:List*",
        "sns:Check*", "sns:Get*", "sns:List*",
        "states:Describe*", "states:Get*", "states:List*",
    ];

    public static IReadOnlyDictionary<string, ManagedPolicy> All { get; } = new[]
    {
        Make("AdministratorAccess", "/", "ANPAIWMBCKSKIEE64ZLYK", "*"),
        Make("ReadOnlyAccess", "/", "ANPAILL3HVNFSB6DCOWYQ", Reads),
        Make("IAMUserChangePassword", "/", "ANPAJ4L4MM2A7QIEB56MS", "iam:ChangePassword", "iam:GetAccountPasswordPolicy"),
        Make("AWSSupportAccess", "/", "ANPAJSNKQX2OW67GF4S7E", "support:*"),
        Make("AWS_ConfigRole", "/service-role/", "ANPAIQRXRDRGJUA33ELIO", "config:*"),
        Make("AWSConfigServiceRolePolicy", "/aws-service-role/", "ANPAJUCWFHNZER665LLQQ", "config:Put*"),
        Make("CloudTrailServiceRolePolicy", "/aws-service-role/", "ANPAJXQJ45EGU6U7NQBW4", "cloudtrail:*"),
        Make("AccessAnalyzerServiceRolePolicy", "/aws-service-role/", "ANPA3E4HGVHRKUF5P5SUY", "access-analyzer:*"),
        Make("AWSOrganizationsServiceTrustPolicy", "/aws-service-role/", "ANPAIQH6ROMVVECFVRJPK", "iam:CreateServiceLinkedRole"),
        Make("AWSSupportServiceRolePolicy", "/aws-service-role/", "ANPAJ7W6266ELXF5MISDS", "support:*"),
    }.ToDictionary(policy => policy.Arn);

    private static ManagedPolicy Make(string name, string path, string id, params string[] actions)
    {
        var policy = new ManagedPolicy(name, path, id, $"arn:aws:iam::aws:policy{path}{name}", Published);
        policy.Add($$"""{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": {{JsonSerializer.Serialize(actions)}}, "Resource": "*"}]}""", true, Published);
        return policy;
    }
}
