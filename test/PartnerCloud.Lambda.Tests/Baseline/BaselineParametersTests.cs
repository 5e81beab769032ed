using System.Text.Json;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Tests.Baseline;

public sealed class BaselineParametersTests
{
    private static string Variable => FunctionSettings.BaselineParameters.Variable;

    [Fact]
    public void Over_OneParameter_KeepsTheOthersAndTheOrder()
    {
        var before = BaselineFile.BuiltIn();

        var after = BaselineParameters.Over(before, """{"Iam.PasswordPolicy":{"maxAgeDays":60},"Config.Recording":{"furtherRegions":["eu-west-1"]}}""");

        Assert.Equal(before.Identity.Concat(before.Audit).Select(entry => entry.Control), after.Identity.Concat(after.Audit).Select(entry => entry.Control));
        Assert.Equal("""{"minimumLength":14,"reusePrevention":24,"maxAgeDays":60}""", JsonSerializer.Serialize(Of(after, "Iam.PasswordPolicy")));
        Assert.Equal("""{"name":"default","furtherRegions":["eu-west-1"]}""", JsonSerializer.Serialize(Of(after, "Config.Recording")));
        Assert.Equal(90, Of(before, "Iam.PasswordPolicy").GetProperty("maxAgeDays").GetInt32());
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"Iam.PasswordPolicy":{"minimumLength":20,"maxAgeDays":60}}""")]
    [InlineData("""{"CloudTrail.AuditTrail":{"kmsKeyId":"arn:aws:kms:us-east-1:111122223333:key/1234"}}""")]
    [InlineData("""{"Iam.PasswordPolicy":{"maxAgeDays":60}}""")]
    public void ProblemOf_ValidParameters_IsNone(string json)
    {
        Assert.Null(BaselineParameters.ProblemOf(json));
        Assert.NotNull(BaselineCatalog.Load(OptionsWith(json)));
    }

    [Theory]
    [InlineData("""{"Iam.NoSuchControl":{"x":1}}""", "Iam.NoSuchControl")]
    [InlineData("""{"Iam.PasswordPolicy":{"maxLength":9}}""", "maxLength of Iam.PasswordPolicy is not a parameter")]
    [InlineData("""{"Iam.CustomerPolicy":{"name":"x"}}""", "name of Iam.CustomerPolicy is not a parameter")]
    [InlineData("""{"Iam.PasswordPolicy":{"maxAgeDays":"60"}}""", "maxAgeDays of Iam.PasswordPolicy must be a whole number")]
    [InlineData("""{"Iam.PasswordPolicy":{"maxAgeDays":null}}""", "maxAgeDays of Iam.PasswordPolicy is missing")]
    [InlineData("""{"Iam.PasswordPolicy":{"minimumLength":13}}""", "minimumLength of Iam.PasswordPolicy is 13 but must be from 14 to 128: customers are promised passwords at least this strong")]
    [InlineData("""{"Iam.PasswordPolicy":{"minimumLength":129}}""", "from 14 to 128")]
    [InlineData("""{"Iam.PasswordPolicy":{"reusePrevention":23}}""", "reusePrevention of Iam.PasswordPolicy is 23 but must be 24: customers are promised passwords at least this strong")]
    [InlineData("""{"Iam.PasswordPolicy":{"maxAgeDays":91}}""", "maxAgeDays of Iam.PasswordPolicy is 91 but must be from 1 to 90: customers are promised passwords at least this strong")]
    [InlineData("""{"Iam.PasswordPolicy":{"maxAgeDays":0}}""", "from 1 to 90")]
    [InlineData("""{"Config.ManagedRules":{"rules":[]}}""", "rules of Config.ManagedRules can be set to a number, a text or a list of texts")]
    [InlineData("""{"Config.ManagedRules":{"rules":[{"name":"x","source":"y"}]}}""", "rules of Config.ManagedRules can be set to a number, a text or a list of texts")]
    [InlineData("""{"Config.Recording":{"furtherRegions":"eu-west-1"}}""", "furtherRegions of Config.Recording must be a list of texts")]
    [InlineData("""{"Iam.PasswordPolicy":{"maxAgeDays":60,"maxAgeDays":90}}""", "it must be a JSON object of controls")]
    [InlineData("""{"Iam.PasswordPolicy":60}""", "it must be a JSON object of controls")]
    [InlineData("""[]""", "it must be a JSON object of controls")]
    [InlineData("maxAgeDays=60", "it must be a JSON object of controls")]
    public void ProblemOf_InvalidParameter_IsTheFunctionsMessage(string json, string problem)
    {
        Assert.Contains(problem, BaselineParameters.ProblemOf(json), StringComparison.Ordinal);

        var refused = Assert.Throws<ConfigurationInvalidException>(() => BaselineCatalog.Load(OptionsWith(json))).Message;
        Assert.Contains(Variable, refused, StringComparison.Ordinal);
        Assert.Contains(problem, refused, StringComparison.Ordinal);
    }

    [Fact]
    public void ProblemOf_TextTooLongForLambda_SaysSo() =>
        Assert.Contains("2000 characters", BaselineParameters.ProblemOf($$$"""{"Config.Recorder":{"name":"{{{new string('x', 2000)}}}"}}"""), StringComparison.Ordinal);

    private static JsonElement Of(BaselineFile file, string control) => file.Identity.Concat(file.Audit).Single(entry => entry.Control == control).Parameters;

    private static PartnerCloudOptions OptionsWith(string json)
    {
        var variables = TestOptions.Variables;
        variables[Variable] = json;
        return PartnerCloudOptions.FromEnvironment(variables.GetValueOrDefault);
    }
}
