namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>The error code on the wire, where it is not the name of the exception.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ErrorCodeAttribute(string code) : Attribute
{
    public string Code { get; } = code;
}
