namespace PartnerCloud.Cdk.Functions;

/// <summary>
/// How many invocations of a function run at once, where more would only meet AWS's limits. An invocation that finds no free place fails with
/// <c>Lambda.TooManyRequestsException</c>, and the workflow retries it. Functions that work in customers' accounts have no reservation: their
/// limits count for each account.
/// </summary>
public static class ReservedConcurrency
{
    /// <summary>The reservations.</summary>
    public static IReadOnlyDictionary<string, Reservation> All { get; } = new Dictionary<string, Reservation>
    {
        ["CreateAccount"] = new(2, "Organizations takes 0.1 CreateAccount a second, three at once, and has five creations in flight. Each environment tells the requests that it sees how long to wait. Two run, so that one that hangs does not hold up the others."),
        ["CheckAccountCreation"] = new(2, "Organizations takes 2 DescribeCreateAccountStatus a second. A check takes about half a second."),
        ["InviteAccount"] = new(2, "Organizations takes 3 InviteAccountToOrganization a second. An invitation takes about half a second."),
        ["CheckInvitation"] = new(2, "Each environment looks up all open invitations, with one ListHandshakesForOrganization a second. Organizations takes 5, and one DescribeHandshake. A check takes less than a second, once in a quarter of an hour."),
        ["PlaceAccount"] = new(2, "Organizations takes 2 MoveAccount a second. A placement takes about a second."),
    };

    /// <summary>A reservation.</summary>
    /// <param name="Places">How many run at once.</param>
    /// <param name="Why">The limit of AWS that it respects.</param>
    public sealed record Reservation(int Places, string Why);
}
