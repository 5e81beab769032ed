namespace PartnerCloud.Lambda.Tests.Architecture;

/// <summary>The order of folders. If you add a folder, give it a floor here.</summary>
public sealed class FloorsTests
{
    /// <summary>The plans, by the folder whose subfolders they order.</summary>
    private static readonly Dictionary<string, Floors> Plans = new(StringComparer.Ordinal)
    {
        ["src/PartnerCloud.Lambda"] = new(
            [Floors.Root],
            ["Functions"],
            ["Guardrails", "Operators", "Users"],
            ["Access", "Credentials"],
            ["Accounts", "Baseline"],
            ["Aws"],
            ["Contract"],
            ["Configuration"],
            ["Common"]),
        ["src/PartnerCloud.StatesLanguage"] = new(
            ["Engine"],
            ["States"],
            ["Attempts", "Children", "Errors", "MapRuns"],
            ["Executions"],
            ["Choices", "Tasks"],
            ["Definition"],
            ["Expressions"],
            ["History", "Intrinsics", "Paths", "Time"],
            [Floors.Root]),
        ["src/PartnerCloud.Simulator"] = new(
            ["Server"],
            ["Services"],
            ["Protocols"],
            ["Permissions"],
            ["Cloud"],
            ["Clients", "Faults", "Policies"],
            ["Wire"]),
        ["src/PartnerCloud.Simulator/Services"] = new(
            [Floors.Root],
            ["Tagging"],
            ["AccessAnalyzer", "Accounts", "CloudTrail", "Config", "Ec2", "Lambda", "Organizations", "S3Control", "SecretsManager", "Sns", "Sqs", "StepFunctions", "Sts"],
            ["S3"],
            ["EventBridge"],
            ["Iam"]),
        ["src/PartnerCloud.Local"] = new(
            [Floors.Root],
            ["Commands"],
            ["Chaos", "Documentation"],
            ["InProcess", "People", "Proofs"],
            ["BaselineFiles", "Composition"],
            ["Functions", "Report", "Samples"]),
    };

    /// <summary>The interpreter does not know the cloud. The cloud does not know the functions. <c>PartnerCloud.Local</c> brings all together.</summary>
    private static readonly Floors Projects = new(
        ["PartnerCloud.Local"],
        ["PartnerCloud.Lambda", "PartnerCloud.Prover", "PartnerCloud.Simulator"],
        ["AwsPackages", "PartnerCloud.StatesLanguage"]);

    public static TheoryData<string> Planned => [.. Plans.Keys];

    [Theory]
    [MemberData(nameof(Planned))]
    public void Folders_AllFiles_UseLowerFloorsOnly(string folder)
    {
        var files = SourceReader.Read(folder);
        Hold(Plans[folder], files, SourceReader.ForbiddenUsesIn(files, Plans[folder].Allows));
    }

    [Fact]
    public void Projects_ReferToLowerFloorsOnly()
    {
        var projects = ProjectReader.Read("src");
        Hold(Projects, projects, ProjectReader.UsesIn(projects).Where(use => !Projects.Allows(use.User, use.Declaration)));
    }

    private static void Hold(Floors floors, IReadOnlyDictionary<string, string> files, IEnumerable<SourceUse> forbidden)
    {
        Assert.Equal(string.Join('\n', floors.Folders), string.Join('\n', Floors.FoldersOf(files)));
        Assert.Equal("", string.Join('\n', forbidden.Select(use => use.ToString()).Order(StringComparer.Ordinal)));
    }
}
