namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>A token that is made up where the caller gives none. A call is marshalled once, so all its attempts carry the same one.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IdempotencyTokenAttribute : Attribute;
