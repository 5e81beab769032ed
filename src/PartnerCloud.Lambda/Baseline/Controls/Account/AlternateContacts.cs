using Amazon.Account;
using Amazon.Account.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Configuration;

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
    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        if (options.AlternateContact is not { } contact) return ControlResult.Found($"alternate contacts are left alone: the setting {FunctionSettings.AlternateContact.Key} is empty");
        var (changes, findings) = (new List<string>(), new List<string>());
        foreach (var type in (AlternateContactType[])[AlternateContactType.SECURITY, AlternateContactType.OPERATIONS, AlternateContactType.BILLING])
        {
            var present = await ReadAsync(account, type, ct);
            var differences = present is null ? [$"{type} contact set"] : DifferencesOf(present, contact);
            if (differences.Count == 0) continue;
            if (present is not null && !account.IsCreated) findings.Add($"the {type} contact is not the partner's. Agree with the customer who it is");
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
