using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.InProcess;

/// <summary>The places of functions with a reservation; the others have one environment for any number of invocations.</summary>
internal sealed class FunctionPlaces(IReadOnlyDictionary<string, int> reserved)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SortedSet<int>> free = reserved.ToDictionary(entry => entry.Key, entry => new SortedSet<int>(Enumerable.Range(0, entry.Value)));

    /// <summary>The number of the place that an invocation gets: as Lambda does, the one that was used before rather than a new one.</summary>
    /// <exception cref="FunctionThrottledException">All are taken.</exception>
    public int Take(string functionName)
    {
        lock (gate)
        {
            if (!free.TryGetValue(functionName, out var places)) return 0;
            if (places.Count == 0) throw new FunctionThrottledException(functionName);
            var place = places.Min;
            places.Remove(place);
            return place;
        }
    }

    public void GiveBack(string functionName, int place)
    {
        lock (gate)
        {
            if (free.TryGetValue(functionName, out var places)) places.Add(place);
        }
    }
}
