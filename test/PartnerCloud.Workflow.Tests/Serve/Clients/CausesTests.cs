namespace PartnerCloud.Workflow.Tests.Serve.Clients;

/// <summary>What CAM's programs say about an execution that did not succeed, for each shape that an error and a cause can have.</summary>
public sealed class CausesTests
{
    private const int Final = 1;
    private const int NotYet = 75;
    private const string Request = """{"requestId":"x","option":"CreateAccount","requestedBy":{"userId":"jdoe"}}""";

    /// <summary>Status, error, cause; the exit code and the words that are expected.</summary>
    private static readonly (string Status, string? Error, string? Cause, int Code, string Words)[] Ends =
    [
        ("FAILED", "RequestRefused", "The country is missing.", Final, "FAILED: RequestRefused: The country is missing.\n"),
        ("FAILED", "TrailLimitReachedException", Function("Delete a \\\"trail\\\"."), NotYet, "FAILED: TrailLimitReachedException: Delete a \"trail\".\n"),
        ("FAILED", "TrailLimitReachedException", Function("Delete a \\\"trail\\\".")[..^40], NotYet, "FAILED: TrailLimitReachedException: Delete a \"trail\".\n"),
        ("FAILED", "TrailLimitReachedException", """{"errorType":"T","errorMessage":"{\"message\":\"Five trails.\",\"whatToDo\":\"Delete one.\"}"}""", NotYet, ": Five trails. Delete one.\n"),
        ("FAILED", "TrailLimitReachedException", """{"errorType":"T","errorMessage":"{\"error\":\"T\",\"message\":\"Five \\\"trails\\\" in all""", NotYet, ": Five \"trails\" in all\n"),
        ("FAILED", "TrailLimitReachedException", """{"errorType":"T","errorMessage":"Five trails\u00""", NotYet, ": Five trails\n"),
        ("FAILED", "RequestRefused", """{"error":"RequestRefused","message":"The country is mis""", Final, ": The country is mis\n"),
        ("FAILED", "InvitationDeclined", """{"message":"Declined.","whatToDo":"Ask again."}""", Final, ": Declined. Ask again.\n"),
        ("FAILED", "Runtime.ExitError", """{"errorType":"Runtime.ExitError","errorMessage":"RequestId: 1 Error: Runtime exited"}""", NotYet, ": RequestId: 1 Error: Runtime exited\n"),
        ("FAILED", "Whatever", """["a"]""", NotYet, """: Whatever: ["a"]""" + "\n"),
        ("FAILED", "Whatever", "{}", NotYet, ": Whatever: {}\n"),
        ("TIMED_OUT", null, null, NotYet, "TIMED_OUT: TIMED_OUT: AWS gives no cause.\n"),
        ("ABORTED", null, "", NotYet, "ABORTED: ABORTED: AWS gives no cause.\n"),
    ];

    [Theory(Explicit = true)]
    [MemberData(nameof(CamProgram.Languages), MemberType = typeof(CamProgram))]
    public async Task End_WithoutSuccess_IsToldInWords(string language)
    {
        foreach (var (status, error, cause, code, words) in Ends)
        {
            await using var execution = new EndedExecution(status, error, cause);

            var ended = await new CamProgram(execution.Endpoint, language).SendAsync(Request);

            Assert.Equal((code, ""), (ended.ExitCode, ended.Output));
            Assert.Contains(words, ended.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("stackTrace", ended.Errors, StringComparison.Ordinal);
        }
    }

    /// <summary>A function's error as AWS's runtime writes it.</summary>
    private static string Function(string message) =>
        $"{{\n  \"errorType\": \"TrailLimitReachedException\",\n  \"errorMessage\": \"{message}\",\n  \"stackTrace\": [\n    \"at PartnerCloud.Secret.Path() in /src/x.cs:line 1\"\n  ]\n}}\n";
}
