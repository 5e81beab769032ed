using System.Diagnostics.CodeAnalysis;
using Amazon.ConfigService;
using Amazon.ConfigService.Model;
using PartnerCloud.Lambda.Aws.Policies;

namespace PartnerCloud.Lambda.Baseline.Controls.Config;

/// <summary>A rule that AWS manages, as baseline.json defines it.</summary>
/// <param name="parameters">name: the rule's name; source: AWS's identifier; input: its parameters; frequency: for a periodic rule; resourceTypes: for a rule that runs on changes.</param>
internal sealed class ManagedRule(ControlParameters parameters)
{
    private const string NoInput = "{}";

    private readonly string source = parameters.Text("source");
    private readonly string input = parameters.Json("input") ?? NoInput;
    private readonly MaximumExecutionFrequency? frequency = parameters.OptionalText("frequency") is { } text ? new(text) : null;
    private readonly IReadOnlyList<string> resourceTypes = parameters.Texts("resourceTypes");

    public string Name { get; } = parameters.Text("name");

    /// <summary>Whether the account has the rule. A rule that AWS is still deleting does not count.</summary>
    public static bool IsThere([NotNullWhen(true)] ConfigRule? present) => present is not null && present.ConfigRuleState != ConfigRuleState.DELETING;

    /// <summary>The differences, in words for the report.</summary>
    public IReadOnlyList<string> DifferencesFrom(ConfigRule? present) => !IsThere(present) ? [$"Config rule {Name} created"] :
    [
        .. Difference("source", present.Source?.Owner == Owner.AWS && present.Source.SourceIdentifier == source),
        .. Difference("parameters", PolicyJson.Same(string.IsNullOrEmpty(present.InputParameters) ? NoInput : present.InputParameters, input)),
        .. Difference("frequency", frequency is null || present.MaximumExecutionFrequency == frequency),
        .. Difference("scope", resourceTypes.Count == 0 || IsScope(present.Scope)),
    ];

    public ConfigRule ToRule() => new()
    {
        ConfigRuleName = Name,
        Source = new Source { Owner = Owner.AWS, SourceIdentifier = source },
        InputParameters = input,
        MaximumExecutionFrequency = frequency,
        Scope = resourceTypes.Count == 0 ? null : new Scope { ComplianceResourceTypes = [.. resourceTypes] },
    };

    private bool IsScope(Scope? scope) =>
        scope is { TagKey: null or "", TagValue: null or "", ComplianceResourceId: null or "" } && resourceTypes.Order().SequenceEqual((scope.ComplianceResourceTypes ?? []).Order());

    private string[] Difference(string field, bool same) => same ? [] : [$"Config rule {Name}: {field} corrected"];
}
