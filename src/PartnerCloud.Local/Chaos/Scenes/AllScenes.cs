namespace PartnerCloud.Local.Chaos.Scenes;

/// <summary>Every workflow and option.</summary>
internal static class AllScenes
{
    public static IReadOnlyList<Scene> InOrder { get; } =
    [
        new CreateAccountScene(),
        new MigrateAccountScene(),
        new MigrateMemberScene(),
        new ConnectAccountScene(),
        new CreateUsersScene(),
        new ResetPasswordScene(),
        new RemoveUserScene(),
    ];
}
