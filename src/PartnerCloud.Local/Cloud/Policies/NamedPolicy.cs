namespace PartnerCloud.Local.Cloud.Policies;

/// <summary>A policy and what it is called: an inline policy's name, a managed policy's ARN.</summary>
internal sealed record NamedPolicy(string Name, string Text)
{
    public PolicyDocument Document => PolicyDocument.Parse(Text);
}
