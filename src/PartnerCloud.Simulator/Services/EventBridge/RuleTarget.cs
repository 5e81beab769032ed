using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>A target of a rule, as PutTargets gave it.</summary>
/// <param name="Given">The members of the request.</param>
internal sealed record RuleTarget(JsonObject Given)
{
    [JsonIgnore]
    public string Arn => Given.Text("Arn")!;

    /// <summary>The service that the target belongs to, for example <c>sqs</c>.</summary>
    [JsonIgnore]
    public string Service => Arn.Split(':')[2];

    [JsonIgnore]
    public string? RoleArn => Given.Text("RoleArn");

    [JsonIgnore]
    public string? DeadLetterArn => Given.Object("DeadLetterConfig")?.Text("Arn");

    /// <summary>The most retries of a delivery. AWS's default is 185.</summary>
    [JsonIgnore]
    public long MostRetries => Given.Object("RetryPolicy")?.Number("MaximumRetryAttempts") ?? 185;

    /// <summary>The age at which an event is given up. AWS's default is 24 hours.</summary>
    [JsonIgnore]
    public TimeSpan OldestEvent => TimeSpan.FromSeconds(Given.Object("RetryPolicy")?.Number("MaximumEventAgeInSeconds") ?? 86_400);
}
