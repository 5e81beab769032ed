namespace PartnerCloud.Lambda.Configuration;

/// <summary>
/// The names of the workflows, as of their files in <c>statemachine/</c> and their state machines. Policies and watches that concern every workflow
/// say so with <c>${Workflow}</c>.
/// </summary>
public static class WorkflowNames
{
    /// <summary>Takes an account into care.</summary>
    public const string OnboardAccount = "onboard-account";

    /// <summary>Creates, resets and removes console users.</summary>
    public const string MaintainUsers = "maintain-users";

    /// <summary>All workflows, in the order of their names.</summary>
    public static IReadOnlyList<string> All { get; } = [MaintainUsers, OnboardAccount];
}
