using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Settings;

/// <summary>The settings of the deployment. <see cref="DeclaredSettings"/> has the meaning and the default of each.</summary>
public sealed record PartnerCloudSettings
{
    /// <summary>The OU that customers' accounts are placed in.</summary>
    public required string CustomersOuId { get; init; }

    /// <summary>Whether the service control policies are attached to the OUs.</summary>
    public required bool AttachGuardrails { get; init; }

    /// <summary>The OU of accounts that are about to leave. Empty if there is none.</summary>
    public required string DepartingOuId { get; init; }

    /// <summary>The partner's mailbox for root users, with <c>{providerId}</c> in it.</summary>
    public required string RootEmailTemplate { get; init; }

    /// <summary>The address for notifications to operators.</summary>
    public required string OperatorEmail { get; init; }

    /// <summary>The second address for security notifications. Empty if only operators get them.</summary>
    public required string SecurityEmail { get; init; }

    /// <summary>The address that refused customers write to.</summary>
    public required string ContactAddress { get; init; }

    /// <summary>Name, title and telephone of the partner's alternate contact in customers' accounts. If empty, contacts are left alone.</summary>
    public required string AlternateContact { get; init; }

    /// <summary>Parameters that replace those in baseline.json: a JSON object.</summary>
    public required string BaselineParameters { get; init; }

    /// <summary>The account that the partner's roles in customers' accounts trust. If empty, the account that you deploy into.</summary>
    public required string PartnerAccountId { get; init; }

    /// <summary>The account that Cloud Application Manager runs in.</summary>
    public required string CamAccountId { get; init; }

    /// <summary>The external id that CAM gives when it assumes a role here.</summary>
    public required string CamExternalId { get; init; }

    /// <summary>The role through which CAM reads credentials.</summary>
    public required string CamReaderRoleArn { get; init; }

    /// <summary>The role in CAM's account through which customers' roles are tried.</summary>
    public required string CamEntranceRoleArn { get; init; }

    /// <summary>Who may act as CAM. If empty, CAM's account with its external id.</summary>
    public required IReadOnlyList<string> CamPrincipals { get; init; }

    /// <summary>Who may take the operator's role. If empty, nobody.</summary>
    public required IReadOnlyList<string> OperatorPrincipals { get; init; }

    /// <summary>Who may take the auditor's role. If empty, nobody.</summary>
    public required IReadOnlyList<string> AuditorPrincipals { get; init; }

    /// <summary>The countries where organizations may have their office: ISO 3166 alpha-2.</summary>
    public required IReadOnlyList<string> SupportedCountries { get; init; }

    /// <summary>After how many days an unused temporary password is revoked.</summary>
    public required int TemporaryPasswordDays { get; init; }

    /// <summary>How many days logs are kept.</summary>
    public required int RetentionDays { get; init; }

    /// <summary>How many days the event archive goes back.</summary>
    public required int ArchiveDays { get; init; }

    /// <summary>Whether functions that AWS limits get reserved concurrency.</summary>
    public required bool ReserveConcurrency { get; init; }

    /// <summary>The functions' processor: x86_64 or arm64.</summary>
    public required string Architecture { get; init; }

    /// <summary>Where the functions' AWS packages come from, bundled or nuget. If empty, the build decides.</summary>
    public required string AwsPackages { get; init; }

    /// <summary>The organization, for the ARNs of its accounts. <c>o-*</c> stands for the only one that a management account can have.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <param name="context">Looks up a context key. Null if nobody gave it.</param>
    /// <param name="given">The context keys that somebody gave, to find unknown ones.</param>
    /// <exception cref="SettingsInvalidException">Settings are missing, wrong or unknown. The exception names all of them.</exception>
    public static PartnerCloudSettings From(Func<string, object?> context, params IEnumerable<string> given)
    {
        // No wildcards: conditions would treat them as such.
        const string Name = @"[\w+=,.@/-]+";
        const string Arn = @$"\Aarn:[a-z-]+:(iam|sts)::\d{{12}}:(root|(role|user|assumed-role)/{Name})\z";
        const string RoleArn = @$"\Aarn:[a-z-]+:iam::\d{{12}}:role/{Name}\z";
        const string Email = @"\A[^\s@]+@[^\s@]+\z";
        const string Unit = @"\Aou-[0-9a-z]{4,32}-[0-9a-z]{8,32}\z";
        var read = new SettingsReader(context);
        var camAccountId = read.Text(DeclaredSettings.CamAccountId, @"\A\d{12}\z");
        var customersOuId = read.Text(DeclaredSettings.CustomersOuId, Unit);
        var settings = new PartnerCloudSettings
        {
            CustomersOuId = customersOuId,
            AttachGuardrails = read.OneOf(DeclaredSettings.Guardrails, "attach", "skip") != "skip",
            DepartingOuId = read.Checked(DeclaredSettings.DepartingOuId,
                value => !Regex.IsMatch(value, Unit, RegexOptions.CultureInvariant) ? "is not valid" : value == customersOuId ? "must differ from customersOuId, because the policies there keep accounts in the organization" : null),
            RootEmailTemplate = read.Checked(DeclaredSettings.RootEmailTemplate, value => new RootEmailTemplate(value).Problem),
            OperatorEmail = read.Text(DeclaredSettings.OperatorEmail, Email),
            SecurityEmail = read.Text(DeclaredSettings.SecurityEmail, Email),
            ContactAddress = read.Text(DeclaredSettings.ContactAddress, Email),
            AlternateContact = read.Checked(DeclaredSettings.AlternateContact, PartnerContact.ProblemOf),
            BaselineParameters = read.Checked(DeclaredSettings.BaselineParameters, Lambda.Baseline.BaselineParameters.ProblemOf),
            PartnerAccountId = read.Text(DeclaredSettings.PartnerAccountId, @"\A\d{12}\z"),
            CamAccountId = camAccountId,
            CamExternalId = read.Text(DeclaredSettings.CamExternalId, @"\A[\w+=,.@:/-]{2,1224}\z"),
            CamReaderRoleArn = read.Text(DeclaredSettings.CamReaderRoleArn, RoleArn) is { Length: > 0 } arn ? arn : $"arn:aws:iam::{camAccountId}:role/CAMCredentialsReader",
            CamEntranceRoleArn = read.Text(DeclaredSettings.CamEntranceRoleArn, RoleArn),
            CamPrincipals = read.List(DeclaredSettings.CamPrincipals, Arn),
            OperatorPrincipals = read.List(DeclaredSettings.OperatorPrincipals, Arn),
            AuditorPrincipals = read.List(DeclaredSettings.AuditorPrincipals, Arn),
            SupportedCountries = read.List(DeclaredSettings.SupportedCountries, @"\A[A-Z]{2}\z"),
            TemporaryPasswordDays = read.NumberBetween(DeclaredSettings.TemporaryPasswordDays, 1, 90),
            RetentionDays = read.Number(DeclaredSettings.RetentionDays, LogRetention.Days),
            ArchiveDays = read.Number(DeclaredSettings.ArchiveDays, LogRetention.Days),
            ReserveConcurrency = read.Flag(DeclaredSettings.ReserveConcurrency),
            Architecture = read.OneOf(DeclaredSettings.Architecture, "x86_64", "arm64"),
            AwsPackages = read.OneOf(DeclaredSettings.AwsPackages, "bundled", "nuget"),
            OrganizationId = read.Text(DeclaredSettings.OrganizationId, @"\Ao-[0-9a-z]{10,32}\z"),
        };
        read.RefuseUnknown(given);
        return read.Problems.Count == 0 ? settings : throw new SettingsInvalidException(read.Problems);
    }
}
