using System.Text.Json.Nodes;
using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Functions;

namespace PartnerCloud.Lambda.Tests.Functions;

public sealed class FunctionRoleTests
{
    private static readonly Dictionary<string, string> Placeholders = new()
    {
        ["FunctionArn"] = "arn:aws:lambda:us-east-1:111122223333:function:PartnerCloud-Some",
        ["Partition"] = "aws",
        ["Region"] = "us-east-1",
        ["AccountId"] = "111122223333",
        ["OrganizationId"] = "o-1234567890",
        ["CustomersOuId"] = "ou-ab12-customers",
        ["DepartingOuId"] = "none",
        ["CredentialsKeyArn"] = "arn:aws:kms:us-east-1:111122223333:key/credentials",
        ["WorkflowKeyArn"] = "arn:aws:kms:us-east-1:111122223333:key/workflows",
        ["OperatorsTopicArn"] = "arn:aws:sns:us-east-1:111122223333:PartnerCloud-Operators",
        ["EventBusName"] = "partner-cloud",
        ["CamEntranceRoleArn"] = "arn:aws:iam::540339316802:role/CAMAccountAccess",
    };

    public static TheoryData<string> Functions =>
        [.. typeof(Startup).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(LambdaFunctionAttribute), false)).Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void PolicyOf_EveryFunction_IsFilledAndPlainIam(string function)
    {
        var policy = FunctionRole.PolicyOf(function, Placeholders);

        if (FunctionRole.Of(function).Count == 0)
        {
            Assert.Null(policy);
            return;
        }
        var statements = JsonNode.Parse(policy!)!["Statement"]!.AsArray();
        Assert.All(statements, statement => Assert.Empty(statement!.AsObject().Select(member => member.Key).Except(["Sid", "Effect", "Action", "Resource", "Condition"])));
        Assert.DoesNotMatch(@"\$\{[A-Za-z]+\}", policy);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void PolicyOf_EveryFunction_AllowsOnlyTheFunction(string function)
    {
        foreach (var statement in FunctionRole.PolicyOf(function, Placeholders) is { } policy ? JsonNode.Parse(policy)!["Statement"]!.AsArray() : [])
        {
            var source = (string?)statement!["Condition"]?["ArnEquals"]?["lambda:SourceFunctionArn"];
            Assert.Equal(IsMadeByAService(statement) ? null : Placeholders["FunctionArn"], source);
        }
    }

    [Fact]
    public void PolicyOf_Function_KeepsItsOtherConditions()
    {
        var enters = JsonNode.Parse(FunctionRole.PolicyOf("MaintainUser", Placeholders)!)!["Statement"]!.AsArray().Single(statement => (string?)statement!["Sid"] == "EntersCustomerAccounts")!;

        Assert.Equal("""{"StringEquals":{"aws:ResourceOrgID":"${aws:PrincipalOrgID}"},"ArnEquals":{"lambda:SourceFunctionArn":"arn:aws:lambda:us-east-1:111122223333:function:PartnerCloud-Some"}}""", enters["Condition"]!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Of_EveryFunction_NamesItsActionsInFull(string function) =>
        Assert.All(FunctionRole.Of(function).SelectMany(statement => statement.Actions), action => Assert.DoesNotContain('*', action));

    [Theory]
    [InlineData("NotifyOperators")]
    [InlineData("MeasureExecutions")]
    public void Of_FunctionsThatReadExecutions_NameEveryWorkflow(string function)
    {
        var workflows = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "statemachine"), "*.asl.json").Select(file => Path.GetFileName(file)[..^".asl.json".Length]);
        var named = FunctionRole.Of(function).SelectMany(statement => statement.Resources).Where(resource => resource.Contains(":states:", StringComparison.Ordinal)).Select(resource => resource.Split(':')[6]);

        Assert.Equal(workflows.Order(StringComparer.Ordinal), named.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PolicyOf_IamVariables_Stay() =>
        Assert.Contains("${aws:PrincipalOrgID}", FunctionRole.PolicyOf("VerifyAccess", Placeholders), StringComparison.Ordinal);

    [Fact]
    public void PolicyOf_PlaceholderWithoutValue_IsNamed() =>
        Assert.Contains("OrganizationId", Assert.Throws<InvalidOperationException>(() =>
            FunctionRole.PolicyOf("PlaceAccount", new Dictionary<string, string> { ["Partition"] = "aws", ["AccountId"] = "111122223333", ["FunctionArn"] = "arn:aws:lambda:us-east-1:111122223333:function:PartnerCloud-PlaceAccount" })).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_UnknownFunction_IsAnError() => Assert.Throws<InvalidOperationException>(() => FunctionRole.Of("NoSuchFunction"));

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:a"}""", "no Sid")]
    [InlineData("""{"Sid":"A b","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:a"}""", "letters and digits")]
    [InlineData("""{"Sid":"A","Effect":"allow","Action":"s3:GetObject","Resource":"arn:a"}""", "Effect")]
    [InlineData("""{"Sid":"A","Effect":"Allow","Resource":"arn:a"}""", "Action")]
    [InlineData("""{"Sid":"A","Effect":"Allow","Action":"s3:GetObject"}""", "Resource")]
    [InlineData("""{"Sid":"A","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""", "Comment")]
    [InlineData("""{"Sid":"A","Effect":"Allow","Action":"s3:Get*","Resource":"arn:a"}""", "Comment")]
    [InlineData("""{"Sid":"A","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:a","Coment":"why"}""", "Coment")]
    [InlineData("""{"Sid":"A","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:a"},{"Sid":"A","Effect":"Allow","Action":"s3:PutObject","Resource":"arn:a"}""", "two statements")]
    public void Read_StatementsNotInTheFormat_SaysWhy(string statements, string problem) =>
        Assert.Contains(problem, Assert.Throws<InvalidOperationException>(() => RolePolicy.Read($$"""{"Statement":[{{statements}}]}""", "test")).Message, StringComparison.Ordinal);

    private static bool IsMadeByAService(JsonNode statement) => (statement["Action"] is JsonArray many ? many.Select(action => (string)action!) : [(string)statement["Action"]!]).All(action => action.StartsWith("kms:", StringComparison.Ordinal)) || (string?)statement["Sid"] == "LetsOrganizationsMakeItsRole";
}
