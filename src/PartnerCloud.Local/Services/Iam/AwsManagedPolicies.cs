using System.Text.Json;

namespace PartnerCloud.Local.Services.Iam;

/// <summary>The managed policies of AWS itself that exist here, with shortened documents: permissions are not evaluated.</summary>
internal static class AwsManagedPolicies
{
    public const string AdministratorAccess = "arn:aws:iam::aws:policy/AdministratorAccess";

    private static readonly DateTimeOffset Published = new(2015, 2, 6, 18, 39, 46, TimeSpan.Zero);

    public static IReadOnlyDictionary<string, ManagedPolicy> All { get; } = new[]
    {
        Make("AdministratorAccess", "/", "ANPAIWMBCKSKIEE64ZLYK", "*"),
        Make("ReadOnlyAccess", "/", "ANPAILL3HVNFSB6DCOWYQ", "*:Get*", "*:List*", "*:Describe*"),
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
