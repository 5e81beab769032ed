using System.Globalization;

namespace PartnerCloud.Lambda.Aws.Identities;

/// <summary>IAM's credential report: a table of all users and their credentials, in one response for any number of users. The root user, its first line, is left out.</summary>
internal static class CredentialReport
{
    private const string Root = "<root_account>";

    public static IReadOnlyList<UserCredentials> Parse(string table)
    {
        var lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var columns = lines is [var header, ..] ? header.Split(',') : [];
        return [.. lines.Skip(1).Select(line => Read(line, columns)).Where(user => user.Name != Root)];
    }

    /// <summary>A user name may contain a comma, and so may the ARN after it. The later fields contain none.</summary>
    private static UserCredentials Read(string line, string[] columns)
    {
        var fields = line.Split(',');
        var more = fields.Length - columns.Length;
        var name = string.Join(',', fields.Take(1 + (more / 2)));
        return new(name.Trim('"'), Is("password_enabled"), Is("mfa_active"), [.. OldestFirst()]);

        string Field(string column) => Array.IndexOf(columns, column) is > 1 and var at && at + more < fields.Length ? fields[at + more] : "";
        bool Is(string column) => Field(column) == "true";
        IEnumerable<DateTimeOffset> OldestFirst() => ((string[])["1", "2"]).Where(key => Is($"access_key_{key}_active")).Select(key => Moment(Field($"access_key_{key}_last_rotated"))).OfType<DateTimeOffset>().Order();
    }

    /// <summary>Parses a time. The report has N/A where there is none.</summary>
    private static DateTimeOffset? Moment(string text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
