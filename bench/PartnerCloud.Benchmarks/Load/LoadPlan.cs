namespace PartnerCloud.Benchmarks.Load;

/// <summary>The requests that arrive at the same moment.</summary>
/// <param name="Onboardings">The number of accounts to create.</param>
/// <param name="Migrations">The number of customers' accounts to migrate. The customers accept one after the other, within six hours.</param>
/// <param name="UserRequests">The number of requests for one user each, in hardened accounts. The operators confirm them one after the other.</param>
internal sealed record LoadPlan(int Onboardings, int Migrations, int UserRequests)
{
    /// <summary>The duration of each AWS call.</summary>
    public TimeSpan Call { get; init; } = TimeSpan.FromMilliseconds(80);

    /// <summary>The duration of a function's start.</summary>
    public TimeSpan FunctionStart { get; init; } = TimeSpan.FromMilliseconds(200);
}
