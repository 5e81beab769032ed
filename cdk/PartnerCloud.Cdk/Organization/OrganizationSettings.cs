using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Organization;

/// <summary>The settings of the organization's stack. They are read apart from the others, because the OU that this stack makes is one of the others.</summary>
public sealed record OrganizationSettings
{
    /// <summary>The organization's root.</summary>
    public required string RootId { get; init; }

    /// <summary>The name of the OU of customers' accounts.</summary>
    public required string CustomersOuName { get; init; }

    /// <summary>The name of the OU of accounts that are about to leave.</summary>
    public required string DepartingOuName { get; init; }

    /// <summary>How many days logs are kept.</summary>
    public required int RetentionDays { get; init; }

    /// <summary>Reads the settings. Null if the organization is not to be set up.</summary>
    /// <param name="context">Looks up a context key. Null if nobody gave it.</param>
    /// <param name="given">The context keys that somebody gave, to find unknown ones.</param>
    /// <exception cref="SettingsInvalidException">Settings are wrong or unknown. The exception names all of them.</exception>
    public static OrganizationSettings? From(Func<string, object?> context, params IEnumerable<string> given)
    {
        var read = new SettingsReader(context);
        var settings = new OrganizationSettings
        {
            RootId = read.Text(DeclaredSettings.OrganizationRootId),
            CustomersOuName = read.Text(DeclaredSettings.CustomersOuName),
            DepartingOuName = read.Text(DeclaredSettings.DepartingOuName),
            RetentionDays = read.Number(DeclaredSettings.RetentionDays),
        };
        if (settings.DepartingOuName == settings.CustomersOuName) read.Refuse(DeclaredSettings.DepartingOuName, "must differ from customersOuName, because two units of one parent need two names");
        read.RefuseUnknown(given);
        if (read.Problems.Count > 0) throw new SettingsInvalidException(read.Problems);
        return settings.RootId.Length > 0 ? settings : null;
    }
}
