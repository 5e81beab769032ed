namespace PartnerCloud.Cdk.Tests.Authorization;

/// <summary>A call to AWS with what authorization knows about it.</summary>
/// <param name="Action">The action, for example <c>states:StartExecution</c>.</param>
/// <param name="Resource">The ARN, or <c>*</c>.</param>
/// <param name="Context">Condition keys from the request or the resource.</param>
internal sealed record Call(string Action, string Resource, params IReadOnlyList<(string Key, string Value)> Context);
