using System.Xml.Linq;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Services.S3;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.S3Control;

/// <summary>
/// S3 Control: the public access block of an account. Calls are signed for S3. A header names the account; AWS's own clients also put it in
/// front of the host name.
/// </summary>
/// <param name="cloud">The cloud that holds the accounts.</param>
public sealed class S3ControlService(SimulatedCloud cloud) : IAwsService, IPermissioned
{
    /// <summary>The prefix of every operation's path.</summary>
    private const string Root = "/v20180820/";

    /// <inheritdoc/>
    public string SigningName => "s3-control";

    /// <inheritdoc/>
    public string SignedFor => "s3";

    /// <inheritdoc/>
    public string? PathPrefix => Root;

    /// <inheritdoc/>
    public string? LagsBehind => SigningName;

    IEnumerable<string> IPermissioned.Operations => ["GetPublicAccessBlock", "PutPublicAccessBlock", "DeletePublicAccessBlock"];

    ActionTable IPermissioned.Permissions => S3ControlAuthorization.Permissions;

    /// <inheritdoc/>
    public string? OperationOf(string method, string path, IReadOnlyDictionary<string, string> query, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body) => (method, path) switch
    {
        ("GET", Root + "configuration/publicAccessBlock") => "GetPublicAccessBlock",
        ("PUT", Root + "configuration/publicAccessBlock") => "PutPublicAccessBlock",
        ("DELETE", Root + "configuration/publicAccessBlock") => "DeletePublicAccessBlock",
        _ => $"{method} {path}",
    };

    /// <inheritdoc/>
    public Task<WireResponse> AnswerAsync(WireRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(cloud.Atomically(() => Answer(new S3Call(cloud, request), request.Operation)));
        }
        catch (AwsErrorException error)
        {
            return Task.FromResult(Error(error, request.RequestId));
        }
    }

    /// <inheritdoc/>
    public WireResponse Error(AwsErrorException error, string requestId) => S3Answer.Error(error, requestId);

    private static WireResponse Answer(S3Call call, string operation)
    {
        if (call.Header("x-amz-account-id") != call.Caller.AccountId)
            throw S3Errors.AccessDenied();
        var account = call.Cloud.Accounts[call.Caller.AccountId].State<S3AccountState>();
        switch (operation)
        {
            case "GetPublicAccessBlock":
                var block = account.PublicAccessBlock ?? throw S3Errors.NotFound("NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found");
                return S3Answer.Xml(new XElement("PublicAccessBlockConfiguration", block.Select(blockade => new XElement(blockade.Key, blockade.Value))));
            case "PutPublicAccessBlock":
                account.PublicAccessBlock = BucketConfiguration.AccountBlock(call.Document("PublicAccessBlockConfiguration"));
                return S3Answer.Empty();
            case "DeletePublicAccessBlock":
                account.PublicAccessBlock = null;
                return S3Answer.Empty(204);
            default:
                throw new AwsErrorException("NotImplemented", $"The simulated s3-control service does not implement {operation}.", 501);
        }
    }
}
