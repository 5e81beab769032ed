using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Workflow.Tests;

/// <summary>
/// The initial state of tests. It is prepared once in this process, for the first test that needs it. Each test gets a copy, so that it can change
/// everything in it.
/// </summary>
/// <param name="prepare">Prepares the state on a new cloud, until nothing runs there.</param>
/// <param name="serviceControlPolicies">Whether the organization's policies are attached.</param>
internal sealed class PreparedCloud(Func<Task<TestPartnerCloud>> prepare, bool serviceControlPolicies = true)
{
    private readonly Lazy<Task<SimulatedCloud>> cloud = new(() => WithoutATest(() => PrepareAsync(prepare)));

    /// <summary>With one onboarded provider.</summary>
    public static PreparedCloud Onboarded { get; } = OnboardedWith(serviceControlPolicies: true);

    /// <summary>With one onboarded provider, without service control policies. Only the policies in the account protect it.</summary>
    public static PreparedCloud OnboardedWithoutServiceControlPolicies { get; } = OnboardedWith(serviceControlPolicies: false);

    /// <summary>A copy for one test.</summary>
    public async Task<TestPartnerCloud> CopyAsync() =>
        await TestPartnerCloud.CopyFromAsync(await cloud.Value.WaitAsync(TestContext.Current.CancellationToken), serviceControlPolicies);

    private static PreparedCloud OnboardedWith(bool serviceControlPolicies) => new(async () =>
    {
        var aws = await TestPartnerCloud.StartAsync(serviceControlPolicies: serviceControlPolicies);
        (await aws.OnboardAsync()).AssertSucceeded();
        return aws;
    }, serviceControlPolicies);

    /// <summary>Keeps the preparation running when the first test ends, because other tests wait for it.</summary>
    private static Task<T> WithoutATest<T>(Func<Task<T>> prepare)
    {
        using (ExecutionContext.SuppressFlow())
            return Task.Run(prepare);
    }

    private static async Task<SimulatedCloud> PrepareAsync(Func<Task<TestPartnerCloud>> prepare)
    {
        var aws = await prepare();
        await aws.NotificationsAsync();
        await aws.DisposeAsync();
        return aws.Cloud;
    }
}
