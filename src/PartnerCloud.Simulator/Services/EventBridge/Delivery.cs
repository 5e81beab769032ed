namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>An event on its way to a target of a rule.</summary>
internal sealed record Delivery(EventRule Rule, RuleTarget Target, EventMessage Message, DateTimeOffset Begun)
{
    /// <summary>The time of the next attempt.</summary>
    public DateTimeOffset Due { get; init; }

    /// <summary>The number of failed attempts.</summary>
    public int Failures { get; init; }

    public string AccountId => Rule.Arn.Split(':')[4];

    public string Region => Rule.Arn.Split(':')[3];
}
