using System.ComponentModel;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PartnerCloud.Cdk.Tests.Moto;

/// <summary>An independent AWS: moto on a free port, as an empty account.</summary>
internal sealed partial class MotoServer : IAsyncDisposable
{
    public const string Account = "111122223333";

    private readonly Process process;
    private readonly HttpClient http;
    private readonly Task draining;

    private MotoServer(Process process, string address)
    {
        this.process = process;
        http = new HttpClient { BaseAddress = new Uri(address) };
        // moto would stop when a pipe that nobody reads is full.
        draining = Task.WhenAll(process.StandardError.BaseStream.CopyToAsync(Stream.Null), process.StandardOutput.BaseStream.CopyToAsync(Stream.Null));
    }

    /// <summary>Starts moto. Skips the test where it is not installed.</summary>
    public static async Task<MotoServer> StartAsync()
    {
        var start = new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", "0"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["MOTO_ACCOUNT_ID"] = Account;
        Process? process = null;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("moto_server is not installed. Run pip install 'moto[server]'.");
        }

        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (Running().Match(line) is { Success: true } match) return new(process, match.Groups[1].Value);
        }

        using (process) await process.WaitForExitAsync();
        Assert.Skip("moto_server did not start.");
        throw new InvalidOperationException();
    }

    /// <summary>Calls a service with the Query protocol.</summary>
    public async Task<XElement> QueryAsync(string service, params (string Name, string Value)[] parameters)
    {
        using var form = new FormUrlEncodedContent(parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
        return XElement.Parse(await SendAsync(HttpMethod.Post, service, "/", form));
    }

    /// <summary>Calls a service with the JSON protocol.</summary>
    public async Task<JsonNode> JsonAsync(string service, string target, JsonObject? input = null)
    {
        using var content = new StringContent((input ?? []).ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.1");
        content.Headers.Add("X-Amz-Target", target);
        return JsonNode.Parse(await SendAsync(HttpMethod.Post, service, "/", content))!;
    }

    /// <summary>Calls a service with a REST protocol.</summary>
    public async Task<string> RestAsync(HttpMethod method, string service, string path, byte[]? body = null)
    {
        using var content = new ByteArrayContent(body ?? []);
        return await SendAsync(method, service, path, body is null ? null : content);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await draining;
        process.Dispose();
        http.Dispose();
    }

    /// <summary>moto does not check the signature. It takes the service from the signature's scope.</summary>
    private async Task<string> SendAsync(HttpMethod method, string service, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("AWS4-HMAC-SHA256", $"Credential=AKIDEXAMPLE/20261121/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode ? text : throw new HttpRequestException($"{service} {path}: {(int)answer.StatusCode} {text}");
    }

    [GeneratedRegex(@"Running on (http://\S+)")]
    private static partial Regex Running();
}
