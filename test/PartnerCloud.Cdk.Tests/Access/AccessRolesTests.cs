using System.Text.Json;
using System.Text.RegularExpressions;
using PartnerCloud.Cdk.Access;

namespace PartnerCloud.Cdk.Tests.Access;

public sealed class AccessRolesTests
{
    /// <summary>IAM's limit for managed policies. White space does not count.</summary>
    private const int MaxCharacters = 6144;

    public static TheoryData<string> All => [Cdk.Access.AccessRoles.Cam, Cdk.Access.AccessRoles.Operator, Cdk.Access.AccessRoles.Auditor];

    [Theory]
    [MemberData(nameof(All))]
    public void Policy_OfEachRole_FitsIntoAManagedPolicyOfItsName(string role)
    {
        var policy = PolicyOf(role);

        Assert.InRange(policy.Properties.GetProperty("PolicyDocument").GetRawText().Count(c => !char.IsWhiteSpace(c)), 1, MaxCharacters);
        Assert.Equal(AccessRoleFiles.PolicyOf(role).Where(statement => statement.HasWildcard).Select(statement => statement.Sid).Except(ReasonsOf(policy)), []);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Policy_OfEachRole_CoversEveryWorkflow(string role)
    {
        var text = JsonSerializer.Serialize(AccessRoleFiles.PolicyOf(role));

        Assert.All(Workflows(), workflow => Assert.Contains($"stateMachine:{workflow}\"", Regex.Unescape(text), StringComparison.Ordinal));
        Assert.All(Workflows(), workflow => Assert.Contains($"execution:{workflow}:*", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Roles_WithoutNamedPrincipals_IncludeOnlyCam()
    {
        var role = Assert.Single(Synthesized.Resources("AWS::IAM::Role"), role => IsAccessRole(role));

        Assert.Equal("PartnerCloudCam", role.Properties.GetProperty("RoleName").GetString());
        Assert.Contains(":iam::540339316802:root", role.Properties.GetProperty("AssumeRolePolicyDocument").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_WithNamedPrincipals_TrustOnlyThem()
    {
        const string Operations = "arn:aws:iam::111122223333:role/Operations";
        const string Night = "arn:aws:iam::111122223333:role/NightShift";
        const string Audit = "arn:aws:iam::222233334444:role/Audit";
        const string Cam = "arn:aws:iam::540339316802:role/CAM";

        var template = Synthesized.With(("operatorPrincipals", $"{Operations},{Night}"), ("auditorPrincipals", Audit), ("camPrincipals", Cam));

        var roles = Synthesized.Of(template, "AWS::IAM::Role").Where(IsAccessRole).ToDictionary(role => role.Properties.GetProperty("RoleName").GetString()!);
        Assert.Equal([Cam], PrincipalsOf(roles["PartnerCloudCam"]));
        Assert.Equal([Night, Operations], PrincipalsOf(roles["PartnerCloudOperator"]));
        Assert.Equal([Audit], PrincipalsOf(roles["PartnerCloudAuditor"]));
        Assert.Contains("elasticbox", roles["PartnerCloudCam"].Properties.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_All_HaveOnlyTheirOwnPolicy()
    {
        var template = Synthesized.With(("operatorPrincipals", "arn:aws:iam::111122223333:role/Operations"));
        var policies = Synthesized.Of(template, "AWS::IAM::ManagedPolicy").ToDictionary(policy => policy.LogicalId, policy => policy.Properties.GetProperty("ManagedPolicyName").GetString());

        Assert.All(Synthesized.Of(template, "AWS::IAM::Role").Where(IsAccessRole), role =>
        {
            var attached = Assert.Single(role.Properties.GetProperty("ManagedPolicyArns").EnumerateArray());
            Assert.Equal(role.Properties.GetProperty("RoleName").GetString(), policies[attached.GetProperty("Ref").GetString()!]);
            Assert.False(role.Properties.TryGetProperty("Policies", out _));
        });
    }

    private static SynthesizedResource PolicyOf(string role) =>
        Synthesized.Resources("AWS::IAM::ManagedPolicy").Single(policy => policy.Properties.GetProperty("ManagedPolicyName").GetString() == role);

    private static IEnumerable<string> ReasonsOf(SynthesizedResource policy) =>
        policy.Json.GetProperty("Metadata").GetProperty("PartnerCloud::Why").EnumerateObject().Select(reason => reason.Name);

    private static bool IsAccessRole(SynthesizedResource role) =>
        role.Properties.TryGetProperty("RoleName", out var name) && name.GetString()!.StartsWith("PartnerCloud", StringComparison.Ordinal) && !name.GetString()!.Contains('-', StringComparison.Ordinal);

    private static IEnumerable<string> PrincipalsOf(SynthesizedResource role) => role.Properties.GetProperty("AssumeRolePolicyDocument").GetProperty("Statement").EnumerateArray()
        .SelectMany(statement => statement.GetProperty("Principal").GetProperty("AWS").EnumerateArray().Select(principal => principal.GetString()!)).Distinct().Order();

    private static IEnumerable<string> Workflows() => typeof(PartnerCloudStack).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("statemachine/", StringComparison.Ordinal)).Select(name => name["statemachine/".Length..^".asl.json".Length]);
}
