using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.S3Control;

/// <summary>What S3 Control's operations need to be allowed: actions of S3, whose names say that they are about the whole account.</summary>
internal static class S3ControlAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("s3")
        .OnEverything("GetPublicAccessBlock", "PutPublicAccessBlock", "DeletePublicAccessBlock")
        .As("GetAccountPublicAccessBlock", "GetPublicAccessBlock")
        .As("PutAccountPublicAccessBlock", "PutPublicAccessBlock", "DeletePublicAccessBlock");
}
