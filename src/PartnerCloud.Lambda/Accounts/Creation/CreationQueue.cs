using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Accounts.Creation;

/// <summary>
/// Decides how long a request waits while Organizations accepts no further creation: as long as the earlier requests need
/// that this Lambda environment has seen.
/// <para>
/// An environment may not know all requests. Then a wait is shorter, and an additional check does no harm. So the loss of an environment
/// loses nothing, and a waiting request blocks no place. A request that was stopped, or that another environment serves now,
/// counts until its expected return.
/// </para>
/// </summary>
/// <param name="time">The clock that decides which request came first. It is never compared with AWS's times.</param>
/// <param name="random">Spreads requests that got their wait at the same moment.</param>
public sealed class CreationQueue(TimeProvider time, Random random)
{
    /// <summary>Organizations allows this many creations in progress.</summary>
    public const int MostInProgress = 5;

    /// <summary>Five at a time, about a minute each.</summary>
    private const double SecondsForEach = 12;

    /// <summary>Reached after more than a day, even if the queue does not move. Each check takes nine of the 25,000 events that a history holds.</summary>
    private const int MostChecks = 400;

    private const double ShortestSeconds = 10;
    private const double LongestSeconds = 300;
    private const double GrowthOfTheShortest = 1.1;

    /// <summary>A request that is later than this is with another environment, or its creation was accepted.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTimeOffset Since, DateTimeOffset Back)> waiting = new(StringComparer.Ordinal);

    /// <summary>Queues a request that Organizations does not accept now, and sets its wait.</summary>
    /// <exception cref="AccountCreationDelayedException">The request has waited for more than a day.</exception>
    internal AccountCreation Enter(string providerId, AccountCreation creation, string answer)
    {
        if (creation.Checks >= MostChecks) throw new AccountCreationDelayedException(answer);
        lock (gate)
        {
            var now = time.GetUtcNow();
            var since = creation.WaitingSince ?? now;
            foreach (var overdue in waiting.Where(entry => entry.Value.Back + Grace < now).Select(entry => entry.Key).ToList()) waiting.Remove(overdue);
            var before = waiting.Count(entry => entry.Value.Since < since && entry.Key != providerId);
            var shortest = Math.Min(LongestSeconds, ShortestSeconds * Math.Pow(GrowthOfTheShortest, creation.Checks)) * (0.5 + random.NextDouble());
            var seconds = (int)Math.Ceiling(Math.Max(shortest, before * SecondsForEach * (0.95 + (0.1 * random.NextDouble()))));
            waiting[providerId] = (since, now.AddSeconds(seconds));
            return creation.Queued(since, seconds);
        }
    }

    /// <summary>Removes a request from the queue: its creation was accepted or found.</summary>
    internal void Leave(string providerId)
    {
        lock (gate) waiting.Remove(providerId);
    }
}
