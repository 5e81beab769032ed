using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.CloudTrail.History;

/// <summary>
/// The management events of all accounts and regions. Only the latest are kept, however many accounts there are. They trace the work and are no
/// state: they are neither copied nor dumped.
/// </summary>
/// <param name="most">The number of events that are kept.</param>
internal sealed class EventHistory(int most)
{
    /// <summary>The number of events that are kept in a whole cloud.</summary>
    public const int Most = 20_000;

    /// <summary>How long AWS keeps an event.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>The services for all regions.</summary>
    public static readonly IReadOnlySet<string> GlobalServices = new HashSet<string> { "iam", "organizations", "account" };

    private const string GlobalRegion = "us-east-1";

    private static readonly HashSet<string> DataEvents = ["events:PutEvents", "lambda:Invoke", "sns:Publish", "sns:PublishBatch"];

    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase) { "Content-Type", "User-Agent" };

    private readonly Lock gate = new();
    private readonly Queue<((string AccountId, string Region) Place, ApiCall Call)> all = [];
    private readonly Dictionary<(string AccountId, string Region), Queue<ApiCall>> places = [];

    /// <summary>All events that are kept, oldest first.</summary>
    public IReadOnlyList<(string Region, ApiCall Call)> All
    {
        get
        {
            lock (gate)
                return [.. all.Select(one => (one.Place.Region, one.Call))];
        }
    }

    public static EventHistory Of(SimulatedCloud cloud) => cloud.Part(_ => new EventHistory(Most));

    /// <summary>Records a call, unless it is a data event.</summary>
    /// <returns>The events, each with its region. The event of the caller's own account is the first.</returns>
    public IReadOnlyList<(string Region, ApiCall Call)> Record(WireRequest request, DateTimeOffset time, string? errorCode)
    {
        if (IsDataEvent(request))
            return [];
        request = request with { Headers = request.Headers.Where(header => Headers.Contains(header.Key)).ToDictionary(StringComparer.OrdinalIgnoreCase) };
        var region = GlobalServices.Contains(request.Service) ? GlobalRegion : request.Caller.Region;
        var own = Add(request.Caller.AccountId, region, request, time, errorCode);
        return request is { Service: "sts", Operation: "AssumeRole" } && errorCode is null && RoleAccount(request) is { } other && other != request.Caller.AccountId
            ? [(region, own), (region, Add(other, region, request, time, null))]
            : [(region, own)];
    }

    /// <summary>The events of an account in a region, latest first.</summary>
    public IReadOnlyList<ApiCall> In(string accountId, string region)
    {
        lock (gate)
            return places.TryGetValue((accountId, region), out var calls) ? [.. calls.Reverse()] : [];
    }

    private static bool IsDataEvent(WireRequest request) =>
        DataEvents.Contains($"{request.Service}:{request.Operation}")
        || (request.Service == "s3" && request.Operation.Contains("Object", StringComparison.Ordinal) && request.Operation is not ("PutObjectLockConfiguration" or "GetObjectLockConfiguration"));

    private static string? RoleAccount(WireRequest request) =>
        Iam.RoleArn.Split(QueryParameters.Of(request.Query, request.Body).Optional("RoleArn") ?? "")?.AccountId;

    private ApiCall Add(string accountId, string region, WireRequest request, DateTimeOffset time, string? errorCode)
    {
        var (place, call) = ((accountId, region), new ApiCall(Guid.NewGuid().ToString(), time, request, errorCode, accountId));
        lock (gate)
        {
            if (!places.TryGetValue(place, out var calls))
                places.Add(place, calls = []);
            calls.Enqueue(call);
            all.Enqueue((place, call));
            if (all.Count <= most)
                return call;
            var oldest = all.Dequeue().Place;
            places[oldest].Dequeue();
            if (places[oldest].Count == 0)
                places.Remove(oldest);
            return call;
        }
    }
}
