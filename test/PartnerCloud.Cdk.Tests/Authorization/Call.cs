namespace PartnerCloud.Cdk.Tests.Authorization;

/// <summary>A call of AWS, as authorization sees it.</summary>
/// <param name="Action">For example <c>states:StartExecution</c>.</param>
/// <param name="Resource">What it is about.</param>
/// <param name="Context">Condition keys that the request or the resource brings.</param>
internal sealed record Call(string Action, string Resource, params IReadOnlyList<(string Key, string Value)> Context);
