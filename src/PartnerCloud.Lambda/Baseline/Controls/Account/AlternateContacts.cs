using Amazon.Account;
using Amazon.Account.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Baseline.Controls.Account;

/// <summary>
/// AWS's notices on security, operations and billing reach the partner, not only the root user's mailbox. CTLDeveloperRole sets them from inside
/// the account: from the management account it would take trusted access for the whole organization. In a migrated account a contact that the
/// customer chose stays and is reported.
/// </summary>
/// <param name="options">The partner's contact. Where none is configured nothing is set.</param>
[ControlDescription("The partner's contact for security, operations and billing, so that notices of AWS reach people. In a migrated account a contact that the customer chose stays and is reported.", Cis = ["1.2"])]
public sealed class AlternateContacts(PartnerCloudOptions options) : IControl
{
    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        if (options.AlternateContact is not { } contact) return ControlResult.Found("alternate contacts are left alone: PARTNER_CLOUD_ALTERNATE_CONTACT is not configured");
        var (changes, findings) = (new List<string>(), new List<string>());
        foreach (var type in (AlternateContactType[])[AlternateContactType.SECURITY, AlternateContactType.OPERATIONS, AlternateContactType.BILLING])
        {
            var present = await ReadAsync(account, type, ct);
            var differences = present is null ? [$"{type} contact set"] : DifferencesOf(present, contact);
            if (differences.Count == 0) continue;
            if (present is not null && !account.IsCreated) findings.Add($"the {type} contact is not the partner's: agree with the customer who it is");
            else
            {
                await account.Account.PutAlternateContactAsync(RequestOf(type, contact), ct);
                changes.AddRange(differences);
            }
        }
        return new(changes, findings);
    }

    private static async Task<AlternateContact?> ReadAsync(TargetAccount account, AlternateContactType type, CancellationToken ct)
    {
        try
        {
            return (await account.Account.GetAlternateContactAsync(new GetAlternateContactRequest { AlternateContactType = type }, ct)).AlternateContact;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    private PutAlternateContactRequest RequestOf(AlternateContactType type, PartnerContact contact) => new()
    {
        AlternateContactType = type,
        Name = contact.Name,
        Title = contact.Title,
        EmailAddress = options.ContactAddress,
        PhoneNumber = contact.Phone,
    };

    /// <summary>The values stay out of the report: they are people's.</summary>
    private List<string> DifferencesOf(AlternateContact present, PartnerContact contact) =>
    [
        .. Difference(present, "name", present.Name == contact.Name),
        .. Difference(present, "title", present.Title == contact.Title),
        .. Difference(present, "e-mail", present.EmailAddress == options.ContactAddress),
        .. Difference(present, "telephone", present.PhoneNumber == contact.Phone),
    ];

    private static string[] Difference(AlternateContact present, string field, bool same) => same ? [] : [$"{present.AlternateContactType} contact: {field} put right"];
}
