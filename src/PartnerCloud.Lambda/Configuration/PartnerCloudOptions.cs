using Amazon;

namespace PartnerCloud.Lambda.Configuration;

/// <summary>The configuration of the functions, read and validated once at their start.</summary>
public sealed record PartnerCloudOptions
{
    /// <summary>The home region. Trails, Config and secrets are there.</summary>
    public required string Region { get; init; }

    /// <summary>The OU of customers' accounts.</summary>
    public required string CustomersOuId { get; init; }

    /// <summary>The OU of accounts that are about to leave; null if there is none.</summary>
    public string? DepartingOuId { get; init; }

    /// <summary>The partner's mailbox for root users.</summary>
    public required RootEmailTemplate RootEmail { get; init; }

    /// <summary>The countries in which organizations may have their office: ISO 3166 alpha-2.</summary>
    public required IReadOnlySet<string> SupportedCountries { get; init; }

    /// <summary>The address that customers with a refused request write to.</summary>
    public required string ContactAddress { get; init; }

    /// <summary>The customer managed key that encrypts the credentials' secrets.</summary>
    public required string CredentialsKeyArn { get; init; }

    /// <summary>The role that CAM uses to read those secrets.</summary>
    public required string CamReaderRoleArn { get; init; }

    /// <summary>The topic of the operators' notifications.</summary>
    public required string OperatorsTopicArn { get; init; }

    /// <summary>The role in CAM's account that tests customers' roles.</summary>
    public required string CamEntranceRoleArn { get; init; }

    /// <summary>The event bus that CAM subscribes to.</summary>
    public required string EventBusName { get; init; }

    /// <summary>How long a temporary password may stay unused before it is revoked.</summary>
    public required TimeSpan TemporaryPasswordLife { get; init; }

    /// <summary>The accounts that the partner's roles in customers' accounts trust.</summary>
    public required TrustedAccounts Trusted { get; init; }

    /// <summary>The partner's alternate contact in customers' accounts; null if none is configured.</summary>
    public PartnerContact? AlternateContact { get; init; }

    /// <summary>Parameters that override baseline.json; null if there are none. They are parsed only with the baseline, which most functions do not need.</summary>
    public string? BaselineParameters { get; init; }

    /// <summary>The partition of the home region. ARNs and URLs contain it.</summary>
    public string Partition => RegionEndpoint.GetBySystemName(Region).PartitionName;

    /// <summary>The account of the deployment, taken from the operators' topic, which is part of it.</summary>
    public string ManagementAccountId => OperatorsTopicArn.Split(':')[4];

    /// <summary>Reads the options from environment variables: <c>AWS_REGION</c>, which Lambda sets, and the <see cref="FunctionSettings"/>.</summary>
    /// <param name="read">Reads a variable by its name; null if it is not set.</param>
    /// <exception cref="ConfigurationInvalidException">Variables are missing or wrong. The message lists all of them.</exception>
    public static PartnerCloudOptions FromEnvironment(Func<string, string?> read)
    {
        var variables = new EnvironmentReader(read);
        var options = new PartnerCloudOptions
        {
            Region = variables.Region(),
            CustomersOuId = variables.Text(FunctionSettings.CustomersOuId),
            DepartingOuId = variables.Optional(FunctionSettings.DepartingOuId),
            RootEmail = new(variables.Text(FunctionSettings.RootEmailTemplate)),
            SupportedCountries = variables.List(FunctionSettings.SupportedCountries).ToHashSet(StringComparer.Ordinal),
            ContactAddress = variables.Text(FunctionSettings.ContactAddress),
            CredentialsKeyArn = variables.Text(FunctionSettings.CredentialsKeyArn),
            CamReaderRoleArn = variables.Text(FunctionSettings.CamReaderRoleArn),
            OperatorsTopicArn = variables.Text(FunctionSettings.OperatorsTopicArn),
            CamEntranceRoleArn = variables.Text(FunctionSettings.CamEntranceRoleArn),
            EventBusName = variables.Text(FunctionSettings.EventBusName),
            TemporaryPasswordLife = TimeSpan.FromDays(variables.Number(FunctionSettings.TemporaryPasswordDays)),
            Trusted = new(variables.Text(FunctionSettings.PartnerAccountId), variables.Text(FunctionSettings.CamAccountId), variables.Text(FunctionSettings.CamExternalId)),
            AlternateContact = variables.Optional(FunctionSettings.AlternateContact) is { } contact ? PartnerContact.Parse(contact) : null,
            BaselineParameters = variables.Optional(FunctionSettings.BaselineParameters),
        };
        return variables.Problems.Count == 0 ? options : throw new ConfigurationInvalidException(variables.Problems);
    }
}
