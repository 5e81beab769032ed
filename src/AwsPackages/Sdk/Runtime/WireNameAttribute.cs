namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>The name of a member on the wire, where it is not the name of the property.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WireNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
