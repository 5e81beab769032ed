using System.Text.Json.Nodes;
using PartnerCloud.Cdk.Organization;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Tests.Organization;

public sealed class OrganizationStackTests
{
    [Theory]
    [InlineData("Organizations", "EnablePolicyType", """{"RootId":"r-ab12","PolicyType":"SERVICE_CONTROL_POLICY"}""")]
    [InlineData("Organizations", "EnableAWSServiceAccess", """{"ServicePrincipal":"iam.amazonaws.com"}""")]
    [InlineData("Organizations", "EnableAWSServiceAccess", """{"ServicePrincipal":"account.amazonaws.com"}""")]
    [InlineData("IAM", "EnableOrganizationsRootCredentialsManagement", "{}")]
    [InlineData("IAM", "EnableOrganizationsRootSessions", "{}")]
    public void Switches_ForAllThatPartnerCloudNeeds_SwitchOnAndNeverOff(string service, string action, string parameters)
    {
        var calls = Synthesized.Of(Synthesized.Organization, "Custom::AWS").Select(call => call.Properties).ToList();

        Assert.Single(calls, call => Call(call, "Create") is var create
            && (string?)create["service"] == service && (string?)create["action"] == action && create["parameters"]!.ToJsonString() == parameters);
        Assert.All(calls, call => Assert.False(call.TryGetProperty("Delete", out _)));
        Assert.All(calls, call => Assert.False(call.GetProperty("InstallLatestAwsSdk").GetBoolean()));
    }

    [Fact]
    public void Switches_WhenPoliciesAreOnAlready_GoOn()
    {
        var call = Assert.Single(Synthesized.Of(Synthesized.Organization, "Custom::AWS"), call => (string?)Call(call.Properties, "Create")["action"] == "EnablePolicyType");

        Assert.Equal("PolicyTypeAlreadyEnabledException", (string?)Call(call.Properties, "Update")["ignoreErrorCodesMatching"]);
    }

    [Fact]
    public void Guardrails_BeforePoliciesCanBeAttached_Wait()
    {
        var enabling = Assert.Single(Synthesized.Of(Synthesized.Organization, "Custom::AWS"), call => (string?)Call(call.Properties, "Create")["action"] == "EnablePolicyType");

        Assert.All(Synthesized.Of(Synthesized.Organization, "AWS::Organizations::Policy"),
            policy => Assert.Contains(enabling.LogicalId, policy.Json.GetProperty("DependsOn").EnumerateArray().Select(id => id.GetString())));
    }

    [Fact]
    public void Function_ThatSwitches_MayDoThatAndNothingElse()
    {
        var role = Assert.Single(Synthesized.Of(Synthesized.Organization, "AWS::IAM::Role")).Properties;

        Assert.Equal(
            ["iam:EnableOrganizationsRootCredentialsManagement", "iam:EnableOrganizationsRootSessions", "logs:CreateLogStream", "logs:PutLogEvents", "organizations:EnableAWSServiceAccess", "organizations:EnablePolicyType"],
            role.GetProperty("Policies").EnumerateArray().SelectMany(policy => policy.GetProperty("PolicyDocument").GetProperty("Statement").EnumerateArray())
                .SelectMany(statement => PolicyStatements.Texts(statement, "Action")).Order(StringComparer.Ordinal));
        Assert.False(role.TryGetProperty("ManagedPolicyArns", out _));
    }

    [Fact]
    public void Settings_WithoutTheRoot_LeaveTheStackOut()
    {
        Assert.Null(OrganizationSettings.From(_ => null));
        Assert.DoesNotContain(Synthesized.Resources("AWS::Organizations::OrganizationalUnit"), _ => true);
    }

    [Fact]
    public void Settings_WithAnOuForTheRoot_SayWhatIsMeant()
    {
        var refusal = Assert.Throws<SettingsInvalidException>(() => OrganizationSettings.From(key => key == "organizationRootId" ? "ou-ab12-customers" : null));

        Assert.Contains("organizationRootId", Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Unit_IsCalledAsTheSettingsSay()
    {
        var unit = Assert.Single(Synthesized.Of(Synthesized.OrganizationWith(("customersOuName", "Customers")), "AWS::Organizations::OrganizationalUnit"));

        Assert.Equal("Customers", unit.Properties.GetProperty("Name").GetString());
    }

    private static JsonNode Call(System.Text.Json.JsonElement properties, string when) => JsonNode.Parse(properties.GetProperty(when).GetString()!)!;
}
