using System.Text.Json.Serialization;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>A service control policy: the most that accounts below its targets may do.</summary>
internal sealed class OrganizationPolicy(string id, string arn, string name, string description, string content)
{
    /// <summary>The one type of policy that is simulated.</summary>
    public const string Type = "SERVICE_CONTROL_POLICY";

    /// <summary>The id of AWS's own policy, which allows everything.</summary>
    public const string FullAccessId = "p-FullAWSAccess";

    /// <summary>AWS's own policy: without it, or another that allows, nobody below a target may do anything.</summary>
    public static OrganizationPolicy FullAccess() => new(
        FullAccessId, $"arn:aws:organizations::aws:policy/service_control_policy/{FullAccessId}", "FullAWSAccess", "Allows access to every operation",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""");

    public string Id => id;

    public string Arn => arn;

    public string Name { get; set; } = name;

    public string Description { get; set; } = description;

    public string Content { get; set; } = content;

    /// <summary>Whether it is AWS's own: nobody can change or delete it.</summary>
    public bool IsAwsManaged => Id == FullAccessId;

    /// <summary>The ids of the root, units and accounts that it is attached to.</summary>
    public SortedSet<string> Targets { get; } = new(StringComparer.Ordinal);

    /// <summary>The policy as it is judged; refusals name its ARN.</summary>
    [JsonIgnore]
    public NamedPolicy Judged => new(Arn, Content);
}
