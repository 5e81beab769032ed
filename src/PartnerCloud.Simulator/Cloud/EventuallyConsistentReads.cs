using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>
/// Reads that lag behind. After a change that <see cref="FaultKind.StaleReads"/> strikes, reads of that service, account and region see the state
/// before it, for a time on the cloud's clock. They also miss later changes during that time. Changes and permissions always use the actual state.
/// </summary>
/// <param name="cloud">The cloud that holds the state.</param>
internal sealed class EventuallyConsistentReads(SimulatedCloud cloud)
{
    private static readonly string[] Reads = ["Get", "List", "Describe", "Head", "Simulate"];

    private readonly List<View> views = [];

    /// <summary>Passes a call to its service. Reads get the visible state, changes the actual state.</summary>
    /// <param name="service">The called service.</param>
    /// <param name="request">The call.</param>
    /// <param name="lag">The time during which reads do not see the call's change; null for none.</param>
    /// <param name="cancellationToken">The token that cancels an asynchronous service.</param>
    public Task<WireResponse> AnswerAsync(IAwsService service, WireRequest request, TimeSpan? lag, CancellationToken cancellationToken)
    {
        if (service.LagsBehind is not { } lagging || (lag is null && views.Count == 0))
            return service.AnswerAsync(request, cancellationToken);
        return cloud.Atomically(() =>
        {
            var place = (lagging, request.Caller.AccountId, request.Caller.Region);
            if (IsRead(request))
                return VisibleState(place) is { } state ? cloud.As(state, () => service.AnswerAsync(request, cancellationToken)) : service.AnswerAsync(request, cancellationToken);
            return lag is null ? service.AnswerAsync(request, cancellationToken) : ChangeAsync(service, request, place, lag.Value, cancellationToken);
        });
    }

    private Task<WireResponse> ChangeAsync(IAwsService service, WireRequest request, (string Service, string AccountId, string Region) place, TimeSpan lag, CancellationToken cancellationToken)
    {
        var before = cloud.Snapshot();
        var answer = service.AnswerAsync(request, cancellationToken);
        if (answer.IsCompletedSuccessfully && answer.Result.StatusCode < 400)
            views.Add(new(place, cloud.Now + lag, before));
        return answer;
    }

    /// <summary>The oldest state that reads still see; null for the actual state.</summary>
    private CloudState? VisibleState((string Service, string AccountId, string Region) place)
    {
        views.RemoveAll(view => view.Until <= cloud.Now);
        return views.Find(view => view.Place == place)?.State;
    }

    // A credential report names its time of creation, so it never shows an older state.
    private static bool IsRead(WireRequest request) =>
        request.Operation != "GetCredentialReport" && Array.Exists(Reads, read => request.Operation.StartsWith(read, StringComparison.Ordinal));

    private sealed record View((string Service, string AccountId, string Region) Place, DateTimeOffset Until, CloudState State);
}
