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
    public void Switches_OfTheOrganization_TurnOnAndNeverOff(string service, string action, string parameters)
    {
        var calls = Synthesized.Of(Synthesized.Organization, "Custom::AWS").Select(call => call.Properties).ToList();

        Assert.Single(calls, call => Call(call, "Create") is var create
            && (string?)create["service"] == service && (string?)create["action"] == action && create["parameters"]!.ToJsonString() == parameters);
        Assert.All(calls, call => Assert.False(call.TryGetProperty("Delete", out _)));
        Assert.All(calls, call => Assert.False(call.GetProperty("InstallLatestAwsSdk").GetBoolean()));
    }

    [Fact]
    public void Switches_WhenPoliciesAreAlreadyOn_Continue()
    {
        var call = Assert.Single(Synthesized.Of(Synthesized.Organization, "Custom::AWS"), call => (string?)Call(call.Properties, "Create")["action"] == "EnablePolicyType");

        Assert.Equal("PolicyTypeAlreadyEnabledException", (string?)Call(call.Properties, "Update")["ignoreErrorCodesMatching"]);
    }

    /// <summary>The main stack owns the policies. Policies from an older version of this stack are retained, and the main stack adopts them by name.</summary>
    [Fact]
    public void Stack_OfTheOrganization_CreatesNoPolicies() => Assert.Empty(Synthesized.Of(Synthesized.Organization, "AWS::Organizations::Policy"));

    [Fact]
    public void Function_ThatSwitches_HasNoOtherPermissions()
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
    public void Settings_WithAnOuAsRoot_NameTheSetting()
    {
        var refusal = Assert.Throws<SettingsInvalidException>(() => OrganizationSettings.From(key => key == "organizationRootId" ? "ou-ab12-customers" : null));

        Assert.Contains("organizationRootId", Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Units_ForCustomersAndDepartingAccounts_AreSiblingsAndRetained()
    {
        var units = Synthesized.Of(Synthesized.Organization, "AWS::Organizations::OrganizationalUnit");

        Assert.Equal([("Departing", "r-ab12"), ("Partner Cloud Customers", "r-ab12")], units.Select(unit => (Text(unit, "Name"), Text(unit, "ParentId"))).Order());
        Assert.All(units, unit => Assert.Equal("Retain", unit.Json.GetProperty("DeletionPolicy").GetString()));
    }

    [Fact]
    public void Outputs_OfTheOrganization_NameTheSettingsOfTheMainStack()
    {
        var outputs = Synthesized.Json(Synthesized.Organization).RootElement.GetProperty("Outputs").EnumerateObject().ToDictionary(output => output.Name, output => output.Value.GetProperty("Description").GetString());

        Assert.Equal(["CustomersOuId", "DepartingOuId"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.All(outputs, output => Assert.Contains($"{char.ToLowerInvariant(output.Key[0])}{output.Key[1..]}", output.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Units_WithConfiguredNames_UseThem()
    {
        var units = Synthesized.Of(Synthesized.OrganizationWith(("customersOuName", "Customers"), ("departingOuName", "Leaving")), "AWS::Organizations::OrganizationalUnit");

        Assert.Equal(["Customers", "Leaving"], units.Select(unit => Text(unit, "Name")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Settings_WithOneNameForBothUnits_NameTheSetting()
    {
        var refusal = Assert.Throws<SettingsInvalidException>(() => OrganizationSettings.From(key => key switch { "organizationRootId" => "r-ab12", "customersOuName" => "Departing", _ => null }));

        Assert.Contains("departingOuName", Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    private static string? Text(SynthesizedResource resource, string property) => resource.Properties.GetProperty(property).GetString();

    private static JsonNode Call(System.Text.Json.JsonElement properties, string when) => JsonNode.Parse(properties.GetProperty(when).GetString()!)!;
}
