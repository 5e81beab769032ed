using System.Net;
using PartnerCloud.Local.Functions;

namespace PartnerCloud.Local.Tests.Functions;

public sealed class RuntimeApiTests
{
    [Fact]
    public async Task Session_Disposed_RemovesOnlyItsPath()
    {
        await using var api = await RuntimeApi.StartAsync(TestContext.Current.CancellationToken);
        var (dead, path) = api.Open();
        var (alive, otherPath) = api.Open();

        dead.Dispose();

        Assert.Equal(HttpStatusCode.NotFound, await FailInitAsync(path));
        Assert.Equal(HttpStatusCode.Accepted, await FailInitAsync(otherPath));
        alive.Dispose();
    }

    private static async Task<HttpStatusCode> FailInitAsync(string path)
    {
        using var http = new HttpClient();
        using var content = new StringContent("{}");
        using var answer = await http.PostAsync(new Uri($"http://{path}/2018-06-01/runtime/init/error"), content, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
