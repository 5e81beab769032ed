using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Checks names and paths by IAM's rules.</summary>
internal static partial class IamNames
{
    public static string Name(QueryParameters input, string field, int longest)
    {
        var name = input.Required(field, longest);
        return Allowed().IsMatch(name)
            ? name
            : throw new AwsErrorException("ValidationError", $"The specified value for {char.ToLowerInvariant(field[0])}{field[1..]} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-");
    }

    public static string Path(QueryParameters input)
    {
        var path = input.Optional("Path") ?? "/";
        return PathShape().IsMatch(path) && path.Length <= 512
            ? path
            : throw new AwsErrorException("ValidationError", "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.");
    }

    [GeneratedRegex(@"^[\w+=,.@-]+\z", RegexOptions.ECMAScript)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"^(/|/[\u0021-\u007E]+/)\z")]
    private static partial Regex PathShape();
}
