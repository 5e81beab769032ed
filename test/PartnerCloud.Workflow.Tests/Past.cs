using PartnerCloud.Local.Cloud;

namespace PartnerCloud.Workflow.Tests;

/// <summary>
/// What has happened before a test begins. It happens once in this process, for the first test that asks for it, and is then copied: each test has a
/// cloud of its own and can do there what it likes.
/// </summary>
/// <param name="happen">Lets it happen on a new cloud, until nothing is under way any more.</param>
/// <param name="serviceControlPolicies">Whether the organization's policies are attached there.</param>
internal sealed class Past(Func<Task<TestPartnerCloud>> happen, bool serviceControlPolicies = true)
{
    private readonly Lazy<Task<SimulatedCloud>> cloud = new(() => WithoutATest(() => HappenAsync(happen)));

    /// <summary>A provider has been onboarded.</summary>
    public static Past Onboarded { get; } = OnboardedWith(serviceControlPolicies: true);

    /// <summary>A provider has been onboarded without the organization's policies: only those inside the account hold.</summary>
    public static Past OnboardedWithoutServiceControlPolicies { get; } = OnboardedWith(serviceControlPolicies: false);

    /// <summary>A cloud of its own, on which it has happened.</summary>
    public async Task<TestPartnerCloud> GoOnAsync() =>
        await TestPartnerCloud.GoOnFromAsync(await cloud.Value.WaitAsync(TestContext.Current.CancellationToken), serviceControlPolicies);

    private static Past OnboardedWith(bool serviceControlPolicies) => new(async () =>
    {
        var aws = await TestPartnerCloud.StartAsync(serviceControlPolicies: serviceControlPolicies);
        (await aws.OnboardAsync()).AssertSucceeded();
        return aws;
    }, serviceControlPolicies);

    /// <summary>The end of the test that asked first must not end what the others wait for.</summary>
    private static Task<T> WithoutATest<T>(Func<Task<T>> happen)
    {
        using (ExecutionContext.SuppressFlow())
            return Task.Run(happen);
    }

    private static async Task<SimulatedCloud> HappenAsync(Func<Task<TestPartnerCloud>> happen)
    {
        var aws = await happen();
        await aws.NoticesAsync();
        await aws.DisposeAsync();
        return aws.Cloud;
    }
}
