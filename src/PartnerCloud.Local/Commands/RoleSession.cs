using System.Text.Json.Nodes;
using System.Xml.Linq;
using PartnerCloud.Simulator.Clients;

namespace PartnerCloud.Local.Commands;

/// <summary>A session of a role. Its calls go over the wire with the session's keys, and are allowed or refused as in AWS.</summary>
internal sealed class RoleSession
{
    private readonly AwsJsonClient aws;
    private readonly string accessKeyId;

    private RoleSession(AwsJsonClient aws, string accessKeyId) => (this.aws, this.accessKeyId) = (aws, accessKeyId);

    /// <summary>Assumes a role.</summary>
    public static async Task<RoleSession> AssumeAsync(HttpClient http, string accessKeyId, string roleArn, CancellationToken cancellationToken, params IEnumerable<(string, string)> parameters)
    {
        var answer = await new AwsQueryClient(http).StsAsync(accessKeyId, "AssumeRole", cancellationToken, [("RoleArn", roleArn), ("RoleSessionName", "demo"), .. parameters]);
        return new(new(http, sessionToken: Text(answer, "SessionToken")), Text(answer, "AccessKeyId"));
    }

    /// <summary>Calls an operation of a JSON protocol.</summary>
    public Task<JsonObject> CallAsync(string signingName, string target, JsonObject request, CancellationToken cancellationToken) =>
        aws.CallAsync(accessKeyId, signingName, target, request, cancellationToken);

    private static string Text(XElement xml, string name) => xml.Descendants().First(element => element.Name.LocalName == name).Value;
}
