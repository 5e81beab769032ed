namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A user's long-term key. The secret is returned once and not stored, because signatures are not verified.</summary>
internal sealed record AccessKey(string Id, DateTimeOffset Created)
{
    public const string Active = nameof(Active);
    public const string Inactive = nameof(Inactive);

    public string Status { get; init; } = Active;
}
