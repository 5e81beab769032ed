using System.Text.Json;
using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Tests.Baseline;

public sealed partial class PolicyFilesTests
{
    /// <summary>IAM's limit for managed policies, without white space. The limit of S3 and Secrets Manager is 20 KiB.</summary>
    private const int MostCharacters = 6144;

    /// <summary>IAM's limit for trust policies.</summary>
    private const int MostTrustCharacters = 2048;

    private static readonly HashSet<string> Placeholders = ["Partition", "AccountId", "Bucket", "TrailArn", "TrailKeyArn", "ReaderPartition", "ReaderAccountId", "ReaderRoleArn", "RolePrefix", "PartnerAccountId", "CamAccountId", "CamExternalId"];

    /// <summary>The longest values of placeholders, if they are longer than the placeholders' names.</summary>
    private static readonly Dictionary<string, int> LongestValues = new() { ["CamExternalId"] = 1224, ["AccountId"] = 12, ["Partition"] = 10, ["TrailKeyArn"] = 85 };

    public static TheoryData<string> Policies => [.. Names.Where(name => !name.Contains('/', StringComparison.Ordinal) && name is not ("baseline.json" or "roles.json"))];

    public static TheoryData<string> Trusts => [.. Names.Where(name => name.StartsWith("Trusts/", StringComparison.Ordinal))];

    public static TheoryData<string> Files => [.. Policies.Concat(Trusts).Select(row => row.Data)];

    private static string[] Names => typeof(PartnerCloudOptions).Assembly.GetManifestResourceNames();

    [Fact]
    public void Files_Embedded_AreComplete() => Assert.Equal((15, 3), (Policies.Count, Trusts.Count));

    [Theory]
    [MemberData(nameof(Files))]
    public void File_AsPolicy_IsValidAndFits(string file)
    {
        var text = EmbeddedResource.Read(file);
        using var policy = JsonDocument.Parse(text);

        Assert.Equal("2012-10-17", policy.RootElement.GetProperty("Version").GetString());
        var statements = policy.RootElement.GetProperty("Statement").EnumerateArray().ToList();
        Assert.All(statements, statement =>
        {
            Assert.Matches("^[A-Za-z0-9]+$", statement.GetProperty("Sid").GetString());
            Assert.Contains(statement.GetProperty("Effect").GetString(), new[] { "Allow", "Deny" });
        });
        Assert.Equal(statements.Count, statements.Select(statement => statement.GetProperty("Sid").GetString()).Distinct().Count());
        var (length, most) = (LongestOf(text), file.StartsWith("Trusts/", StringComparison.Ordinal) ? MostTrustCharacters : MostCharacters);
        TestContext.Current.TestOutputHelper!.WriteLine($"{file}: {length} of {most} characters, room for {most - length}");
        Assert.InRange(length, 1, most);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_Placeholders_AreAllDeclared(string file) =>
        Assert.All(Variable().Matches(EmbeddedResource.Read(file)), match => Assert.True(match.Groups[1].Value.Contains(':', StringComparison.Ordinal) || Placeholders.Contains(match.Groups[1].Value), match.Value));

    [Theory]
    [MemberData(nameof(Policies))]
    public void File_Services_Exist(string file) => Assert.All(ActionsOf(file).Where(action => action != "*"), action => Assert.Contains(action.Split(':')[0], ServicePrefixes.All));

    /// <summary>IAM refuses other resource names: "IAM resource path must either be "*" or start with user/, ...".</summary>
    [Theory]
    [MemberData(nameof(Policies))]
    public void File_IamResources_StartWithTheirKind(string file)
    {
        using var policy = JsonDocument.Parse(EmbeddedResource.Read(file));
        var resources = policy.RootElement.GetProperty("Statement").EnumerateArray()
            .SelectMany(statement => statement.EnumerateObject().Where(member => member.Name is "Resource" or "NotResource"))
            .SelectMany(member => member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().Select(one => one.GetString()!) : [member.Value.GetString()!]);

        Assert.All(resources.Where(resource => resource.Contains(":iam:", StringComparison.Ordinal)), resource => Assert.Matches(":iam::[^:]*:(user|role|group|instance-profile|mfa|policy|saml-provider)/", resource));
    }

    private static IEnumerable<string> ActionsOf(string file)
    {
        using var policy = JsonDocument.Parse(EmbeddedResource.Read(file));
        return
        [
            .. policy.RootElement.GetProperty("Statement").EnumerateArray()
                .SelectMany(statement => statement.EnumerateObject().Where(member => member.Name is "Action" or "NotAction"))
                .SelectMany(member => member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().Select(one => one.GetString()!) : [member.Value.GetString()!]),
        ];
    }

    // AWS never sees "In": Partner Cloud removes it
    private static int LongestOf(string text) =>
        Variable().Replace(ForSomeAccounts().Replace(text, ""), match => LongestValues.TryGetValue(match.Groups[1].Value, out var longest) ? new string('x', longest) : match.Value).Count(c => !char.IsWhiteSpace(c));

    [GeneratedRegex(@"\$\{([^}]*)\}")]
    private static partial Regex Variable();

    [GeneratedRegex("\\s*\"In\": \"[A-Za-z]+\",")]
    private static partial Regex ForSomeAccounts();
}
