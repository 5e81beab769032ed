namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A user's credentials for one service. The password or key is returned once and not stored.</summary>
/// <param name="Id">The id, which begins with <c>ACCA</c>.</param>
/// <param name="Service">The service's principal, for example <c>codecommit.amazonaws.com</c>.</param>
/// <param name="UserName">The user's name at the service; for Bedrock, the key's alias.</param>
/// <param name="Created">The time of creation.</param>
/// <param name="Expires">The time of expiry; null for none.</param>
internal sealed record ServiceCredential(string Id, string Service, string UserName, DateTimeOffset Created, DateTimeOffset? Expires = null)
{
    public const string Bedrock = "bedrock.amazonaws.com";

    /// <summary>The status that its owner set, <c>Active</c> or <c>Inactive</c>.</summary>
    public string Status { get; set; } = AccessKey.Active;
}
