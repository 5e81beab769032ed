using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Settings;

/// <summary>The settings of the deployment. <see cref="DeclaredSettings"/> has the meaning and the default of each.</summary>
public sealed record PartnerCloudSettings
{
    /// <summary>The values of <see cref="FunctionSettings.Given"/>. The account of <see cref="FunctionSettings.PartnerAccountId"/> is empty if nobody gave it.</summary>
    public required IReadOnlyDictionary<Setting, string> OfFunctions { get; init; }

    /// <summary>The OU that customers' accounts are placed in.</summary>
    public string CustomersOuId => OfFunctions[FunctionSettings.CustomersOuId];

    /// <summary>Whether the service control policies are attached to the OUs.</summary>
    public required bool AttachGuardrails { get; init; }

    /// <summary>The OU of accounts that are about to leave. Empty if there is none.</summary>
    public string DepartingOuId => OfFunctions[FunctionSettings.DepartingOuId];

    /// <summary>The address for notifications to operators.</summary>
    public required string OperatorEmail { get; init; }

    /// <summary>The second address for security notifications. Empty if only operators get them.</summary>
    public required string SecurityEmail { get; init; }

    /// <summary>The account that Cloud Application Manager runs in.</summary>
    public string CamAccountId => OfFunctions[FunctionSettings.CamAccountId];

    /// <summary>The external id that CAM gives when it assumes a role here.</summary>
    public string CamExternalId => OfFunctions[FunctionSettings.CamExternalId];

    /// <summary>The role through which CAM reads credentials.</summary>
    public string CamReaderRoleArn => OfFunctions[FunctionSettings.CamReaderRoleArn];

    /// <summary>The role in CAM's account through which customers' roles are tried.</summary>
    public string CamEntranceRoleArn => OfFunctions[FunctionSettings.CamEntranceRoleArn];

    /// <summary>Who may act as CAM. If empty, CAM's account with its external id.</summary>
    public required IReadOnlyList<string> CamPrincipals { get; init; }

    /// <summary>Who may take the operator's role. If empty, nobody.</summary>
    public required IReadOnlyList<string> OperatorPrincipals { get; init; }

    /// <summary>Who may take the auditor's role. If empty, nobody.</summary>
    public required IReadOnlyList<string> AuditorPrincipals { get; init; }

    /// <summary>How many days logs are kept.</summary>
    public required int RetentionDays { get; init; }

    /// <summary>How many days the event archive goes back.</summary>
    public required int ArchiveDays { get; init; }

    /// <summary>Whether functions that AWS limits get reserved concurrency.</summary>
    public required bool ReserveConcurrency { get; init; }

    /// <summary>The functions' processor: x86_64 or arm64.</summary>
    public required string Architecture { get; init; }

    /// <summary>Where the functions' AWS packages come from: nuget or bundled.</summary>
    public required string AwsPackages { get; init; }

    /// <summary>The organization, for the ARNs of its accounts. <c>o-*</c> stands for the only one that a management account can have.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <param name="context">Looks up a context key. Null if nobody gave it.</param>
    /// <param name="given">The context keys that somebody gave, to find unknown ones.</param>
    /// <exception cref="SettingsInvalidException">Settings are missing, wrong or unknown. The exception names all of them.</exception>
    public static PartnerCloudSettings From(Func<string, object?> context, params IEnumerable<string> given)
    {
        var read = new SettingsReader(context);
        var functions = FunctionSettings.Given.ToDictionary(setting => setting, read.Text);
        if (Lambda.Baseline.BaselineParameters.ProblemOf(functions[FunctionSettings.BaselineParameters]) is { } problem) read.Refuse(FunctionSettings.BaselineParameters, problem);
        if (functions[FunctionSettings.CamReaderRoleArn].Length == 0) functions[FunctionSettings.CamReaderRoleArn] = $"arn:aws:iam::{functions[FunctionSettings.CamAccountId]}:role/CAMCredentialsReader";
        var settings = new PartnerCloudSettings
        {
            OfFunctions = functions,
            AttachGuardrails = read.Text(DeclaredSettings.Guardrails) != "skip",
            OperatorEmail = read.Text(DeclaredSettings.OperatorEmail),
            SecurityEmail = read.Text(DeclaredSettings.SecurityEmail),
            CamPrincipals = read.List(DeclaredSettings.CamPrincipals),
            OperatorPrincipals = read.List(DeclaredSettings.OperatorPrincipals),
            AuditorPrincipals = read.List(DeclaredSettings.AuditorPrincipals),
            RetentionDays = read.Number(DeclaredSettings.RetentionDays),
            ArchiveDays = read.Number(DeclaredSettings.ArchiveDays),
            ReserveConcurrency = read.Text(DeclaredSettings.ReserveConcurrency) == "true",
            Architecture = read.Text(DeclaredSettings.Architecture),
            AwsPackages = read.Text(DeclaredSettings.AwsPackages),
            OrganizationId = read.Text(DeclaredSettings.OrganizationId),
        };
        if (settings.DepartingOuId.Length > 0 && settings.DepartingOuId == settings.CustomersOuId)
            read.Refuse(FunctionSettings.DepartingOuId, $"must differ from {FunctionSettings.CustomersOuId.Key}, because the policies there keep accounts in the organization");
        read.RefuseUnknown(given);
        return read.Problems.Count == 0 ? settings : throw new SettingsInvalidException(read.Problems);
    }
}
