namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Account creations that tests make fail.</summary>
public sealed class CreationScript
{
    private readonly Lock gate = new();
    private readonly List<(string? Email, int? Number, string Reason)> script = [];
    private int requests;

    /// <summary>Makes the next creation for this e-mail fail, once for each call.</summary>
    /// <param name="email">The root e-mail, compared ignoring case.</param>
    /// <param name="reason">AWS's FailureReason, for example <c>INTERNAL_FAILURE</c>.</param>
    public void Fail(string email, string reason)
    {
        lock (gate)
            script.Add((email, null, reason));
    }

    /// <summary>Makes the n-th creation of the cloud fail, counted from 1.</summary>
    public void Fail(int number, string reason)
    {
        lock (gate)
            script.Add((null, number, reason));
    }

    internal string? NextOutcome(string email)
    {
        lock (gate)
        {
            requests++;
            var at = script.FindIndex(line => line.Number == requests || string.Equals(line.Email, email, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
                return null;
            var reason = script[at].Reason;
            script.RemoveAt(at);
            return reason;
        }
    }
}
