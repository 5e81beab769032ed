namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>The error code on the wire, if it differs from the exception's name.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ErrorCodeAttribute(string code) : Attribute
{
    public string Code { get; } = code;
}
