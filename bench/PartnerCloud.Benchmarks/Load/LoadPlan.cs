namespace PartnerCloud.Benchmarks.Load;

/// <summary>What comes at the same moment.</summary>
/// <param name="Onboardings">Accounts to be created.</param>
/// <param name="Migrations">Customers' accounts, whose customers accept one after the other, within six hours.</param>
/// <param name="UserRequests">Requests for a user each, in accounts that are hardened already; the operators confirm them one after the other.</param>
internal sealed record LoadPlan(int Onboardings, int Migrations, int UserRequests)
{
    /// <summary>How long each call takes.</summary>
    public TimeSpan Call { get; init; } = TimeSpan.FromMilliseconds(80);

    /// <summary>How long a function takes to start.</summary>
    public TimeSpan FunctionStart { get; init; } = TimeSpan.FromMilliseconds(200);
}
