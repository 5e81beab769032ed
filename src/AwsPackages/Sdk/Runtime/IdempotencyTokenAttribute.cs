namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>Marks a token that is generated if the caller gives none. A call is marshalled once, so all attempts share the token.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IdempotencyTokenAttribute : Attribute;
