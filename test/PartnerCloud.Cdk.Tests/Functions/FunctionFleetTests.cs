using System.Reflection;
using System.Text.Json;
using Amazon.Lambda.Annotations;
using PartnerCloud.Cdk.Functions;
using PartnerCloud.Lambda;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Functions;

namespace PartnerCloud.Cdk.Tests.Functions;

public sealed class FunctionFleetTests
{
    private static IReadOnlyList<SynthesizedResource> Functions => Synthesized.Resources("AWS::Lambda::Function");

    public static TheoryData<string> Names => [.. FunctionNames.All];

    [Fact]
    public void Stack_ForEachFunctionOfTheAssembly_HasAFunctionOfThatName()
    {
        Assert.Equal(FunctionNames.All.Select(name => $"PartnerCloud-{name}"), Functions.Select(function => function.Text("FunctionName")).Order(StringComparer.Ordinal));
        Assert.Contains("CreateAccount", FunctionNames.All);
    }

    /// <summary>On Lambda, a process with an unknown name ends at once and without a word. Two functions of one name do not compile with the official packages.</summary>
    [Fact]
    public void Functions_EachHandlerName_IsTheNameOfExactlyOneFunctionOfTheAssembly()
    {
        var known = typeof(Startup).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(LambdaFunctionAttribute))).Select(method => method.Name).ToList();

        Assert.All(Functions, function =>
        {
            Assert.Equal(typeof(Startup).Assembly.GetName().Name, function.Text("Handler"));
            Assert.Single(known, function.Properties.GetProperty("Environment").GetProperty("Variables").GetProperty("ANNOTATIONS_HANDLER").GetString()!);
        });
    }

    [Fact]
    public void Functions_All_ShareOnePackage()
    {
        Assert.Single(Functions.Select(function => function.Properties.GetProperty("Code").ToString()).Distinct());
        Assert.All(Functions, function =>
        {
            Assert.Equal("dotnet10", function.Text("Runtime"));
            Assert.Equal("PartnerCloud.Lambda", function.Text("Handler"));
            Assert.Equal("x86_64", function.Properties.GetProperty("Architectures")[0].GetString());
        });
    }

    [Fact]
    public void Functions_WithArchitectureArm64_RunOnArm64() =>
        Assert.All(Synthesized.Of(Synthesized.With(("architecture", "arm64")), "AWS::Lambda::Function"), function => Assert.Equal("arm64", function.Properties.GetProperty("Architectures")[0].GetString()));

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_Environment_HasExactlyTheVariablesThatItReads(string name)
    {
        var variables = Function(name).Properties.GetProperty("Environment").GetProperty("Variables").EnumerateObject().ToList();

        Assert.Equal(
            VariablesThatFunctionsRead().Append("ANNOTATIONS_HANDLER").Append("AWS_LAMBDA_HANDLER_LOG_FORMAT").Order(StringComparer.Ordinal),
            variables.Select(variable => variable.Name).Order(StringComparer.Ordinal));
        Assert.Equal(name, variables.Single(variable => variable.Name == "ANNOTATIONS_HANDLER").Value.GetString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_Environment_HasValidValues(string name)
    {
        var variables = Function(name).Properties.GetProperty("Environment").GetProperty("Variables").EnumerateObject().ToDictionary(variable => variable.Name, variable => Resolved(variable.Value));

        var options = PartnerCloudOptions.FromEnvironment(key => key == "AWS_REGION" ? "us-east-1" : variables.GetValueOrDefault(key));

        Assert.Equal("ou-ab12-customers", options.CustomersOuId);
    }

    [Fact]
    public void Functions_WithPartnerAccountAndBaselineParameters_ReceiveBoth() => Assert.All(
        Synthesized.Of(Synthesized.With(("partnerAccountId", "444455556666"), ("baselineParameters", """{"Iam.PasswordPolicy":{"maxAgeDays":60}}""")), "AWS::Lambda::Function"),
        function =>
        {
            var variables = function.Properties.GetProperty("Environment").GetProperty("Variables").EnumerateObject().ToDictionary(variable => variable.Name, variable => Resolved(variable.Value));
            var options = PartnerCloudOptions.FromEnvironment(key => key == "AWS_REGION" ? "us-east-1" : variables.GetValueOrDefault(key));

            Assert.Equal("444455556666", options.Trusted.PartnerAccountId);
            Assert.Equal("""{"Iam.PasswordPolicy":{"maxAgeDays":60}}""", options.BaselineParameters);
        });

    [Fact]
    public void Functions_WithoutAPartnerAccount_UseTheirOwn() =>
        Assert.All(Functions, function => Assert.Equal("111122223333", function.Properties.GetProperty("Environment").GetProperty("Variables").GetProperty(FunctionSettings.PartnerAccountId.Variable).GetString()));

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_Logging_IsJsonInItsOwnLogGroup(string name)
    {
        var function = Function(name);
        var logs = Synthesized.Resources("AWS::Logs::LogGroup").Single(group => group.Text("LogGroupName") == $"/partner-cloud/functions/{name}");

        Assert.Equal("Active", function.Properties.GetProperty("TracingConfig").GetProperty("Mode").GetString());
        Assert.Equal("JSON", function.Properties.GetProperty("LoggingConfig").GetProperty("LogFormat").GetString());
        Assert.Equal(logs.LogicalId, function.Properties.GetProperty("LoggingConfig").GetProperty("LogGroup").GetProperty("Ref").GetString());
        Assert.Equal(365, logs.Properties.GetProperty("RetentionInDays").GetInt32());
        Assert.True(logs.Properties.TryGetProperty("KmsKeyId", out _));
    }

    [Fact]
    public void LogGroups_WhenTheStackIsDeleted_AreRetained() => Assert.All(Synthesized.Resources("AWS::Logs::LogGroup"), group =>
    {
        Assert.Equal("RetainExceptOnCreate", group.Json.GetProperty("DeletionPolicy").GetString());
        Assert.Equal("Retain", group.Json.GetProperty("UpdateReplacePolicy").GetString());
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Role_OfAFunction_AllowsOnlyItsPolicyFileItsLogAndTraces(string name)
    {
        var role = Role(name);

        Assert.Equal(FunctionRole.Of(name).Select(statement => statement.Sid).Concat(["WritesItsLog", "WritesTraces"]).Order(StringComparer.Ordinal), role.Statements.Keys.Order(StringComparer.Ordinal));
        Assert.All(FunctionRole.Of(name), statement => Assert.Equal(statement.Actions, Texts(role.Statements[statement.Sid].GetProperty("Action"))));
        Assert.Equal(role.LogicalId, Function(name).Properties.GetProperty("Role").GetProperty("Fn::GetAtt")[0].GetString());
        Assert.Empty(Synthesized.Resources("AWS::IAM::Policy"));
        Assert.False(role.Properties.TryGetProperty("ManagedPolicyArns", out _));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Role_OfAFunction_WritesOnlyItsOwnLogGroup(string name)
    {
        var logs = Synthesized.Resources("AWS::Logs::LogGroup").Single(group => group.Text("LogGroupName") == $"/partner-cloud/functions/{name}");

        var resource = Role(name).Statements["WritesItsLog"].GetProperty("Resource");

        Assert.Equal([logs.LogicalId, "Arn"], resource.GetProperty("Fn::GetAtt").EnumerateArray().Select(part => part.GetString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Role_OfAFunction_KeepsTheReasonsOfItsPolicyFile(string name)
    {
        var reasons = Role(name).Reasons;

        Assert.All(FunctionRole.Of(name).Where(statement => statement.HasWildcard), statement => Assert.Equal(statement.Comment, reasons[statement.Sid]));
        Assert.Contains("WritesTraces", reasons.Keys);
    }

    [Fact]
    public void Functions_WithAnAwsLimit_HaveReservedConcurrency() => Assert.Equal(
        ReservedConcurrency.All.Select(entry => ($"PartnerCloud-{entry.Key}", entry.Value.Places)).Order(),
        Functions.Where(function => function.Properties.TryGetProperty("ReservedConcurrentExecutions", out _))
            .Select(function => (function.Text("FunctionName")!, function.Properties.GetProperty("ReservedConcurrentExecutions").GetInt32())).Order());

    [Fact]
    public void Functions_WithReservedConcurrencyOff_HaveNone() => Assert.All(
        Synthesized.Of(Synthesized.With(("reserveConcurrency", "false")), "AWS::Lambda::Function"),
        function => Assert.False(function.Properties.TryGetProperty("ReservedConcurrentExecutions", out _)));

    [Fact]
    public void Stack_CustomResources_AreOnlyOurs()
    {
        // CDK's own custom resources would add a function and a role that we do not review
        var custom = Synthesized.MainJson.GetProperty("Resources").EnumerateObject().Select(resource => resource.Value.GetProperty("Type").GetString()!).Where(type => type.StartsWith("Custom::", StringComparison.Ordinal));

        Assert.Equal(["Custom::ServiceControlPolicies"], custom);
    }

    private static SynthesizedResource Function(string name) => Functions.Single(function => function.Text("FunctionName") == $"PartnerCloud-{name}");

    private static SynthesizedResource Role(string name) => Synthesized.Resources("AWS::IAM::Role")
        .Single(role => role.Properties.TryGetProperty("RoleName", out var roleName) && roleName.ToString() == $"PartnerCloud-{name}");

    private static IEnumerable<string?> Texts(JsonElement one) => one.ValueKind == JsonValueKind.Array ? one.EnumerateArray().Select(item => item.GetString()) : [one.GetString()];

    /// <summary>A sample ARN for a key, because the real one is known only at deployment.</summary>
    private static string? Resolved(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : "arn:aws:kms:us-east-1:111122223333:key/1234";

    /// <summary>Records what the options read. AWS_REGION is left out, because Lambda sets it and lets nobody else set it.</summary>
    private static HashSet<string> VariablesThatFunctionsRead()
    {
        var names = new HashSet<string>();
        Assert.Throws<ConfigurationInvalidException>(() => PartnerCloudOptions.FromEnvironment(name =>
        {
            names.Add(name);
            return null;
        }));
        names.Remove("AWS_REGION");
        return names;
    }
}
