using PartnerCloud.Cdk.Organization;
using PartnerCloud.Cdk.Settings;
using PartnerCloud.Cdk.Tests.Templates;

namespace PartnerCloud.Cdk.Tests.Organization;

public sealed class OrganizationStackTests
{
    /// <summary>Organizations refuses two changes at the same time.</summary>
    [Fact]
    public void Changes_OfTheOrganization_AreMadeOneAfterTheOther()
    {
        var resources = AllTemplates.ResourcesOf("PartnerCloud-Organization").Where(resource => resource.Type is "AWS::Organizations::OrganizationalUnit" or "Custom::OrganizationSwitches")
            .ToDictionary(resource => resource.LogicalId, resource => resource.Json.TryGetProperty("DependsOn", out var before) ? before.EnumerateArray().Select(one => one.GetString()!).ToArray() : []);

        Assert.Equal(3, resources.Count);
        Assert.Single(resources, resource => resource.Value.Length == 0);
        // a chain: each is waited for by one other at most
        Assert.Equal(2, resources.SelectMany(resource => resource.Value).Intersect(resources.Keys).Count());
        Assert.Equal(2, resources.SelectMany(resource => resource.Value).Count());
    }

    [Fact]
    public void Switches_OfTheOrganization_AreAnsweredInTime()
    {
        var switches = Assert.Single(Synthesized.Of(Synthesized.Organization, "Custom::OrganizationSwitches")).Properties;
        var function = Assert.Single(Synthesized.Of(Synthesized.Organization, "AWS::Lambda::Function")).Properties;

        Assert.Equal("r-ab12", switches.GetProperty("RootId").GetString());
        Assert.Equal("nodejs24.x", function.GetProperty("Runtime").GetString());
        Assert.InRange(function.GetProperty("Timeout").GetInt32(), 300, switches.GetProperty("ServiceTimeout").GetInt32() - 1);
    }

    [Fact]
    public void Log_OfTheFunctionThatSwitches_IsEncryptedWithAKeyForThisLogAlone()
    {
        var logs = Assert.Single(Synthesized.Of(Synthesized.Organization, "AWS::Logs::LogGroup")).Properties;
        var key = Assert.Single(Synthesized.Of(Synthesized.Organization, "AWS::KMS::Key"));

        Assert.Equal(key.LogicalId, logs.GetProperty("KmsKeyId").GetProperty("Fn::GetAtt")[0].GetString());
        var service = Assert.Single(PolicyStatements.In(key.Properties), statement => statement.GetProperty("Principal").TryGetProperty("Service", out _));
        Assert.EndsWith($":log-group:{logs.GetProperty("LogGroupName").GetString()}", Assert.Single(PolicyStatements.Texts(service.GetProperty("Condition").GetProperty("ArnLike"), "kms:EncryptionContext:aws:logs:arn")), StringComparison.Ordinal);
    }

    /// <summary>The main stack owns the policies. Policies from an older version of this stack are retained, and the main stack adopts them by name.</summary>
    [Fact]
    public void Stack_OfTheOrganization_CreatesNoPolicies() => Assert.Empty(Synthesized.Of(Synthesized.Organization, "AWS::Organizations::Policy"));

    [Fact]
    public void Function_ThatSwitches_HasNoOtherPermissions()
    {
        var role = Assert.Single(Synthesized.Of(Synthesized.Organization, "AWS::IAM::Role")).Properties;

        Assert.Equal(
            ["iam:EnableOrganizationsRootCredentialsManagement", "iam:EnableOrganizationsRootSessions", "logs:CreateLogStream", "logs:PutLogEvents", "organizations:EnableAWSServiceAccess", "organizations:EnablePolicyType", "organizations:ListRoots"],
            role.GetProperty("Policies").EnumerateArray().SelectMany(policy => policy.GetProperty("PolicyDocument").GetProperty("Statement").EnumerateArray())
                .SelectMany(statement => PolicyStatements.Texts(statement, "Action")).Order(StringComparer.Ordinal));
        Assert.False(role.TryGetProperty("ManagedPolicyArns", out _));
        Assert.Empty(Synthesized.Of(Synthesized.Organization, "AWS::IAM::Policy"));
        // a session of the role that is not the function can do nothing
        Assert.All(PolicyStatements.In(role.GetProperty("Policies")).Where(statement => statement.GetProperty("Sid").GetString() != "WriteLogs"), statement =>
            Assert.EndsWith(":function:PartnerCloud-SetUpOrganization", Assert.Single(PolicyStatements.Texts(statement.GetProperty("Condition").GetProperty("ArnEquals"), "lambda:SourceFunctionArn")), StringComparison.Ordinal));
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
        Assert.All(units, unit => Assert.Equal("RetainExceptOnCreate", unit.Json.GetProperty("DeletionPolicy").GetString()));
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
}
