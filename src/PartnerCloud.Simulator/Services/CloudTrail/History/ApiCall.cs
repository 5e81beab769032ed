using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.CloudTrail.History;

/// <summary>A call in the event history of an account. The event is written only when somebody looks at it.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Time">The time of the call.</param>
/// <param name="Request">The call.</param>
/// <param name="ErrorCode">The code of the error; null for success.</param>
/// <param name="AccountId">The account that the history belongs to. The role's account also records who assumed the role.</param>
internal sealed record ApiCall(string Id, DateTimeOffset Time, WireRequest Request, string? ErrorCode, string AccountId)
{
    public string Source => (Request.Service == "s3control" ? "s3" : Request.Service) + ".amazonaws.com";

    /// <summary>The operation as CloudTrail names it.</summary>
    public string Name => (Request.Service, Request.Operation) switch
    {
        ("s3", "PutPublicAccessBlock" or "GetPublicAccessBlock" or "DeletePublicAccessBlock") => Request.Operation.Replace("Public", "BucketPublic", StringComparison.Ordinal),
        ("s3", "PutBucketLifecycleConfiguration" or "GetBucketLifecycleConfiguration") => Request.Operation.Replace("Configuration", "", StringComparison.Ordinal),
        ("s3control", "PutPublicAccessBlock" or "GetPublicAccessBlock" or "DeletePublicAccessBlock") => Request.Operation.Replace("Public", "AccountPublic", StringComparison.Ordinal),
        _ => Request.Operation,
    };

    /// <summary>Whether the service is one for all regions. Its events are in us-east-1 only.</summary>
    public bool IsGlobal => EventHistory.GlobalServices.Contains(Request.Service);

    public bool IsReadOnly => !Cloud.CallLog.IsWrite(Request.Operation);

    /// <summary>The user's name, or the name of the role's session.</summary>
    public string UserName => Request.Caller.IsRoot ? "root" : Request.Caller.Arn[(Request.Caller.Arn.LastIndexOf('/') + 1)..];
}
