using Amazon.Account;
using Amazon.Account.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.Account;

/// <summary>
/// Sets the account's contacts, so that messages of AWS on security, operations and billing reach the partner and not only the root user's mailbox.
/// CTLDeveloperRole sets them from inside the account. The management account would need trusted access for the whole organization. In a migrated account a
/// contact that the customer chose stays and is reported.
/// </summary>
/// <param name="options">The options with the partner's contact. Without a contact, nothing is set.</param>
[ControlDescription("The contacts for security, operations and billing are the partner's, so that messages of AWS reach the partner's staff. In a migrated account a contact that the customer chose stays and is reported.", Cis = ["1.2"])]
public sealed class AlternateContacts(PartnerCloudOptions options) : IControl
{
    private const string Cis = "1.2";

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var log = new ControlLog();
        if (options.AlternateContact is not { } contact)
        {
            log.Found(FindingSeverity.Low, $"alternate contacts are left alone, because the setting {FunctionSettings.AlternateContact.Key} is empty", WhoActs.Operator, "Set it, then harden the account again.");
            return log;
        }
        foreach (var type in (AlternateContactType[])[AlternateContactType.SECURITY, AlternateContactType.OPERATIONS, AlternateContactType.BILLING])
        {
            var present = await ReadAsync(account, type, ct);
            var differences = present is null ? [$"{type} contact set"] : DifferencesOf(present, contact);
            if (log.Check($"{type} contact", "the partner's", differences.Count == 0 ? "the partner's" : present is null ? ControlLog.None : "another", differences.Count == 0, Cis)) continue;
            if (present is not null && !account.IsCreated)
                log.Found(FindingSeverity.Low, $"the {type} contact is not the partner's", WhoActs.Operator, "Agree with the customer who it is.");
            else
            {
                await account.Account.PutAlternateContactAsync(RequestOf(type, contact), ct);
                log.Changes.AddRange(differences);
            }
        }
        return log;
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

    /// <summary>The report has no values, because they are personal data.</summary>
    private List<string> DifferencesOf(AlternateContact present, PartnerContact contact) =>
    [
        .. Difference(present, "name", present.Name == contact.Name),
        .. Difference(present, "title", present.Title == contact.Title),
        .. Difference(present, "e-mail", present.EmailAddress == options.ContactAddress),
        .. Difference(present, "telephone", present.PhoneNumber == contact.Phone),
    ];

    private static string[] Difference(AlternateContact present, string field, bool same) => same ? [] : [$"{present.AlternateContactType} contact: {field} corrected"];
}
