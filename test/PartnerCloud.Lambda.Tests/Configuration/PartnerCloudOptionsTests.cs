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
    public void FromEnvironment_TrustedAccounts_AreReadFromTheirSettings()
    {
        var values = TestOptions.Values;
        (values[FunctionSettings.PartnerAccountId], values[FunctionSettings.CamAccountId], values[FunctionSettings.CamExternalId]) = ("111111111111", "222222222222", "other");

        Assert.Equal(new TrustedAccounts("111111111111", "222222222222", "other"), Read(values).Trusted);
    }

    [Fact]
    public void FromEnvironment_NothingSet_NamesEveryVariableThatAFunctionNeeds()
    {
        var invalid = Assert.Throws<ConfigurationInvalidException>(() => PartnerCloudOptions.FromEnvironment(_ => null));

        var needed = TestOptions.Variables.Keys.Except([FunctionSettings.AlternateContact.Variable, FunctionSettings.BaselineParameters.Variable, FunctionSettings.DepartingOuId.Variable]);
        Assert.All(needed, name => Assert.Contains($"{name} is missing (example: ", invalid.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("customersOuId", "r-ab12")]
    [InlineData("rootEmailTemplate", "aws@partner.example")]
    [InlineData("rootEmailTemplate", "{providerId}")]
    [InlineData("rootEmailTemplate", "aws+{providerId}@much-too-long-for-this.example")]
    [InlineData("supportedCountries", "USA")]
    [InlineData("supportedCountries", ",")]
    [InlineData("contactAddress", "somebody")]
    [InlineData("credentialsKeyArn", "alias/credentials")]
    [InlineData("credentialsKeyArn", "arn:aws:kms:us-east-1:589942003651:alias/partner-cloud/credentials")]
    [InlineData("camReaderRoleArn", "CAMCredentialsReader")]
    [InlineData("camReaderRoleArn", "arn:aws:iam::540339316802:role/*")]
    [InlineData("camEntranceRoleArn", "CAMAccountAccess")]
    [InlineData("eventBusName", "two words")]
    [InlineData("temporaryPasswordDays", "0")]
    [InlineData("temporaryPasswordDays", "91")]
    [InlineData("temporaryPasswordDays", "a week")]
    [InlineData("operatorsTopicArn", "PartnerCloud-Operators")]
    [InlineData("alternateContact", "Cloud Operations; Service desk")]
    [InlineData("alternateContact", "Cloud Operations; ; +1 206 555 0100")]
    [InlineData("alternateContact", "Cloud Operations; Service desk; call us")]
    [InlineData("partnerAccountId", "5899")]
    [InlineData("partnerAccountId", "")]
    [InlineData("camAccountId", "540339316802x")]
    [InlineData("camExternalId", "x")]
    public void FromEnvironment_OneSettingWrong_NamesOnlyItsVariable(string key, string value)
    {
        var setting = FunctionSettings.All.Single(setting => setting.Key == key);
        var values = TestOptions.Values;
        values[setting] = value;

        var invalid = Assert.Throws<ConfigurationInvalidException>(() => Read(values));

        Assert.All(TestOptions.Variables.Keys, variable => Assert.Equal(variable == setting.Variable, invalid.Message.Contains(variable, StringComparison.Ordinal)));
    }

    [Fact]
    public void FromEnvironment_WrongRegion_IsRefused()
    {
        var variables = TestOptions.Variables;
        variables["AWS_REGION"] = "mars";

        Assert.Contains("AWS_REGION is not valid", Assert.Throws<ConfigurationInvalidException>(() => PartnerCloudOptions.FromEnvironment(variables.GetValueOrDefault)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromEnvironment_EverySetting_IsRead()
    {
        var read = new HashSet<string>();
        _ = PartnerCloudOptions.FromEnvironment(name =>
        {
            read.Add(name);
            return TestOptions.Variables.GetValueOrDefault(name);
        });

        Assert.Equal(FunctionSettings.All.Select(setting => setting.Variable).Append("AWS_REGION").Order(), read.Order());
    }

    [Fact]
    public void Examples_OfAllSettings_AreValid() => Assert.All(FunctionSettings.All, setting => Assert.Null(setting.ProblemOf(setting.Example)));

    [Fact]
    public void VariablesOf_SettingWithoutValueAndDefault_IsRefused()
    {
        var values = TestOptions.Values;
        values.Remove(FunctionSettings.CustomersOuId);

        Assert.Contains("customersOuId", Assert.Throws<ArgumentException>(() => FunctionSettings.VariablesOf(values)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromEnvironment_AlternateContact_IsOptional()
    {
        var values = TestOptions.Values;
        Assert.Null(Read(values).AlternateContact);

        values[FunctionSettings.AlternateContact] = "Cloud Operations; Service desk; +1 206 555 0100";

        Assert.Equal(new PartnerContact("Cloud Operations", "Service desk", "+1 206 555 0100"), Read(values).AlternateContact);
    }

    [Theory]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    public void Partition_FollowsTheRegion(string region, string partition) => Assert.Equal(partition, (TestOptions.Valid with { Region = region }).Partition);

    private static PartnerCloudOptions Read(Dictionary<Setting, string> values) =>
        PartnerCloudOptions.FromEnvironment(new Dictionary<string, string>(FunctionSettings.VariablesOf(values)) { ["AWS_REGION"] = "us-east-1" }.GetValueOrDefault);
}
