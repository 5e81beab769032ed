using System.Text.Json.Serialization;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>A service control policy, which limits what the accounts below its targets may do.</summary>
internal sealed class OrganizationPolicy(string id, string arn, string name, string description, string content)
{
    /// <summary>The only simulated policy type.</summary>
    public const string Type = "SERVICE_CONTROL_POLICY";

    /// <summary>The id of AWS's own policy, which allows everything.</summary>
    public const string FullAccessId = "p-FullAWSAccess";

    /// <summary>AWS's own policy. Below a target without it or another policy that allows, every call is denied.</summary>
    public static OrganizationPolicy FullAccess() => new(
        FullAccessId, $"arn:aws:organizations::aws:policy/service_control_policy/{FullAccessId}", "FullAWSAccess", "Allows access to every operation",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""");

    public string Id => id;

    public string Arn => arn;

    public string Name { get; set; } = name;

    public string Description { get; set; } = description;

    public string Content { get; set; } = content;

    /// <summary>Whether it is AWS's own policy, which cannot be changed or deleted.</summary>
    public bool IsAwsManaged => Id == FullAccessId;

    /// <summary>The ids of the roots, units and accounts that it is attached to.</summary>
    public SortedSet<string> Targets { get; } = new(StringComparer.Ordinal);

    /// <summary>The policy for evaluation. Refusals name its ARN.</summary>
    [JsonIgnore]
    public NamedPolicy Judged => new(Arn, Content);
}
