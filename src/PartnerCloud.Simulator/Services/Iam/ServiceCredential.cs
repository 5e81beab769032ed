namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A user's name and password for one service; the password is told once and not kept.</summary>
/// <param name="Id">Begins with <c>ACCA</c>.</param>
/// <param name="Service"><c>codecommit.amazonaws.com</c>, for example.</param>
/// <param name="UserName">What the service knows the user by.</param>
/// <param name="Created">When it was made.</param>
internal sealed record ServiceCredential(string Id, string Service, string UserName, DateTimeOffset Created);
