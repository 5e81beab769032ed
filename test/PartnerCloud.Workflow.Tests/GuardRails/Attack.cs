namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>A line of attacks.txt: a request and the kind of policy that must deny it.</summary>
/// <param name="Where">The attacked account.</param>
/// <param name="Who">The attacker.</param>
/// <param name="Service">The service's name in the signature.</param>
/// <param name="Request">The request in the form that attacks.txt describes.</param>
/// <param name="DeniedBy">The kind of policy that must deny it.</param>
internal sealed record Attack(string Where, string Who, string Service, string Request, string DeniedBy)
{
    public static IReadOnlyList<Attack> All { get; } = [.. Read()];

    /// <summary>The name of the test case.</summary>
    public string Name => $"{Who}: {Service} {Request}";

    private static IEnumerable<Attack> Read()
    {
        var where = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "attacks.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[') where = line.Trim('[', ']');
            else if (line.Split('|', StringSplitOptions.TrimEntries) is [var who, var service, var request, var deniedBy]) yield return new(where, who, service, request, deniedBy);
            else throw new FormatException($"{line} is not an attack.");
        }
    }
}
