using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>
/// Reads that lag behind: after a change that <see cref="FaultKind.StaleReads"/> strikes, the reads of its service in its account and region see the
/// cloud as it was before, for a while of the cloud's time, and with it without what changes meanwhile. Changes, and who may do what, go by the truth.
/// </summary>
/// <param name="cloud">Whose state it is.</param>
internal sealed class EventuallyConsistentReads(SimulatedCloud cloud)
{
    private static readonly string[] Reads = ["Get", "List", "Describe", "Head", "Simulate"];

    private readonly List<View> views = [];

    /// <summary>Lets the service answer: a read by what is known by now, a change by the truth.</summary>
    /// <param name="service">The service.</param>
    /// <param name="request">The call.</param>
    /// <param name="lag">How long reads shall not see the change that the call makes; null for not at all.</param>
    /// <param name="cancellationToken">Ends a service that takes its time.</param>
    public Task<WireResponse> AnswerAsync(IAwsService service, WireRequest request, TimeSpan? lag, CancellationToken cancellationToken)
    {
        if (service.LagsBehind is not { } lagging || (lag is null && views.Count == 0))
            return service.AnswerAsync(request, cancellationToken);
        return cloud.Atomically(() =>
        {
            var place = (lagging, request.Caller.AccountId, request.Caller.Region);
            if (IsRead(request))
                return Seen(place) is { } state ? cloud.As(state, () => service.AnswerAsync(request, cancellationToken)) : service.AnswerAsync(request, cancellationToken);
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

    /// <summary>The oldest state that is still shown; null for the truth.</summary>
    private CloudState? Seen((string Service, string AccountId, string Region) place)
    {
        views.RemoveAll(view => view.Until <= cloud.Now);
        return views.Find(view => view.Place == place)?.State;
    }

    // A credential report is made and fetched as one: it tells when it was made.
    private static bool IsRead(WireRequest request) =>
        request.Operation != "GetCredentialReport" && Array.Exists(Reads, read => request.Operation.StartsWith(read, StringComparison.Ordinal));

    private sealed record View((string Service, string AccountId, string Region) Place, DateTimeOffset Until, CloudState State);
}
