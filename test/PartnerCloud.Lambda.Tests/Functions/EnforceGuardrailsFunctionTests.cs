using System.Text;
using System.Text.Json.Nodes;
using Amazon.Lambda.Serialization.SystemTextJson;
using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Guardrails;
using PartnerCloud.Lambda.Functions;
using PartnerCloud.Lambda.Guardrails;
using PartnerCloud.Lambda.Tests.Guardrails;
using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Lambda.Tests.Functions;

/// <summary>What CloudFormation sees of the function: for each event exactly one PUT, even on failure.</summary>
public sealed class EnforceGuardrailsFunctionTests
{
    private const string Stack = "arn:aws:cloudformation:us-east-1:589942003651:stack/PartnerCloud/0";

    [Theory]
    [InlineData("Create", null, "service-control-policies")]
    [InlineData("Update", "service-control-policies", "service-control-policies")]
    [InlineData("Update", "named-otherwise-once", "named-otherwise-once")]
    public async Task Enforce_CreateOrUpdate_PutsThePoliciesInPlaceAndReportsSuccess(string type, string? id, string answeredId)
    {
        await using var aws = await TestAws.StartAsync();
        await using var inbox = await ResponseInbox.OpenAsync();

        await RunAsync(aws, Event(aws, inbox.Address, type, id));

        await aws.AssertGuardedAsync(aws.Units());
        var (method, target, contentType, body) = Assert.Single(inbox.Received);
        var answer = JsonNode.Parse(body)!;
        Assert.Equal(("PUT", ResponseInbox.Target, null), (method, target, contentType)); // the pre-signed URL requires this method, path and content type
        Assert.Equal(("SUCCESS", answeredId), ((string?)answer["Status"], (string?)answer["PhysicalResourceId"]));
        Assert.Equal((Stack, "req-1", "Guardrails"), ((string?)answer["StackId"], (string?)answer["RequestId"], (string?)answer["LogicalResourceId"]));
        Assert.All(GuardrailPolicies.Names, name => Assert.StartsWith("p-", (string?)answer["Data"]![name], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Enforce_Delete_RemovesNothing()
    {
        await using var aws = await TestAws.StartAsync();
        await using var inbox = await ResponseInbox.OpenAsync();
        await aws.Guardrails.EnforceAsync(aws.Units());
        var calls = aws.Cloud.Calls.All.Count;

        await RunAsync(aws, Event(aws, inbox.Address, "Delete", "service-control-policies"));

        Assert.Equal(calls, aws.Cloud.Calls.All.Count);
        Assert.Equal("""{"Status":"SUCCESS","Reason":"Done.","PhysicalResourceId":"service-control-policies","StackId":"arn:aws:cloudformation:us-east-1:589942003651:stack/PartnerCloud/0","RequestId":"req-1","LogicalResourceId":"Guardrails"}""",
            Assert.Single(inbox.Received).Body);
    }

    [Fact]
    public async Task Enforce_WithoutADepartingUnit_GuardsTheCustomersUnit()
    {
        await using var aws = await TestAws.StartAsync();
        await using var inbox = await ResponseInbox.OpenAsync();
        var request = Event(aws, inbox.Address, "Create");
        request["ResourceProperties"]!.AsObject().Remove("DepartingOuId");

        await RunAsync(aws, request);

        await aws.AssertGuardedAsync(aws.Units() with { Departing = null });
    }

    [Fact]
    public async Task Enforce_DeniedByAws_FailsWithWhatToDo()
    {
        await using var aws = await TestAws.StartAsync();
        await using var inbox = await ResponseInbox.OpenAsync();
        aws.Cloud.Faults.Add(FaultKind.AccessDenied, "organizations", "CreatePolicy", Occurrence.Every);

        await RunAsync(aws, Event(aws, inbox.Address, "Create"));

        var answer = JsonNode.Parse(Assert.Single(inbox.Received).Body)!;
        Assert.Equal("FAILED", (string?)answer["Status"]);
        Assert.Contains("Organizations CreatePolicy was denied", (string?)answer["Reason"], StringComparison.Ordinal);
        Assert.Contains("Only the organization's management account may do this.", (string?)answer["Reason"], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", (string?)answer["Reason"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CustomersOuId", "r-ab12")]
    [InlineData("CustomersOuId", "")]
    [InlineData("DepartingOuId", "ou-ab12-departing,ou-ab12-customers")]
    public async Task Enforce_InvalidUnit_FailsBeforeAnyCall(string property, string value)
    {
        await using var aws = await TestAws.StartAsync();
        await using var inbox = await ResponseInbox.OpenAsync();
        var request = Event(aws, inbox.Address, "Create");
        request["ResourceProperties"]![property] = value;

        await RunAsync(aws, request);

        Assert.Contains(property, (string?)JsonNode.Parse(Assert.Single(inbox.Received).Body)!["Reason"], StringComparison.Ordinal);
        Assert.Empty(aws.Cloud.Calls.All);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(500, 503)]
    public async Task Enforce_ResponseNotAcceptedAtFirst_IsSentAgain(params int[] statuses)
    {
        await using var aws = await TestAws.StartAsync();
        await using var inbox = await ResponseInbox.OpenAsync(statuses);

        await RunAsync(aws, Event(aws, inbox.Address, "Create"));

        Assert.Equal(statuses.Length + 1, inbox.Received.Count);
        Assert.Single(inbox.Received.Select(answer => answer.Body).Distinct());
    }

    /// <summary>Lambda then runs the function again, and it finds everything in place.</summary>
    [Theory]
    [InlineData(403, "HTTP 403")]
    [InlineData(302, "HTTP 302")]
    public async Task Enforce_ResponseNeverAccepted_FailsWithoutTheUrl(int status, string why)
    {
        await using var aws = await TestAws.StartAsync();
        await using var inbox = await ResponseInbox.OpenAsync(status, status, status);

        var failed = await Assert.ThrowsAsync<DeploymentNotAnsweredException>(() => RunAsync(aws, Event(aws, inbox.Address, "Create")));

        Assert.Contains(why, failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Signature", failed.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, inbox.Received.Count);
        await aws.AssertGuardedAsync(aws.Units());
    }

    [Fact]
    public async Task Enforce_ResponseUrlUnreachable_FailsWithoutTheUrl()
    {
        await using var aws = await TestAws.StartAsync();
        var inbox = await ResponseInbox.OpenAsync();
        var address = inbox.Address;
        await inbox.DisposeAsync();

        var failed = await Assert.ThrowsAsync<DeploymentNotAnsweredException>(() => RunAsync(aws, Event(aws, address, "Create")));

        Assert.DoesNotContain("127.0.0.1", failed.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://cloudformation-custom-resource-response-useast1.s3.amazonaws.com/a?b=c", false)]
    [InlineData("https://cloudformation-custom-resource-response-useast1.s3.amazonaws.com/a?b=c", true)]
    [InlineData("https://cloudformation-custom-resource-response-useast2.s3.us-east-2.amazonaws.com/a?b=c", true)]
    [InlineData("https://cloudformation-custom-resource-response-useast1.s3.amazonaws.com:8443/a?b=c", false)]
    [InlineData("https://s3.amazonaws.com.example/a?b=c", false)]
    [InlineData("https://notamazonaws.com/a?b=c", false)]
    [InlineData("https://127.0.0.1/a?b=c", false)]
    [InlineData("http://169.254.169.254/latest", false)]
    [InlineData("/answer", false)]
    public void Addresses_OfCloudFormation_AreS3OverTls(string address, bool allowed) =>
        Assert.Equal(allowed, ResponseAddresses.OfCloudFormation("us-east-1").Allow(new Uri(address, UriKind.RelativeOrAbsolute)));

    [Fact]
    public void Addresses_InAnotherPartition_HaveItsSuffix() =>
        Assert.True(ResponseAddresses.OfCloudFormation("cn-north-1").Allow(new("https://cloudformation-custom-resource-response-cnnorth1.s3.cn-north-1.amazonaws.com.cn/a")));

    [Fact]
    public async Task Enforce_UrlThatIsNotCloudFormations_DoesNothing()
    {
        await using var aws = await TestAws.StartAsync();
        await using var inbox = await ResponseInbox.OpenAsync();

        await Assert.ThrowsAsync<DeploymentNotAnsweredException>(() => RunAsync(aws, Event(aws, inbox.Address, "Create"), ResponseAddresses.OfCloudFormation("us-east-1")));

        Assert.Empty(inbox.Received);
        Assert.Empty(aws.Cloud.Calls.All);
    }

    [Fact]
    public async Task Answer_VeryLongReason_FitsCloudFormationsLimit()
    {
        await using var aws = await TestAws.StartAsync();
        await using var inbox = await ResponseInbox.OpenAsync();

        await Responder(aws, null).AnswerAsync(Read(Event(aws, inbox.Address, "Create")), "name", () => throw new GuardrailsNotEnforcedException(new string('"', 5_000), "Deploy again."));

        Assert.InRange(Encoding.UTF8.GetByteCount(Assert.Single(inbox.Received).Body), 1_000, 4_096);
    }

    [Fact]
    public async Task Answer_UnexpectedException_SaysWhereToLookAndNothingElse()
    {
        await using var aws = await TestAws.StartAsync();
        await using var inbox = await ResponseInbox.OpenAsync();

        await Responder(aws, null).AnswerAsync(Read(Event(aws, inbox.Address, "Create")), "name", () => throw new InvalidOperationException("payload"));

        var reason = (string)JsonNode.Parse(Assert.Single(inbox.Received).Body)!["Reason"]!;
        Assert.Contains("(InvalidOperationException)", reason, StringComparison.Ordinal);
        Assert.Contains("/partner-cloud/functions/EnforceGuardrails", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("payload", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_OfARun_HasNoUrl()
    {
        await using var aws = await TestAws.StartAsync();
        await using var inbox = await ResponseInbox.OpenAsync();
        using var lines = new StringWriter();

        await RunAsync(aws, Event(aws, inbox.Address, "Create"), lines: lines);

        Assert.Contains("\"outcome\":\"Succeeded\"", lines.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Signature", lines.ToString(), StringComparison.Ordinal);
    }

    private static JsonObject Event(TestAws aws, Uri address, string type, string? id = null)
    {
        var request = new JsonObject
        {
            ["RequestType"] = type,
            ["ResponseURL"] = address.ToString(),
            ["StackId"] = Stack,
            ["RequestId"] = "req-1",
            ["ResourceType"] = "Custom::ServiceControlPolicies",
            ["LogicalResourceId"] = "Guardrails",
            ["ResourceProperties"] = new JsonObject
            {
                ["ServiceToken"] = "arn:aws:lambda:us-east-1:589942003651:function:PartnerCloud-EnforceGuardrails",
                ["ServiceTimeout"] = "600",
                ["CustomersOuId"] = aws.Units().Customers,
                ["DepartingOuId"] = aws.Units().Departing,
                ["PoliciesDigest"] = "0123456789abcdef",
            },
        };
        if (id is not null) request["PhysicalResourceId"] = id;
        return request;
    }

    private static CustomResourceEvent Read(JsonObject request)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(request.ToJsonString()));
        return new SourceGeneratorLambdaJsonSerializer<ContractJsonContext>().Deserialize<CustomResourceEvent>(stream);
    }

    private static async Task RunAsync(TestAws aws, JsonObject request, ResponseAddresses? addresses = null, TextWriter? lines = null)
    {
        using var provider = new JsonLineLoggerProvider(lines ?? TextWriter.Null, aws.Time);
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(provider));
        await new EnforceGuardrailsFunction(aws.Guardrails, Responder(aws, addresses), new FunctionRun(logging.CreateLogger<FunctionRun>(), aws.Time)).EnforceGuardrails(Read(request));
    }

    private static CustomResourceResponder Responder(TestAws aws, ResponseAddresses? addresses) => new(
        new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }), addresses ?? new ResponseAddresses(address => address.IsLoopback), (time, _) =>
        {
            aws.Time.Advance(time);
            return Task.CompletedTask;
        });
}
