using PartnerCloud.Judges;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Server;

public sealed class AwsCliTests
{
    [Fact]
    public async Task AwsCli_WithTheEndpoint_ActsInTheAccountOfItsKey()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var arn = await RunAsync(aws.Endpoint, "iam", "create-user", "--user-name", "jdoe", "--query", "User.Arn", "--output", "text");

        Assert.Equal("arn:aws:iam::111122223333:user/jdoe", arn.Trim());
    }

    [Fact]
    public async Task AwsCli_OfACustomer_ListsAndAcceptsTheInvitation()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        aws.Cloud.AddStandAloneAccount("111122223333");
        await RunAsAsync(aws.Endpoint, "589942003651", "organizations", "invite-account-to-organization", "--target", "Type=ACCOUNT,Id=111122223333", "--notes", "Welcome");

        var id = await RunAsync(aws.Endpoint, "organizations", "list-handshakes-for-account", "--query", "Handshakes[?State=='OPEN'].Id", "--output", "text");
        var state = await RunAsync(aws.Endpoint, "organizations", "accept-handshake", "--handshake-id", id.Trim(), "--query", "Handshake.State", "--output", "text");

        Assert.Equal("ACCEPTED", state.Trim());
    }

    private static Task<string> RunAsync(Uri endpoint, params IEnumerable<string> arguments) => RunAsAsync(endpoint, "111122223333", arguments);

    private static async Task<string> RunAsAsync(Uri endpoint, string accessKeyId, params IEnumerable<string> arguments)
    {
        var ended = await AwsCommand.RunAsync(new Dictionary<string, string>
        {
            ["AWS_ENDPOINT_URL"] = endpoint.ToString(),
            ["AWS_ACCESS_KEY_ID"] = accessKeyId,
            ["AWS_SECRET_ACCESS_KEY"] = "any",
            ["AWS_DEFAULT_REGION"] = "us-east-1",
        }, arguments);
        Assert.True(ended.ExitCode == 0, ended.Errors);
        return ended.Output;
    }
}
