using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.InProcess;

/// <summary>The numbered environments of functions with reserved concurrency. Other functions have one environment for any number of invocations.</summary>
internal sealed class FunctionPlaces(IReadOnlyDictionary<string, int> reserved)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SortedSet<int>> free = reserved.ToDictionary(entry => entry.Key, entry => new SortedSet<int>(Enumerable.Range(0, entry.Value)));

    /// <summary>Takes an environment for an invocation, and returns its number. Like Lambda, it prefers one that was used before.</summary>
    /// <exception cref="FunctionThrottledException">The reserved concurrency is used up.</exception>
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
