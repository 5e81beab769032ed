namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>
/// Walks docs/try.md from its top, command by command, against a <c>serve</c> of its own. An hour there takes a second while nothing works, so a session that ran
/// on the cloud's clock would expire between two commands.
/// </summary>
public sealed class PageWalkTests
{
    private const string Execution = "arn:aws:states:us-east-1:589942003651:execution:onboard-account:req-000123";
    private const string KeyOfSession = "<key of the session>";

    [Fact(Explicit = true)]
    public async Task Page_FromItsTop_WorksInFastTime()
    {
        await using var serve = await ServeProcess.StartAsync(timeScale: 3600, TestContext.Current.CancellationToken);
        var top = TryPage.BlocksUnderTitle();
        var setUp = top[1].Split('\n').Take(2).Select(line => line.Replace("AWS_ENDPOINT_URL=http://127.0.0.1:4566 ", "", StringComparison.Ordinal));
        var shell = string.Join('\n', setUp) + "\n";

        // Start, look at the execution, read the secret.
        await TryPage.RunAsync(serve.Endpoint, top[1].Replace("AWS_ENDPOINT_URL=http://127.0.0.1:4566 ", "", StringComparison.Ordinal));
        Assert.Equal("SUCCEEDED", (string?)(await ServeReading.EndAsync(serve.Endpoint, Execution))["status"]);
        Assert.Contains("\"password\"", await TryPage.RunAsync(serve.Endpoint, shell + top[2]), StringComparison.Ordinal);

        // As an operator: the session still works, and cannot read the secret.
        var operators = TryPage.BlocksUnder("As CAM, and as an operator")[1].Split("\n\n");
        var keys = await TryPage.RunAsync(serve.Endpoint, shell + operators[0]);
        var listed = operators[1].Split('\n');
        Assert.Contains("req-000123", await TryPage.RunAsync(serve.Endpoint, shell + WithKeys(listed[0], keys) + "\n" + listed[1]), StringComparison.Ordinal);
        Assert.Contains("AccessDeniedException", await RefusedAsync(serve.Endpoint, shell + WithKeys(listed[0], keys) + "\n" + listed[2]), StringComparison.Ordinal);

        // As the customer's first administrator: with a second factor they read, and cannot stop the trail.
        var customer = TryPage.BlocksUnder("As the customer")[0].Split("\n\n");
        var account = await TryPage.RunAsync(serve.Endpoint, shell + customer[0].Split('\n')[0] + "\necho $A");
        var own = (await TryPage.RunAsync(serve.Endpoint, shell + customer[0])).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var steps = customer[1].Split('\n');
        var administrator = $"A={account.Trim()}\n" + shell + steps[0].Replace("<the key>", own[0], StringComparison.Ordinal).Replace("<its secret>", $"'{own[1]}'", StringComparison.Ordinal) + "\n";
        Assert.Contains("AccessDenied", await RefusedAsync(serve.Endpoint, administrator + steps[1]), StringComparison.Ordinal);
        var session = WithKeys(customer[2].Split('\n')[0], await TryPage.RunAsync(serve.Endpoint, administrator + steps[2]));
        await TryPage.RunAsync(serve.Endpoint, shell + session + "\n" + customer[2].Split('\n')[1]);
        Assert.Contains("AccessDenied", await RefusedAsync(serve.Endpoint, shell + session + "\n" + customer[2].Split('\n')[2]), StringComparison.Ordinal);
    }

    /// <summary>The line of the page with the three words that the reader copies into it.</summary>
    private static string WithKeys(string line, string printed)
    {
        var keys = printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(KeyOfSession, line, StringComparison.Ordinal);
        return line.Replace(KeyOfSession, keys[0], StringComparison.Ordinal).Replace("<its secret>", $"'{keys[1]}'", StringComparison.Ordinal).Replace("<its token>", $"'{keys[2]}'", StringComparison.Ordinal);
    }

    /// <summary>Runs commands of which the last is refused, and returns its error.</summary>
    private static Task<string> RefusedAsync(string endpoint, string block) => TryPage.RunAsync(endpoint, "{\n" + block + "\n} 2>&1 && { echo 'was not refused'; } || true");
}
