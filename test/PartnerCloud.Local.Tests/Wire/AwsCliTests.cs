using System.ComponentModel;
using System.Diagnostics;
using PartnerCloud.Local.Tests.Cloud;

namespace PartnerCloud.Local.Tests.Wire;

public sealed class AwsCliTests
{
    [Fact]
    public async Task AwsCli_WithTheEndpoint_ActsInTheAccountOfItsKey()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var arn = await RunAsync(aws.Endpoint, "iam", "create-user", "--user-name", "jdoe", "--query", "User.Arn", "--output", "text");

        Assert.Equal("arn:aws:iam::111122223333:user/jdoe", arn.Trim());
    }

    private static async Task<string> RunAsync(Uri endpoint, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("aws", arguments)
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["AWS_ENDPOINT_URL"] = endpoint.ToString(),
                ["AWS_ACCESS_KEY_ID"] = "111122223333",
                ["AWS_SECRET_ACCESS_KEY"] = "any",
                ["AWS_DEFAULT_REGION"] = "us-east-1",
            },
        };
        try
        {
            using var process = Process.Start(start)!;
            return await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (Win32Exception)
        {
            Assert.Skip("the AWS CLI is not on the path");
            throw;
        }
    }
}
