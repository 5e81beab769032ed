namespace PartnerCloud.Lambda.Guardrails;

/// <summary>One of the partner's service control policies, as it is sent to AWS.</summary>
/// <param name="Name">The policy's name in the organization. An existing policy of this name is adopted.</param>
/// <param name="Description">The description that the console shows.</param>
/// <param name="Text">The JSON for one partition, without comments and white space.</param>
/// <param name="BindsDepartingAccounts">Whether the policy also applies to accounts in the departing OU. The one that keeps accounts in the organization does not, or nobody could leave.</param>
public sealed record GuardrailPolicy(string Name, string Description, string Text, bool BindsDepartingAccounts);
