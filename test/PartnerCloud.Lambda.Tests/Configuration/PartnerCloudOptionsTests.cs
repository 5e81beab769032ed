using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Tests.Configuration;

public sealed class PartnerCloudOptionsTests
{
    [Fact]
    public void FromEnvironment_AllSet_IsRead()
    {
        var options = TestOptions.Valid;

        Assert.Equal("aws", options.Partition);
        Assert.Equal(["CA", "US"], options.SupportedCountries.Order());
        Assert.Equal("aws+prov-1@partner.example", options.RootEmail.For("prov-1"));
    }

    [Fact]
    public void FromEnvironment_WhomToTrust_IsThePartnerAndCamUnlessSetOtherwise()
    {
        Assert.Equal(new TrustedAccounts("589942003651", "540339316802", "elasticbox"), TestOptions.Valid.Trusted);

        var variables = TestOptions.Variables;
        (variables["PARTNER_CLOUD_PARTNER_ACCOUNT_ID"], variables["PARTNER_CLOUD_CAM_ACCOUNT_ID"], variables["PARTNER_CLOUD_CAM_EXTERNAL_ID"]) = ("111111111111", "222222222222", "other");
        Assert.Equal(new TrustedAccounts("111111111111", "222222222222", "other"), PartnerCloudOptions.FromEnvironment(variables.GetValueOrDefault).Trusted);
    }

    [Fact]
    public void FromEnvironment_NothingSet_NamesEveryVariable()
    {
        var invalid = Assert.Throws<ConfigurationInvalidException>(() => PartnerCloudOptions.FromEnvironment(_ => null));

        Assert.All(TestOptions.Variables.Keys, name => Assert.Contains($"{name} is missing (example: ", invalid.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AWS_REGION", "mars")]
    [InlineData("PARTNER_CLOUD_CUSTOMERS_OU_ID", "r-ab12")]
    [InlineData("PARTNER_CLOUD_ROOT_EMAIL_TEMPLATE", "aws@partner.example")]
    [InlineData("PARTNER_CLOUD_ROOT_EMAIL_TEMPLATE", "{providerId}")]
    [InlineData("PARTNER_CLOUD_ROOT_EMAIL_TEMPLATE", "aws+{providerId}@much-too-long-for-this.example")]
    [InlineData("PARTNER_CLOUD_SUPPORTED_COUNTRIES", "USA")]
    [InlineData("PARTNER_CLOUD_CONTACT_ADDRESS", "somebody")]
    [InlineData("PARTNER_CLOUD_CREDENTIALS_KEY_ARN", "alias/credentials")]
    [InlineData("PARTNER_CLOUD_CAM_READER_ROLE_ARN", "CAMCredentialsReader")]
    [InlineData("PARTNER_CLOUD_CAM_READER_ROLE_ARN", "arn:aws:iam::540339316802:role/*")]
    [InlineData("PARTNER_CLOUD_CAM_ENTRANCE_ROLE_ARN", "CAMAccountAccess")]
    [InlineData("PARTNER_CLOUD_EVENT_BUS_NAME", "two words")]
    [InlineData("PARTNER_CLOUD_TEMPORARY_PASSWORD_DAYS", "0")]
    [InlineData("PARTNER_CLOUD_TEMPORARY_PASSWORD_DAYS", "91")]
    [InlineData("PARTNER_CLOUD_TEMPORARY_PASSWORD_DAYS", "a week")]
    [InlineData("PARTNER_CLOUD_OPERATORS_TOPIC_ARN", "PartnerCloud-Operators")]
    [InlineData("PARTNER_CLOUD_ALTERNATE_CONTACT", "Cloud Operations; Service desk")]
    [InlineData("PARTNER_CLOUD_ALTERNATE_CONTACT", "Cloud Operations; ; +1 206 555 0100")]
    [InlineData("PARTNER_CLOUD_ALTERNATE_CONTACT", "Cloud Operations; Service desk; call us")]
    [InlineData("PARTNER_CLOUD_CREDENTIALS_KEY_ARN", "arn:aws:kms:us-east-1:589942003651:alias/partner-cloud/credentials")]
    [InlineData("PARTNER_CLOUD_PARTNER_ACCOUNT_ID", "5899")]
    [InlineData("PARTNER_CLOUD_CAM_ACCOUNT_ID", "540339316802x")]
    [InlineData("PARTNER_CLOUD_CAM_EXTERNAL_ID", "x")]
    public void FromEnvironment_OneWrong_NamesThatOneOnly(string name, string value)
    {
        var variables = TestOptions.Variables;
        variables[name] = value;

        var invalid = Assert.Throws<ConfigurationInvalidException>(() => PartnerCloudOptions.FromEnvironment(variables.GetValueOrDefault));

        Assert.All(variables.Keys, variable => Assert.Equal(variable == name, invalid.Message.Contains(variable, StringComparison.Ordinal)));
    }

    [Fact]
    public void FromEnvironment_AlternateContact_IsReadWhereItIsGiven()
    {
        var variables = TestOptions.Variables;
        Assert.Null(PartnerCloudOptions.FromEnvironment(variables.GetValueOrDefault).AlternateContact);

        variables["PARTNER_CLOUD_ALTERNATE_CONTACT"] = "Cloud Operations; Service desk; +1 206 555 0100";

        Assert.Equal(new PartnerContact("Cloud Operations", "Service desk", "+1 206 555 0100"), PartnerCloudOptions.FromEnvironment(variables.GetValueOrDefault).AlternateContact);
    }

    [Theory]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    public void Partition_FollowsTheRegion(string region, string partition) => Assert.Equal(partition, (TestOptions.Valid with { Region = region }).Partition);
}
