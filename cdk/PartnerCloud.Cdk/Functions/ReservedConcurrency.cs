namespace PartnerCloud.Cdk.Functions;

/// <summary>
/// How many of a function run at once, where more of them would only meet AWS's limits. An invocation that finds no free place is answered with
/// <c>Lambda.TooManyRequestsException</c>, which the workflow waits out. Functions that work in customers' accounts have no reservation: their
/// limits count for each account.
/// </summary>
public static class ReservedConcurrency
{
    /// <summary>The reservations.</summary>
    public static IReadOnlyDictionary<string, Reservation> All { get; } = new Dictionary<string, Reservation>
    {
        ["CreateAccount"] = new(2, "Organizations takes 0.1 CreateAccount a second, three at once, and has five creations in flight; each environment tells those it sees how long to wait. Two, so that one that hangs does not hold up the others."),
        ["CheckAccountCreation"] = new(2, "Organizations takes 2 DescribeCreateAccountStatus a second; a check takes about half a second."),
        ["InviteAccount"] = new(2, "Organizations takes 3 InviteAccountToOrganization a second; an invitation takes about half a second."),
        ["CheckInvitation"] = new(2, "Each environment looks up the invitations of all who wait, with one ListHandshakesForOrganization a second; Organizations takes 5, and one DescribeHandshake. A check takes less than a second, once in a quarter of an hour."),
        ["PlaceAccount"] = new(2, "Organizations takes 2 MoveAccount a second; a placement takes about a second."),
    };

    /// <summary>A reservation.</summary>
    /// <param name="Places">How many run at once.</param>
    /// <param name="Why">The limit it keeps to.</param>
    public sealed record Reservation(int Places, string Why);
}
