namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>A member's name on the wire, if it differs from the property's name.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WireNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
