using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerCloud.Lambda.Tests.Baseline;

public sealed partial class PolicyFilesTests
{
    /// <summary>IAM's limit for managed policies, white space not counted; S3's and Secrets Manager's are 20 KiB.</summary>
    private const int MostCharacters = 6144;

    private static readonly HashSet<string> Placeholders = ["Partition", "AccountId", "Bucket", "TrailArn", "ReaderRoleArn", "CredentialsRoleArns"];

    public static TheoryData<string> Files => [.. typeof(PartnerCloudOptions).Assembly.GetManifestResourceNames().Where(name => name.EndsWith("Policy.json", StringComparison.Ordinal))];

    [Fact]
    public void Files_AreAllBuiltIn() => Assert.Equal(5, Files.Count);

    [Theory]
    [MemberData(nameof(Files))]
    public void File_IsAPolicyOfFittingSize(string file)
    {
        var text = Resource.Read(file);
        using var policy = JsonDocument.Parse(text);

        Assert.Equal("2012-10-17", policy.RootElement.GetProperty("Version").GetString());
        Assert.All(policy.RootElement.GetProperty("Statement").EnumerateArray(), statement =>
        {
            Assert.Matches("^[A-Za-z0-9]+$", statement.GetProperty("Sid").GetString());
            Assert.Contains(statement.GetProperty("Effect").GetString(), new[] { "Allow", "Deny" });
        });
        Assert.InRange(text.Count(c => !char.IsWhiteSpace(c)), 1, MostCharacters);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_HasDeclaredPlaceholdersOnly(string file) =>
        Assert.All(Variable().Matches(Resource.Read(file)), match => Assert.True(match.Groups[1].Value.Contains(':', StringComparison.Ordinal) || Placeholders.Contains(match.Groups[1].Value), match.Value));

    [GeneratedRegex(@"\$\{([^}]*)\}")]
    private static partial Regex Variable();
}
