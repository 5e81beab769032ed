using System.Reflection;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>The states of all services in one place, by type.</summary>
internal sealed class ServiceStates
{
    private static int slots;

    private IServiceState?[] states = [];

    public T? Find<T>() where T : class, IServiceState => Slot<T>.Number < states.Length ? (T?)states[Slot<T>.Number] : null;

    public T Add<T>(T state) where T : class, IServiceState
    {
        if (Slot<T>.Number >= states.Length)
            Array.Resize(ref states, Slot<T>.Number + 1);
        states[Slot<T>.Number] = state;
        return state;
    }

    /// <summary>
    /// Accessors of all states of a place, ordered by type name. Services do not register their states: this finds the types that implement the
    /// place's interface.
    /// </summary>
    /// <param name="kind">The generic interface of the place's states.</param>
    public static IReadOnlyList<Func<TPlace, TState>> All<TPlace, TState>(Type kind)
    {
        var state = typeof(TPlace).GetMethod("State", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!;
        return
        [
            .. typeof(ServiceStates).Assembly.GetTypes()
                .Where(type => type.IsClass && Array.Exists(type.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == kind))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(type => state.MakeGenericMethod(type).CreateDelegate<Func<TPlace, TState>>()),
        ];
    }

    // An index instead of a dictionary: every call looks up states.
    private static class Slot<T>
    {
        public static readonly int Number = Interlocked.Increment(ref slots) - 1;
    }
}
