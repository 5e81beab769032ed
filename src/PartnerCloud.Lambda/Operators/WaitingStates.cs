namespace PartnerCloud.Lambda.Operators;

/// <summary>
/// States that wait for a person, which may take days. Their names begin with <c>Await</c>. An execution in such a state is not stuck, however old it is.
/// </summary>
internal static class WaitingStates
{
    public const string Prefix = "Await";

    public static bool Includes(string? state) => state is not null && state.StartsWith(Prefix, StringComparison.Ordinal);
}
