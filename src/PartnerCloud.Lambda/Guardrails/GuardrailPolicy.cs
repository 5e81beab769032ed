namespace PartnerCloud.Lambda.Guardrails;

/// <summary>A service control policy of the partner's, as it is sent to AWS.</summary>
/// <param name="Name">Its name in the organization. An existing policy of this name is adopted.</param>
/// <param name="Description">What it is, for whoever finds it in the console.</param>
/// <param name="Text">The JSON: without reasons and white space, for one partition.</param>
/// <param name="BindsDepartingAccounts">Whether it holds for accounts in the departing unit, too. What keeps accounts in the organization does not, or nobody could leave.</param>
public sealed record GuardrailPolicy(string Name, string Description, string Text, bool BindsDepartingAccounts);
