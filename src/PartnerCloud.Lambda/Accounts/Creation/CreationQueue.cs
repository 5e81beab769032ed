using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Accounts.Creation;

/// <summary>
/// How long to wait for one's turn while Organizations takes no further creation: for as long as those take who came before, as far as this environment has
/// seen them. Whom it does not know makes a wait shorter, and a look too many does no harm; so nothing is lost with an environment, and nobody who waits holds
/// a place that others could want. Who was stopped, or asked another environment since, counts until he should have been back.
/// </summary>
/// <param name="time">Who came first; never held against AWS's times.</param>
/// <param name="random">Spreads those who were told at the same moment.</param>
public sealed class CreationQueue(TimeProvider time, Random random)
{
    /// <summary>Organizations has no more creations in progress.</summary>
    public const int MostInProgress = 5;

    /// <summary>Five at a time, about a minute each.</summary>
    private const double SecondsForEach = 12;

    /// <summary>After a day and more, also where nothing moves. Each look takes nine events of the 25,000 that a history holds.</summary>
    private const int MostLooks = 400;

    private const double ShortestSeconds = 10;
    private const double LongestSeconds = 300;
    private const double GrowthOfTheShortest = 1.1;

    /// <summary>Who does not come back when he should have is with another environment, or served.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTimeOffset Since, DateTimeOffset Back)> waiting = new(StringComparer.Ordinal);

    /// <summary>Tells whoever found no place how long to wait.</summary>
    /// <exception cref="AccountCreationDelayedException">It has looked for its turn for more than a day.</exception>
    internal AccountCreation Enter(string providerId, AccountCreation creation, string answer)
    {
        if (creation.Checks >= MostLooks) throw new AccountCreationDelayedException(answer);
        lock (gate)
        {
            var now = time.GetUtcNow();
            var since = creation.WaitingSince ?? now;
            foreach (var gone in waiting.Where(entry => entry.Value.Back + Grace < now).Select(entry => entry.Key).ToList()) waiting.Remove(gone);
            var before = waiting.Count(entry => entry.Value.Since < since && entry.Key != providerId);
            var shortest = Math.Min(LongestSeconds, ShortestSeconds * Math.Pow(GrowthOfTheShortest, creation.Checks)) * (0.5 + random.NextDouble());
            var seconds = (int)Math.Ceiling(Math.Max(shortest, before * SecondsForEach * (0.95 + (0.1 * random.NextDouble()))));
            waiting[providerId] = (since, now.AddSeconds(seconds));
            return creation.Queued(since, seconds);
        }
    }

    /// <summary>Whose creation was taken waits no more.</summary>
    internal void Leave(string providerId)
    {
        lock (gate) waiting.Remove(providerId);
    }
}
