using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.S3Control;

/// <summary>The permissions that S3 Control's operations require: actions of S3 whose names contain <c>Account</c>.</summary>
internal static class S3ControlAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("s3")
        .OnEverything("GetPublicAccessBlock", "PutPublicAccessBlock", "DeletePublicAccessBlock")
        .As("GetAccountPublicAccessBlock", "GetPublicAccessBlock")
        .As("PutAccountPublicAccessBlock", "PutPublicAccessBlock", "DeletePublicAccessBlock");
}
