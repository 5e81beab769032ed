using System.Text.Json.Nodes;
using static PartnerCloud.Workflow.Tests.Serve.AwsCli;

namespace PartnerCloud.Workflow.Tests.Serve.Clients;

/// <summary>What CAM's programs do with requests, against a <c>serve</c>. Both languages do the same.</summary>
[Collection(nameof(HardenedServe))]
public sealed class RequestsTests(HardenedServe serve)
{
    private const string Account = "156529041615";
    private const string Users = "arn:aws:states:us-east-1:589942003651:execution:maintain-users:";
    private static readonly IReadOnlyList<string> Operator = TryPage.BlocksUnder("As an operator who is asked for users");

    [Theory(Explicit = true)]
    [MemberData(nameof(CamProgram.Languages), MemberType = typeof(CamProgram))]
    public async Task Request_SentAgain_ShowsTheSameCredentialsToTheRequesterAlone(string language)
    {
        var request = Sample().ToJsonString();

        var shown = await Cam(language).SendAsync(request);
        var refused = await Cam(language).SendAsync(request, "--viewer", "asmith");

        Assert.True(shown.ExitCode == 0, shown.Errors);
        Assert.Equal("Administrator", (string?)JsonNode.Parse(shown.Output)!["userName"]);
        Assert.Contains($"online: account {Account}, https://", shown.Errors, StringComparison.Ordinal);
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("AccessDeniedException", refused.Errors, StringComparison.Ordinal);
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(CamProgram.Languages), MemberType = typeof(CamProgram))]
    public async Task Request_UnderTheIdOfAnother_ShowsNothing(string language)
    {
        var request = Sample();
        request["provider"]!["name"] = "Acme test";

        var ended = await Cam(language).SendAsync(request);

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("The request id req-000123 belongs to another request. Nothing was started.", ended.Errors, StringComparison.Ordinal);
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(CamProgram.Languages), MemberType = typeof(CamProgram))]
    public async Task Request_ThatIsRefused_EndsWithTheReasons(string language)
    {
        var request = Sample();
        (request["requestId"], request["organization"]!["country"]) = ($"req-refused-{language}", "USA");

        var ended = await Cam(language).SendAsync(request);

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("FAILED: RequestRefused: ", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("organization.country", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("This is final.", ended.Errors, StringComparison.Ordinal);
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(CamProgram.Languages), MemberType = typeof(CamProgram))]
    public async Task Users_OnceConfirmed_AreShownWithTheirCredentials(string language)
    {
        var (id, made, removed) = ($"req-users-{language}", $"mary-{language}", $"olaf-{language}");
        var request = JsonNode.Parse($$"""
            {
              "requestId": "{{id}}", "accountId": "{{Account}}", "requestedBy": { "userId": "jdoe", "email": "jdoe@acme.example", "role": "Administrator" },
              "users": [
                { "userName": "{{made}}", "email": "m@acme.example", "action": "Create" },
                { "userName": "{{removed}}", "email": "n@acme.example", "action": "Remove", "madeByCustomer": true },
                { "userName": "Administrator", "email": "jdoe@acme.example", "action": "ResetPassword" }
              ]
            }
            """)!;
        await RunAsync(serve.Endpoint, Account, "iam", "create-user", "--user-name", removed);
        var running = Cam(language).SendAsync(request);
        await ServeReading.WaitForQuestionAsync(serve.Endpoint, Users + id);
        await TryPage.RunAsync(serve.Endpoint, $"export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local\nU={Users}{id}\n" + Operator[1]);

        var ended = await running;

        Assert.True(ended.ExitCode == 0, ended.Errors);
        Assert.Contains($"done: 3 users of account {Account}", ended.Errors, StringComparison.Ordinal);
        var users = JsonNode.Parse(ended.Output)!.AsArray();
        Assert.Equal([made, removed, "Administrator"], users.Select(user => (string?)user!["userName"]));
        Assert.Equal([made, null, "Administrator"], users.Select(user => (string?)user!["credentials"]?["userName"]));
        Assert.All([users[0], users[2]], user => Assert.NotEmpty((string)user!["credentials"]!["password"]!));
    }

    [Theory(Explicit = true)]
    [InlineData("{", "it needs JSON with requestId")]
    [InlineData("""{"requestId":"x"}""", "it needs JSON with requestId and requestedBy.userId")]
    [InlineData("[]", "it needs JSON with requestId")]
    public async Task File_WithoutARequest_IsExplained(string text, string expected)
    {
        foreach (var language in CamProgram.Languages)
        {
            var ended = await Cam(language.Data).SendAsync(text);

            Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
            Assert.Contains(expected, ended.Errors, StringComparison.Ordinal);
        }
    }

    private CamProgram Cam(string language) => new(serve.Endpoint, language);

    private static JsonNode Sample() => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "create-account.json")))!;
}
