using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Faults;

/// <summary>
/// Reads that lag behind: after a change that <see cref="FaultKind.StaleReads"/> strikes, the reads of its service in its account and region see the
/// cloud as it was before, for a while of the cloud's time, and with it without what changes meanwhile. Changes, and who may do what, go by the truth.
/// </summary>
/// <param name="cloud">Whose state it is.</param>
internal sealed class EventuallyConsistentReads(SimulatedCloud cloud)
{
    // States, events, topics and functions are not asked for what they hold by those whom this is to test.
    private static readonly string[] Services =
        ["iam", "organizations", "secretsmanager", "s3", "s3-control", "cloudtrail", "config", "account", "access-analyzer", "ec2", "tagging"];

    private static readonly string[] Reads = ["Get", "List", "Describe", "Head", "Simulate"];

    private readonly List<View> views = [];

    /// <summary>Lets the service answer: a read by what is known by now, a change by the truth.</summary>
    /// <param name="service">The service.</param>
    /// <param name="request">The call.</param>
    /// <param name="lag">How long reads shall not see the change that the call makes; null for not at all.</param>
    /// <param name="cancellationToken">Ends a service that takes its time.</param>
    public Task<WireResponse> AnswerAsync(IAwsService service, WireRequest request, TimeSpan? lag, CancellationToken cancellationToken)
    {
        if (!Services.Contains(request.Service) || (lag is null && views.Count == 0))
            return service.AnswerAsync(request, cancellationToken);
        return cloud.Atomically(() =>
        {
            if (IsRead(request))
                return Seen(request) is { } state ? cloud.As(state, () => service.AnswerAsync(request, cancellationToken)) : service.AnswerAsync(request, cancellationToken);
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

    /// <summary>The oldest state that is still shown; null for the truth.</summary>
    private CloudState? Seen(WireRequest request)
    {
        views.RemoveAll(view => view.Until <= cloud.Now);
        return views.Find(view => view.Place == PlaceOf(request))?.State;
    }

    // A credential report is made and fetched as one: it tells when it was made.
    private static bool IsRead(WireRequest request) =>
        request.Operation != "GetCredentialReport" && Array.Exists(Reads, read => request.Operation.StartsWith(read, StringComparison.Ordinal));

    // What the tagging service finds are accounts: it lags behind Organizations.
    private static (string Service, string AccountId, string Region) PlaceOf(WireRequest request) =>
        (request.Service == "tagging" ? "organizations" : request.Service, request.Caller.AccountId, request.Caller.Region);

    private sealed record View((string Service, string AccountId, string Region) Place, DateTimeOffset Until, CloudState State);
}
