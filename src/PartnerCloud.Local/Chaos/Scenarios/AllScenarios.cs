namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>The scenarios of the campaign: one for each workflow and option.</summary>
internal static class AllScenarios
{
    public static IReadOnlyList<Scenario> InOrder { get; } =
    [
        new CreateAccountScenario(),
        new MigrateAccountScenario(),
        new MigrateMemberScenario(),
        new ConnectAccountScenario(),
        new CreateUsersScenario(),
        new ResetPasswordScenario(),
        new RemoveUserScenario(),
    ];
}
