namespace PartnerCloud.Lambda.Configuration;

/// <summary>The names of what a deployment makes in the management account. Policies of the roles, in JSON, name the prefix too.</summary>
public static class ResourceNames
{
    /// <summary>The beginning of the names of functions, roles, topics, rules and alarms.</summary>
    public const string Prefix = "PartnerCloud-";

    /// <summary>The topic of the operators' notifications.</summary>
    public const string OperatorsTopic = Prefix + "Operators";

    /// <summary>The topic of security notifications that not only operators get.</summary>
    public const string SecurityTopic = Prefix + "Security";
}
