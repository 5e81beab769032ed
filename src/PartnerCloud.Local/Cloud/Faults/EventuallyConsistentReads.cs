using PartnerCloud.Local.Wire;

namespace PartnerCloud.Local.Cloud.Faults;

/// <summary>
/// Reads that lag behind. After a change that <see cref="FaultKind.StaleReads"/> strikes, reads of that service, account and region see the state
/// before it, for a time on the cloud's clock. They also miss later changes during that time. Changes and permissions always use the actual state.
/// </summary>
/// <param name="cloud">The cloud that holds the state.</param>
internal sealed class EventuallyConsistentReads(SimulatedCloud cloud)
{
    // The tested functions do not read state from Step Functions, EventBridge, SNS and Lambda.
    private static readonly string[] Services =
        ["iam", "organizations", "secretsmanager", "s3", "s3-control", "cloudtrail", "config", "account", "access-analyzer", "ec2", "tagging"];

    private static readonly string[] Reads = ["Get", "List", "Describe", "Head", "Simulate"];

    private readonly List<View> views = [];

    /// <summary>Passes a call to its service. Reads get the visible state, changes the actual state.</summary>
    /// <param name="service">The called service.</param>
    /// <param name="request">The call.</param>
    /// <param name="lag">The time during which reads do not see the call's change; null for none.</param>
    /// <param name="cancellationToken">The token that cancels an asynchronous service.</param>
    public Task<WireResponse> AnswerAsync(IAwsService service, WireRequest request, TimeSpan? lag, CancellationToken cancellationToken)
    {
        if (!Services.Contains(request.Service) || (lag is null && views.Count == 0))
            return service.AnswerAsync(request, cancellationToken);
        return cloud.Atomically(() =>
        {
            if (IsRead(request))
                return VisibleState(request) is { } state ? cloud.As(state, () => service.AnswerAsync(request, cancellationToken)) : service.AnswerAsync(request, cancellationToken);
            return lag is null ? service.AnswerAsync(request, cancellationToken) : ChangeAsync(service, request, lag.Value, cancellationToken);
        });
    }

    private Task<WireResponse> ChangeAsync(IAwsService service, WireRequest request, TimeSpan lag, CancellationToken cancellationToken)
    {
        var before = cloud.Snapshot();
        var answer = service.AnswerAsync(request, cancellationToken);
        if (answer.IsCompletedSuccessfully && answer.Result.StatusCode < 400)
            views.Add(new(PlaceOf(request), cloud.Now + lag, before));
        return answer;
    }

    /// <summary>The oldest state that reads still see; null for the actual state.</summary>
    private CloudState? VisibleState(WireRequest request)
    {
        views.RemoveAll(view => view.Until <= cloud.Now);
        return views.Find(view => view.Place == PlaceOf(request))?.State;
    }

    // A credential report names its time of creation, so it never shows an older state.
    private static bool IsRead(WireRequest request) =>
        request.Operation != "GetCredentialReport" && Array.Exists(Reads, read => request.Operation.StartsWith(read, StringComparison.Ordinal));

    // The tagging service finds accounts, so it lags with Organizations.
    private static (string Service, string AccountId, string Region) PlaceOf(WireRequest request) =>
        (request.Service == "tagging" ? "organizations" : request.Service, request.Caller.AccountId, request.Caller.Region);

    private sealed record View((string Service, string AccountId, string Region) Place, DateTimeOffset Until, CloudState State);
}
