namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A service's state in a region that holds roles in use. IAM does not delete a service-linked role in use.</summary>
internal interface IUsesRoles
{
    /// <summary>The ARN of the resource that uses a role; null for none.</summary>
    string? UserOf(string roleArn);
}
