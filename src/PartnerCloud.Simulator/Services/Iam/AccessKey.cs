namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A user's long-term key; its secret is told once and not kept, for signatures are not verified.</summary>
internal sealed record AccessKey(string Id, DateTimeOffset Created)
{
    public const string Active = nameof(Active);
    public const string Inactive = nameof(Inactive);

    public string Status { get; init; } = Active;
}
